"""Google Merchant feeds as text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from shop.feeds.base import RowError
from shop.feeds.cells import PLENTY
from shop.model import Product

Read = Callable[[str | bytes], tuple[dict[str, Product], list[RowError]]]

JUMPERS = (
    "id\titem group id\ttitle\tdescription\tlink\timage link\tavailability\tprice\tbrand\tgtin\tmpn"
    "\tgoogle product category\tproduct type\tcolor\tsize\tmaterial\tgender\tage group\n"
    "J-1\tjumper\tMerino Jumper - Navy - S\tWarm.\thttps://s.example/j\thttps://s.example/j.jpg"
    "\tin stock\t79.00 EUR\tFern\t4006381333931\tM1\t2271\tWomen > Knitwear > Jumper"
    "\tNavy\tS\tMerino/Silk\tfemale\tadult\n"
    "J-2\tjumper\tMerino Jumper - Red - M\tWarm.\thttps://s.example/j\thttps://s.example/r.jpg"
    "\tout of stock\t85.00 EUR\tFern\t\tM2\t2271\tWomen > Knitwear > Jumper"
    "\tRed\tM\tMerino/Silk\tfemale\tadult\n"
)


def one(read: Read, **cells: str) -> tuple[Product | None, list[str]]:
    """What a feed of one item comes to."""
    item = {"id": "T", "title": "Tea", "price": "4.00 EUR", "availability": "in_stock"} | cells
    products, errors = read("\t".join(item) + "\n" + "\t".join(item.values()) + "\n")
    return products.get("T"), [str(error) for error in errors]


def test_items_of_one_group_are_variants_that_differ_in_colour_and_size(read: Read) -> None:
    products, errors = read(JUMPERS)

    assert errors == []
    jumper = products["jumper"]
    assert jumper.title == "Merino Jumper"
    assert (jumper.department, jumper.kind, jumper.brand) == ("women", "jumper", "Fern")
    assert jumper.attributes == {
        "material": ("merino", "silk"),
        "age_group": ("adult",),
        "gender": ("female",),
    }
    assert jumper.facts == {"part number": "M1"}
    assert [(v.sku, v.options, v.price_cents, v.stock, v.gtin) for v in jumper.variants] == [
        ("J-1", {"colour": "navy", "size": "S"}, 7900, PLENTY, "4006381333931"),
        ("J-2", {"colour": "red", "size": "M"}, 8500, 0, ""),
    ]


@pytest.mark.parametrize(
    "spelling", [str.upper, str.title, lambda header: header.replace(" ", "_"), "g:{}".format]
)
def test_columns_may_be_spelt_with_blanks_or_underscores(
    read: Read, spelling: Callable[[str], str]
) -> None:
    header, rows = JUMPERS.split("\n", 1)
    spelt = "\t".join(map(spelling, header.split("\t")))

    assert read(f"{spelt}\n{rows}") == read(JUMPERS)


def test_an_item_without_a_group_is_a_product_whose_colour_is_an_attribute(read: Read) -> None:
    product, _ = one(read, color="Navy/White", size="M", material="cotton")

    assert product is not None
    assert product.attributes == {
        "colour": ("navy", "white"),
        "size": ("M",),
        "material": ("cotton",),
    }
    assert product.variants[0].options == {}
    assert product.variants[0].id == "T"


@pytest.mark.parametrize(
    ("availability", "quantity", "stock"),
    [
        ("in_stock", "", PLENTY),
        ("in stock", "7", 7),
        ("https://schema.org/InStock", "", PLENTY),
        ("out of stock", "7", 0),
        ("preorder", "", 0),
        ("backorder", "3", 0),
    ],
)
def test_stock_is_the_quantity_of_what_can_be_had_now(
    read: Read, availability: str, quantity: str, stock: int
) -> None:
    product, errors = one(read, availability=availability, quantity=quantity)

    assert errors == []
    assert product is not None
    assert product.variants[0].stock == stock


@pytest.mark.parametrize(
    ("span", "cents"),
    [
        ("", 300),
        ("2026-04-30T00:00+0100/2026-05-02T00:00+0100", 300),
        ("2026-05-02/2026-05-03", 400),
        ("2025-05-02/2025-05-03", 400),
    ],
)
def test_a_sale_price_counts_while_the_sale_is_on(read: Read, span: str, cents: int) -> None:
    product, errors = one(read, sale_price="3.00 EUR", sale_price_effective_date=span)

    assert errors == []
    assert product is not None
    assert product.price_cents == cents


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"price": "4.00 USD"}, "line 2, column price: '4.00 USD' is not in EUR"),
        ({"price": ""}, "line 2, column price: is empty"),
        ({"availability": ""}, "line 2, column availability: is empty"),
        (
            {"availability": "soon"},
            "line 2, column availability: 'soon' is no availability that we know",
        ),
        ({"quantity": "-2"}, "line 2, column quantity: '-2' is not between 0 and 10,000,000"),
        ({"id": ""}, "line 2, column id: is empty"),
        ({"title": ""}, "line 2, column title: is empty"),
    ],
)
def test_a_bad_item_is_reported(read: Read, cells: dict[str, str], reason: str) -> None:
    product, errors = one(read, **cells)

    assert (product, errors) == (None, [reason])


def test_details_and_attributes_of_the_merchant_can_be_asked_for(read: Read) -> None:
    long = "Handmade in a small workshop by the sea, where the wind is always strong and cold"
    product, errors = one(
        read,
        **{"c:skin_type": "Oily, Dry"},
        product_detail=f"Tea:Caffeine:High,Tea:Roast Level:dark,Story:Origin:{long}",
        condition="used",
        product_type="Drinks > Tea, Home > Kitchen",
    )

    assert errors == []
    assert product is not None
    assert (product.department, product.kind) == ("drinks", "tea")
    assert product.attributes == {
        "skin_type": ("oily", "dry"),
        "caffeine": ("high",),
        "roast_level": ("dark",),
        "condition": ("used",),
    }
    assert product.facts == {"origin": long}


def test_variants_of_a_group_may_be_scattered(read: Read) -> None:
    header, first, second, _ = JUMPERS.split("\n")
    other = first.replace("J-1\tjumper", "T-1\ttea")

    products, _ = read("\n".join([header, first, other, second, ""]))

    assert [v.sku for v in products["jumper"].variants] == ["J-1", "J-2"]
