"""The catalogue keeps what is sold, and tells when it changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from shop.catalogue import Catalogue
from shop.database import Database
from shop.errors import UnknownProduct
from shop.model import Product, Review, Variant

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
JUMPER = Product(
    id="fern-jumper",
    title="Fern jumper",
    department="clothing",
    kind="jumper",
    brand="Fern",
    description="Warm.",
    attributes={"material": ("wool", "silk")},
    facts={"care": "hand wash"},
    variants=(
        Variant("fern-m", "fern-jumper", "F-M", 5900, 3, {"size": "M"}, "4006381333931"),
        Variant("fern-l", "fern-jumper", "F-L", 6100, 0, {"size": "L"}),
    ),
    image="fern.svg",
    image_alt="A green jumper",
    link="/p/fern-jumper",
    rating=4.5,
    review_count=2,
    durable=True,
    added_at=NOON,
)
TEA = Product("tea", "Tea", "coffee-tea", "tea", variants=(Variant("tea-1", "tea", "T", 700, 9),))


@pytest.fixture
async def catalogue(database: Database) -> Catalogue:
    catalogue = Catalogue(database)
    await catalogue.save([TEA, JUMPER])
    return catalogue


async def test_what_is_saved_comes_back_as_it_was(catalogue: Catalogue) -> None:
    assert await catalogue.products() == (JUMPER, TEA)
    assert await catalogue.product("fern-jumper") == JUMPER
    assert await catalogue.variant("fern-l") == JUMPER.variants[1]
    assert await catalogue.ids() == {"fern-jumper", "tea"}


async def test_what_nobody_sells_is_unknown(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownProduct):
        await catalogue.product("hat")
    with pytest.raises(UnknownProduct):
        await catalogue.variant("hat-m")
    with pytest.raises(UnknownProduct):
        await catalogue.set_stock("hat-m", 1)


async def test_saving_again_replaces_a_product_and_drops_the_variants_it_lost(
    catalogue: Catalogue,
) -> None:
    changed = replace(JUMPER, title="Fern knit", variants=JUMPER.variants[:1])

    await catalogue.save([changed])

    assert await catalogue.products() == (changed, TEA)


async def test_variants_keep_the_order_the_merchant_gave_them(catalogue: Catalogue) -> None:
    turned = replace(JUMPER, variants=JUMPER.variants[::-1])

    await catalogue.save([turned])

    assert await catalogue.product("fern-jumper") == turned


async def test_a_variant_can_move_to_another_product(catalogue: Catalogue) -> None:
    moved = replace(JUMPER.variants[0], product_id="tea")

    await catalogue.save([replace(TEA, variants=(*TEA.variants, moved))])

    assert (await catalogue.variant("fern-m")).product_id == "tea"
    assert (await catalogue.product("fern-jumper")).variants == JUMPER.variants[1:]


async def test_retired_products_are_not_sold_but_known_and_can_come_back(
    catalogue: Catalogue,
) -> None:
    await catalogue.retire(["tea"])

    assert await catalogue.products() == (JUMPER,)
    assert await catalogue.known(["tea", "hat"]) == {"tea": TEA}
    with pytest.raises(UnknownProduct):
        await catalogue.variant("tea-1")

    await catalogue.save([TEA])

    assert await catalogue.product("tea") == TEA


async def test_products_are_found_by_sku_and_gtin(catalogue: Catalogue) -> None:
    assert await catalogue.by_sku(["F-L", "T", "?", ""]) == {"F-L": "fern-jumper", "T": "tea"}
    assert await catalogue.by_gtin(["4006381333931", ""]) == {"4006381333931": "fern-jumper"}


async def test_stock_is_told_for_each_known_variant(catalogue: Catalogue) -> None:
    await catalogue.set_stock("tea-1", 4)

    assert await catalogue.stock(["tea-1", "fern-m", "hat"]) == {"tea-1": 4, "fern-m": 3}


async def test_every_change_gives_a_new_version(catalogue: Catalogue) -> None:
    versions = [await catalogue.version()]

    await catalogue.save([TEA])
    versions.append(await catalogue.version())
    await catalogue.retire(["tea"])
    versions.append(await catalogue.version())
    await catalogue.set_stock("tea-1", 1)
    versions.append(await catalogue.version())
    await catalogue.save_reviews([review("r1", 5)])
    versions.append(await catalogue.version())

    assert versions == sorted(set(versions))


async def test_a_new_shop_has_version_zero_and_no_products(database: Database) -> None:
    assert await Catalogue(database).version() == 0
    assert await Catalogue(database).products() == ()


async def test_reviews_come_newest_first_and_make_the_rating(catalogue: Catalogue) -> None:
    older, newer = review("r1", 5), replace(review("r2", 2), at=NOON.replace(hour=13))

    await catalogue.save_reviews([older, newer])

    tea = await catalogue.product("tea")
    assert await catalogue.reviews("tea") == (newer, older)
    assert (tea.rating, tea.review_count) == (3.5, 2)


async def test_a_feed_without_ratings_leaves_those_of_the_reviews(catalogue: Catalogue) -> None:
    await catalogue.save_reviews([review("r1", 5)])

    await catalogue.save([TEA])

    tea = await catalogue.product("tea")
    assert (tea.rating, tea.review_count) == (5, 1)


async def test_a_large_feed_is_taken_from_a_stream(catalogue: Catalogue) -> None:
    feed = (replace(TEA, id=f"tea-{number}", variants=()) for number in range(2500))

    await catalogue.save(feed)

    assert len(await catalogue.ids()) == 2502


def review(id: str, rating: int) -> Review:
    return Review(id, "tea", "Ann", rating, "Good.", NOON)
