"""More is asked for than there is: the reason is told, and what is left can be had."""

from __future__ import annotations

import pytest

from tests.actions.shopping import WASH, added, lines


async def of_three(chat, text="make it 9"):
    """One is in the cart, three are left, and more were asked for."""
    (wash,) = await chat.variants(WASH)
    await chat.stock(wash.id, 3)
    await added(chat)
    await chat.say("change_quantity", text)


@pytest.mark.parametrize("text", ["why not?", "how many do you have?", "is it sold out?"])
async def test_the_reason_is_told_when_asked_for(chat, text):
    await of_three(chat)

    await chat.say("answer_question", text)

    assert chat.text == "Only 3 left of Oat Milk Wash (150 ml)."


@pytest.mark.parametrize("text", ["leave it at one", "keep one then", "ok just leave it"])
async def test_it_stays_as_it_was_when_they_say_so(chat, text):
    await of_three(chat)

    await chat.say("answer_question", text)

    assert "stays" in chat.text
    assert list((await lines(chat)).values()) == [1]


@pytest.mark.parametrize(
    ("text", "count"),
    [("three is fine then", 3), ("Only three left! Two are fine then", 2), ("ok, all of them", 3)],
)
async def test_what_is_left_can_be_had(chat, text, count):
    await of_three(chat)

    await chat.say("answer_question", text)

    assert list((await lines(chat)).values()) == [count]


async def test_what_was_not_in_the_cart_can_be_had_too(chat):
    (wash,) = await chat.variants(WASH)
    await chat.stock(wash.id, 1)
    await chat.say("search", "oat milk wash")
    await chat.say("add_to_cart", "two oat milk washes please")
    told = chat.text

    await chat.say("answer_question", "Only one left! One is fine then")

    assert told == "There is just one Oat Milk Wash (150 ml) left."
    assert list((await lines(chat)).values()) == [1]


async def test_of_bags_instead_of_others_only_what_is_left_is_named(chat):
    await of_three(chat, "make the oat milk wash eight bottles instead of one")

    assert chat.text == "Only 3 left of Oat Milk Wash (150 ml)."
