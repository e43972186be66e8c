"""Knowing one shopper on several channels, and speaking to them first."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, String, Table, Text, text

from shop.tables.base import Moment, metadata, of_shopper

link_codes = Table(
    "link_codes",
    metadata,
    Column("code", String(64), primary_key=True),  # its hash: who reads the table cannot use it
    of_shopper(),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)
link_guesses = Table(
    "link_guesses",
    metadata,
    Column("conversation_id", String(64), primary_key=True),
    of_shopper(),
    Column("wrong", Integer, nullable=False),  # codes typed there since `since`
    Column("since", Moment, nullable=False),
    Column("closed_until", Moment),  # no code is taken there before
)
used_identities = Table(
    "used_identities",
    metadata,
    Column("id", String(64), primary_key=True),  # a hash of the JWT's id
    Column("expires_at", Moment, nullable=False, index=True),
)
merges = Table(
    "merges",
    metadata,
    Column("id", String(64), primary_key=True),
    of_shopper(),  # who both are from now on
    Column("absorbed", String(64), nullable=False, index=True),  # who one of them was
    Column("at", Moment, nullable=False),
    Column("undone_at", Moment),
    Column("before", JSON, nullable=False),  # what undoing needs
    Column("how", String(8), nullable=False, server_default="code"),  # code or login
)
consents = Table(
    "consents",
    metadata,
    Column("shopper_id", String(64), primary_key=True),
    Column("channel", String(16), primary_key=True),
    Column("purpose", String(32), primary_key=True),
    Column("given_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
    Column("source", Text, nullable=False, default=""),  # where it was given: an event or message
)
timers = Table(
    "timers",
    metadata,
    Column("id", String(64), primary_key=True),
    of_shopper(),
    Column("purpose", String(32), nullable=False),
    Column("about", JSON, nullable=False),  # what held when it was set, such as the price
    Column("due_at", Moment, nullable=False),  # for one that follows: when it stops to
    Column("status", String(16), nullable=False),  # following, waiting, claimed, sent, dropped
    Column("why", Text, nullable=False, default=""),  # it was dropped
    Column("conversation_id", String(64), nullable=False, default=""),  # where it was said
    Column("settled_at", Moment),
    Column(
        "subject", String(255), nullable=False, server_default=text("''")
    ),  # a product or an order
    Index("timers_due", "status", "due_at"),
)
installations = Table(
    "installations",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("team", String(64), primary_key=True),  # a workspace
    Column("name", Text, nullable=False, default=""),
    Column("bot_user", String(64), nullable=False, default=""),
    Column("token", Text, nullable=False),  # encrypted
    Column("installed_at", Moment, nullable=False),
)
