"""A photo, a voice note, a place: an honest answer, and never a dead end."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from tests.actions.conftest import Chat
from tests.actions.shopping import JUMPER, added, lines


@pytest.mark.parametrize(
    ("kind", "said", "way"),
    [
        ("photo", "I can't see pictures yet", "Show me my picks"),
        ("voice", "I can't listen to voice notes yet", "Talk to a person"),
        ("location", "haven't kept it", "How do you deliver?"),
        ("other", "I can't open that", "What can you do?"),
        ("hologram", "I can't open that", "What can you do?"),
    ],
)
async def test_what_is_sent_without_a_word_gets_an_honest_answer_and_ways_on(
    chat: Chat, kind: str, said: str, way: str
) -> None:
    await chat.turn("attachment", "📎", entities={"kind": kind})

    assert said in chat.text
    assert way in chat.titles


async def test_the_way_on_from_a_place_is_how_we_deliver(chat: Chat) -> None:
    await chat.turn("attachment", "📍", entities={"kind": "location"})
    await chat.tap("How do you deliver?")

    assert "2 to 4 working days" in chat.text


async def test_a_caption_is_what_was_said_and_the_photo_is_not_passed_over(chat: Chat) -> None:
    chat.metadata = MappingProxyType({"attached": "photo"})

    await chat.say("search", "a vegan moisturiser")

    assert chat.parts[0].text.startswith("I can't see the photo yet")
    assert chat.cards


async def test_a_photo_in_the_middle_of_a_quiz_leaves_the_quiz_open(chat: Chat) -> None:
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})

    await chat.turn("attachment", "📷", entities={"kind": "photo"})

    assert "Go on" in chat.titles


async def test_a_photo_while_a_size_is_asked_for_leaves_the_question_open(chat: Chat) -> None:
    await added(chat, JUMPER)

    await chat.turn("attachment", "📷", entities={"kind": "photo"})
    seen = chat.text
    await chat.say("answer_question", "S")

    assert seen.startswith("Thank you for the photo.")
    assert [line.split()[-1] for line in await lines(chat)] == ["S"]
