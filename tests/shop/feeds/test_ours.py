"""Our own CSV."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from string import ascii_lowercase, digits
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shop.errors import FeedError
from shop.feeds.base import RowError
from shop.feeds.ours import COLUMNS, write
from shop.feeds.reading import Reading, open_feed
from shop.feeds.spool import Spool
from shop.model import Product, Variant

AT = datetime(2026, 5, 1, tzinfo=UTC)

Read = Callable[[str | bytes], tuple[dict[str, Product], list[RowError]]]
Ours = Callable[..., str]


def test_rows_of_one_id_are_variants_of_one_product(read: Read, ours: Ours) -> None:
    products, errors = read(
        ours(
            {
                "sku": "CG-30",
                "gtin": "4006381333931",
                "options": "size=30 ml",
                "attributes": "skin_type=oily|dry; concern=acne",
                "facts": "care=Keep cool",
                "durable": "yes",
                "added_at": "2026-03-31",
            },
            {"sku": "CG-50", "options": "size=50 ml", "price": "18", "title": "", "kind": ""},
        )
    )

    assert errors == []
    assert products["calm-gel"] == Product(
        id="calm-gel",
        title="Calm gel",
        department="skincare",
        kind="moisturiser",
        attributes={"skin_type": ("oily", "dry"), "concern": ("acne",)},
        facts={"care": "Keep cool"},
        durable=True,
        added_at=datetime(2026, 3, 31, tzinfo=UTC),
        variants=(
            Variant("CG-30", "calm-gel", "CG-30", 1250, 3, {"size": "30 ml"}, "4006381333931"),
            Variant("CG-50", "calm-gel", "CG-50", 1800, 3, {"size": "50 ml"}),
        ),
    )


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ({"price": "abc"}, "line 3, column price: 'abc' is not a price"),
        ({"price": "-3"}, "line 3, column price: '-3' is below zero"),
        ({"price": ""}, "line 3, column price: is empty"),
        ({"stock": "-1"}, "line 3, column stock: '-1' is not between 0 and 10,000,000"),
        ({"stock": "few"}, "line 3, column stock: 'few' is not a whole number"),
        ({"sku": ""}, "line 3, column sku: is empty"),
        ({"sku": "CG-0"}, "line 3, column sku: 'CG-0' is already used on line 2"),
        ({"sku": "x" * 256}, "line 3, column sku: 256 letters, at most 255 fit"),
        ({"options": "M"}, "line 3, column options: 'M' is not like name=value"),
        ({"product_id": ""}, "line 3, column product_id: is empty"),
    ],
)
def test_a_bad_row_is_reported_while_the_rest_loads(
    read: Read, ours: Ours, cell: dict[str, str], reason: str
) -> None:
    products, errors = read(ours({}, cell, {}))

    assert [str(error) for error in errors] == [reason]
    assert [variant.sku for variant in products["calm-gel"].variants] == ["CG-0", "CG-2"]


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ({"title": ""}, "line 2, column title: is empty"),
        ({"title": "x" * 301}, "line 2, column title: 301 letters, at most 300 fit"),
        ({"kind": "x" * 65}, "line 2, column kind: 65 letters, at most 64 fit"),
        ({"durable": "maybe"}, "line 2, column durable: 'maybe' is neither yes nor no"),
        ({"added_at": "soon"}, "line 2, column added_at: 'soon' is not a date like 2026-03-31"),
        ({"attributes": "vegan"}, "line 2, column attributes: 'vegan' is not like name=value"),
    ],
)
def test_a_product_that_cannot_be_read_is_left_out_and_the_others_load(
    read: Read, ours: Ours, cell: dict[str, str], reason: str
) -> None:
    products, errors = read(ours(cell, {}, {"product_id": "other"}))

    assert [str(error) for error in errors] == [reason]
    assert list(products) == ["other"]


def test_all_that_is_wrong_with_a_row_is_said_at_once(read: Read, ours: Ours) -> None:
    _, errors = read(ours({"price": "x", "stock": "y", "title": ""}))

    assert {error.column for error in errors} == {"title", "price", "stock"}


def test_the_bad_price_of_the_first_row_does_not_cost_the_product(read: Read, ours: Ours) -> None:
    products, errors = read(ours({"price": "x"}, {"title": "", "kind": "", "department": ""}))

    assert [error.column for error in errors] == ["price"]
    assert products["calm-gel"].title == "Calm gel"
    assert [variant.sku for variant in products["calm-gel"].variants] == ["CG-1"]


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("product_id,sku,title", "gtin, department, .* is missing"),
        (",".join([*COLUMNS, "colour"]), "colour is unknown"),
        (",".join([*COLUMNS, "sku"]), "sku is there twice"),
    ],
)
def test_a_header_that_is_not_ours_is_refused(read: Read, header: str, reason: str) -> None:
    with pytest.raises(FeedError, match=reason):
        read(header + "\n")


def test_a_product_whose_rows_are_scattered_is_still_one(read: Read, ours: Ours) -> None:
    products, errors = read(ours({}, {"product_id": "other"}, {}))

    assert errors == []
    assert [variant.sku for variant in products["calm-gel"].variants] == ["CG-0", "CG-2"]


PLAIN = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
TEXT = st.text(PLAIN, max_size=40).map(str.strip)
SAID = TEXT.filter(bool)
WORD = st.text(ascii_lowercase + " ;|=\\", min_size=1, max_size=12).map(str.strip).filter(bool)
ID = st.text(ascii_lowercase + digits + "-", min_size=1, max_size=12)


@st.composite
def catalogues(draw: st.DrawFn) -> list[Product]:
    ids = draw(st.lists(ID, max_size=4, unique=True))
    return [draw(product(id)) for id in ids]


@st.composite
def product(draw: st.DrawFn, id: str) -> Product:
    number = draw(st.integers(1, 3))
    values = st.lists(WORD, min_size=1, max_size=3, unique=True).map(tuple)
    return Product(
        id=id,
        title=draw(SAID),
        department=draw(WORD),
        kind=draw(WORD),
        brand=draw(TEXT),
        description=draw(TEXT),
        attributes=draw(st.dictionaries(WORD, values, max_size=3)),
        facts=draw(st.dictionaries(WORD, SAID, max_size=3)),
        image=draw(TEXT),
        image_alt=draw(TEXT),
        link=draw(TEXT),
        durable=draw(st.booleans()),
        added_at=draw(st.none() | st.datetimes(timezones=st.just(UTC))),
        variants=tuple(draw(variant(id, n)) for n in range(number)),
    )


@st.composite
def variant(draw: st.DrawFn, product_id: str, number: int) -> Variant:
    sku = f"{product_id}/{number}"
    return Variant(
        id=sku,
        product_id=product_id,
        sku=sku,
        price_cents=draw(st.integers(0, 10**9)),
        stock=draw(st.integers(0, 10**7)),
        options=draw(st.dictionaries(WORD, SAID, max_size=2)),
        gtin=draw(st.text(digits, max_size=14)),
    )


@settings(max_examples=60, deadline=None)
@given(catalogues())
def test_a_catalogue_that_is_written_is_read_back(catalogue: list[Product]) -> None:
    with TemporaryDirectory() as folder, Spool() as spool:
        path = Path(folder) / "catalogue.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            write(catalogue, file)
        reading = Reading(open_feed(path, "EUR", AT)[1], spool)
        reading.take_in()
        read = [built.product for built in reading.products()]

    assert reading.errors == []
    assert read == catalogue


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.integers(0, 200))
def test_hostile_bytes_are_row_errors_and_never_a_crash(noise: bytes, place: int) -> None:
    good = ",".join(COLUMNS) + "\np,s,,Tea,tea,black,,,a=b,,size=S,1.00,2,,,,no,\n"
    header = len(",".join(COLUMNS)) + 1
    content = good.encode()
    hostile = content[: header + place] + noise + content[header + place :]
    with TemporaryDirectory() as folder, Spool() as spool:
        path = Path(folder) / "catalogue.csv"
        path.write_bytes(hostile)
        try:
            reading = Reading(open_feed(path, "EUR", AT)[1], spool)
        except FeedError:
            return  # a NUL early in the file: refused as a whole
        reading.take_in()
        read = [built.product for built in reading.products() if built.product]

    assert read or reading.errors
