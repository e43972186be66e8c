"""What is sold: products, variants, reviews."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shop.migrations.columns import MOMENT, index, required

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "products",
        required("id", sa.String(255), primary_key=True),
        required("title", sa.Text()),
        required("department", sa.String(255)),
        required("kind", sa.String(255)),
        required("brand", sa.String(255)),
        required("description", sa.Text()),
        required("attributes", sa.JSON()),
        required("facts", sa.JSON()),
        required("image", sa.Text()),
        required("image_alt", sa.Text()),
        required("link", sa.Text()),
        sa.Column("rating", sa.Float()),
        required("review_count", sa.Integer()),
        required("durable", sa.Boolean()),
        sa.Column("added_at", MOMENT),
        required("active", sa.Boolean()),
    )
    op.create_table(
        "variants",
        required("id", sa.String(255), primary_key=True),
        required("product_id", sa.String(255), sa.ForeignKey("products.id", ondelete="CASCADE")),
        required("sku", sa.String(255)),
        required("gtin", sa.String(64)),
        required("options", sa.JSON()),
        required("price_cents", sa.Integer()),
        required("stock", sa.Integer()),
        required("position", sa.Integer()),
    )
    index("variants", "gtin")
    index("variants", "product_id")
    index("variants", "sku")
    op.create_table(
        "reviews",
        required("id", sa.String(255), primary_key=True),
        required("product_id", sa.String(255), sa.ForeignKey("products.id", ondelete="CASCADE")),
        required("author", sa.Text()),
        required("rating", sa.Integer()),
        required("text", sa.Text()),
        required("at", MOMENT),
    )
    index("reviews", "product_id")
    op.create_table(
        "catalogue_state",
        required("id", sa.Integer(), primary_key=True),
        required("version", sa.BigInteger()),
    )


def downgrade() -> None:
    op.drop_table("catalogue_state")
    op.drop_table("reviews")
    op.drop_table("variants")
    op.drop_table("products")
