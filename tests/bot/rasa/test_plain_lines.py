"""A plain wish is understood by the words around a thing, whatever the thing is called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).resolve().parents[3] / "bot" / "rasa"
LINES = Path(__file__).resolve().parents[1] / "plain_lines.yml"


@pytest.mark.slow
def test_three_in_four_plain_wishes_for_things_no_example_names_are_understood(learnt: Any) -> None:
    config = yaml.safe_load((FOLDER / "config.yml").read_text(encoding="utf-8"))
    threshold = config["pipeline"][0]["threshold"]
    lines = yaml.safe_load(LINES.read_text(encoding="utf-8"))["held_out"]
    wanted = [(line, intent) for intent, group in lines.items() for line in group]

    guesses = [(learnt.predict(line)[0], intent) for line, intent in wanted]
    right = [guess == intent and sure >= threshold for (guess, sure), intent in guesses]

    assert len(wanted) >= 50
    assert sum(right) / len(wanted) >= 0.75
