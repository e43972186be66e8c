"""Who takes back a size or a colour while it is asked for gets what was said last."""

from __future__ import annotations

import pytest

from tests.actions.shopping import JUMPER, added, lines


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("navy, L. wait no red, hes fussy", "red, L"),
        ("navy L — no, red", "red, L"),
        ("red L. actually navy", "navy, L"),
        ("red, M, sorry i mean L", "red, L"),
        ("the navy one in M, no wait, L", "navy, L"),
        ("navy L, hmm no, make it XL", "navy, XL"),
        ("red in L, he is tall", "red, L"),
    ],
)
async def test_the_last_word_of_a_correction_counts(chat, text, label):
    await added(chat, JUMPER)

    await chat.say("answer_question", text)

    assert await lines(chat) == {f"Stripe Deckhand Jumper {label}": 1}


async def test_what_is_taken_back_and_left_open_is_asked_with_the_last_word_settled(chat):
    await added(chat, JUMPER)

    await chat.say("answer_question", "navy. wait no red")
    await chat.say("answer_question", "L")

    assert await lines(chat) == {"Stripe Deckhand Jumper red, L": 1}


async def test_a_correction_after_it_was_added_changes_the_line(chat):
    await added(chat, JUMPER)
    await chat.say("answer_question", "navy, L")

    await chat.say("answer_question", "wait no red, hes fussy")

    assert await lines(chat) == {"Stripe Deckhand Jumper red, L": 1}


@pytest.mark.parametrize("text", ["add it", "ok i'll take it", "nice put that in to", "yes add it"])
async def test_what_is_settled_stays_so_for_who_only_says_to_add_it(chat, text):
    await added(chat, JUMPER)
    await chat.say("answer_question", "L")

    await chat.say("answer_question", text)
    await chat.say("answer_question", "red")

    assert await lines(chat) == {"Stripe Deckhand Jumper red, L": 1}
