"""Who shops, what they like, what they did and were shown."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Float, Index, String, Table, Text, text

from shop.tables.base import Moment, metadata, of_shopper

shoppers = Table(
    "shoppers",
    metadata,
    Column("shopper_id", String(64), primary_key=True),
    Column("name", Text, nullable=False, default=""),
    Column("locale", String(16), nullable=False, default=""),
    Column("created_at", Moment, nullable=False),
    Column("synthetic", Boolean, nullable=False, default=False),  # made by the simulator
    Column("zone", String(64), nullable=False, server_default=text("''")),  # such as Europe/Berlin
)
identities = Table(
    "identities",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("channel_user", String(255), primary_key=True),
    of_shopper(),
)
tastes = Table(
    "tastes",
    metadata,
    Column("id", String(64), primary_key=True),
    of_shopper(),
    Column("attribute", String(255), nullable=False),
    Column("value", Text, nullable=False),
    Column("strength", Float, nullable=False),
    Column("rule", String(8), nullable=False),
    Column("source", String(16), nullable=False),
    Column("scope", String(255), nullable=False, default=""),
    Column("event_id", String(64), nullable=False, default="", index=True),
    Column("at", Moment, nullable=False),
)
events = Table(
    "events",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("shopper_id", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("session", String(64), nullable=False),
    Column("channel", String(16), nullable=False),
    Column("at", Moment, nullable=False),
    Column("product_id", String(255), nullable=False, default=""),
    Column("variant_id", String(255), nullable=False, default=""),
    Column("recommendation_id", String(64), nullable=False, default=""),
    Column("detail", JSON, nullable=False),
    Index("events_latest", "shopper_id", "kind", "at", "id"),
    Index("events_settled", "shopper_id", "kind", "product_id", "at"),
    Index("events_by_kind", "kind", "at", "id"),
)
recommendations = Table(
    "recommendations",
    metadata,
    Column("id", String(64), primary_key=True),
    of_shopper(),
    Column("at", Moment, nullable=False, index=True),
    Column("trace", JSON, nullable=False),  # the wish, the products and the reasons, as given
)
