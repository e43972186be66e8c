"""Several channels, one shopper: delivery, links between channels, consent and timers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shop.migrations.columns import MOMENT, index, required

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("conversations", sa.Column("heard_at", MOMENT))
    op.add_column("conversations", sa.Column("closed", sa.Text()))
    op.add_column("outbox", required("attempts", sa.Integer(), server_default="0"))
    op.add_column("outbox", sa.Column("receipts", sa.JSON()))
    op.create_table(
        "link_codes",
        required("code", sa.String(64), primary_key=True),
        required("shopper_id", sa.String(64)),
        required("expires_at", MOMENT),
        sa.Column("used_at", MOMENT),
    )
    index("link_codes", "shopper_id")
    op.create_table(
        "merges",
        required("id", sa.String(64), primary_key=True),
        required("shopper_id", sa.String(64)),
        required("absorbed", sa.String(64)),
        required("at", MOMENT),
        sa.Column("undone_at", MOMENT),
        required("before", sa.JSON()),
    )
    index("merges", "shopper_id")
    op.create_table(
        "consents",
        required("shopper_id", sa.String(64), primary_key=True),
        required("channel", sa.String(16), primary_key=True),
        required("purpose", sa.String(32), primary_key=True),
        required("given_at", MOMENT),
        sa.Column("withdrawn_at", MOMENT),
        required("source", sa.Text()),
    )
    op.create_table(
        "timers",
        required("id", sa.String(64), primary_key=True),
        required("shopper_id", sa.String(64)),
        required("purpose", sa.String(32)),
        required("about", sa.JSON()),
        required("due_at", MOMENT),
        required("status", sa.String(16)),
        required("why", sa.Text()),
        required("conversation_id", sa.String(64)),
        sa.Column("settled_at", MOMENT),
    )
    index("timers", "shopper_id")
    op.create_index("timers_due", "timers", ["status", "due_at"])
    op.create_table(
        "installations",
        required("channel", sa.String(16), primary_key=True),
        required("team", sa.String(64), primary_key=True),
        required("name", sa.Text()),
        required("bot_user", sa.String(64)),
        required("token", sa.Text()),
        required("installed_at", MOMENT),
    )


def downgrade() -> None:
    for table in ("installations", "timers", "consents", "merges", "link_codes"):
        op.drop_table(table)
    op.drop_column("outbox", "receipts")
    op.drop_column("outbox", "attempts")
    op.drop_column("conversations", "closed")
    op.drop_column("conversations", "heard_at")
