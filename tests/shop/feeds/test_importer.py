"""A feed into the catalogue, again and again, as merchants do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shop.catalogue import Catalogue
from shop.database import Database
from shop.errors import FeedError
from shop.feeds.importer import import_feed
from shop.feeds.report import ImportReport
from shop.model import Product, Review

AT = datetime(2026, 5, 1, tzinfo=UTC)

Write = Callable[[str | bytes], Path]
Ours = Callable[..., str]


class Shop:
    """A catalogue and a merchant who imports into it."""

    def __init__(self, catalogue: Catalogue, write: Write, ours: Ours) -> None:
        self.catalogue = catalogue
        self._write = write
        self._ours = ours

    async def imports(self, *rows: dict[str, str], dry_run: bool = False) -> ImportReport:
        return await self.imports_text(self._ours(*rows), dry_run=dry_run)

    async def imports_text(self, text: str, *, dry_run: bool = False) -> ImportReport:
        return await import_feed(
            self._write(text), self.catalogue, dry_run=dry_run, clock=lambda: AT
        )

    async def sold(self) -> dict[str, Product]:
        return {product.id: product for product in await self.catalogue.products()}


@pytest.fixture
def shop(catalogue: Catalogue, write: Write, ours: Ours) -> Shop:
    return Shop(catalogue, write, ours)


GEL = {"product_id": "gel", "sku": "G1", "gtin": "111", "options": "size=30 ml"}
LARGE = {"product_id": "gel", "sku": "G2", "gtin": "222", "options": "size=50 ml"}
TEA = {"product_id": "tea", "sku": "T1", "title": "Tea"}


async def test_a_new_feed_fills_the_shop_on_either_database(
    database: Database, write: Write, ours: Ours
) -> None:
    shop = Shop(Catalogue(database), write, ours)

    report = await shop.imports(GEL, LARGE, TEA)

    assert (report.products, report.variants) == (2, 3)
    assert set(report.added) == {"gel", "tea"}
    assert [v.sku for v in (await shop.sold())["gel"].variants] == ["G1", "G2"]
    assert (await shop.sold())["gel"].added_at == AT


async def test_the_same_feed_again_changes_nothing(shop: Shop) -> None:
    await shop.imports(GEL, TEA)
    version = await shop.catalogue.version()

    report = await shop.imports(GEL, TEA)

    assert (report.added, report.changed, report.retired, report.renamed) == ((), (), (), ())
    assert await shop.catalogue.version() == version


async def test_a_dry_run_says_everything_and_does_nothing(shop: Shop) -> None:
    await shop.imports(GEL, TEA)
    before = await shop.sold()

    report = await shop.imports(
        GEL | {"price": "13.00"}, {"product_id": "new", "sku": "N"}, dry_run=True
    )

    assert report.added == ("new",)
    assert [str(change) for change in report.changed] == ["gel: price of G1: 12.50 → 13.00"]
    assert report.retired == ("tea",)
    assert await shop.sold() == before


async def test_what_a_feed_does_not_have_any_more_is_retired_and_can_come_back(shop: Shop) -> None:
    await shop.imports(GEL, TEA)

    gone = await shop.imports(GEL)
    assert gone.retired == ("tea",)
    assert set(await shop.sold()) == {"gel"}

    back = await shop.imports(GEL, TEA)
    assert back.added == ("tea",)
    assert set(await shop.sold()) == {"gel", "tea"}


async def test_a_renamed_product_keeps_its_id_and_its_variants_theirs(shop: Shop) -> None:
    await shop.imports(GEL, LARGE, TEA)

    report = await shop.imports(
        GEL | {"product_id": "calmer-gel", "title": "Calmer gel"},
        LARGE | {"product_id": "calmer-gel"},
        TEA,
    )

    assert [str(rename) for rename in report.renamed] == ["gel is now called calmer-gel"]
    assert (report.added, report.retired) == ((), ())
    sold = await shop.sold()
    assert sold["gel"].title == "Calmer gel"
    assert [(v.id, v.product_id) for v in sold["gel"].variants] == [("G1", "gel"), ("G2", "gel")]


async def test_a_renamed_product_is_recognised_by_its_gtin_too(shop: Shop) -> None:
    await shop.imports(GEL)

    report = await shop.imports(GEL | {"product_id": "new", "sku": "X9"})

    assert [rename.product_id for rename in report.renamed] == ["gel"]
    assert [(v.id, v.sku) for v in (await shop.sold())["gel"].variants] == [("G1", "X9")]


async def test_a_rename_is_told_once_and_remembered_even_when_the_sku_changes(shop: Shop) -> None:
    await shop.imports(GEL)
    await shop.imports(GEL | {"product_id": "new"})

    report = await shop.imports({"product_id": "new", "sku": "Z", "options": "size=30 ml"})

    assert (report.renamed, report.added, report.retired) == ((), (), ())
    assert [(v.id, v.sku) for v in (await shop.sold())["gel"].variants] == [("G1", "Z")]


async def test_a_product_that_is_split_keeps_its_id_where_its_name_stays(shop: Shop) -> None:
    await shop.imports(GEL, LARGE)

    report = await shop.imports(GEL, LARGE | {"product_id": "large-gel"})

    assert report.added == ("large-gel",)
    sold = await shop.sold()
    assert [v.id for v in sold["gel"].variants] == ["G1"]
    assert [v.id for v in sold["large-gel"].variants] == ["G2"]


async def test_a_bad_row_leaves_what_the_shop_has_of_it(shop: Shop) -> None:
    await shop.imports(GEL, LARGE, TEA)

    report = await shop.imports(
        GEL | {"price": "14.00"}, LARGE | {"price": "x"}, TEA | {"kind": ""}
    )

    assert [str(error) for error in report.errors] == [
        "line 3, column price: 'x' is not a price",
        "line 4, column kind: is empty",
    ]
    assert report.retired == ()
    prices = [variant.price_cents for variant in (await shop.sold())["gel"].variants]
    assert prices == [1400, 1250]


async def test_a_product_of_bad_rows_only_is_not_retired(shop: Shop) -> None:
    await shop.imports(GEL, TEA)

    report = await shop.imports(GEL | {"price": "x"}, TEA)

    assert report.retired == ()
    assert set(await shop.sold()) == {"gel", "tea"}


async def test_after_a_row_that_could_not_be_read_at_all_nothing_is_taken_away(shop: Shop) -> None:
    await shop.imports(GEL, LARGE, TEA)

    report = await shop.imports(GEL, {"product_id": ""})

    assert report.nothing_retired_because == "1 rows could not be read at all"
    sold = await shop.sold()
    assert set(sold) == {"gel", "tea"}
    assert len(sold["gel"].variants) == 2


async def test_an_empty_feed_does_not_empty_the_shop(shop: Shop) -> None:
    await shop.imports(GEL)

    report = await shop.imports()

    assert report.nothing_retired_because == "the feed has no products"
    assert set(await shop.sold()) == {"gel"}


async def test_a_file_that_is_no_feed_changes_nothing(shop: Shop) -> None:
    await shop.imports(GEL)

    with pytest.raises(FeedError):
        await shop.imports_text("name;cost\nTea;3\n")

    assert set(await shop.sold()) == {"gel"}


async def test_ratings_and_the_day_it_was_new_survive_an_import(shop: Shop) -> None:
    await shop.imports(GEL)
    await shop.catalogue.save_reviews([Review("r", "gel", "Ann", 4, "Good", AT)])

    await shop.imports(GEL | {"title": "Other"})

    gel = (await shop.sold())["gel"]
    assert (gel.title, gel.rating, gel.review_count, gel.added_at) == ("Other", 4.0, 1, AT)


async def test_progress_is_told_after_each_batch(
    catalogue: Catalogue, write: Write, ours: Ours
) -> None:
    rows = [{"product_id": f"p{n}", "sku": f"s{n}"} for n in range(1_500)]
    told: list[tuple[int, int]] = []

    await import_feed(
        write(ours(*rows)), catalogue, on_progress=lambda done, all: told.append((done, all))
    )

    assert told == [(1_000, 1_500), (1_500, 1_500)]


async def test_the_catalogue_of_the_demo_shop_imports_without_an_error(
    catalogue: Catalogue, root: Path
) -> None:
    report = await import_feed(root / "data" / "catalogue.csv", catalogue)

    assert report.errors == ()
    assert report.products >= 300
