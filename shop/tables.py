"""Every table. A table that knows a shopper has a `shopper_id`: erase and export go by it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)

metadata = MetaData()


class Moment(TypeDecorator[datetime]):
    """An aware UTC time on every database; SQLite by itself would forget the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


ADDRESSED: dict[str, Any] = {  # only platforms have addresses; the web chat's are all empty
    "sqlite_where": text("address <> ''"),
    "postgresql_where": text("address <> ''"),
}
ERASED = "erased"  # the shopper of whatever outlives a person who asked to be forgotten


def _shopper() -> Column[str]:
    return Column("shopper_id", String(64), nullable=False, index=True)


# What is sold

products = Table(
    "products",
    metadata,
    Column("id", String(255), primary_key=True),
    Column("title", Text, nullable=False),
    Column("department", String(255), nullable=False),
    Column("kind", String(255), nullable=False),
    Column("brand", String(255), nullable=False, default=""),
    Column("description", Text, nullable=False, default=""),
    Column("attributes", JSON, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("image", Text, nullable=False, default=""),
    Column("image_alt", Text, nullable=False, default=""),
    Column("link", Text, nullable=False, default=""),
    Column("rating", Float),
    Column("review_count", Integer, nullable=False, default=0),
    Column("durable", Boolean, nullable=False, default=False),
    Column("added_at", Moment),
    Column("active", Boolean, nullable=False, default=True),
)
variants = Table(
    "variants",
    metadata,
    Column("id", String(255), primary_key=True),
    Column("product_id", ForeignKey("products.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("sku", String(255), nullable=False, index=True),
    Column("gtin", String(64), nullable=False, default="", index=True),
    Column("options", JSON, nullable=False),
    Column("price_cents", Integer, nullable=False),
    Column("stock", Integer, nullable=False),
    Column("position", Integer, nullable=False, default=0),
)
reviews = Table(
    "reviews",
    metadata,
    Column("id", String(255), primary_key=True),
    Column("product_id", ForeignKey("products.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("author", Text, nullable=False),
    Column("rating", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
catalogue_state = Table(
    "catalogue_state",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", BigInteger, nullable=False),  # grows with every change of what is sold
)
product_handles = Table(
    "product_handles",
    metadata,
    Column("handle", String(255), primary_key=True),  # what a feed calls a product by now
    Column("product_id", ForeignKey("products.id", ondelete="CASCADE"), nullable=False, index=True),
)

# Who shops

shoppers = Table(
    "shoppers",
    metadata,
    Column("shopper_id", String(64), primary_key=True),
    Column("name", Text, nullable=False, default=""),
    Column("locale", String(16), nullable=False, default=""),
    Column("created_at", Moment, nullable=False),
    Column("synthetic", Boolean, nullable=False, default=False),  # made by the simulator
)
identities = Table(
    "identities",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("channel_user", String(255), primary_key=True),
    _shopper(),
)
tastes = Table(
    "tastes",
    metadata,
    Column("id", String(64), primary_key=True),
    _shopper(),
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
    _shopper(),
    Column("kind", String(16), nullable=False),
    Column("session", String(64), nullable=False),
    Column("channel", String(16), nullable=False),
    Column("at", Moment, nullable=False, index=True),
    Column("product_id", String(255), nullable=False, default="", index=True),
    Column("variant_id", String(255), nullable=False, default=""),
    Column("recommendation_id", String(64), nullable=False, default=""),
    Column("detail", JSON, nullable=False),
)
recommendations = Table(
    "recommendations",
    metadata,
    Column("id", String(64), primary_key=True),
    _shopper(),
    Column("at", Moment, nullable=False),
    Column("trace", JSON, nullable=False),  # the wish, the products and the reasons, as given
)

# Carts, orders, rewards

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
    _shopper(),
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
    _shopper(),
    Column("quiz_id", String(64), nullable=False),
    Column("percent_off", Integer, nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("order_id", String(64), nullable=False, default=""),  # set when it was used
    UniqueConstraint("shopper_id", "quiz_id"),  # one reward a person a quiz
)

# Quizzes, help, and what was said

quiz_runs = Table(
    "quiz_runs",
    metadata,
    Column("id", String(64), primary_key=True),
    _shopper(),
    Column("quiz_id", String(64), nullable=False),
    Column("answers", JSON, nullable=False),  # what shop.quizrun.run_state gives
    Column("status", String(16), nullable=False),  # open, finished, left
    Column("updated_at", Moment, nullable=False),
)
handoffs = Table(
    "handoffs",
    metadata,
    Column("id", String(64), primary_key=True),
    _shopper(),
    Column("conversation_id", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("status", String(16), nullable=False),
)
conversations = Table(
    "conversations",
    metadata,
    Column("id", String(64), primary_key=True),
    _shopper(),
    Column("channel", String(16), nullable=False),
    Column("address", String(255), nullable=False, default=""),  # where a platform delivers
    Column("created_at", Moment, nullable=False),
    Column("last_seq", BigInteger, nullable=False, default=0),
    Index("conversations_address", "channel", "address", unique=True, **ADDRESSED),
)
inbox = Table(
    "inbox",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=True),
    Column("channel", String(16), nullable=False),
    Column("event_id", String(255), nullable=False),
    Column("conversation_id", String(64), nullable=False),
    _shopper(),
    Column("payload", JSON, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("status", String(16), nullable=False),  # waiting, done, dead
    Column("attempts", Integer, nullable=False, default=0),
    Column("error", Text, nullable=False, default=""),  # why it was given up
    UniqueConstraint("channel", "event_id"),
    Index("inbox_waiting", "status", "conversation_id", "position"),
)
outbox = Table(
    "outbox",
    metadata,
    Column("conversation_id", String(64), primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    _shopper(),
    Column("inbox_position", Integer, nullable=False, index=True),
    Column("sender", String(8), nullable=False),  # shopper or shop
    Column("part", JSON, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("status", String(16), nullable=False),  # ready, sent, dead
    Column("error", Text, nullable=False, default=""),
    Index("outbox_ready", "status", "conversation_id", "seq"),
)
action_tokens = Table(
    "action_tokens",
    metadata,
    Column("token", String(24), primary_key=True),
    Column("conversation_id", String(64), nullable=False),
    _shopper(),
    Column("title", Text, nullable=False),
    Column("intent", String(64), nullable=False),
    Column("entities", JSON, nullable=False),
    Column("seq", BigInteger, nullable=False),  # grows from turn to turn of a conversation
    Column("position", Integer, nullable=False, default=0),  # within its turn, as shown
    Column("expires_at", Moment, nullable=False),
    Index("action_tokens_shown", "conversation_id", "seq", "position"),
)
turns = Table(
    "turns",
    metadata,
    Column("message_id", String(255), primary_key=True),
    Column("action", String(64), primary_key=True),
    _shopper(),
    Column("result", JSON, nullable=False),  # replayed when Rasa asks again for the same turn
    Column("at", Moment, nullable=False),
)
