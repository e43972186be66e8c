"""Who shops, what they like and what they did."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shop.migrations.columns import MOMENT, index, required

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "shoppers",
        required("shopper_id", sa.String(64), primary_key=True),
        required("name", sa.Text()),
        required("locale", sa.String(16)),
        required("created_at", MOMENT),
        required("synthetic", sa.Boolean()),
    )
    op.create_table(
        "identities",
        required("channel", sa.String(16), primary_key=True),
        required("channel_user", sa.String(255), primary_key=True),
        required("shopper_id", sa.String(64)),
    )
    index("identities", "shopper_id")
    op.create_table(
        "tastes",
        required("id", sa.String(64), primary_key=True),
        required("shopper_id", sa.String(64)),
        required("attribute", sa.String(255)),
        required("value", sa.Text()),
        required("strength", sa.Float()),
        required("rule", sa.String(8)),
        required("source", sa.String(16)),
        required("scope", sa.String(255)),
        required("event_id", sa.String(64)),
        required("at", MOMENT),
    )
    index("tastes", "event_id")
    index("tastes", "shopper_id")
    op.create_table(
        "events",
        required("id", sa.String(64), primary_key=True),
        required("shopper_id", sa.String(64)),
        required("kind", sa.String(16)),
        required("session", sa.String(64)),
        required("channel", sa.String(16)),
        required("at", MOMENT),
        required("product_id", sa.String(255)),
        required("variant_id", sa.String(255)),
        required("recommendation_id", sa.String(64)),
        required("detail", sa.JSON()),
    )
    index("events", "at")
    index("events", "product_id")
    index("events", "shopper_id")
    op.create_table(
        "recommendations",
        required("id", sa.String(64), primary_key=True),
        required("shopper_id", sa.String(64)),
        required("at", MOMENT),
        required("trace", sa.JSON()),
    )
    index("recommendations", "shopper_id")


def downgrade() -> None:
    op.drop_table("recommendations")
    op.drop_table("events")
    op.drop_table("tastes")
    op.drop_table("identities")
    op.drop_table("shoppers")
