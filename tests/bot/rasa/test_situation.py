"""The same words mean different things in different situations; clear words mean the same."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.intents import journey_of_intent

FOLDER = Path(__file__).resolve().parents[3] / "bot" / "rasa"
LINES = Path(__file__).resolve().parents[1] / "context_lines.yml"
EXAMPLES = [
    ("go back to the last question", "quiz_back"),
    ("back please", "quiz_back"),
    ("the question before", "quiz_back"),
    ("show my cart", "view_cart"),
    ("open my basket", "view_cart"),
    ("back to the cart", "view_cart"),
    ("hello", "greet"),
    ("good morning", "greet"),
]


@pytest.fixture(scope="module", autouse=True)
def _rasa_folder() -> Iterator[None]:
    """Rasa loads these files from its own folder."""
    sys.path.insert(0, str(FOLDER))
    yield
    sys.path.remove(str(FOLDER))


@pytest.fixture
def nudges() -> Any:
    from situation import Nudges

    return Nudges.read()


@pytest.fixture(scope="module")
def model() -> Any:
    from intent_model import IntentModel

    texts, names = zip(*EXAMPLES, strict=True)
    return IntentModel().fit(texts, names)


def test_every_intent_in_the_file_is_one_the_bot_knows() -> None:
    declared = yaml.safe_load((FOLDER / "situation.yml").read_text(encoding="utf-8"))

    named = {
        name
        for lists in declared["situations"].values()
        for listed in lists.values()
        for name in listed
    }

    assert named - journey_of_intent().keys() == set()


@pytest.mark.parametrize(
    ("question", "shown", "found"),
    [
        (None, None, []),
        ("", {"products": []}, []),
        ("quiz", None, ["quiz"]),
        ("variant:jumper:1|quiz", {"products": ["jumper"]}, ["quiz", "shown", "variant"]),
        ("order:8f3a", None, ["order"]),
    ],
)
def test_the_situation_is_what_waits_and_what_is_on_show(
    question: str | None, shown: Any, found: list[str]
) -> None:
    from situation import situations

    assert situations(question, shown) == found


def test_quiz_moves_count_less_without_a_quiz_and_more_within_one(nudges: Any) -> None:
    assert nudges.of([])["quiz_back"] < 0
    assert nudges.of(["quiz"])["quiz_back"] > 0


def test_an_open_quiz_makes_a_bare_back_surer(model: Any, nudges: Any) -> None:
    within = dict(model.predict("back", nudges.of(["quiz"])))
    without = dict(model.predict("back", nudges.of([])))

    assert within["quiz_back"] > without["quiz_back"]
    assert within["greet"] == without["greet"]


def test_clear_words_win_over_the_situation(model: Any, nudges: Any) -> None:
    assert model.predict("go back to the last question", nudges.of([]))[0][0] == "quiz_back"
    assert model.predict("show my cart", nudges.of(["quiz"]))[0][0] == "view_cart"


@pytest.mark.slow
def test_knowing_the_situation_helps_on_lines_nobody_tuned_to(nudges: Any, learnt: Any) -> None:
    halves = yaml.safe_load(LINES.read_text(encoding="utf-8"))
    lines = [
        (text, nudges.of([situation] if situation else []), journey)
        for situation, journeys in halves["held_out"].items()
        for journey, texts in journeys.items()
        for text in texts
    ]

    blind = _gained(learnt, [(text, {}, journey) for text, _, journey in lines])
    aware = _gained(learnt, lines)

    assert len(lines) >= 60
    assert aware > blind


def _gained(model: Any, lines: Sequence[tuple[str, dict[str, float], str]]) -> int:
    """Lines that lead into their journey, less those that surely lead into another one."""
    config = yaml.safe_load((FOLDER / "config.yml").read_text(encoding="utf-8"))
    threshold, journeys = config["pipeline"][0]["threshold"], journey_of_intent()
    likeliest = [(model.predict(text, nudge)[0], journey) for text, nudge, journey in lines]
    sure = [(intent, journey) for (intent, how_sure), journey in likeliest if how_sure >= threshold]
    return sum(1 if journeys[intent] == journey else -1 for intent, journey in sure)
