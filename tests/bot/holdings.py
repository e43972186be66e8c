"""What the shop holds of one shopper, without what differs by the moment: ids, numbers, times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from shop.database import Database
from shop.tables import (
    cart_lines,
    conversations,
    order_lines,
    orders,
    quiz_runs,
    rewards,
    tastes,
)

Rows = tuple[tuple[Any, ...], ...]
_CART = (cart_lines.c.variant_id, cart_lines.c.quantity)
_ORDERS = (orders.c.status, orders.c.total_cents, order_lines.c.variant_id, order_lines.c.quantity)
_TASTES = (tastes.c.attribute, tastes.c.value, tastes.c.strength, tastes.c.rule, tastes.c.source)
_QUIZZES = (quiz_runs.c.quiz_id, quiz_runs.c.status, quiz_runs.c.answers)
_REWARDS = (rewards.c.quiz_id, rewards.c.percent_off)


@dataclass(frozen=True)
class Holdings:
    """Cart, orders, profile, quizzes and rewards, each in order."""

    cart: Rows
    orders: Rows
    tastes: Rows
    quizzes: Rows
    rewards: Rows


async def newest_shopper(database: Database, channel: str) -> str:
    """Who has begun the last conversation of a channel."""
    newest = conversations.c.created_at.desc()
    asked = select(conversations.c.shopper_id).where(conversations.c.channel == channel)
    async with database.read() as connection:
        return str(await connection.scalar(asked.order_by(newest).limit(1)))


async def holdings(database: Database, shopper: str) -> Holdings:
    """All of it, now."""
    bought = orders.join(order_lines, order_lines.c.order_id == orders.c.id)
    return Holdings(
        cart=await _rows(database, select(*_CART).where(cart_lines.c.shopper_id == shopper)),
        orders=await _rows(
            database, select(*_ORDERS).select_from(bought).where(orders.c.shopper_id == shopper)
        ),
        tastes=await _rows(database, select(*_TASTES).where(tastes.c.shopper_id == shopper)),
        quizzes=await _rows(database, select(*_QUIZZES).where(quiz_runs.c.shopper_id == shopper)),
        rewards=await _rows(database, select(*_REWARDS).where(rewards.c.shopper_id == shopper)),
    )


async def _rows(database: Database, asked: Any) -> Rows:
    async with database.read() as connection:
        found = [tuple(row) for row in await connection.execute(asked)]
    return tuple(sorted(found, key=repr))
