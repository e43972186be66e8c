"""What time it is, and ids nobody can guess; both can be replaced in tests."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    """The time, aware and in UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """A fresh random id."""
    return uuid.uuid4().hex


def derived_id(*parts: str) -> str:
    """The same id for the same parts: what makes a repeated message harmless."""
    return uuid.uuid5(uuid.NAMESPACE_OID, "\x1f".join(parts)).hex
