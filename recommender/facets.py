"""What a product is and has, as facets: its own, and those of its variants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recommender.wish import Facet
from shop.model import Product, Variant


def of(product: Product) -> Iterator[Facet]:
    """The facets of a product: what it is, what it has, and what its variants offer."""
    yield Facet("kind", product.kind)
    yield Facet("department", product.department)
    if product.brand:
        yield Facet("brand", product.brand)
    for attribute, values in product.attributes.items():
        yield from (Facet(attribute, value) for value in values)
    for variant in product.variants:
        yield from (Facet(name, value) for name, value in variant.options.items())


def by_variant(product: Product) -> tuple[list[Facet], list[list[Facet]]]:
    """The facets all variants have, and those of each by itself.

    Where an option and an attribute say the same, as a lipstick's shade and its colour, the
    attribute is the variant's as well.
    """
    told_by = _told_by_options(product)
    own = [list(_own(variant, told_by)) for variant in product.variants]
    optional = {facet.attribute for facets in own for facet in facets}
    return [facet for facet in of(product) if facet.attribute not in optional], own


def _told_by_options(product: Product) -> Mapping[str, list[str]]:
    """The attributes that each option settles."""
    values: dict[str, set[str]] = {}
    for variant in product.variants:
        for name, value in variant.options.items():
            values.setdefault(name, set()).add(value)
    attributes = {name: set(found) for name, found in product.attributes.items()}
    return {
        option: [name for name, found in attributes.items() if name != option and found == offered]
        for option, offered in values.items()
    }


def _own(variant: Variant, told_by: Mapping[str, list[str]]) -> Iterator[Facet]:
    for option, value in variant.options.items():
        yield Facet(option, value)
        yield from (Facet(attribute, value) for attribute in told_by[option])
