"""What a shopper wants, as data: the constraints, the sort order and the free words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any


class Sort(StrEnum):
    """In which order to show what fits; otherwise the best for this shopper comes first."""

    BEST = ""
    CHEAPEST = "price"
    DEAREST = "-price"
    RATING = "rating"
    NEWEST = "newest"
    POPULAR = "popular"


class Mood(StrEnum):
    """What the shopper feels like spending, when they give no number."""

    ANY = ""
    CHEAP = "cheap"
    DEAR = "dear"


@dataclass(frozen=True, order=True)
class Facet:
    """A value of an attribute, as the catalogue writes it: material, wool."""

    attribute: str
    value: str


@dataclass(frozen=True)
class Constraint:
    """Any one of these facets will do: red or navy; berry as a flavour or as a colour."""

    any_of: tuple[Facet, ...]

    @property
    def attribute(self) -> str:
        return self.any_of[0].attribute

    @property
    def value(self) -> str:
        return self.any_of[0].value

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(facet.value for facet in self.any_of))

    @property
    def attributes(self) -> frozenset[str]:
        return frozenset(facet.attribute for facet in self.any_of)


@dataclass(frozen=True)
class Wish:
    """What is wanted. Everything in `wants` has to be met, nothing in `refuses` may be present.

    Prices are cents. `words` are free words the catalogue knows, `unknown` those it does not.
    `near` is the product it should be like, `beside` are those it should go with.
    `taught` are the events of quiz answers that come before whatever else is known of the shopper.
    """

    kinds: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    wants: tuple[Constraint, ...] = ()
    refuses: tuple[Facet, ...] = ()
    price_from: int | None = None
    price_to: int | None = None
    mood: Mood = Mood.ANY
    sort: Sort = Sort.BEST
    words: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()
    near: str = ""
    beside: tuple[str, ...] = ()
    taught: tuple[str, ...] = ()

    @property
    def has_price(self) -> bool:
        return self.price_from is not None or self.price_to is not None

    @property
    def is_empty(self) -> bool:
        """Nothing was asked for that the shop could look for."""
        return replace(self, unknown=(), corrections=()) == Wish()

    @property
    def names_something(self) -> bool:
        """A kind, a property or a word was named, and not only a price or an order."""
        named = (self.kinds, self.departments, self.wants, self.refuses, self.words)
        return any((*named, self.near, self.beside))

    @property
    def is_open(self) -> bool:
        """Whether it may be met in any department: "something cosy", a present."""
        named = (self.kinds, self.departments, self.words, self.near, self.beside)
        wide = (each for each in self.wants if len(each.attributes) > 1 or each.attribute == "gift")
        return not any(named) and any(wide)

    def values(self, attribute: str) -> tuple[str, ...]:
        """The wanted values of an attribute."""
        facets = (facet for constraint in self.wants for facet in constraint.any_of)
        return tuple(facet.value for facet in facets if facet.attribute == attribute)

    def without(self, attributes: Iterable[str]) -> Wish:
        """The same wish, with nothing wanted of these attributes."""
        dropped = frozenset(attributes)
        wants = tuple(each for each in self.wants if not each.attributes <= dropped)
        return replace(self, wants=wants)

    def to_json(self) -> dict[str, Any]:
        """As plain JSON; what it does not say is left out."""
        return {name: value for name, value in asdict(self).items() if value not in ((), "", None)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Wish:
        """The wish that `to_json` wrote."""
        return cls(
            kinds=tuple(data.get("kinds", ())),
            departments=tuple(data.get("departments", ())),
            wants=tuple(_constraint(each) for each in data.get("wants", ())),
            refuses=tuple(Facet(**each) for each in data.get("refuses", ())),
            price_from=data.get("price_from"),
            price_to=data.get("price_to"),
            mood=Mood(data.get("mood", "")),
            sort=Sort(data.get("sort", "")),
            words=tuple(data.get("words", ())),
            unknown=tuple(data.get("unknown", ())),
            corrections=tuple((typed, meant) for typed, meant in data.get("corrections", ())),
            near=data.get("near", ""),
            beside=tuple(data.get("beside", ())),
            taught=tuple(data.get("taught", ())),
        )


def price_constraint(wish: Wish) -> Constraint:
    """The price of a wish as a constraint that can be named: `price`, from and to in cents."""
    limits = (("price_from", wish.price_from), ("price_to", wish.price_to))
    return Constraint(tuple(Facet(name, str(c)) for name, c in limits if c is not None))


def _constraint(data: Mapping[str, Any]) -> Constraint:
    return Constraint(tuple(Facet(**facet) for facet in data["any_of"]))
