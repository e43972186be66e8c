"""From Rasa's messages to the chat's: every choice has its token, nothing is dropped."""

from __future__ import annotations

import pytest

from channels.parts import parts_of
from channels.render import choices_of, render
from shop.reply import (
    Card,
    Cards,
    Choice,
    Choices,
    Line,
    OrderCard,
    Picture,
    Pictures,
    Receipt,
    Text,
    to_json,
)

LIKE, ADD = Choice("Like", "like", {"product": "p1"}), Choice("Add", "add_to_cart")
MORE = Choice("Show more", "show_more")
CARD = Card("p1", "Balm", "€9", "/pictures/p1.svg", "A tin", "Cheap", "r1", "2 left", True)
LINE = Line("Balm", "30 ml", 2, "€9", "€18", actions=(ADD,))
PARTS = [
    Text("Hello"),
    Choices("Which?", (LIKE, ADD), multiple=True),
    Cards("These", (Card(**{**vars(CARD), "actions": (LIKE, ADD)}),), (MORE,)),
    Pictures("Look", (Picture("/a.svg", "Sea", LIKE), Picture("/b.svg", "Wood", ADD)), (MORE,)),
    OrderCard("Your cart", (LINE,), "€18", "€0", "€18", (MORE,)),
    Receipt("Thanks", "A-1", (LINE,), "€18", "€0", "€18", (MORE,)),
]


def titles(data):
    """The titles of all choices in a message, by token."""
    if isinstance(data, dict):
        own = {data["action"]: data["title"]} if "action" in data else {}
        return own | {k: v for value in data.values() for k, v in titles(value).items()}
    if isinstance(data, list):
        return {k: v for value in data for k, v in titles(value).items()}
    return {}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.type)
def test_every_part_crosses_whole_with_each_choice_behind_its_own_token(part):
    [read] = parts_of([{"custom": to_json(part)}])
    choices = choices_of(read)
    message = render(read, iter(f"t{number}" for number in range(len(choices))))

    assert read == part
    assert message["type"] == part.type
    assert titles(message) == {f"t{i}": choice.title for i, choice in enumerate(choices)}
    assert "entities" not in str(message)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.type)
def test_nothing_a_part_says_is_dropped(part):
    message = str(render(part, iter("abcdefgh")))

    said = [value for value in _strings(to_json(part)) if not value.startswith("p1")]
    assert [value for value in said if value not in message] == []


def _strings(data):
    if isinstance(data, dict):
        return [s for k, v in data.items() if k not in ("entities",) for s in _strings(v)]
    if isinstance(data, list | tuple):
        return [s for value in data for s in _strings(value)]
    return [data] if isinstance(data, str) else []


def test_plain_responses_of_the_domain_are_parts_too():
    messages = [
        {"text": "Hi"},
        {"text": "Which?", "buttons": [{"title": "Red", "payload": '/pick{"colour": "red"}'}]},
        {"text": "Look", "image": "https://shop.example/a.png"},
        {"recipient_id": "x"},
    ]

    assert parts_of(messages) == (
        Text("Hi"),
        Choices("Which?", (Choice("Red", "pick", {"colour": "red"}),)),
        Text("Look"),
        Text("https://shop.example/a.png"),
    )


def test_a_button_that_cannot_be_read_keeps_its_title():
    broken = [{"text": "?", "buttons": [{"title": "Red", "payload": "/pick{oops"}]}]

    assert parts_of(broken) == (Choices("?", (Choice("Red", "pick"),)),)


def test_a_custom_message_of_somebody_else_harms_nobody(caplog):
    assert parts_of([{"custom": {"type": "map"}}, {"custom": 3}, {"text": "Hi"}]) == (Text("Hi"),)
    assert len(caplog.records) == 2
