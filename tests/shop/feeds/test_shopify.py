"""Shopify's product CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest

from shop.feeds.base import RowError
from shop.feeds.cells import PLENTY
from shop.model import Product

Read = Callable[[str | bytes], tuple[dict[str, Product], list[RowError]]]

HEADER = (
    "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,"
    "Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,Variant SKU,"
    "Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,"
    "Variant Barcode,Image Src,Image Position,Image Alt Text,"
    "Skin type (product.metafields.shopify.skin-type),Status"
)


def export(*rows: dict[str, str], header: str = HEADER) -> str:
    """A Shopify export; a row has the cells that are named."""
    columns = header.split(",")
    file = io.StringIO()
    writer = csv.DictWriter(file, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


FIRST = {
    "Handle": "linen-shirt",
    "Title": "Linen Shirt",
    "Body (HTML)": "<p>Cool&nbsp;&amp; light.</p><script>alert(1)</script>",
    "Vendor": "Fern",
    "Product Category": "Apparel & Accessories > Clothing > Shirts",
    "Type": "Shirt",
    "Tags": "vegan, Season: Summer, material=linen, Vegan",
    "Published": "TRUE",
    "Option1 Name": "Color",
    "Option1 Value": "Navy",
    "Option2 Name": "Size",
    "Option2 Value": "M",
    "Variant SKU": "'LS-N-M",
    "Variant Inventory Tracker": "shopify",
    "Variant Inventory Qty": "5",
    "Variant Inventory Policy": "deny",
    "Variant Price": "49.90",
    "Variant Barcode": "'4006381333931",
    "Image Src": "https://cdn.example/2.jpg",
    "Image Position": "2",
    "Skin type (product.metafields.shopify.skin-type)": "Oily; Dry",
    "Status": "active",
}
SECOND = {
    "Handle": "linen-shirt",
    "Option1 Value": "White",
    "Option2 Value": "L",
    "Variant SKU": "LS-W-L",
    "Variant Inventory Tracker": "shopify",
    "Variant Inventory Qty": "0",
    "Variant Price": "52.00",
}
PICTURE = {
    "Handle": "linen-shirt",
    "Image Src": "https://cdn.example/1.jpg",
    "Image Position": "1",
    "Image Alt Text": "A navy shirt",
}


def test_rows_of_one_handle_are_one_product(read: Read) -> None:
    products, errors = read(export(FIRST, SECOND, PICTURE))

    assert errors == []
    shirt = products["linen-shirt"]
    assert (shirt.title, shirt.brand) == ("Linen Shirt", "Fern")
    assert (shirt.department, shirt.kind) == ("apparel & accessories", "shirt")
    assert shirt.description == "Cool & light."
    assert shirt.attributes == {
        "tag": ("vegan",),
        "season": ("summer",),
        "material": ("linen",),
        "skin_type": ("oily", "dry"),
    }
    assert (shirt.image, shirt.image_alt) == ("https://cdn.example/1.jpg", "A navy shirt")
    assert [(v.sku, v.options, v.price_cents, v.stock, v.gtin) for v in shirt.variants] == [
        ("LS-N-M", {"colour": "navy", "size": "M"}, 4990, 5, "4006381333931"),
        ("LS-W-L", {"colour": "white", "size": "L"}, 5200, 0, ""),
    ]


def test_default_title_means_no_options(read: Read) -> None:
    mug = FIRST | {"Option1 Name": "Title", "Option1 Value": "Default Title"}
    del mug["Option2 Name"], mug["Option2 Value"]

    products, errors = read(export(mug | {"Variant SKU": ""}))

    assert errors == []
    assert products["linen-shirt"].variants[0].options == {}
    assert products["linen-shirt"].variants[0].sku == "linen-shirt"


def test_variants_without_a_sku_are_called_by_their_options(read: Read) -> None:
    products, errors = read(export(FIRST | {"Variant SKU": ""}, SECOND | {"Variant SKU": ""}))

    assert errors == []
    assert [v.sku for v in products["linen-shirt"].variants] == [
        "linen-shirt/navy/M",
        "linen-shirt/white/L",
    ]


@pytest.mark.parametrize(
    "cells",
    [{"Status": "draft"}, {"Status": "archived"}, {"Published": "FALSE"}, {"Published": "false"}],
)
def test_what_is_not_published_is_not_sold(read: Read, cells: dict[str, str]) -> None:
    assert read(export(FIRST | cells, SECOND)) == ({}, [])


@pytest.mark.parametrize(
    ("cells", "stock"),
    [
        ({"Variant Inventory Qty": "-3"}, 0),
        ({"Variant Inventory Qty": "-3", "Variant Inventory Policy": "continue"}, PLENTY),
        ({"Variant Inventory Qty": "0", "Variant Inventory Tracker": ""}, PLENTY),
        ({"Variant Inventory Qty": "8", "Variant Inventory Tracker": ""}, 8),
    ],
)
def test_stock_is_what_shopify_would_sell(read: Read, cells: dict[str, str], stock: int) -> None:
    products, errors = read(export(FIRST | cells))

    assert errors == []
    assert products["linen-shirt"].variants[0].stock == stock


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"Variant Price": "abc"}, "line 3, column Variant Price: 'abc' is not a price"),
        ({"Variant Price": "-1"}, "line 3, column Variant Price: '-1' is below zero"),
        (
            {"Variant Inventory Qty": "lots"},
            "line 3, column Variant Inventory Qty: 'lots' is not a whole number",
        ),
        (
            {"Variant SKU": "LS-N-M"},
            "line 3, column Variant SKU: 'LS-N-M' is already used on line 2",
        ),
        ({"Handle": ""}, "line 3, column Handle: is empty"),
    ],
)
def test_a_bad_row_is_reported_in_the_words_of_the_file(
    read: Read, cells: dict[str, str], reason: str
) -> None:
    products, errors = read(export(FIRST, SECOND | cells))

    assert [str(error) for error in errors] == [reason]
    assert [v.sku for v in products["linen-shirt"].variants] == ["LS-N-M"]


def test_the_newer_names_of_columns_are_read_too(read: Read) -> None:
    header = (
        "Title,URL handle,Description,Vendor,Type,Tags,Published on online store,Status,SKU,"
        "Barcode,Option1 name,Option1 value,Price,Inventory tracker,Inventory quantity,"
        "Continue selling when out of stock,Product image URL,Image alt text"
    )
    row = {
        "Title": "Tea",
        "URL handle": "tea",
        "Published on online store": "TRUE",
        "Status": "Active",
        "SKU": "T-1",
        "Option1 name": "Size",
        "Option1 value": "250 g",
        "Price": "8.00",
        "Inventory tracker": "shopify",
        "Inventory quantity": "12",
        "Continue selling when out of stock": "FALSE",
    }

    products, errors = read(export(row, header=header))

    assert errors == []
    assert products["tea"].variants[0].options == {"size": "250 g"}
    assert products["tea"].variants[0].stock == 12
