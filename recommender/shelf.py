"""The products as columns of numbers: what makes filtering and scoring 100,000 of them fast."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recommender import facets
from recommender.columns import Rows, binary, column_rows
from recommender.text import words
from recommender.wish import Facet
from recommender.words import Words
from shop.model import Product

Mask = NDArray[np.bool_]


class Shelf:
    """Products in rows, their facets in columns; the same for every variant.

    Never changed once built. Facets are found whatever their capitals. A variant has the facets of
    its product, but of its options only its own.

    Attributes
    ----------
    products : tuple of Product
    rows : dict of str to int
        The row of each product id.
    variants : tuple of Variant
    owners : ndarray of shape (n_variants,)
        The row of each variant's product.
    facets : tuple of Facet
        The columns of both matrices.
    matrix : csr_array of shape (n_products, n_facets)
        1 where a product has the facet in any variant.
    """

    def __init__(self, products: Sequence[Product], words: Words | None = None) -> None:
        self.words = words or Words()
        self.products = tuple(products)
        self.rows = {product.id: row for row, product in enumerate(self.products)}
        self.variants = tuple(v for product in self.products for v in product.variants)
        owned = [len(product.variants) for product in self.products]
        self.owners: Rows = np.repeat(np.arange(len(self.products)), owned)
        self._columns: dict[tuple[str, str], int] = {}
        self._facets: list[Facet] = []
        own, per_variant = self._read()
        self.facets = tuple(self._facets)
        self._variant_facets = binary(per_variant, (len(self.variants), len(self.facets)))
        self.matrix = binary(own, (len(self.products), len(self.facets))).tocsr()

    def __len__(self) -> int:
        return len(self.products)

    def find(self, attribute: str, value: str) -> Facet | None:
        """The facet as the catalogue writes it, if anything has it or something of its family."""
        column = self._columns.get((attribute, value.casefold()))
        if column is not None:
            return self.facets[column]
        head = Facet(attribute, value)
        return head if self.columns(head) else None

    def column(self, facet: Facet) -> int | None:
        """The column of exactly this facet."""
        return self._columns.get((facet.attribute, facet.value.casefold()))

    def columns(self, facet: Facet) -> tuple[int, ...]:
        """The columns of a facet and of its family: blue, then navy."""
        family = (facet, *self.words.families.get(facet, ()))
        found = (self.column(each) for each in family)
        return tuple(dict.fromkeys(column for column in found if column is not None))

    def having(self, facet: Facet) -> Mask:
        """Which products have the facet, or one of its family."""
        mask = np.zeros(len(self), dtype=bool)
        for column in self.columns(facet):
            mask[self.rows_of(column)] = True
        return mask

    def rows_of(self, column: int) -> Rows:
        """The products that have exactly this facet."""
        return column_rows(self.by_facet, column)

    def columns_of(self, row: int) -> Rows:
        """The facets a product has in any variant."""
        return self.matrix.indices[self.matrix.indptr[row] : self.matrix.indptr[row + 1]]

    def variants_having(self, any_of: Iterable[Facet]) -> Mask:
        """Which variants have any of the facets, or one of their families."""
        mask = np.zeros(len(self.variants), dtype=bool)
        for facet in any_of:
            for column in self.columns(facet):
                mask[column_rows(self._variant_facets, column)] = True
        return mask

    @cached_property
    def by_facet(self) -> sparse.csc_array:
        """`matrix` by columns."""
        return self.matrix.tocsc()

    @cached_property
    def rarity(self) -> NDArray[np.float32]:
        """How telling each facet is: 1 for the rarest, towards 0 for what everything has."""
        counts = np.diff(self.by_facet.indptr)
        idf = np.log1p(len(self) / np.maximum(counts, 1))
        return np.asarray(idf / np.log1p(max(len(self), 2)), dtype=np.float32)

    @cached_property
    def prices(self) -> NDArray[np.int64]:
        """The price of each variant."""
        return np.array([variant.price_cents for variant in self.variants], dtype=np.int64)

    @cached_property
    def stock(self) -> NDArray[np.int64]:
        """How many there were of each variant when the shelf was filled."""
        return np.array([variant.stock for variant in self.variants], dtype=np.int64)

    @cached_property
    def lowest_prices(self) -> NDArray[np.int64]:
        """The lowest price at which each product can be had."""
        return np.array([product.price_cents for product in self.products], dtype=np.int64)

    @cached_property
    def price_ranks(self) -> NDArray[np.float32]:
        """How dear each product is among its kind: 0 the cheapest, 1 the dearest, alone 0.5."""
        ranks = np.full(len(self), 0.5, dtype=np.float32)
        for kind in {product.kind for product in self.products}:
            members = np.flatnonzero(self.having(Facet("kind", kind)))
            prices = np.sort(self.lowest_prices[members])
            below = np.searchsorted(prices, self.lowest_prices[members], side="left")
            above = np.searchsorted(prices, self.lowest_prices[members], side="right")
            ranks[members] = (below + above) / (2 * len(members))
        return ranks

    @cached_property
    def title_order(self) -> Rows:
        """The alphabetical place of each product: the last tie-break, the same every time."""
        names = [(product.title.casefold(), product.id) for product in self.products]
        order = sorted(range(len(self)), key=lambda row: names[row])
        return np.argsort(np.array(order, dtype=np.int64))

    @cached_property
    def kind_attributes(self) -> dict[str, frozenset[str]]:
        """Which attributes the products of each kind have."""
        found: dict[str, set[str]] = {}
        for product in self.products:
            found.setdefault(product.kind, set()).update(
                each.attribute for each in facets.of(product)
            )
        return {kind: frozenset(attributes) for kind, attributes in found.items()}

    @cached_property
    def option_names(self) -> frozenset[str]:
        """The attributes that variants differ in: size, colour, grind."""
        return frozenset(name for variant in self.variants for name in variant.options)

    @cached_property
    def plural(self) -> frozenset[str]:
        """The attributes of which a product may have several values, such as its ingredients."""
        return frozenset(
            attribute
            for product in self.products
            for attribute, values in product.attributes.items()
            if len(values) > 1 and attribute not in self.option_names
        )

    @cached_property
    def departments(self) -> dict[str, str]:
        """The department of each kind."""
        return {product.kind: product.department for product in self.products}

    def is_silent(self, department: str, facet: Facet) -> bool:
        """Whether no product of a department says of itself that it has the facet."""
        return not (self.having(facet) & self.having(Facet("department", department))).any()

    def variants_of(self, row: int) -> range:
        """The variants of the product in `row`, as indices."""
        start, end = np.searchsorted(self.owners, (row, row + 1))
        return range(int(start), int(end))

    def _read(self) -> tuple[list[list[int]], list[list[int]]]:
        own: list[list[int]] = []
        per_variant: list[list[int]] = []
        for product in self.products:
            common, options = facets.by_variant(product)
            common += self._called(product)
            shared = {self._number(facet) for facet in common}
            varying = [{self._number(facet) for facet in each} for each in options]
            own.append(sorted(shared.union(*varying)))
            per_variant.extend(sorted(shared | each) for each in varying)
        return own, per_variant

    def _called(self, product: Product) -> list[Facet]:
        """What a product is among its kind, by its name: a mug."""
        title = set(words(product.title))
        kind = Facet("kind", product.kind)
        listed = ((self.words.means.get(name, ()), thing) for name, thing in self._things.items())
        return [
            thing
            for kinds, thing in listed
            if kind in kinds and title.issuperset(words(thing.value))
        ]

    @cached_property
    def _things(self) -> dict[str, Facet]:
        """What some of a kind are called, each once."""
        return {thing.value: thing for thing in self.words.things.values()}

    def _number(self, facet: Facet) -> int:
        key = (facet.attribute, facet.value.casefold())
        if key not in self._columns:
            self._columns[key] = len(self._facets)
            self._facets.append(facet)
        return self._columns[key]
