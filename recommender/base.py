"""What the recommender takes and gives: reasons, suggestions and advice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from recommender.wish import Constraint, Wish
from shop.model import Product, Taste, Variant


class Cause(StrEnum):
    """Why a product is on show; each is something the shopper can see."""

    WISH = "wish"  # it meets what they asked for: `attribute`, `value` (a price in cents)
    TASTE = "taste"  # `attribute`, `value` of the taste; `detail` is its source
    LIKED = "liked"  # like what they liked: `detail` is its title, `attribute`/`value` are shared
    ADDED = "added"  # like something they put into the cart
    BOUGHT = "bought"  # like something they bought
    LOOKED = "looked"  # like something they looked at
    SIMILAR = "similar"  # like the product they pointed at
    TOGETHER = "together"  # others take it along with `detail`: `value` says in how many visits
    MATCHES = "matches"  # goes with the product `detail`: `attribute`/`value` are shared
    BUDGET = "budget"  # within their budget: `value` in cents, `detail` is its source
    POPULAR = "popular"  # others choose it: `attribute` is kind, `value` the kind
    RATED = "rated"  # `value` is the rating, `detail` how many reviews


@dataclass(frozen=True)
class Reason:
    """One true cause of a suggestion, as data; the words for it live in the bot's domain.

    `origin` is the id of the taste or event behind it, so that it can be forgotten. `share` is how
    much the product's score would fall without it.
    """

    cause: Cause
    attribute: str = ""
    value: str = ""
    detail: str = ""
    origin: str = ""
    share: float = 0.0


@dataclass(frozen=True)
class Suggestion:
    """A product to show, in the variant that fits, with its reasons, the strongest first."""

    product: Product
    variant: Variant
    score: float
    reasons: tuple[Reason, ...] = ()

    @property
    def reason(self) -> Reason | None:
        return self.reasons[0] if self.reasons else None


LISTS_BACK = 3  # so many earlier lists are remembered
SPOKEN_OF = 6  # so many products that were spoken of


@dataclass(frozen=True)
class Shown:
    """What the shopper has before them. It travels in a slot of the dialogue, as JSON.

    `seen` holds what was shown before for the same wish. `focus` is the product last spoken of:
    what "it" means; `asked` is what was last asked of it. `spoken` are the last few that were
    spoken of, the newest first, whatever was on show then. `before` is what was on show before
    that, a few lists back.
    """

    recommendation_id: str = ""
    products: tuple[str, ...] = ()
    wish: Wish = Wish()
    seen: tuple[str, ...] = ()
    focus: str = ""
    asked: str = ""
    before: Shown | None = None
    spoken: tuple[str, ...] = ()

    def focused(self, product_id: str) -> Shown:
        """The same with another product spoken of; what was asked was asked of the one before."""
        return replace(self, focus=product_id, asked=self.asked if product_id == self.focus else "")

    def speaking_of(self, ids: tuple[str, ...]) -> Shown:
        """The same with several spoken of together."""
        return replace(self, spoken=tuple(dict.fromkeys((*ids, *self.spoken))))

    def asked_of(self, product_id: str, question: str) -> Shown:
        """The same with a question asked of a product; without one the last is kept."""
        return replace(self, focus=product_id, asked=question or self.asked)

    def after(self, earlier: Shown) -> Shown:
        """The same, knowing what it took the place of; what was brought back knows already."""
        now = replace(self, spoken=self._spoken_after(earlier))
        if self.before is not None or not earlier.products:
            return now
        if earlier.products == self.products:
            return replace(now, before=earlier.before)
        return replace(now, before=earlier.trimmed(LISTS_BACK - 1))

    def _spoken_after(self, earlier: Shown) -> tuple[str, ...]:
        """Those spoken of, the newest first."""
        of = (self.focus, *self.spoken, earlier.focus, *earlier.spoken)
        return tuple(dict.fromkeys(filter(None, of)))[:SPOKEN_OF]

    def trimmed(self, lists: int) -> Shown:
        """The same, knowing no more than so many lists back."""
        past = replace(self, spoken=())
        if self.before is None or lists <= 0:
            return replace(past, before=None)
        return replace(past, before=self.before.trimmed(lists - 1))

    def to_json(self) -> dict[str, Any]:
        """As plain JSON."""
        return {
            "recommendation_id": self.recommendation_id,
            "products": list(self.products),
            "wish": self.wish.to_json(),
            "seen": list(self.seen),
            "focus": self.focus,
            "asked": self.asked,
            "before": self.before.to_json() if self.before else None,
            "spoken": list(self.spoken),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any] | None) -> Shown:
        """What `to_json` wrote; nothing is on show when there is no data."""
        if not data:
            return cls()
        return cls(
            recommendation_id=data.get("recommendation_id", ""),
            products=tuple(data.get("products", ())),
            wish=Wish.from_json(data.get("wish", {})),
            seen=tuple(data.get("seen", ())),
            focus=data.get("focus", ""),
            asked=data.get("asked", ""),
            before=cls.from_json(data["before"]) if data.get("before") else None,
            spoken=tuple(data.get("spoken", ())),
        )


@dataclass(frozen=True)
class Advice:
    """The answer to a need: a few products, best first, and how they came about.

    `total` counts all that matched. `relaxed` names the constraints that nothing met and that were
    dropped (`price_from` and `price_to` in cents); then `exact` is false. `against` are the
    tastes of the profile that rule out what was asked for, such as never wool.
    """

    id: str
    suggestions: tuple[Suggestion, ...] = ()
    wish: Wish = Wish()
    total: int = 0
    exact: bool = True
    relaxed: tuple[Constraint, ...] = ()
    against: tuple[Taste, ...] = ()
    seen: tuple[str, ...] = ()

    @property
    def corrections(self) -> tuple[tuple[str, str], ...]:
        """Words as typed, and as understood."""
        return self.wish.corrections

    @property
    def unknown(self) -> tuple[str, ...]:
        """Words that mean nothing in this shop."""
        return self.wish.unknown

    @property
    def shown(self) -> Shown:
        """What to remember once this has been shown; a slip, or an unknown word, is told once."""
        wish = replace(self.wish, corrections=(), unknown=())
        ids = tuple(suggestion.product.id for suggestion in self.suggestions)
        focus = ids[0] if len(ids) == 1 else ""
        return Shown(self.id, ids, wish, tuple(dict.fromkeys(self.seen + ids)), focus)


@dataclass(frozen=True)
class Refined:
    """What became of a remark about what is on show.

    `understood` is false when the remark was none. `pointed` are the shown products it named,
    `unread` what it wanted more or less of and means nothing here.
    """

    advice: Advice | None = None
    understood: bool = False
    pointed: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
