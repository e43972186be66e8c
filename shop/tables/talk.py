"""Quizzes, help, and what was said."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from shop.tables.base import Moment, metadata, of_shopper

HAS_ADDRESS = "address <> ''"  # only platforms have addresses; the web chat's are all empty
ADDRESSED: dict[str, Any] = {
    "sqlite_where": text(HAS_ADDRESS),
    "postgresql_where": text(HAS_ADDRESS),
}

quiz_runs = Table(
    "quiz_runs",
    metadata,
    Column("id", String(64), primary_key=True),
    of_shopper(),
    Column("quiz_id", String(64), nullable=False),
    Column("answers", JSON, nullable=False),  # what shop.quizrun.run_state gives
    Column("status", String(16), nullable=False),  # open, finished, left
    Column("updated_at", Moment, nullable=False),
)
handoffs = Table(
    "handoffs",
    metadata,
    Column("id", String(64), primary_key=True),
    of_shopper(),
    Column("conversation_id", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("status", String(16), nullable=False),
)
conversations = Table(
    "conversations",
    metadata,
    Column("id", String(64), primary_key=True),
    of_shopper(),
    Column("channel", String(16), nullable=False),
    Column("address", String(255), nullable=False, default=""),  # where a platform delivers
    Column("created_at", Moment, nullable=False),
    Column("last_seq", BigInteger, nullable=False, default=0),
    Column("heard_at", Moment),  # when the shopper was heard last: some platforms count from it
    Column("closed", Text),  # why nothing can be delivered there any more
    Column("shared", Boolean, nullable=False, server_default=false()),  # others can read along
    Index("conversations_address", "channel", "address", unique=True, **ADDRESSED),
)
inbox = Table(
    "inbox",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=True),
    Column("channel", String(16), nullable=False),
    Column("event_id", String(255), nullable=False),
    Column("conversation_id", String(64), nullable=False),
    of_shopper(),
    Column("payload", JSON, nullable=False),
    Column("received_at", Moment, nullable=False, index=True),
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
    of_shopper(),
    Column("inbox_position", Integer, nullable=False),
    Column("sender", String(8), nullable=False),  # shopper or shop
    Column("part", JSON, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("status", String(16), nullable=False),  # ready, sent, dead
    Column("error", Text, nullable=False, default=""),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("receipts", JSON(none_as_null=True)),  # a platform's ids of what it has already
    Index("outbox_replies", "conversation_id", "inbox_position", "seq"),
    Index("outbox_ready", "status", "conversation_id", "seq"),
)
action_tokens = Table(
    "action_tokens",
    metadata,
    Column("token", String(24), primary_key=True),
    Column("conversation_id", String(64), nullable=False),
    of_shopper(),
    Column("title", Text, nullable=False),
    Column("intent", String(64), nullable=False),
    Column("entities", JSON, nullable=False),
    Column("seq", BigInteger, nullable=False),  # grows from turn to turn of a conversation
    Column("position", Integer, nullable=False, default=0),  # within its turn, as shown
    Column("expires_at", Moment, nullable=False, index=True),
    Index("action_tokens_shown", "conversation_id", "seq", "position"),
)
turns = Table(
    "turns",
    metadata,
    Column("message_id", String(255), primary_key=True),
    Column("action", String(64), primary_key=True),
    of_shopper(),
    Column("result", JSON, nullable=False),  # replayed when Rasa asks again for the same turn
    Column("at", Moment, nullable=False, index=True),
)
