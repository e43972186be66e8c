"""Orders: placing them exactly once, and taking them back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from shop.carts import Carts
from shop.clock import derived_id
from shop.codes import order_number, tidy
from shop.database import Database
from shop.errors import CodeNotValid, EmptyCart, TooLateToCancel, UnknownOrder
from shop.model import Cart, Order, OrderLine, OrderStatus
from shop.stock import put_back, take
from shop.tables import ERASED, carts, order_lines, orders, rewards
from shop.upserts import insert_into

_LOCK_CART = (
    select(carts.c.code).where(carts.c.shopper_id == bindparam("shopper")).with_for_update()
)


class Orders:
    """What was bought. Placing an order is one change: all of it happens, or nothing does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def place(self, shopper_id: str, message_id: str, at: datetime) -> Order:
        """Order what is in the cart; the same message gives the same order again.

        Raises
        ------
        EmptyCart
            When there is nothing to order.
        OutOfStock
            When somebody else was faster; the cart stays as it was.
        CodeNotValid
            When the code was used up in the same moment.
        """
        order_id = derived_id("order", shopper_id, message_id)
        async with self._database.begin() as connection:
            await connection.execute(_LOCK_CART, {"shopper": shopper_id})
            placed = await self._find(orders.c.id == order_id)
            if placed:
                return placed[0]
            # a savepoint: an action that answers "sold out" goes on in the same transaction
            async with connection.begin_nested():
                return await self._place(connection, shopper_id, order_id, at)

    async def of_shopper(self, shopper_id: str) -> tuple[Order, ...]:
        """A shopper's orders, newest first."""
        return await self._find(orders.c.shopper_id == shopper_id)

    async def get(self, number: str, shopper_id: str) -> Order:
        """A shopper's order by its number, or UnknownOrder; nobody sees another's."""
        mine = (orders.c.number == tidy(number), orders.c.shopper_id == shopper_id)
        found = await self._find(*mine)
        if not found:
            raise UnknownOrder(number)
        return found[0]

    async def cancel(self, number: str, shopper_id: str) -> Order:
        """Take an order back: what was taken returns to the stock, its code can be used again.

        Cancelling twice changes nothing more.

        Raises
        ------
        UnknownOrder
            When the shopper has no such order.
        TooLateToCancel
            When it has been shipped.
        """
        async with self._database.begin() as connection:
            order = await self.get(number, shopper_id)
            still_here = (orders.c.id == order.id, orders.c.status == OrderStatus.PLACED)
            cancelled = update(orders).where(*still_here).values(status=OrderStatus.CANCELLED)
            if (await connection.execute(cancelled)).rowcount:
                quantities = {line.variant_id: line.quantity for line in order.lines}
                await put_back(self._database, connection, quantities)
                unused = update(rewards).where(rewards.c.order_id == order.id)
                await connection.execute(unused.values(order_id=""))
            order = await self.get(number, shopper_id)
        if order.status == OrderStatus.SHIPPED:
            raise TooLateToCancel(order.number)
        return order

    async def _place(
        self, connection: AsyncConnection, shopper_id: str, order_id: str, at: datetime
    ) -> Order:
        store = Carts(self._database, lambda: at)
        cart = await store.get(shopper_id)
        if not cart.lines:
            raise EmptyCart("there is nothing in the cart")
        order = await self._insert(connection, cart, order_id, at)
        quantities = {line.variant.id: line.quantity for line in cart.lines}
        await take(self._database, connection, quantities)
        if cart.code:
            await _redeem(connection, order)
        await store.clear(shopper_id)
        return order

    async def _insert(
        self, connection: AsyncConnection, cart: Cart, order_id: str, at: datetime
    ) -> Order:
        insert = insert_into(self._database, orders)
        statement = insert.on_conflict_do_nothing(index_elements=["number"])
        order, attempt = _order(cart, order_id, 0, at), 0
        while (await connection.execute(statement, _row(order))).rowcount == 0:
            attempt += 1  # another order has this number
            order = _order(cart, order_id, attempt, at)
        await connection.execute(order_lines.insert(), _line_rows(order))
        return order

    async def _find(self, *wanted: ColumnElement[bool]) -> tuple[Order, ...]:
        of_orders = select(orders).where(*wanted, orders.c.shopper_id != ERASED)
        newest = of_orders.order_by(orders.c.placed_at.desc(), orders.c.number)
        of_lines = select(order_lines).join(orders).where(*wanted)
        in_order = of_lines.order_by(order_lines.c.order_id, order_lines.c.position)
        async with self._database.read() as connection:
            found = (await connection.execute(newest)).all()
            if not found:
                return ()
            lines: dict[str, list[OrderLine]] = defaultdict(list)
            for row in await connection.execute(in_order):
                lines[row.order_id].append(_line(row))
            return tuple(_read(row, lines[row.id]) for row in found)


async def _redeem(connection: AsyncConnection, order: Order) -> None:
    unused = (
        rewards.c.code == order.code,
        rewards.c.shopper_id == order.shopper_id,
        rewards.c.order_id == "",
    )
    redeemed = update(rewards).where(*unused).values(order_id=order.id)
    if (await connection.execute(redeemed)).rowcount == 0:
        raise CodeNotValid(order.code, "used")


def _order(cart: Cart, order_id: str, attempt: int, at: datetime) -> Order:
    lines = tuple(
        OrderLine(
            variant_id=line.variant.id,
            product_id=line.variant.product_id,
            title=line.title,
            label=line.variant.label,
            quantity=line.quantity,
            price_cents=line.variant.price_cents,
            recommendation_id=line.recommendation_id,
        )
        for line in cart.lines
    )
    return Order(
        id=order_id,
        number=order_number(order_id, attempt),
        shopper_id=cart.shopper_id,
        status=OrderStatus.PLACED,
        lines=lines,
        subtotal_cents=cart.subtotal_cents,
        discount_cents=cart.discount_cents,
        total_cents=cart.total_cents,
        placed_at=at,
        code=cart.code,
    )


def _row(order: Order) -> dict[str, Any]:
    return {name: value for name, value in vars(order).items() if name != "lines"}


def _line_rows(order: Order) -> list[dict[str, Any]]:
    return [
        {**vars(line), "order_id": order.id, "position": position}
        for position, line in enumerate(order.lines)
    ]


def _line(row: Row[Any]) -> OrderLine:
    keys = ("order_id", "position")
    return OrderLine(**{name: value for name, value in row._mapping.items() if name not in keys})


def _read(row: Row[Any], lines: Sequence[OrderLine]) -> Order:
    return Order(**{**row._mapping, "status": OrderStatus(row.status), "lines": tuple(lines)})
