"""Taking from the stock and putting back, so that nothing is ever sold twice."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from shop.catalogue import bump
from shop.database import Database
from shop.errors import OutOfStock
from shop.tables import variants

_THIS = variants.c.id == bindparam("variant")
_LEFT = select(variants.c.stock).where(_THIS)
_TAKE = (
    update(variants)
    .where(_THIS, variants.c.stock >= bindparam("quantity"))
    .values(stock=variants.c.stock - bindparam("quantity"))
    .returning(variants.c.stock)
)
_PUT_BACK = (
    update(variants)
    .where(_THIS)
    .values(stock=variants.c.stock + bindparam("quantity"))
    .returning(variants.c.stock)
)


async def take(
    database: Database, connection: AsyncConnection, quantities: Mapping[str, int]
) -> None:
    """Take so many of each variant, or raise OutOfStock for the first that is short."""
    sold_out = False
    for variant_id, quantity in sorted(quantities.items()):  # all lock in one order
        wanted = {"variant": variant_id, "quantity": quantity}
        left = await connection.scalar(_TAKE, wanted)
        if left is None:
            short = await connection.scalar(_LEFT, {"variant": variant_id}) or 0
            raise OutOfStock(variant_id, wanted=quantity, left=short)
        sold_out = sold_out or left == 0
    if sold_out:
        await bump(database, connection)


async def put_back(
    database: Database, connection: AsyncConnection, quantities: Mapping[str, int]
) -> None:
    """Return so many of each variant; those no longer in the catalogue are ignored."""
    back_again = False
    for variant_id, quantity in sorted(quantities.items()):
        left = await connection.scalar(_PUT_BACK, {"variant": variant_id, "quantity": quantity})
        back_again = back_again or left == quantity
    if back_again:
        await bump(database, connection)
