"""Carts, orders and rewards."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shop.migrations.columns import MOMENT, index, required

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "carts",
        required("shopper_id", sa.String(64), primary_key=True),
        required("code", sa.String(32)),
        required("updated_at", MOMENT),
    )
    op.create_table(
        "cart_lines",
        required("shopper_id", sa.String(64), primary_key=True),
        required("variant_id", sa.String(255), primary_key=True),
        required("quantity", sa.Integer()),
        required("recommendation_id", sa.String(64)),
        required("added_at", MOMENT),
    )
    op.create_table(
        "orders",
        required("id", sa.String(64), primary_key=True),
        required("number", sa.String(16), unique=True),
        required("shopper_id", sa.String(64)),
        required("status", sa.String(16)),
        required("subtotal_cents", sa.Integer()),
        required("discount_cents", sa.Integer()),
        required("total_cents", sa.Integer()),
        required("code", sa.String(32)),
        required("placed_at", MOMENT),
    )
    index("orders", "shopper_id")
    op.create_table(
        "order_lines",
        required(
            "order_id",
            sa.String(64),
            sa.ForeignKey("orders.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        required("position", sa.Integer(), primary_key=True),
        required("variant_id", sa.String(255)),
        required("product_id", sa.String(255)),
        required("title", sa.Text()),
        required("label", sa.Text()),
        required("quantity", sa.Integer()),
        required("price_cents", sa.Integer()),
        required("recommendation_id", sa.String(64)),
    )
    op.create_table(
        "rewards",
        required("code", sa.String(32), primary_key=True),
        required("shopper_id", sa.String(64)),
        required("quiz_id", sa.String(64)),
        required("percent_off", sa.Integer()),
        required("issued_at", MOMENT),
        required("expires_at", MOMENT),
        required("order_id", sa.String(64)),
        sa.UniqueConstraint("shopper_id", "quiz_id"),
    )
    index("rewards", "shopper_id")


def downgrade() -> None:
    op.drop_table("rewards")
    op.drop_table("order_lines")
    op.drop_table("orders")
    op.drop_table("cart_lines")
    op.drop_table("carts")
