"""Who a shopper is by now, and all the ids one person has gone by."""

from __future__ import annotations

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from shop.tables import carts, merges, shoppers

_TOGETHER = merges.c.undone_at.is_(None)
_BECAME = select(merges.c.shopper_id).where(merges.c.absorbed == bindparam("id"), _TOGETHER)
_ABSORBED = select(merges.c.absorbed).where(merges.c.shopper_id == bindparam("id"), _TOGETHER)


async def who(connection: AsyncConnection, shopper_id: str) -> str:
    """Who a shopper is by now: one step, as what they became takes its past along."""
    return await connection.scalar(_BECAME, {"id": shopper_id}) or shopper_id


async def ids_of(connection: AsyncConnection, shopper_id: str) -> tuple[str, ...]:
    """Every id of one person, the present one first."""
    present = await who(connection, shopper_id)
    return present, *await connection.scalars(_ABSORBED, {"id": present})


async def stop_the_world(connection: AsyncConnection, *shopper_ids: str) -> None:
    """Wait for the turns of these shoppers, and let none begin before this transaction ends."""
    for table in (shoppers, carts):
        theirs = select(table.c.shopper_id).where(table.c.shopper_id.in_(shopper_ids))
        await connection.execute(theirs.order_by(table.c.shopper_id).with_for_update())
