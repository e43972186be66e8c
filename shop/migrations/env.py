"""How Alembic runs our migrations: in the transaction that `shop.migrate` has begun."""

from __future__ import annotations

from alembic import context

from shop.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by making it anew
)
context.run_migrations()
