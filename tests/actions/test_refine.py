"""What is on show is changed, widened, compared and explained."""

from __future__ import annotations

import pytest

from tests.actions.conftest import Chat


async def prices(chat) -> list[int]:
    products = [await chat.desk.catalogue.product(card.product_id) for card in chat.cards]
    return [product.price_cents for product in products]


async def test_something_cheaper_is_cheaper(chat):
    await chat.say("search", "jumper")
    before = await prices(chat)

    await chat.tap("Something cheaper")

    assert max(await prices(chat)) < min(before)


async def test_not_wool_shows_no_wool(chat):
    await chat.say("search", "warm jumper")

    await chat.say("refine", "not wool")

    for card in chat.cards:
        product = await chat.desk.catalogue.product(card.product_id)
        assert "wool" not in product.values("material")


async def test_more_like_the_second_is_of_its_kind(chat):
    await chat.say("search", "something for dry skin")
    second = await chat.desk.catalogue.product(chat.cards[1].product_id)

    await chat.say("refine", "more like the second")

    assert second.id not in {card.product_id for card in chat.cards}
    for card in chat.cards:
        assert (await chat.desk.catalogue.product(card.product_id)).kind == second.kind


async def test_a_remark_that_is_a_wish_of_its_own_is_searched(chat):
    await chat.say("search", "dark roast coffee")

    await chat.say("refine", "linen shirts for summer")

    for card in chat.cards:
        assert (await chat.desk.catalogue.product(card.product_id)).department == "clothing"


async def test_more_shows_others_until_there_are_none(chat):
    await chat.say("search", "matcha")
    seen = [card.title for card in chat.cards]

    while "Show me more" in chat.titles:
        await chat.tap("Show me more")
        seen += [card.title for card in chat.cards]
    await chat.say("show_more", "more")

    assert len(seen) == len(set(seen)) > 3
    assert chat.text.startswith("That was all there is of it")


async def test_more_of_nothing_is_something_for_them(chat):
    await chat.say("show_more", "show me more")

    assert len(chat.cards) == 3


async def test_two_are_compared_by_what_differs(chat):
    await chat.say("search", "moisturiser")
    first, second, _ = (card.title for card in chat.cards)

    await chat.say("compare", "compare the first two")

    assert chat.text.startswith(f"{first} and {second}, side by side.")
    assert "• Price" in chat.text
    assert chat.titles == [f"Add {first}", f"Add {second}"]


async def test_nothing_cannot_be_compared(chat):
    await chat.say("compare", "compare them")

    assert "two or three things" in chat.text
    assert chat.titles


async def test_why_tells_every_reason_of_the_card(chat):
    await chat.say("search", "vegan moisturiser under 25")
    title = chat.cards[0].title

    await chat.say("ask_why", "why the first one?")

    assert chat.text.startswith(f"Why {title}:")
    assert "• Vegan, as you asked" in chat.text
    assert "• Under €25, as you asked" in chat.text


async def test_without_a_reason_none_is_made_up(chat):
    await chat.turn("ask_why", "Why?", entities={"product": "oat-milk-wash"})

    assert chat.text == "I have no reason of yours for Oat Milk Wash: it was simply there to see."


async def test_why_needs_something_to_ask_about(chat):
    await chat.say("ask_why", "why?")

    assert chat.titles


async def test_why_of_a_product_that_left_the_shop_breaks_nothing(chat):
    await chat.desk.catalogue.retire(["oat-milk-wash"])

    await chat.turn("ask_why", "Why?", entities={"product": "oat-milk-wash"})

    assert chat.titles


async def test_a_list_that_ends_in_something_like_that_is_not_like_one_on_show(chat):
    await chat.say("search", "a jumper")

    await chat.say("refine", "these are all plain. stripes, checks, something like that")

    for card in chat.cards:
        product = await chat.desk.catalogue.product(card.product_id)
        assert {"striped", "checked"} & set(product.values("pattern"))


async def test_cheap_can_be_taken_back(chat):
    await chat.say("search", "a cheap hand cream")

    await chat.say("refine", "not cheap please, up to 30")

    assert all("heap" not in card.reason for card in chat.cards)


@pytest.mark.parametrize("shown", ["dark roast coffee beans", "linen trousers"])
async def test_what_cannot_be_said_of_what_is_on_show_is_looked_for_anew(
    chat: Chat, shown: str
) -> None:
    await chat.say("search", shown)

    await chat.say("refine", "is there smth cheap for spots too, like max 10 bucks")

    found = [await chat.desk.catalogue.product(card.product_id) for card in chat.cards]
    assert found
    assert all("acne" in product.values("concern") for product in found)


async def test_what_can_be_said_of_what_is_on_show_narrows_it(chat: Chat) -> None:
    await chat.say("search", "face wash for oily skin")

    await chat.say("refine", "is there smth cheap for spots too, like max 10 bucks")

    found = [await chat.desk.catalogue.product(card.product_id) for card in chat.cards]
    assert {product.kind for product in found} == {"cleanser"}


@pytest.mark.parametrize("action", ["refine", "search"])
async def test_what_is_too_formal_is_changed_and_never_left_for_another_department(chat, action):
    await chat.say("search", "a dress")

    await chat.say(action, "it feels too formal, something lighter and more casual please")

    assert chat.cards
    for card in chat.cards:
        assert (await chat.desk.catalogue.product(card.product_id)).kind == "dress"
