"""Shoppers who read no manual: fewer than one line in fifteen leads into a wrong journey."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.intents import journey_of_intent

FOLDER = Path(__file__).resolve().parents[3] / "bot" / "rasa"
LINES = Path(__file__).resolve().parents[1] / "live_lines.yml"


@pytest.mark.slow
def test_fewer_than_one_line_in_fifteen_leads_into_a_wrong_journey(learnt: Any) -> None:
    config = yaml.safe_load((FOLDER / "config.yml").read_text(encoding="utf-8"))
    threshold = config["pipeline"][0]["threshold"]
    lines = yaml.safe_load(LINES.read_text(encoding="utf-8"))["lines"]
    wanted = [(line, journey) for journey, group in lines.items() for line in group]
    journeys = journey_of_intent()

    guesses = [(learnt.predict(line)[0], journey) for line, journey in wanted]
    wrong = [
        (intent, journey)
        for (intent, sure), journey in guesses
        if sure >= threshold and journeys[intent] != journey
    ]
    unsure = [sure for (_, sure), _ in guesses if sure < threshold]

    assert len(wanted) >= 150
    assert len(wrong) / len(wanted) < 1 / 15, wrong
    assert len(unsure) / len(wanted) < 0.15
