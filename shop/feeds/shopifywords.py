"""Shopify's columns and words in the shop's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from shop.feeds.limits import NAME, OPTION, TEXT
from shop.feeds.pairs import checked_attributes
from shop.feeds.row import Row

COLUMNS = {
    "handle": "handle",
    "url handle": "handle",
    "title": "title",
    "body (html)": "body",
    "body": "body",
    "description": "body",
    "vendor": "vendor",
    "product category": "category",
    "standard product type": "category",
    "standardized product type": "category",
    "type": "type",
    "custom product type": "type",
    "tags": "tags",
    "published": "published",
    "published on online store": "published",
    "status": "status",
    "variant sku": "sku",
    "sku": "sku",
    "variant barcode": "barcode",
    "barcode": "barcode",
    "variant price": "price",
    "price": "price",
    "variant inventory qty": "quantity",
    "inventory quantity": "quantity",
    "variant inventory tracker": "tracker",
    "inventory tracker": "tracker",
    "variant inventory policy": "policy",
    "continue selling when out of stock": "policy",
    "image src": "image",
    "product image url": "image",
    "image position": "image_position",
    "image alt text": "image_alt",
    "google shopping / gender": "gender",
    "google shopping / age group": "age_group",
} | {f"option{n} {what}": f"option{n}_{what}" for n in (1, 2, 3) for what in ("name", "value")}
NO_OPTIONS = "Default Title"
SHOP_WORDS = {"color": "colour"}
OTHER = "other"

_METAFIELD = re.compile(r".*\(product\.metafields\.[^.]+\.([^)]+)\)")
_TAG = re.compile(r"\s*([^:=]+?)\s*[:=]\s*(.+?)\s*")


def columns(header: Sequence[str]) -> tuple[str, ...]:
    """The columns under the names used here; metafields as ``field:name``, others as written."""
    return tuple(_column(name) for name in header)


def option_names(row: Row) -> tuple[str, ...]:
    """What the variants of a product differ in, such as size."""
    names = [row.text(f"option{number}_name", NAME).lower() for number in (1, 2, 3)]
    return tuple(SHOP_WORDS.get(name, name) for name in names)


def options(row: Row, names: Sequence[str]) -> dict[str, str]:
    """The options of a variant; sizes keep their capitals."""
    values = [row.text(f"option{number}_value", OPTION) for number in (1, 2, 3)]
    return {
        name: value if name == "size" else value.lower()
        for name, value in zip(names, values, strict=True)
        if name and value and value != NO_OPTIONS
    }


def place(row: Row) -> tuple[str, str]:
    """Department and kind: the category's first step, and the type or the category's last step."""
    steps = [step.strip().lower() for step in row.text("category", TEXT).split(">")]
    steps = [step for step in steps if step]
    kind = row.text("type", NAME).lower() or (steps[-1] if steps else "")
    return (steps[0] if steps else kind or OTHER)[:NAME], (kind or OTHER)[:NAME]


def attributes(row: Row) -> dict[str, tuple[str, ...]]:
    """What tags and metafields say of a product."""
    found: dict[str, list[str]] = {}
    for tag in row.text("tags", TEXT).split(","):
        if tag.strip():
            name, value = _tag(tag)
            found.setdefault(name, []).append(value)
    for column in row.record.cells:
        if column.startswith("field:") or column in ("gender", "age_group"):
            values = row.text(column, TEXT).split(";")
            name = column.removeprefix("field:")
            found.setdefault(name, []).extend(filter(None, map(_value, values)))
    unique = {name: tuple(dict.fromkeys(values)) for name, values in found.items() if values}
    return row.attempt("tags", lambda: checked_attributes(unique), {})


def _column(written: str) -> str:
    name = " ".join(written.lower().split())
    if field := _METAFIELD.fullmatch(name):
        key = field[1].replace("-", "_")
        return f"field:{SHOP_WORDS.get(key, 'colour' if key == 'color_pattern' else key)}"
    return COLUMNS.get(name, f"other:{name}")


def _tag(tag: str) -> tuple[str, str]:
    if pair := _TAG.fullmatch(tag):
        name = pair[1].lower().replace(" ", "_")
        return SHOP_WORDS.get(name, name), _value(pair[2])
    return "tag", _value(tag)


def _value(text: str) -> str:
    return text.strip().lower()
