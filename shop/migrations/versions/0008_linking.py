"""One shopper on several channels: guesses are counted, a login is good once, who became whom."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shop.migrations.columns import MOMENT, index, required

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "link_guesses",
        required("conversation_id", sa.String(64), primary_key=True),
        required("shopper_id", sa.String(64)),
        required("wrong", sa.Integer()),
        required("since", MOMENT),
        sa.Column("closed_until", MOMENT),
    )
    index("link_guesses", "shopper_id")
    op.create_table(
        "used_identities",
        required("id", sa.String(64), primary_key=True),
        required("expires_at", MOMENT),
    )
    index("used_identities", "expires_at")
    op.add_column("merges", required("how", sa.String(8), server_default="code"))
    index("merges", "absorbed")


def downgrade() -> None:
    op.drop_index("ix_merges_absorbed", "merges")
    op.drop_column("merges", "how")
    op.drop_table("used_identities")
    op.drop_table("link_guesses")
