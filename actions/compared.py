"""A comparison as text that reads on any screen."""

from __future__ import annotations

from actions.desk import Desk
from recommender.findings import Comparison, Row
from shop.money import format_cents

MOST_ROWS = 5


def comparison_text(desk: Desk, comparison: Comparison) -> str:
    """A line for each thing that differs: what, then each product's value."""
    titles = [product.title for product in comparison.products]
    lines = [_line(desk, row, titles) for row in comparison.rows[:MOST_ROWS]]
    return "\n".join([desk.words("compare", titles=desk.words("and_also").join(titles)), *lines])


def _line(desk: Desk, row: Row, titles: list[str]) -> str:
    cells = [
        f"{title}: {_cell(desk, row.attribute, values)}"
        for title, values in zip(titles, row.values, strict=True)
    ]
    name = row.attribute.replace("_", " ").capitalize()
    return "\n   ".join([f"• {name}", *cells])


def _cell(desk: Desk, attribute: str, values: tuple[str, ...]) -> str:
    if attribute == "price":
        return ", ".join(format_cents(int(each), desk.settings.currency) for each in values)
    return ", ".join(values) or desk.words("compare_none")
