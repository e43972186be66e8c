"""Text from outside, without what no database keeps and nobody can read."""

from __future__ import annotations

import re

_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def legible(text: str) -> str:
    """The text without control characters and halves of characters; lines stay lines."""
    return _UNREADABLE.sub("", text)
