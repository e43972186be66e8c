"""What all tables share: their register, times, and whose a row is."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, MetaData, String, TypeDecorator

metadata = MetaData()
ERASED = "erased"  # the shopper of whatever outlives a person who asked to be forgotten


class Moment(TypeDecorator[datetime]):
    """An aware UTC time on every database; SQLite by itself would forget the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def of_shopper() -> Column[str]:
    """The column by which a row is somebody's."""
    return Column("shopper_id", String(64), nullable=False, index=True)
