"""A line of the cart in another size, shade or grind, said in plain words."""

from __future__ import annotations

import pytest

from tests.actions.shopping import added, lines

ROAST = "pilgrims-roast"


async def _has(chat, product, **options):
    """The product in the cart, in a variant with these options."""
    variants = await chat.variants(product)
    meant = next(v for v in variants if options.items() <= v.options.items() and v.in_stock)
    await added(chat, product, variant=meant.id)


@pytest.mark.parametrize(
    "text",
    [
        "actually make the coffee the 500g one",
        "the big one rather",
        "500g instead of 250",
        "can you change the coffee to 500 g please?",
        "wait no, 500g",
        "sorry i meant the bigger one",
        "not the 250g, the 500g",
        "i wanted the 500 g one, not the small one",
        "it should be the 500g",
        "swap the 250g for the 500g",
    ],
)
async def test_a_line_changes_its_size_and_stays_as_it_was_otherwise(chat, text):
    await _has(chat, ROAST, size="250 g", grind="filter")

    await chat.say("answer_question", text)

    assert await lines(chat) == {"Pilgrim's Roast 500 g, filter": 1}
    now, before = "Pilgrim's Roast (500 g, filter)", "Pilgrim's Roast (250 g, filter)"
    assert chat.text == f"Now 1 × {now} instead of {before}."


@pytest.mark.parametrize(
    "text",
    ["whole bean please, not filter", "make it whole bean", "whole bean instead of filter",
     "no sorry, whole bean", "could i have it in whole bean"],
)  # fmt: skip
async def test_a_line_changes_its_grind(chat, text):
    await _has(chat, "otter-blend", size="250 g", grind="filter")

    await chat.say("answer_question", text)

    assert await lines(chat) == {"Otter Blend 250 g, whole bean": 1}


@pytest.mark.parametrize("text", ["make the coffee the 500g one", "500g instead of 250g"])
async def test_the_line_is_the_one_of_that_kind_or_size_and_however_long_ago(chat, text):
    await _has(chat, ROAST, size="250 g", grind="filter")
    await added(chat)
    await chat.say("search", "black tea")

    await chat.say("search", text)

    assert await lines(chat) == {"Oat Milk Wash 150 ml": 1, "Pilgrim's Roast 500 g, filter": 1}


@pytest.mark.parametrize(
    "text",
    ["show me the 500g ones instead", "do you have it in 500g?", "no thanks", "a shirt instead",
     "is the 500g one cheaper?", "not the 500g one"],
)  # fmt: skip
async def test_what_asks_for_no_change_changes_nothing(chat, text):
    await _has(chat, ROAST, size="250 g", grind="filter")

    await chat.say("search", text)

    assert await lines(chat) == {"Pilgrim's Roast 250 g, filter": 1}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("L instead of M please", "navy, L"),
        ("a size bigger please, actually", "navy, L"),
        ("change the jumper to red", "red, M"),
        ("no, in red", "red, M"),
        ("wait, red and L", "red, L"),
        ("i'd prefer the jumper in red", "red, M"),
    ],
)
async def test_a_piece_of_clothing_changes_its_colour_or_size(chat, text, label):
    await _has(chat, "stripe-deckhand-jumper", colour="navy", size="M")

    await chat.say("answer_question", text)

    assert await lines(chat) == {f"Stripe Deckhand Jumper {label}": 1}


async def test_of_two_lines_that_may_change_one_is_picked_and_only_it_changes(chat):
    await _has(chat, "otter-blend", size="250 g", grind="filter")
    await _has(chat, "yirga-morning", size="250 g", grind="filter")
    await chat.say("search", "black tea")

    await chat.say("search", "whole bean instead of filter")
    await chat.tap("Otter Blend (250 g, filter)")

    held = await lines(chat)
    assert held == {"Yirga Morning 250 g, filter": 1, "Otter Blend 250 g, whole bean": 1}


async def test_it_is_the_one_spoken_of_and_no_line_of_the_cart(chat):
    await _has(chat, "otter-blend", size="250 g", grind="filter")
    await chat.say("search", "yirga morning")
    await chat.say("ask_details", "tell me about the yirga morning")

    await chat.say("search", "can i get it in whole bean")

    assert "Otter Blend 250 g, filter" in await lines(chat)


@pytest.mark.parametrize(
    "text", ["wait i meant the second one", "no, the second", "the second one instead, sorry"]
)
async def test_another_of_those_on_show_takes_the_place_of_what_was_just_put_in(chat, text):
    await chat.say("search", "mugs")
    first, second = chat.cards[0].title, chat.cards[1].title
    await chat.say("add_to_cart", "add the first one")
    before = " ".join(await lines(chat))

    await chat.say("answer_question", text)
    await chat.tap(chat.titles[0])

    now = " ".join(await lines(chat))
    assert (first in before, first in now, second in now) == (True, False, True)
