"""Which product of the shop a product of a feed is, so that carts, likes and orders survive.

A product is known by its id, by an id it had in an earlier feed, or, when its id is new, by the
SKUs and GTINs of its variants. A variant is known by its SKU, its GTIN or its options.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace

from shop.clock import derived_id
from shop.feeds.base import Built
from shop.model import Product, Variant


@dataclass(frozen=True)
class Known:
    """What the shop has of the products of a batch.

    Attributes
    ----------
    products
        By id, also those that are not sold any more.
    handles
        The product id for each id that a product had in an earlier feed.
    by_sku, by_gtin
        The product id of each SKU and GTIN.
    """

    products: Mapping[str, Product] = field(default_factory=dict)
    handles: Mapping[str, str] = field(default_factory=dict)
    by_sku: Mapping[str, str] = field(default_factory=dict)
    by_gtin: Mapping[str, str] = field(default_factory=dict)


def identify(built: Built, known: Known, taken: Callable[[str], bool]) -> str:
    """The id the product has in the shop: its own when it is new.

    `taken` tells the ids that are those of other products of the feed.
    """
    if built.id in known.products:
        return built.id
    former = known.handles.get(built.id)
    candidates = [former] if former else _owners(built, known)
    return next((id for id in candidates if not taken(id)), built.id)


def _owners(built: Built, known: Known) -> list[str]:
    """The products with the most of its SKUs, then with the most of its GTINs."""
    by_sku = Counter(_found(known.by_sku, built.skus))
    by_gtin = Counter(_found(known.by_gtin, built.gtins))
    return sorted(by_sku | by_gtin, key=lambda id: (-by_sku[id], -by_gtin[id], id))


def _found(owners: Mapping[str, str], names: Iterable[str]) -> list[str]:
    return [owners[name] for name in names if name in owners]


def settle(fed: Product, before: Product | None, broken: Container[str]) -> Product:
    """The product as it will be saved: with the ids, the rating and the date it has.

    Variants whose rows are `broken` stay as they are.
    """
    if before is None:
        variants = _unique(fed.variants)
        return fed if variants is fed.variants else replace(fed, variants=variants)
    settled = tuple(_settled(variant, fed, before) for variant in fed.variants)
    ids = {variant.id for variant in settled}
    kept = tuple(v for v in before.variants if v.sku in broken and v.id not in ids)
    return replace(
        fed,
        id=before.id,
        variants=_unique(settled + kept),
        rating=before.rating,
        review_count=before.review_count,
        added_at=fed.added_at or before.added_at,
    )


def _settled(variant: Variant, fed: Product, before: Product) -> Variant:
    """The variant with the id it has had."""
    same = _same(variant, fed, before)
    id = same.id if same else variant.id
    if (id, before.id) == (variant.id, variant.product_id):
        return variant
    return replace(variant, id=id, product_id=before.id)


def _same(variant: Variant, fed: Product, before: Product) -> Variant | None:
    for old in before.variants:
        if old.sku == variant.sku:
            return old
    skus = {each.sku for each in fed.variants}
    free = [old for old in before.variants if old.sku not in skus]
    for old in free:
        if variant.gtin and old.gtin == variant.gtin:
            return old
    return next((old for old in free if old.options == variant.options), None)


def _unique(variants: tuple[Variant, ...]) -> tuple[Variant, ...]:
    """The variants, each with an id of its own."""
    if len({variant.id for variant in variants}) == len(variants):
        return variants
    by_id: dict[str, Variant] = {}
    for variant in variants:
        id = variant.id if variant.id not in by_id else derived_id(variant.product_id, variant.sku)
        by_id[id] = replace(variant, id=id)
    return tuple(by_id.values())
