"""Two wishes in one message are two wishes; one wish in two sentences is one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.intents import journey_of_intent

FOLDER = Path(__file__).resolve().parents[3] / "bot" / "rasa"
TAKEN_FOR = {  # by a word in it; the last that fits counts
    "jumper": ("search", 0.9),
    "skin": ("tell_taste", 0.9),
    "mugs": ("search", 0.4),
    "love": ("like", 0.9),
    "i'd love": ("tell_taste", 0.9),
    "hello": ("greet", 1.0),
    "thanks": ("thanks", 1.0),
    "yes": ("affirm", 1.0),
    "never mind": ("deny", 1.0),
    "vegan": ("ask_details", 0.9),
    "warm": ("ask_details", 0.9),
    "delivery": ("shop_info", 0.9),
    "cost": ("ask_details", 0.9),
    "add": ("add_to_cart", 0.9),
    "put": ("add_to_cart", 0.9),
    "take": ("remove_from_cart", 0.9),
    "check out": ("checkout", 0.9),
    "order": ("confirm_order", 0.9),
    "forget": ("forget_taste", 0.9),
    "all my data": ("forget_me", 0.9),
    "cart?": ("view_cart", 0.9),
    "everything": ("clear_cart", 0.9),
}


async def taken_for(text: str) -> tuple[str, float]:
    """A classifier that knows a few words."""
    fitting = [guess for word, guess in TAKEN_FOR.items() if word in text.lower()]
    return fitting[-1] if fitting else ("out_of_scope", 0.1)


@pytest.fixture(autouse=True)
def _rasa_folder() -> Iterator[None]:
    """Rasa loads these files from its own folder."""
    sys.path.insert(0, str(FOLDER))
    yield
    sys.path.remove(str(FOLDER))


@pytest.fixture
def wishes() -> Any:
    from wish_rules import Rules
    from wishes import Wishes

    return Wishes(Rules.read())


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("take out the tea and add the pearls", ["take out the tea", "add the pearls"]),
        ("Take out the tea. Add the pearls.", ["Take out the tea.", "Add the pearls."]),
        ("add the second and show me mugs", ["add the second", "show me mugs"]),
        ("the first one. then check out", ["the first one.", "check out"]),
        ("is it vegan? and will it keep me warm?", ["is it vegan?", "will it keep me warm?"]),
        ("add the tea and hav you got mugs?", ["add the tea", "hav you got mugs?"]),
        (
            "add the tea and what if the delivery fails",
            ["what if the delivery fails", "add the tea"],
        ),
        ("take out the tea and order it", ["take out the tea", "order it"]),
        (
            "add the tea, and then check out, and how is the delivery?",
            ["how is the delivery?", "add the tea", "check out"],  # what we may ask comes last
        ),
    ],
)
async def test_two_wishes_are_told_apart(wishes, said, meant):
    assert await wishes.told_apart(said, taken_for) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("thanks, how is the delivery?", "how is the delivery?"),
        ("Hello! I'm after a jumper", "I'm after a jumper"),
        ("never mind, what's in my cart?", "what's in my cart?"),
        ("Lovely, love it! I'd like a jumper", "I'd like a jumper"),
    ],
)
async def test_a_courtesy_beside_a_wish_needs_no_answer(wishes, said, meant):
    assert await wishes.told_apart(said, taken_for) == [meant]


@pytest.mark.parametrize(
    "said",
    [
        "a jumper, I have sensitive skin",  # said around one wish
        "I love the first one, add it",  # "it" is what was said before
        "I changed my mind about the tea, take it out",
        "add it if it's vegan",  # a condition
        "is the delivery on time and what does it cost",  # "it" again
        "I'd love the tea. Put one in my basket.",  # "one" of what was said before
        "put the tea and the pearls in",  # one wish for two things
        "check out and order",  # the same wish in other words
        "something soft, light and not too dear",
        "put Selvedge No. 4 in my cart",
        "forget me and delete all my data",
        "I've got everything. check out",  # nothing is emptied for half a sentence
        "",
        "...",
    ],
)
async def test_one_wish_stays_one(wishes, said):
    assert await wishes.told_apart(said, taken_for) == [said]


async def test_a_yes_counts_where_the_bot_asked_something(wishes):
    said = "yes, and how is the delivery?"

    asked = await wishes.told_apart(said, taken_for, asked=True)
    not_asked = await wishes.told_apart(said, taken_for)

    assert asked == ["yes", "how is the delivery?"]
    assert not_asked == ["how is the delivery?"]


async def test_an_answer_of_any_words_stands_beside_a_wish(wishes):
    said = "a cheek or two. what's in my cart?"

    assert await wishes.told_apart(said, taken_for, asked=True) == [
        "a cheek or two.",
        "what's in my cart?",
    ]


async def test_a_long_story_is_not_cut(wishes):
    said = "add the tea. " * 50

    assert await wishes.told_apart(said, taken_for) == [said]


def test_every_intent_in_the_file_is_one_the_bot_knows():
    declared = yaml.safe_load((FOLDER / "wishes.yml").read_text(encoding="utf-8"))

    named = {name for listed in declared.values() if isinstance(listed, list) for name in listed}

    assert named - set(declared["conditions"]) <= set(journey_of_intent())


async def test_a_question_after_an_answer_is_a_wish_of_its_own(wishes):
    said = "a bit of both I guess. sorry, what does that word mean?"

    asked = await wishes.told_apart(said, taken_for, asked=True)

    assert asked == ["a bit of both I guess.", "what does that word mean?"]
