"""Short words for what every migration writes."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

MOMENT = sa.DateTime(timezone=True)


def required(name: str, kind: sa.types.TypeEngine[Any], *more: Any, **how: Any) -> sa.Column[Any]:
    """A column that always has a value."""
    return sa.Column(name, kind, *more, nullable=False, **how)


def index(table: str, column: str) -> None:
    """An index over one column, named as SQLAlchemy names it."""
    op.create_index(f"ix_{table}_{column}", table, [column])
