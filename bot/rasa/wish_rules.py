"""What `wishes.yml` declares of messages with several wishes in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

DECLARED = Path(__file__).with_name("wishes.yml")


@dataclass(frozen=True)
class Rules:
    """What `wishes.yml` declares; it says there what each list is for."""

    sure: float
    certain: float
    own: frozenset[str]
    questions: frozenset[str]
    orders: frozenset[str]
    answers: frozenset[str]
    courtesies: frozenset[str]
    closing: frozenset[str]
    alone: frozenset[str]
    final: frozenset[str]
    first: frozenset[str]
    sighs: frozenset[str]
    openers: frozenset[str]
    asking: frozenset[str]
    commands: frozenset[str]
    conditions: frozenset[str]

    @classmethod
    def read(cls, path: Path = DECLARED) -> Rules:
        """The rules of `wishes.yml`."""
        declared = yaml.safe_load(path.read_text(encoding="utf-8"))
        return cls(**{name: _value(value) for name, value in declared.items()})


def _value(declared: Any) -> float | frozenset[str]:
    if isinstance(declared, float):
        return declared
    return frozenset(declared.split() if isinstance(declared, str) else declared)
