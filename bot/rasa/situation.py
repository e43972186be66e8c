"""What a conversation is in the middle of, and which intents that speaks for or against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

KEY = "situations"  # in the metadata of a message on its way to the classifier
DECLARED = Path(__file__).with_name("situation.yml")


def situations(question: str | None, shown: Mapping[str, Any] | None) -> list[str]:
    """The situations of two slots: what the bot waits for, a quiz beneath it, what is on show.

    >>> situations("variant:jumper:1|quiz", {"products": ["jumper"]})
    ['quiz', 'shown', 'variant']
    """
    found = {asked.partition(":")[0] for asked in (question or "").split("|")}
    if (shown or {}).get("products"):
        found.add("shown")
    return sorted(found - {""})


class Nudges:
    """What each intent gains or loses in a situation, as declared in a file."""

    def __init__(self, declared: Mapping[str, Any]) -> None:
        self._weights = declared["weights"]
        self._situations = declared["situations"]

    @classmethod
    def read(cls, path: Path = DECLARED) -> Nudges:
        """The nudges of `situation.yml`."""
        return cls(yaml.safe_load(path.read_text(encoding="utf-8")))

    def of(self, now: Iterable[str]) -> dict[str, float]:
        """The nudge of each intent that the situation speaks for or against."""
        here = set(now)
        against = self._listed("needed_by", self._situations.keys() - here)
        spoken_for = self._listed("invites", self._situations.keys() & here)
        less = dict.fromkeys(against, float(self._weights["missing"]))
        return {**less, **dict.fromkeys(spoken_for, float(self._weights["invited"]))}

    def _listed(self, under: str, names: Iterable[str]) -> list[str]:
        return [intent for name in names for intent in self._situations[name].get(under, ())]
