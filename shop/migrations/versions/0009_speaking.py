"""Speaking first: a shopper's zone, what a timer is about, and where others can read along."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shop.migrations.columns import required

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("shoppers", required("zone", sa.String(64), server_default=sa.text("''")))
    op.add_column("timers", required("subject", sa.String(255), server_default=sa.text("''")))
    op.add_column("conversations", required("shared", sa.Boolean(), server_default=sa.false()))


def downgrade() -> None:
    op.drop_column("conversations", "shared")
    op.drop_column("timers", "subject")
    op.drop_column("shoppers", "zone")
