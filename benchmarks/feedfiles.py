"""Made-up feeds of any size, in every format the import reads."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from shop.feeds.base import Format
from shop.feeds.ours import write
from shop.model import Product, Variant

COLOURS = ("navy", "black", "white", "red", "green", "beige")
SIZES = ("S", "M", "L")
WORDS = "soft warm light plain wool cotton linen washed ribbed long short easy fine daily".split()  # noqa: SIM905
ADDED = datetime(2026, 1, 1, tzinfo=UTC)
GOOGLE = (
    *("id", "item_group_id", "title", "description", "link", "image_link"),
    *("availability", "quantity", "price", "brand", "gtin", "product_type", "color"),
    *("size", "material"),
)
SHOPIFY = (
    *("Handle", "Title", "Body (HTML)", "Vendor", "Type", "Tags", "Published"),
    *("Option1 Name", "Option1 Value", "Option2 Name", "Option2 Value"),
    *("Variant SKU", "Variant Inventory Tracker", "Variant Inventory Qty"),
    *("Variant Price", "Variant Barcode", "Image Src", "Image Alt Text", "Status"),
)


def write_feed(format: Format, path: Path, products: int, seed: int = 1) -> None:
    """Write a feed of so many products, with one to six variants each."""
    made = _products(products, Random(seed))
    with path.open("w", encoding="utf-8", newline="") as file:
        match format:
            case Format.OURS:
                write(made, file)
            case Format.GOOGLE_TEXT:
                csv.writer(file, delimiter="\t").writerow(GOOGLE)
                csv.writer(file, delimiter="\t").writerows(_google(made))
            case Format.GOOGLE_XML:
                file.writelines(_xml(_google(made)))
            case Format.SHOPIFY:
                csv.writer(file).writerow(SHOPIFY)
                csv.writer(file).writerows(_shopify(made))


def _products(number: int, random: Random) -> Iterator[Product]:
    for n in range(number):
        words = random.sample(WORDS, 3)
        yield Product(
            id=f"{'-'.join(words)}-{n}",
            title=f"{' '.join(words).capitalize()} {n}",
            department="clothing",
            kind=random.choice(["shirt", "jumper", "coat"]),
            brand=f"Brand {n % 97}",
            description=" ".join(random.choices(WORDS, k=60)),
            attributes={"material": (words[0],), "style": tuple(words[1:])},
            facts={"care": "wash cold"},
            variants=tuple(_variants(n, "-".join(words), random)),
            image=f"https://shop.example/{n}.jpg",
            image_alt=f"Picture of {n}",
            link=f"https://shop.example/products/{n}",
            added_at=ADDED,
        )


def _variants(n: int, name: str, random: Random) -> Iterator[Variant]:
    colours = random.sample(COLOURS, random.choice((1, 1, 2)))
    for colour in colours:
        for size in SIZES[: random.choice((1, 2, 3))]:
            sku = f"{n}-{colour}-{size}"
            yield Variant(
                id=sku,
                product_id=f"{name}-{n}",
                sku=sku,
                price_cents=random.randrange(500, 20_000),
                stock=random.randrange(50),
                options={"colour": colour, "size": size},
                gtin=str(4_000_000_000_000 + random.randrange(10**11)),
            )


def _google(products: Iterable[Product]) -> Iterator[list[str]]:
    for product in products:
        for variant in product.variants:
            yield [
                variant.sku,
                product.id,
                f"{product.title} {variant.label}",
                product.description,
                product.link,
                product.image,
                "in_stock" if variant.stock else "out_of_stock",
                str(variant.stock),
                f"{variant.price_cents / 100:.2f} EUR",
                product.brand,
                variant.gtin,
                f"Clothing > {product.kind}",
                variant.options["colour"],
                variant.options["size"],
                product.attributes["material"][0],
            ]


def _xml(rows: Iterable[list[str]]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>\n'
    for row in rows:
        named = zip(GOOGLE, row, strict=True)
        cells = "".join(f"<g:{name}>{escape(cell)}</g:{name}>" for name, cell in named)
        yield f"<item>{cells}</item>\n"
    yield "</channel></rss>\n"


def _shopify(products: Iterable[Product]) -> Iterator[list[str]]:
    for product in products:
        for position, variant in enumerate(product.variants):
            shared = [
                product.title,
                f"<p>{product.description}</p>",
                product.brand,
                product.kind,
                ", ".join(product.attributes["style"]),
                "TRUE",
            ]
            first = position == 0
            yield [
                product.id,
                *(shared if first else [""] * len(shared)),
                "Color" if first else "",
                variant.options["colour"],
                "Size" if first else "",
                variant.options["size"],
                variant.sku,
                "shopify",
                str(variant.stock),
                f"{variant.price_cents / 100:.2f}",
                variant.gtin,
                product.image if first else "",
                product.image_alt if first else "",
                "active" if first else "",
            ]
