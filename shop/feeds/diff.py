"""What an import changes, or would change: for people to read before they say yes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from shop.model import Product, Variant

FIELDS = (
    *("title", "department", "kind", "brand", "description", "image", "image_alt", "link"),
    *("durable", "added_at"),
)
LONG = 80  # letters of a value that are shown


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that is different. Empty stands for not there."""

    field: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.field}: {self.before or 'nothing'} → {self.after or 'nothing'}"


@dataclass(frozen=True, slots=True)
class Change:
    """Everything that is different about a product."""

    product_id: str
    fields: tuple[FieldChange, ...]

    def __str__(self) -> str:
        return f"{self.product_id}: {'; '.join(map(str, self.fields))}"


@dataclass(frozen=True, slots=True)
class Rename:
    """A product that the feed calls otherwise than the shop; it keeps its id."""

    product_id: str
    feed_id: str

    def __str__(self) -> str:
        return f"{self.product_id} is now called {self.feed_id}"


def compare(before: Product, after: Product) -> Change | None:
    """What is different, or None when nothing is."""
    if before == after:
        return None
    fields = tuple(_changes(_described(before), _described(after)))
    return Change(before.id, fields) if fields else None


def _changes(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[FieldChange]:
    for field in dict.fromkeys((*before, *after)):
        old, new = before.get(field, ""), after.get(field, "")
        if old != new:
            yield FieldChange(field, *_shortened(old, new))


def _shortened(old: str, new: str) -> tuple[str, str]:
    """Both short enough to print, and beginning a little before they part."""
    if max(len(old), len(new)) <= LONG:
        return old, new
    same = next((i for i, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), 0)
    start = max(0, min(same, len(old), len(new)) - LONG // 4)
    return _cut(old, start), _cut(new, start)


def _cut(text: str, start: int) -> str:
    end = start + LONG
    return f"{'…' if start else ''}{text[start:end]}{'…' if len(text) > end else ''}"


def _described(product: Product) -> dict[str, str]:
    """A product as names and texts; each variant goes by its id."""
    described = {field: _text(getattr(product, field)) for field in FIELDS}
    for name, values in product.attributes.items():
        described[f"attribute {name}"] = ", ".join(values)
    for name, fact in product.facts.items():
        described[f"fact {name}"] = fact
    for variant in product.variants:
        described |= _of_variant(variant)
    return described


def _of_variant(variant: Variant) -> dict[str, str]:
    id = variant.id
    return {
        f"variant {id}": variant.label or "the only one",
        f"sku of {id}": variant.sku,
        f"gtin of {id}": variant.gtin,
        f"price of {id}": f"{variant.price_cents / 100:.2f}",
        f"stock of {id}": str(variant.stock),
    }


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if value is not None else ""
