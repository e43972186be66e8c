"""The intent model: mends slips, knows what it does not know, and is the same twice."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "bot" / "rasa"
EXAMPLES = [
    ("show my cart", "view_cart"),
    ("what is in my cart", "view_cart"),
    ("open the basket", "view_cart"),
    ("show my basket", "view_cart"),
    ("track my parcel", "order_status"),
    ("where is my parcel", "order_status"),
    ("track the order", "order_status"),
    ("has my order been sent", "order_status"),
    ("hello", "greet"),
    ("hi there", "greet"),
    ("good morning", "greet"),
]


@pytest.fixture(scope="module", autouse=True)
def _rasa_folder() -> Iterator[None]:
    """Rasa loads these files from its own folder."""
    sys.path.insert(0, str(FOLDER))
    yield
    sys.path.remove(str(FOLDER))


@pytest.fixture(scope="module")
def model() -> Any:
    from intent_model import IntentModel

    texts, intents = zip(*EXAMPLES, strict=True)
    return IntentModel().fit(texts, intents)


def test_a_new_way_to_say_it_is_understood(model: Any) -> None:
    assert model.predict("can I see my basket")[0][0] == "view_cart"


def test_a_slip_of_the_finger_is_mended(model: Any) -> None:
    assert model.features_.read("trck my PARCLE") == ["track", "my", "parcel"]
    assert model.predict("trakc my pracel")[0][0] == "order_status"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["the", "xine"], ["the", "wine"]),
        (["xine", "to", "me"], ["fine", "to", "me"]),
        (["the", "wnie"], ["the", "wine"]),
        (["the", "wwine"], ["the", "wine"]),
        (["the", "winter"], ["the", "winter"]),
        (["the", "wnxe"], ["the", "wnxe"]),
        (["x"], ["x"]),
        ([], []),
    ],
)
def test_a_word_with_one_slip_is_read_as_what_fits_its_neighbours(
    typed: list[str], meant: list[str]
) -> None:
    from spelling import Spelling

    spelling = Spelling().fit([["the", "wine"], ["fine", "to", "me"], ["fine", "by", "me"]])

    assert spelling.mend(typed) == meant


def test_how_a_message_begins_and_ends_is_part_of_it() -> None:
    from intent_features import phrases

    assert phrases(["i", "do"]) == ["i", "do", " i", "i do", "do "]
    assert phrases([]) == [" "]


def test_a_known_word_among_strange_ones_counts_for_less(model: Any) -> None:
    alone = model.predict("parcel")[0][1]
    among = model.predict("zebra quantum parcel saxophone")[0][1]

    assert among < alone


def test_strange_words_make_it_less_sure(model: Any) -> None:
    known = model.predict("where is my order")[0][1]
    strange = model.predict("zebra quantum saxophone")[0][1]

    assert strange < known


def test_confidences_lie_between_0_and_1_and_the_likeliest_comes_first(model: Any) -> None:
    ranking = [confidence for _, confidence in model.predict("show me")]

    assert ranking == sorted(ranking, reverse=True)
    assert all(0 <= confidence <= 1 for confidence in ranking)


@pytest.mark.parametrize("text", ["", "   ", "🙂", "???", "a" * 5000, "\x00"])
def test_any_text_has_an_answer(model: Any, text: str) -> None:
    assert len(model.predict(text)) == 3


def test_two_intents_are_enough() -> None:
    from intent_model import IntentModel

    model = IntentModel().fit(["yes", "yes please", "no", "no thanks"], ["a", "a", "b", "b"])

    assert model.predict("yes do")[0][0] == "a"
    assert model.predict("no no")[0][0] == "b"


def test_the_same_examples_make_the_same_model() -> None:
    from intent_model import IntentModel

    texts, intents = zip(*EXAMPLES, strict=True)
    one, two = (IntentModel().fit(texts, intents) for _ in range(2))

    assert one.predict("show the order") == two.predict("show the order")
