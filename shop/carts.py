"""Carts: what shoppers mean to buy."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from shop.clock import Clock, now
from shop.codes import tidy
from shop.database import Database
from shop.errors import CodeNotValid, OutOfStock, UnknownProduct
from shop.model import Cart, CartLine
from shop.rows import variant
from shop.tables import cart_lines, carts, products, rewards, variants
from shop.upserts import Insert, insert_into, upsert

_LINES = (
    select(
        variants,
        products.c.title,
        products.c.image,
        products.c.image_alt,
        cart_lines.c.quantity,
        cart_lines.c.recommendation_id,
    )
    .join_from(cart_lines, variants, variants.c.id == cart_lines.c.variant_id)
    .join(products)
    .where(cart_lines.c.shopper_id == bindparam("shopper"), products.c.active)
    .order_by(cart_lines.c.added_at, cart_lines.c.variant_id)
)
_CODE = (
    select(carts.c.code, rewards.c.percent_off)
    .join_from(
        carts,
        rewards,
        and_(
            rewards.c.code == carts.c.code,
            rewards.c.shopper_id == carts.c.shopper_id,
            rewards.c.order_id == "",
            rewards.c.expires_at > bindparam("at", type_=rewards.c.expires_at.type),
        ),
    )
    .where(carts.c.shopper_id == bindparam("shopper"))
)
_OFFER = (
    select(variants.c.stock, cart_lines)
    .join_from(variants, products)
    .outerjoin(
        cart_lines,
        and_(
            cart_lines.c.variant_id == variants.c.id,
            cart_lines.c.shopper_id == bindparam("shopper"),
        ),
    )
    .where(variants.c.id == bindparam("variant"), products.c.active)
)


class Carts:
    """One cart a shopper. Prices and stock are the catalogue's; a cart reserves nothing."""

    def __init__(self, database: Database, clock: Clock = now) -> None:
        self._database = database
        self._clock = clock

    async def get(self, shopper_id: str) -> Cart:
        """The cart as it is now; products no longer sold and codes no longer valid are left out."""
        async with self._database.read() as connection:
            found = await connection.execute(_LINES, {"shopper": shopper_id})
            lines = tuple(_line(row) for row in found)
            asked = {"shopper": shopper_id, "at": self._clock()}
            code = (await connection.execute(_CODE, asked)).first()
        if code is None:
            return Cart(shopper_id, lines)
        return Cart(shopper_id, lines, code=code.code, percent_off=code.percent_off)

    async def add(
        self, shopper_id: str, variant_id: str, quantity: int = 1, recommendation_id: str = ""
    ) -> Cart:
        """Put some more of a variant in; OutOfStock when that is more than there is."""
        if quantity < 1:
            raise ValueError("at least one can be added")
        async with self._database.begin() as connection:
            offer = await _offer(connection, shopper_id, variant_id)
            wanted = (offer.quantity or 0) + quantity
            from_now_on = offer.recommendation_id or recommendation_id
            await self._put(connection, shopper_id, offer, (variant_id, wanted, from_now_on))
            return await self.get(shopper_id)

    async def set_quantity(self, shopper_id: str, variant_id: str, quantity: int) -> Cart:
        """Have exactly so many of a variant; none takes it out."""
        if quantity < 1:
            return await self.remove(shopper_id, variant_id)
        async with self._database.begin() as connection:
            offer = await _offer(connection, shopper_id, variant_id)
            line = (variant_id, quantity, offer.recommendation_id or "")
            await self._put(connection, shopper_id, offer, line)
            return await self.get(shopper_id)

    async def remove(self, shopper_id: str, variant_id: str) -> Cart:
        """Take a variant out; nothing happens when it was not in."""
        mine = (cart_lines.c.shopper_id == shopper_id, cart_lines.c.variant_id == variant_id)
        async with self._database.begin() as connection:
            await connection.execute(delete(cart_lines).where(*mine))
            return await self.get(shopper_id)

    async def clear(self, shopper_id: str) -> None:
        """Empty the cart and put its code back into the shopper's pocket."""
        async with self._database.begin() as connection:
            await connection.execute(
                delete(cart_lines).where(cart_lines.c.shopper_id == shopper_id)
            )
            await connection.execute(delete(carts).where(carts.c.shopper_id == shopper_id))

    async def use_code(self, shopper_id: str, code: str) -> Cart:
        """Lay a reward code on the cart, or CodeNotValid."""
        async with self._database.begin() as connection:
            asked = select(rewards).where(
                rewards.c.code == tidy(code), rewards.c.shopper_id == shopper_id
            )
            reward = (await connection.execute(asked)).first()
            if reward is None:
                raise CodeNotValid(code, "unknown")
            if reward.order_id:
                raise CodeNotValid(code, "used")
            if reward.expires_at <= self._clock():
                raise CodeNotValid(code, "expired")
            laid = {"shopper_id": shopper_id, "code": reward.code, "updated_at": self._clock()}
            await connection.execute(upsert(self._database, carts), laid)
            return await self.get(shopper_id)

    async def _put(
        self,
        connection: AsyncConnection,
        shopper_id: str,
        offer: Row[Any],
        line: tuple[str, int, str],
    ) -> None:
        variant_id, quantity, recommendation_id = line
        if quantity > offer.stock:
            raise OutOfStock(variant_id, wanted=quantity, left=offer.stock)
        at = self._clock()
        row = {"shopper_id": shopper_id, "code": "", "updated_at": at}
        await connection.execute(_touch(self._database), row)
        values = {
            "shopper_id": shopper_id,
            "variant_id": variant_id,
            "quantity": quantity,
            "recommendation_id": recommendation_id,
            "added_at": offer.added_at or at,
        }
        await connection.execute(upsert(self._database, cart_lines), values)


def _touch(database: Database) -> Insert:
    insert = insert_into(database, carts)
    touched = {"updated_at": insert.excluded.updated_at}
    return insert.on_conflict_do_update(index_elements=["shopper_id"], set_=touched)


async def _offer(connection: AsyncConnection, shopper_id: str, variant_id: str) -> Row[Any]:
    asked = {"shopper": shopper_id, "variant": variant_id}
    offer = (await connection.execute(_OFFER, asked)).first()
    if offer is None:
        raise UnknownProduct(variant_id)
    return offer


def _line(row: Row[Any]) -> CartLine:
    return CartLine(
        variant=variant(row),
        title=row.title,
        quantity=row.quantity,
        image=row.image,
        image_alt=row.image_alt,
        recommendation_id=row.recommendation_id,
    )
