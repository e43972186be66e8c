"""One order of a test file."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.ordering.trees import Tree


@dataclass(frozen=True)
class Case:
    """What was said, and what it means."""

    text: str
    gold: tuple[Tree, ...]
