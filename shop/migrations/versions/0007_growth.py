"""Indexes for what is asked in every turn, and for forgetting what is old."""

from __future__ import annotations

from alembic import op

from shop.migrations.columns import index

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

OLD = (
    ("recommendations", "at"),
    ("inbox", "received_at"),
    ("action_tokens", "expires_at"),
    ("turns", "at"),
)
REPLACED = (
    ("events", "shopper_id"),
    ("events", "at"),
    ("events", "product_id"),
    ("outbox", "inbox_position"),
)
NEW = (
    ("events_latest", "events", ["shopper_id", "kind", "at", "id"]),
    ("events_settled", "events", ["shopper_id", "kind", "product_id", "at"]),
    ("events_by_kind", "events", ["kind", "at", "id"]),
    ("outbox_replies", "outbox", ["conversation_id", "inbox_position", "seq"]),
)


def upgrade() -> None:
    for name, table, columns in NEW:
        op.create_index(name, table, columns)
    for table, column in OLD:
        index(table, column)
    for table, column in REPLACED:
        op.drop_index(f"ix_{table}_{column}", table)


def downgrade() -> None:
    for table, column in REPLACED:
        index(table, column)
    for table, column in OLD:
        op.drop_index(f"ix_{table}_{column}", table)
    for name, table, _ in NEW:
        op.drop_index(name, table)
