"""The Rasa project as data, read without Rasa."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parents[3] / "bot" / "rasa"
KINDS = ("domain", "nlu", "rules", "stories")
NO_JOURNEY = "channels"  # words around what is said: nobody asks for them


def journeys(kind: str) -> dict[str, dict[str, Any]]:
    """The files of one folder by journey."""
    return {
        path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted((FOLDER / kind).glob("*.yml"))
        if path.stem != NO_JOURNEY
    }


def intents() -> set[str]:
    return {intent for domain in journeys("domain").values() for intent in domain["intents"]}


def examples() -> list[tuple[str, str]]:
    """Every example with its intent."""
    return [
        (line.removeprefix("- ").strip(), item["intent"])
        for nlu in journeys("nlu").values()
        for item in nlu["nlu"]
        for line in item["examples"].splitlines()
        if line.strip()
    ]


def steps(kind: str) -> list[list[dict[str, Any]]]:
    """The steps of each rule, or of each story."""
    return [block["steps"] for file in journeys(kind).values() for block in file[kind]]
