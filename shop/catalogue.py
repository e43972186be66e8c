"""The catalogue: what is sold, for how much, and how many are left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Select, and_, case, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from shop import rows
from shop.database import Database
from shop.errors import UnknownProduct
from shop.handles import Handles
from shop.model import Product, Review, Variant
from shop.tables import catalogue_state, products, reviews, variants
from shop.upserts import Insert, insert_into, upsert

BATCH = 1000  # products written at a time: bounded memory, few statements


class Catalogue:
    """What the shop sells. Retired products stay on record but are not sold any more."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.handles = Handles(database)

    async def products(self) -> tuple[Product, ...]:
        """Everything that is sold, with its variants."""
        return await self._read(products.c.active)

    async def product(self, id: str) -> Product:
        """One product that is sold, or UnknownProduct."""
        found = await self._read(and_(products.c.id == id, products.c.active))
        if not found:
            raise UnknownProduct(id)
        return found[0]

    async def sold(self, ids: Iterable[str]) -> dict[str, Product]:
        """Those of the ids that are sold."""
        found = await self._read(and_(products.c.id.in_(list(ids)), products.c.active))
        return {product.id: product for product in found}

    async def added_since(self, at: datetime) -> tuple[Product, ...]:
        """What is sold and came after that."""
        return await self._read(and_(products.c.added_at > at, products.c.active))

    async def known(self, ids: Iterable[str]) -> dict[str, Product]:
        """Those of the ids there are, retired ones too: what an import compares itself to."""
        found = await self._read(products.c.id.in_(list(ids)))
        return {product.id: product for product in found}

    async def ids(self) -> frozenset[str]:
        """The ids of all that is sold."""
        async with self._database.read() as connection:
            found = await connection.scalars(select(products.c.id).where(products.c.active))
            return frozenset(found)

    async def by_sku(self, skus: Iterable[str]) -> dict[str, str]:
        """The product id of each of these SKUs that is known."""
        return await self._owners(select(variants.c.sku, variants.c.product_id), "sku", skus)

    async def by_gtin(self, gtins: Iterable[str]) -> dict[str, str]:
        """The product id of each of these GTINs that is known."""
        return await self._owners(select(variants.c.gtin, variants.c.product_id), "gtin", gtins)

    async def variant(self, id: str) -> Variant:
        """One variant that is sold, or UnknownProduct."""
        asked = select(variants).join(products).where(variants.c.id == id, products.c.active)
        async with self._database.read() as connection:
            row = (await connection.execute(asked)).first()
        if row is None:
            raise UnknownProduct(id)
        return rows.variant(row)

    async def save(self, changed: Iterable[Product]) -> None:
        """Add products or replace those of the same id; variants they no longer have go.

        A product without a rating keeps the one it had, which may come from `save_reviews`.
        """
        remaining = iter(changed)
        async with self._database.begin() as connection:
            while batch := list(islice(remaining, BATCH)):
                await self._save_batch(connection, batch)
            await bump(self._database, connection)

    async def retire(self, ids: Iterable[str]) -> None:
        """Stop selling products."""
        remaining = iter(ids)
        async with self._database.begin() as connection:
            while batch := list(islice(remaining, BATCH)):
                retired = update(products).where(products.c.id.in_(batch)).values(active=False)
                await connection.execute(retired)
            await bump(self._database, connection)

    async def stock(self, variant_ids: Iterable[str]) -> dict[str, int]:
        """How many are left of each variant, as of now."""
        asked = select(variants.c.id, variants.c.stock).where(variants.c.id.in_(list(variant_ids)))
        async with self._database.read() as connection:
            return {row.id: row.stock for row in await connection.execute(asked)}

    async def set_stock(self, variant_id: str, stock: int) -> None:
        """Say how many are left of a variant."""
        changed = update(variants).where(variants.c.id == variant_id).values(stock=stock)
        async with self._database.begin() as connection:
            if (await connection.execute(changed)).rowcount == 0:
                raise UnknownProduct(variant_id)
            await bump(self._database, connection)

    async def version(self) -> int:
        """Grows with every change of what can be had.

        An order changes it only when it takes the last one; exact counts are `stock`'s.
        """
        async with self._database.read() as connection:
            return await connection.scalar(select(catalogue_state.c.version)) or 0

    async def reviews(self, product_id: str) -> tuple[Review, ...]:
        """What shoppers wrote about a product, newest first."""
        asked = select(reviews).where(reviews.c.product_id == product_id)
        async with self._database.read() as connection:
            found = await connection.execute(asked.order_by(reviews.c.at.desc(), reviews.c.id))
            return tuple(Review(**row._mapping) for row in found)

    async def save_reviews(self, written: Iterable[Review]) -> None:
        """Add or replace reviews; the products' ratings follow from them."""
        values = [vars(review) for review in written]
        if not values:
            return
        async with self._database.begin() as connection:
            await connection.execute(upsert(self._database, reviews), values)
            await _rate(connection, sorted({value["product_id"] for value in values}))
            await bump(self._database, connection)

    async def _read(self, wanted: rows.Condition) -> tuple[Product, ...]:
        of_products = select(products).where(wanted).order_by(products.c.id)
        of_variants = select(variants).join(products).where(wanted)
        by_position = of_variants.order_by(variants.c.position, variants.c.id)
        async with self._database.read() as connection:
            family = rows.by_product(await connection.execute(by_position))
            found = await connection.execute(of_products)
            return tuple(rows.product(row, family.get(row.id, ())) for row in found)

    async def _owners(
        self, asked: Select[Any], column: str, values: Iterable[str]
    ) -> dict[str, str]:
        wanted = [value for value in values if value]
        async with self._database.read() as connection:
            found = await connection.execute(asked.where(variants.c[column].in_(wanted)))
            return {row._mapping[column]: row.product_id for row in found}

    async def _save_batch(self, connection: AsyncConnection, batch: list[Product]) -> None:
        batch.sort(key=lambda product: product.id)  # one order of locking for everybody
        written = [row for product in batch for row in rows.of_variants(product)]
        await connection.execute(_save(self._database), [rows.of_product(each) for each in batch])
        if written:
            await connection.execute(upsert(self._database, variants), written)
        await _drop_others(connection, batch, {row["id"] for row in written})


async def bump(database: Database, connection: AsyncConnection) -> None:
    """Tell everybody who remembers the catalogue that it has changed."""
    insert = insert_into(database, catalogue_state)
    grown = insert.on_conflict_do_update(
        index_elements=["id"], set_={"version": catalogue_state.c.version + 1}
    )
    await connection.execute(grown, {"id": 1, "version": 1})


def _save(database: Database) -> Insert:
    insert = insert_into(database, products)
    new = insert.excluded
    values: dict[str, Any] = {name: new[name] for name in rows.product_columns() if name != "id"}
    unrated = new.rating.is_(None)
    values["rating"] = func.coalesce(new.rating, products.c.rating)
    values["review_count"] = case((unrated, products.c.review_count), else_=new.review_count)
    return insert.on_conflict_do_update(index_elements=["id"], set_=values)


async def _drop_others(
    connection: AsyncConnection, batch: Iterable[Product], kept: set[str]
) -> None:
    mine = select(variants.c.id).where(variants.c.product_id.in_([each.id for each in batch]))
    gone = [id for id in await connection.scalars(mine) if id not in kept]
    for some in _batches(gone):
        await connection.execute(delete(variants).where(variants.c.id.in_(some)))


async def _rate(connection: AsyncConnection, product_ids: list[str]) -> None:
    own = select(func.avg(reviews.c.rating)).where(reviews.c.product_id == products.c.id)
    number = select(func.count()).where(reviews.c.product_id == products.c.id)
    for some in _batches(product_ids):
        rated = update(products).where(products.c.id.in_(some))
        await connection.execute(
            rated.values(rating=own.scalar_subquery(), review_count=number.scalar_subquery())
        )


def _batches(ids: list[str]) -> Iterator[list[str]]:
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))
