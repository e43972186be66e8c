"""A small shop to try the recommender on, and the demo shop's real catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count, groupby
from pathlib import Path

from shop.feeds.base import Record
from shop.feeds.ours import OurFeed
from shop.model import Event, EventKind, Product, Rule, Source, Taste, Variant

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SIZES = ("S", "M", "L")
_numbers = count(1)


def product(
    id: str,
    kind: str,
    department: str,
    cents: int,
    *,
    options: tuple[Mapping[str, str], ...] = ({},),
    stock: int = 5,
    **attributes: str,
) -> Product:
    """A product called like its id; attributes are written ``oily|dry``."""
    variants = tuple(
        Variant(f"{id}-{n}", id, f"{id}-{n}", cents, stock, option)
        for n, option in enumerate(options)
    )
    return Product(
        id=id,
        title=id.replace("-", " ").title(),
        department=department,
        kind=kind,
        brand=attributes.pop("brand", "Fern"),
        attributes={name: tuple(value.split("|")) for name, value in attributes.items()},
        variants=variants,
        durable=department == "clothing",
        added_at=NOON - timedelta(days=cents % 97),
    )


def worn(colours: str, sizes: tuple[str, ...] = SIZES) -> tuple[Mapping[str, str], ...]:
    """Every colour in every size."""
    return tuple({"colour": colour, "size": size} for colour in colours.split() for size in sizes)


def small_shop() -> tuple[Product, ...]:
    """Two dozen products of three departments in which the right answer is visible."""
    return (*_clothing(), *_skincare(), *_drinks())


def _clothing() -> Iterator[Product]:
    for name, cents, material, colours, brand in (
        ("wool-jumper", 6000, "wool", "navy red", "Fern"),
        ("merino-jumper", 8000, "merino", "navy grey", "Fable"),
        ("cotton-jumper", 4000, "cotton", "red green", "Fern"),
        ("linen-jumper", 5000, "linen", "blue white", "Moss"),
        ("silk-dress", 12000, "silk", "red black", "Fable"),
        ("cotton-dress", 5500, "cotton", "blue black", "Fern"),
        ("denim-jacket", 9000, "denim", "blue", "Moss"),
        ("wool-coat", 19000, "wool", "black grey", "Fable"),
    ):
        kind = name.split("-")[1]
        yield product(
            name, kind, "clothing", cents, options=worn(colours), material=material, brand=brand
        )
    yield product(
        "leather-shoes", "shoes", "clothing", 11000, options=worn("brown", ("41", "42")),
        material="leather",
    )  # fmt: skip


def _skincare() -> Iterator[Product]:
    for name, cents, skin, free_from, diet in (
        ("calm-moisturiser", 2200, "sensitive|dry", "perfume|alcohol", "vegan"),
        ("rich-moisturiser", 3400, "dry", "parabens", "cruelty free"),
        ("light-moisturiser", 1800, "oily", "perfume", "vegan|cruelty free"),
        ("bright-serum", 2900, "dry|oily", "perfume", "vegan"),
        ("night-serum", 4500, "dry", "alcohol", "cruelty free"),
        ("oat-cleanser", 1200, "sensitive", "perfume", "vegan"),
    ):
        yield product(
            name, name.split("-")[1], "skincare", cents,
            skin_type=skin, free_from=free_from, diet=diet,
        )  # fmt: skip


def _drinks() -> Iterator[Product]:
    bags = ({"size": "250 g"}, {"size": "1 kg"})
    for name, kind, cents, flavour, roast in (
        ("harbour-beans", "coffee beans", 1100, "chocolate|nutty", "dark"),
        ("orchard-beans", "coffee beans", 1300, "fruity", "light"),
        ("evening-decaf", "decaf", 1200, "chocolate", "medium"),
        ("cocoa-espresso", "espresso", 1250, "chocolate", "dark"),
        ("mountain-beans", "coffee beans", 1600, "floral", "medium"),
    ):
        yield product(name, kind, "coffee-tea", cents, options=bags, flavour=flavour, roast=roast)
    yield product("smoky-black-tea", "black tea", "coffee-tea", 800, flavour="smoky")
    yield product("spring-green-tea", "green tea", "coffee-tea", 950, flavour="floral")


def demo_products(root: Path) -> tuple[Product, ...]:
    """What the demo shop sells."""
    feed = OurFeed(root / "data" / "catalogue.csv", ",", "EUR")
    records = [record for record in feed.records() if isinstance(record, Record)]
    built = (feed.build(list(rows)) for _, rows in groupby(records, key=lambda r: r.product))
    return tuple(each.product for each in built if each.product)


def taste(
    attribute: str, value: str, strength: float = 1.0, rule: Rule = Rule.PREFER, scope: str = ""
) -> Taste:
    """A taste that was said."""
    id = f"taste-{next(_numbers)}"
    return Taste(id, attribute, value, strength, Source.SAID, NOON, rule, scope)


def event(kind: EventKind, product_id: str, *, session: str = "now", hours: float = 0) -> Event:
    """Something the shopper `ada` did, some hours ago."""
    at = NOON - timedelta(hours=hours)
    return Event(f"event-{next(_numbers)}", kind, "ada", session, "web", at, product_id=product_id)
