"""Quizzes, hand-offs, and what is said and answered."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from shop.migrations.columns import MOMENT, index, required

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ADDRESSED: dict[str, Any] = {
    "sqlite_where": sa.text("address <> ''"),
    "postgresql_where": sa.text("address <> ''"),
}


def upgrade() -> None:
    op.create_table(
        "quiz_runs",
        required("id", sa.String(64), primary_key=True),
        required("shopper_id", sa.String(64)),
        required("quiz_id", sa.String(64)),
        required("answers", sa.JSON()),
        required("status", sa.String(16)),
        required("updated_at", MOMENT),
    )
    index("quiz_runs", "shopper_id")
    op.create_table(
        "handoffs",
        required("id", sa.String(64), primary_key=True),
        required("shopper_id", sa.String(64)),
        required("conversation_id", sa.String(64)),
        required("text", sa.Text()),
        required("at", MOMENT),
        required("status", sa.String(16)),
    )
    index("handoffs", "shopper_id")
    op.create_table(
        "conversations",
        required("id", sa.String(64), primary_key=True),
        required("shopper_id", sa.String(64)),
        required("channel", sa.String(16)),
        required("address", sa.String(255)),
        required("created_at", MOMENT),
        required("last_seq", sa.BigInteger()),
    )
    op.create_index(
        "conversations_address", "conversations", ["channel", "address"], unique=True, **ADDRESSED
    )
    index("conversations", "shopper_id")
    op.create_table(
        "inbox",
        required("position", sa.Integer(), primary_key=True, autoincrement=True),
        required("channel", sa.String(16)),
        required("event_id", sa.String(255)),
        required("conversation_id", sa.String(64)),
        required("shopper_id", sa.String(64)),
        required("payload", sa.JSON()),
        required("received_at", MOMENT),
        required("status", sa.String(16)),
        required("attempts", sa.Integer()),
        required("error", sa.Text()),
        sa.UniqueConstraint("channel", "event_id"),
    )
    op.create_index("inbox_waiting", "inbox", ["status", "conversation_id", "position"])
    index("inbox", "shopper_id")
    op.create_table(
        "outbox",
        required("conversation_id", sa.String(64), primary_key=True),
        required("seq", sa.BigInteger(), primary_key=True),
        required("shopper_id", sa.String(64)),
        required("inbox_position", sa.Integer()),
        required("sender", sa.String(8)),
        required("part", sa.JSON()),
        required("created_at", MOMENT),
        required("status", sa.String(16)),
        required("error", sa.Text()),
    )
    index("outbox", "inbox_position")
    index("outbox", "shopper_id")
    op.create_index("outbox_ready", "outbox", ["status", "conversation_id", "seq"])
    op.create_table(
        "action_tokens",
        required("token", sa.String(24), primary_key=True),
        required("conversation_id", sa.String(64)),
        required("shopper_id", sa.String(64)),
        required("title", sa.Text()),
        required("intent", sa.String(64)),
        required("entities", sa.JSON()),
        required("seq", sa.BigInteger()),
        required("position", sa.Integer()),
        required("expires_at", MOMENT),
    )
    op.create_index("action_tokens_shown", "action_tokens", ["conversation_id", "seq", "position"])
    index("action_tokens", "shopper_id")
    op.create_table(
        "turns",
        required("message_id", sa.String(255), primary_key=True),
        required("action", sa.String(64), primary_key=True),
        required("shopper_id", sa.String(64)),
        required("result", sa.JSON()),
        required("at", MOMENT),
    )
    index("turns", "shopper_id")


def downgrade() -> None:
    op.drop_table("turns")
    op.drop_table("action_tokens")
    op.drop_table("outbox")
    op.drop_table("inbox")
    op.drop_table("conversations")
    op.drop_table("handoffs")
    op.drop_table("quiz_runs")
