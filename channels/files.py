"""Where a file is that somebody sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class File:
    """An address; `home` is the platform's API, whose own addresses need not be public ones."""

    url: str = field(repr=False)  # may hold a token
    home: str = ""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)  # for this address only
