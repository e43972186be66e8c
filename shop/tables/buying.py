"""Carts, orders, rewards."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from shop.tables.base import Moment, metadata, of_shopper

carts = Table(
    "carts",
    metadata,
    Column("shopper_id", String(64), primary_key=True),
    Column("code", String(32), nullable=False, default=""),
    Column("updated_at", Moment, nullable=False),
)
cart_lines = Table(
    "cart_lines",
    metadata,
    Column("shopper_id", String(64), primary_key=True),
    Column("variant_id", String(255), primary_key=True),
    Column("quantity", Integer, nullable=False),
    Column("recommendation_id", String(64), nullable=False, default=""),
    Column("added_at", Moment, nullable=False),
)
orders = Table(
    "orders",
    metadata,
    Column("id", String(64), primary_key=True),  # derived from the confirming message
    Column("number", String(16), nullable=False, unique=True),
    of_shopper(),
    Column("status", String(16), nullable=False),
    Column("subtotal_cents", Integer, nullable=False),
    Column("discount_cents", Integer, nullable=False),
    Column("total_cents", Integer, nullable=False),
    Column("code", String(32), nullable=False, default=""),
    Column("placed_at", Moment, nullable=False),
)
order_lines = Table(
    "order_lines",
    metadata,
    Column("order_id", ForeignKey("orders.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("variant_id", String(255), nullable=False),
    Column("product_id", String(255), nullable=False),
    Column("title", Text, nullable=False),
    Column("label", Text, nullable=False, default=""),
    Column("quantity", Integer, nullable=False),
    Column("price_cents", Integer, nullable=False),
    Column("recommendation_id", String(64), nullable=False, default=""),
)
rewards = Table(
    "rewards",
    metadata,
    Column("code", String(32), primary_key=True),
    of_shopper(),
    Column("quiz_id", String(64), nullable=False),
    Column("percent_off", Integer, nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("order_id", String(64), nullable=False, default=""),  # set when it was used
    UniqueConstraint("shopper_id", "quiz_id"),  # one reward a person a quiz
)
