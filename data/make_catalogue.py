"""Make data/catalogue.csv from the sheets in data/sheets: ``python -m data.make_catalogue``.

An author writes three lines for each product. This fills in what follows from them: every size
and colour with price, stock and codes, ingredients and care, weight, a sentence for those who
cannot see the picture. No chance but dice seeded with the product's own name: the same sheets give
the same file, and a new product changes no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType

from data.making import clothing, coffee_tea, skincare
from data.making.alt import alt_text
from data.making.brands import ORIGINS
from data.making.sheet import Entry, read_sheet
from data.making.variants import dice, variants
from data.making.weight import shipping_weight
from shop.feeds.ours import write
from shop.model import Product

HERE = Path(__file__).parent
DEPARTMENTS: dict[str, ModuleType] = {
    "skincare": skincare,
    "coffee-tea": coffee_tea,
    "clothing": clothing,
}
NEWEST = datetime(2026, 11, 16, 8, tzinfo=UTC)
OLDEST_DAYS = 540
DURABLE_KINDS = ("brewing gear",)
REMARK = """\
# The catalogue of the demo shop Fern & Fable: synthetic, every product and brand is our invention.
# One row for each variant; the rows of a product stand together, and what belongs to the product is
# on its first row. attributes: name=value|value; name=value. How to write it: data/README.md.
"""


def products() -> Iterator[Product]:
    """Everything on the sheets, department by department."""
    for department, module in DEPARTMENTS.items():
        for entry in read_sheet(HERE / "sheets" / f"{department}.txt"):
            yield _product(entry, module)


def _product(entry: Entry, module: ModuleType) -> Product:
    attributes = {name: values for name, values in module.attributes(entry).items() if values}
    sold_as = variants(entry, module.options(entry))
    facts = {
        **module.facts(entry),
        "origin": _origin(entry),
        "shipping weight": shipping_weight(entry),
    }
    product = Product(
        id=entry.id,
        title=entry.title,
        department=entry.department,
        kind=entry.kind,
        brand=entry.brand,
        description=entry.description,
        attributes=attributes,
        facts=facts,
        variants=sold_as,
        image=f"/pictures/{entry.id}.svg",
        link=f"/products/{entry.id}",
        durable=entry.department == "clothing" or entry.kind in DURABLE_KINDS,
        added_at=NEWEST
        - timedelta(days=int(OLDEST_DAYS * dice("added", entry.id).random() ** 1.2)),
    )
    return replace(product, image_alt=alt_text(product))


def _origin(entry: Entry) -> str:
    """Where it is made; coffee and tea come from further away than they are packed."""
    if entry.kind in DURABLE_KINDS:
        return f"Made in {entry.columns[2][0].title()}"
    return ORIGINS[entry.brand]


def main() -> None:
    """Write the catalogue and say how much is in it."""
    made = list(products())
    with (HERE / "catalogue.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(REMARK)
        write(made, file)
    print(f"{len(made)} products, {sum(len(product.variants) for product in made)} variants")


if __name__ == "__main__":
    main()
