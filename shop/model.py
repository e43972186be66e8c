"""The nouns of a shop: what is sold, who shops, what they like, what they bought."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True)
class Variant:
    """One thing that can be put into a cart: a product in one size, shade or grind."""

    id: str
    product_id: str
    sku: str
    price_cents: int
    stock: int
    options: Mapping[str, str] = field(default_factory=dict)
    gtin: str = ""

    @property
    def in_stock(self) -> bool:
        return self.stock > 0

    @property
    def label(self) -> str:
        """The options in words, such as ``navy, M``; empty for the only variant of a product."""
        return ", ".join(self.options.values())


@dataclass(frozen=True)
class Product:
    """Something the shop sells. `attributes` holds what can be liked, asked for and avoided."""

    id: str
    title: str
    department: str
    kind: str
    brand: str = ""
    description: str = ""
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    variants: tuple[Variant, ...] = ()
    image: str = ""
    image_alt: str = ""
    link: str = ""
    rating: float | None = None
    review_count: int = 0
    durable: bool = False
    added_at: datetime | None = None

    @property
    def in_stock(self) -> bool:
        return any(variant.in_stock for variant in self.variants)

    @property
    def price_cents(self) -> int:
        """The lowest price at which it can be had now; sold out, the lowest it had."""
        buyable = [variant.price_cents for variant in self.variants if variant.in_stock]
        return min(buyable or [variant.price_cents for variant in self.variants], default=0)

    def values(self, attribute: str) -> tuple[str, ...]:
        """Its values of an attribute; brand, kind, department and options count as attributes."""
        match attribute:
            case "brand":
                return (self.brand,) if self.brand else ()
            case "kind":
                return (self.kind,)
            case "department":
                return (self.department,)
        if attribute in self.attributes:
            return self.attributes[attribute]
        options = (variant.options.get(attribute) for variant in self.variants)
        return tuple(dict.fromkeys(value for value in options if value))


@dataclass(frozen=True)
class Review:
    """What one shopper wrote about a product."""

    id: str
    product_id: str
    author: str
    rating: int
    text: str
    at: datetime


class Source(StrEnum):
    """How we came to know a taste."""

    SAID = "said"  # in their own words
    PICKED = "picked"  # a quiz answer or a tap
    INFERRED = "inferred"  # from what they looked at and liked
    BOUGHT = "bought"


class Rule(StrEnum):
    """How binding a taste is."""

    PREFER = "prefer"  # moves products up or down
    MUST = "must"  # nothing without it is shown
    NEVER = "never"  # nothing with it is shown


@dataclass(frozen=True)
class Taste:
    """One thing a shopper likes or dislikes, and how we know.

    `strength` is positive for likes and negative for dislikes. `scope` limits it to one department
    (a size of coats says nothing about coffee); empty means everywhere. A budget is the taste
    ``attribute="budget"``, whose value is the most they will pay, in cents.
    """

    id: str
    attribute: str
    value: str
    strength: float
    source: Source
    at: datetime
    rule: Rule = Rule.PREFER
    scope: str = ""
    event_id: str = ""


@dataclass(frozen=True)
class Profile:
    """All we know of a shopper's taste."""

    shopper_id: str
    tastes: tuple[Taste, ...] = ()


class EventKind(StrEnum):
    """What a shopper did, or was shown."""

    VIEWED = "viewed"
    SHOWN = "shown"
    CLICKED = "clicked"
    LIKED = "liked"
    DISLIKED = "disliked"
    ADDED = "added"
    REMOVED = "removed"
    BOUGHT = "bought"
    REJECTED = "rejected"  # `detail["because"]` says why
    LEFT = "left"  # a cart was left: `detail["because"]` says why
    ANSWERED = "answered"  # a quiz answer: `detail` holds quiz, question, answer


@dataclass(frozen=True)
class Event:
    """One line of the event log."""

    id: str
    kind: EventKind
    shopper_id: str
    session: str
    channel: str
    at: datetime
    product_id: str = ""
    variant_id: str = ""
    recommendation_id: str = ""
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class CartLine:
    """A variant and how many of it; prices are the catalogue's of now."""

    variant: Variant
    title: str
    quantity: int
    image: str = ""
    image_alt: str = ""
    recommendation_id: str = ""

    @property
    def total_cents(self) -> int:
        return self.variant.price_cents * self.quantity


@dataclass(frozen=True)
class Cart:
    """What a shopper means to buy, with the code they will use, if any."""

    shopper_id: str
    lines: tuple[CartLine, ...] = ()
    code: str = ""
    percent_off: int = 0

    @property
    def subtotal_cents(self) -> int:
        return sum(line.total_cents for line in self.lines)

    @property
    def discount_cents(self) -> int:
        return self.subtotal_cents * self.percent_off // 100

    @property
    def total_cents(self) -> int:
        return self.subtotal_cents - self.discount_cents


class OrderStatus(StrEnum):
    """Where an order is."""

    PLACED = "placed"
    CANCELLED = "cancelled"
    SHIPPED = "shipped"


@dataclass(frozen=True)
class OrderLine:
    """What was bought, at the price it was bought for."""

    variant_id: str
    product_id: str
    title: str
    label: str
    quantity: int
    price_cents: int
    recommendation_id: str = ""

    @property
    def total_cents(self) -> int:
        return self.price_cents * self.quantity


@dataclass(frozen=True)
class Order:
    """A placed order. `number` is what the shopper is told."""

    id: str
    number: str
    shopper_id: str
    status: OrderStatus
    lines: tuple[OrderLine, ...]
    subtotal_cents: int
    discount_cents: int
    total_cents: int
    placed_at: datetime
    code: str = ""


@dataclass(frozen=True)
class Reward:
    """A code that makes one order cheaper, once, for one shopper, for a while."""

    code: str
    shopper_id: str
    quiz_id: str
    percent_off: int
    issued_at: datetime
    expires_at: datetime
    order_id: str = ""

    @property
    def used(self) -> bool:
        return bool(self.order_id)


@dataclass(frozen=True)
class Shopper:
    """Somebody who shops, in which time zone; `synthetic` ones were made by the simulator."""

    id: str
    created_at: datetime
    name: str = ""
    locale: str = ""
    synthetic: bool = False
    zone: str = ""
