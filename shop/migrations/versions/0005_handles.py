"""What feeds call a product that was renamed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shop.migrations.columns import index, required

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "product_handles",
        required("handle", sa.String(255), primary_key=True),
        required("product_id", sa.String(255), sa.ForeignKey("products.id", ondelete="CASCADE")),
    )
    index("product_handles", "product_id")


def downgrade() -> None:
    op.drop_table("product_handles")
