"""The menu of a catalogue: what is sold in sizes and colours, orderable in words.

Every kind of product is a kind of line, its products are identities, its options are slots.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from shop.menu.model import Kind, Menu, Slot, SlotKind, Value, Values, Variants
from shop.model import Product


def menu_of(products: Iterable[Product], id: str = "catalogue", currency: str = "EUR") -> Menu:
    """The menu of the products; a sold-out variant has an empty SKU."""
    by_kind: dict[str, list[Product]] = defaultdict(list)
    for product in products:
        by_kind[product.kind].append(product)
    axes = _axes(product for family in by_kind.values() for product in family)
    lists: dict[str, Values] = {
        f"{kind} products": _products(family) for kind, family in by_kind.items()
    }
    lists |= {
        axis: {value: Value(value, (value,)) for value in values} for axis, values in axes.items()
    }
    skus = {
        product.id: _skus(product, tuple(axes)) for family in by_kind.values() for product in family
    }
    kinds = tuple(_kind(kind, family, axes) for kind, family in by_kind.items())
    return Menu(id, kinds, lists, currency=currency, variants=Variants(tuple(axes), skus))


def _axes(products: Iterable[Product]) -> dict[str, list[str]]:
    """The options of the catalogue and their values, in the order in which they appear."""
    found: dict[str, dict[str, None]] = {}
    for product in products:
        for variant in product.variants:
            for axis, value in variant.options.items():
                found.setdefault(axis, {})[value] = None
    return {axis: list(values) for axis, values in found.items()}


def _kind(kind: str, family: Sequence[Product], axes: Iterable[str]) -> Kind:
    used = {axis for product in family for variant in product.variants for axis in variant.options}
    product = Slot("product", SlotKind.IDENTITY, _list(kind), required=True)
    options = tuple(Slot(axis, SlotKind.SINGLE, axis) for axis in axes if axis in used)
    return Kind(kind, heads=(kind,), slots=(product, *options))


def _list(kind: str) -> str:
    return f"{kind} products"


def _products(family: Sequence[Product]) -> dict[str, Value]:
    return {
        product.id: Value(
            product.id,
            (product.title,),
            price_cents=product.price_cents,
            available=product.in_stock,
        )
        for product in family
    }


def _skus(product: Product, axes: Sequence[str]) -> dict[tuple[str, ...], str]:
    return {
        tuple(variant.options.get(axis, "") for axis in axes): variant.sku
        if variant.in_stock
        else ""
        for variant in product.variants
    }
