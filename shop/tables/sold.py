"""What is sold."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
)

from shop.tables.base import Moment, metadata

products = Table(
    "products",
    metadata,
    Column("id", String(255), primary_key=True),
    Column("title", Text, nullable=False),
    Column("department", String(255), nullable=False),
    Column("kind", String(255), nullable=False),
    Column("brand", String(255), nullable=False, default=""),
    Column("description", Text, nullable=False, default=""),
    Column("attributes", JSON, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("image", Text, nullable=False, default=""),
    Column("image_alt", Text, nullable=False, default=""),
    Column("link", Text, nullable=False, default=""),
    Column("rating", Float),
    Column("review_count", Integer, nullable=False, default=0),
    Column("durable", Boolean, nullable=False, default=False),
    Column("added_at", Moment),
    Column("active", Boolean, nullable=False, default=True),
)
variants = Table(
    "variants",
    metadata,
    Column("id", String(255), primary_key=True),
    Column("product_id", ForeignKey("products.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("sku", String(255), nullable=False, index=True),
    Column("gtin", String(64), nullable=False, default="", index=True),
    Column("options", JSON, nullable=False),
    Column("price_cents", Integer, nullable=False),
    Column("stock", Integer, nullable=False),
    Column("position", Integer, nullable=False, default=0),
)
reviews = Table(
    "reviews",
    metadata,
    Column("id", String(255), primary_key=True),
    Column("product_id", ForeignKey("products.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("author", Text, nullable=False),
    Column("rating", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
catalogue_state = Table(
    "catalogue_state",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", BigInteger, nullable=False),  # grows with every change of what is sold
)
product_handles = Table(
    "product_handles",
    metadata,
    Column("handle", String(255), primary_key=True),  # what a feed calls a product by now
    Column("product_id", ForeignKey("products.id", ondelete="CASCADE"), nullable=False, index=True),
)
