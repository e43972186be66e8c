"""Something to put right in a menu, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """A line of the file, and what is wrong there."""

    line: int
    message: str
