"""Which of those on show: answered from what is stated, never guessed."""

from __future__ import annotations

import pytest


async def on_show(chat):
    return [await chat.desk.catalogue.product(id) for id in chat.slots["shown"]["products"]]


@pytest.mark.parametrize("action", ["compare", "refine", "ask_details", "recommend"])
async def test_the_one_for_a_skin_type_is_named(chat, action):
    await chat.say("search", "moisturiser")
    suits = [p.title for p in await on_show(chat) if "dry" in p.values("skin_type")]
    others = [p.title for p in await on_show(chat) if p.title not in suits]

    await chat.say(action, "which of these is best for dry skin?")

    assert all(title in chat.text for title in suits)
    assert not any(title in chat.text for title in others)


async def test_what_none_of_them_is_stated_to_be_is_said(chat):
    await chat.say("search", "linen shirt")

    await chat.say("compare", "which of these is waterproof")

    assert "won't guess" in chat.text


async def test_what_the_shop_would_take_is_one_of_them_with_its_reason(chat):
    await chat.say("search", "green tea under 20")
    titles = [card.title for card in chat.cards]

    await chat.say("recommend", "which would you take?")

    assert sum(title in chat.text for title in titles) == 1
    assert "Under €20" in chat.text or "of 5" in chat.text


async def test_the_mildest_is_the_lowest_on_its_ladder(chat):
    await chat.say("search", "black tea")
    ladder = ["mild", "balanced", "strong"]
    strengths = {p.title: ladder.index(p.values("strength")[0]) for p in await on_show(chat)}

    await chat.say("compare", "which one's the mildest?")

    lowest = min(strengths.values())
    assert {t for t in strengths if t in chat.text} == {
        title for title, rung in strengths.items() if rung == lowest
    }


async def test_whether_they_come_in_a_colour_is_answered_for_all_on_show(chat):
    await chat.say("search", "hoodie")
    green = [p.title for p in await on_show(chat) if "green" in p.values("colour")]

    await chat.say("ask_details", "do they come in green?")

    assert all(title in chat.text for title in green)


async def test_the_least_caffeine_is_the_lowest_on_its_ladder(chat):
    await chat.say("search", "black tea")
    rungs = ["none", "low", "medium", "high"]
    held = {p.title: rungs.index(p.values("caffeine")[0]) for p in await on_show(chat)}

    await chat.say("ask_details", "which has the least caffeine?")

    assert all((title in chat.text) == (held[title] == min(held.values())) for title in held)


@pytest.mark.parametrize(
    "text", ["which one do your customers like best?", "which has the best reviews"]
)
async def test_of_those_on_show_the_best_rated_is_the_customers_favourite(chat, text):
    await chat.say("search", "moisturiser")
    products = [await chat.desk.catalogue.product(each) for each in chat.slots["shown"]["products"]]
    best = max(products, key=lambda product: product.rating or 0.0)

    await chat.say("ask_details", text)

    assert best.title in chat.text
