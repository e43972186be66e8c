"""The nouns of a menu: kinds of lines, their slots, and the values that fill them.

`shop.menu.files` reads them from `data/menus`, `shop.orderlang` understands orders with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class SlotKind(StrEnum):
    """How a slot is filled."""

    SINGLE = "single"  # one value: a size
    MULTI = "multi"  # any number of values: toppings
    IDENTITY = "identity"  # the value that names the product: a cola among the drinks
    MEASURE = "measure"  # one amount: half a litre


class Level(StrEnum):
    """How much of a value, beside the usual."""

    LIGHT = "light"
    EXTRA = "extra"
    DOUBLE = "double"


@dataclass(frozen=True, slots=True)
class Hours:
    """The time of the day at which something is sold, in minutes since midnight."""

    opens: int
    closes: int

    def covers(self, minute: int) -> bool:
        """True at that minute; hours may pass midnight."""
        if self.opens <= self.closes:
            return self.opens <= minute < self.closes
        return minute >= self.opens or minute < self.closes


@dataclass(frozen=True, slots=True)
class Value:
    """Something a slot can hold. `any_of` makes it stand for "one of these, we have to ask"."""

    id: str
    names: tuple[str, ...]
    price_cents: int = 0
    available: bool = True
    hours: Hours | None = None
    any_of: tuple[str, ...] = ()
    all_of: bool = False  # everything its list has
    tags: tuple[str, ...] = ()
    line: int = 0


Values = Mapping[str, Value]


@dataclass(frozen=True)
class Slot:
    """A place of a line that values go into.

    `labels` are the words for the slot itself ("for toppings I'd like…"); they name no value.
    """

    name: str
    kind: SlotKind
    values: str  # the list its values come from
    required: bool = False
    fewest: int = 0
    most: int = 0  # 0: as many as they like
    default: str = ""
    ask: str = ""
    labels: tuple[str, ...] = ()
    levels: Mapping[Level, int] = field(default_factory=dict)  # what each adds to a price, percent
    placement: bool = False  # may be wanted on one half only
    negatable: bool = False
    excludes: tuple[str, ...] = ()  # slots that cannot be filled beside this one
    line: int = 0

    @property
    def multiple(self) -> bool:
        return self.kind is SlotKind.MULTI


@dataclass(frozen=True)
class Kind:
    """What one line of an order can be, and the words that announce it.

    `heads` name it ("pizza"). Weak heads ("a drink") never make a line by themselves. `before` and
    `after` are cues around its values ("side of", "on the side"). When it `combines`, several
    products share a line ("chips and salsa").
    """

    name: str
    heads: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    weak_heads: bool = False
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    combines: bool = False
    price_cents: int = 0
    tax: str = ""
    hours: Hours | None = None
    line: int = 0

    def slot(self, name: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.name == name), None)

    @property
    def identity(self) -> Slot | None:
        """The slot whose values name the product."""
        return next((slot for slot in self.slots if slot.kind is SlotKind.IDENTITY), None)


@dataclass(frozen=True)
class Variants:
    """Which combinations of a product's options exist: product -> options -> SKU.

    `axes` are the slots in the order in which the options are named. A missing combination is not
    made, an empty SKU is out of stock.
    """

    axes: tuple[str, ...] = ()
    skus: Mapping[str, Mapping[tuple[str, ...], str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Constraint:
    """A rule between values: where `when` holds, `then` has to hold too."""

    when: tuple[str, ...]  # words such as "vegan", "size=party", "not cheese"
    then: tuple[str, ...]
    text: str
    line: int = 0


@dataclass(frozen=True)
class Menu:
    """Everything a shop takes orders for."""

    id: str
    kinds: tuple[Kind, ...]
    values: Mapping[str, Values]
    language: str = "en"
    currency: str = "EUR"
    constraints: tuple[Constraint, ...] = ()
    variants: Variants = field(default_factory=Variants)
    version: str = ""
    file: str = ""
    line: int = 0

    def kind(self, name: str) -> Kind | None:
        return next((kind for kind in self.kinds if kind.name == name), None)
