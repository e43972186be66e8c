"""A comparison as text that reads on any screen."""

from __future__ import annotations

import re

from actions.products.sold_as import prices_of, unit_price
from actions.speaking.desk import Desk
from recommender.findings import Comparison, Row
from shop.money import format_cents

MOST_ROWS = 5
_PRICE = re.compile(r"pric|cheap|expensive|cost|per (?:kilo|kg|lit)|how much|value|grams?\b|\bg\b")


def comparison_text(desk: Desk, comparison: Comparison, asked: str = "") -> str:
    """A line for each thing that differs: what, then each product's value."""
    titles = [product.title for product in comparison.products]
    rows = [_line(desk, row, titles) for row in comparison.rows if row.attribute != "price"]
    lines = [_prices(desk, comparison), *rows[: MOST_ROWS - 1]]
    head = desk.words("compare", titles=desk.words("and_also").join(titles))
    return "\n".join(filter(None, [_cheaper(desk, comparison, asked), head, *lines]))


def _cheaper(desk: Desk, comparison: Comparison, asked: str) -> str:
    """Which costs less, where that is asked: for the same amount, where amounts are stated."""
    if not _PRICE.search(asked.lower()):
        return ""
    found = {product.title: unit_price(product) for product in comparison.products}
    units = {unit for _, unit in found.values()}
    title, (cents, unit) = min(found.items(), key=lambda each: each[1][0])
    if len(units) > 1:
        return ""
    name = "compare_cheaper_each" if unit else "compare_cheaper"
    return desk.words(
        name, title=title, price=format_cents(cents, desk.settings.currency), unit=unit
    )


def _prices(desk: Desk, comparison: Comparison) -> str:
    cells = [f"{each.title}: {prices_of(desk, each)}" for each in comparison.products]
    return "\n   ".join([f"• {desk.words('compare_price')}", *cells])


def _line(desk: Desk, row: Row, titles: list[str]) -> str:
    cells = [
        f"{title}: {', '.join(values) or desk.words('compare_none')}"
        for title, values in zip(titles, row.values, strict=True)
    ]
    name = row.attribute.replace("_", " ").capitalize()
    return "\n   ".join([f"• {name}", *cells])
