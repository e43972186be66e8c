"""A wish in words: products that meet it, or honestly the nearest."""

from __future__ import annotations

import pytest

from shop.model import EventKind
from tests.actions.conftest import Chat


async def test_what_is_shown_meets_the_wish_and_says_so(chat):
    await chat.say("search", "vegan moisturiser under 25 without perfume")

    assert len(chat.cards) == 3
    for card in chat.cards:
        product = await chat.desk.catalogue.product(card.product_id)
        assert card.reason.startswith("Vegan, without perfume, ")
        assert card.reason.endswith("as you asked")
        assert "vegan" in product.values("diet")
        assert "perfume" in product.values("free_from")
        assert product.price_cents <= 2500


async def test_what_was_shown_is_logged_with_its_recommendation(chat):
    await chat.say("search", "dark roast coffee")

    shown = await chat.events(EventKind.SHOWN)
    assert {e.product_id for e in shown} == {card.product_id for card in chat.cards}
    assert {e.recommendation_id for e in shown} == {chat.cards[0].recommendation_id}


async def test_when_nothing_is_cheap_enough_that_is_said_and_the_nearest_shown(chat):
    await chat.say("search", "a coat under 5 euros")

    assert chat.text == "I have nothing of the kind that is under €5. The nearest are:"
    assert chat.cards
    assert "Something cheaper" not in chat.titles


async def test_what_the_shop_does_not_know_is_named(chat):
    await chat.say("search", "xylophone")

    assert "xylophone" in chat.text
    assert chat.cards == ()
    assert chat.titles


async def test_what_a_never_rules_out_is_said_and_can_be_forgotten(chat):
    await chat.say("tell_taste", "I never wear wool")

    await chat.say("search", "wool jumper")
    told, reasons = chat.text, [card.title for card in chat.cards]
    await chat.tap("Forget wool")

    assert told.startswith("You told me: never wool. I kept to that.")
    assert reasons
    assert "Forgotten: never wool" in chat.text


async def test_a_typo_is_read_and_said(chat):
    await chat.say("search", "moisturizr for dry skin")

    assert chat.text.startswith("I read that as “")
    assert chat.cards


async def test_the_last_ones_are_counted_on_the_card(chat):
    await chat.say("search", "oat milk wash cleanser")
    product = await chat.desk.catalogue.product(chat.cards[0].product_id)
    for variant in product.variants:
        await chat.stock(variant.id, 2)

    await chat.say("search", "oat milk wash cleanser")

    assert "2 left in" in next(c for c in chat.cards if c.product_id == product.id).note


async def test_what_is_sold_out_is_not_shown(chat):
    await chat.say("search", "oat milk wash cleanser")
    gone = await chat.desk.catalogue.product(chat.cards[0].product_id)
    for variant in gone.variants:
        await chat.stock(variant.id, 0)

    await chat.say("search", "oat milk wash cleanser")

    assert gone.id not in {card.product_id for card in chat.cards}


async def test_a_bare_colour_is_said_of_what_is_on_show(chat):
    await chat.say("search", "hoodie")

    await chat.say("search", "green")

    kinds = [(await chat.desk.catalogue.product(card.product_id)).kind for card in chat.cards]
    assert kinds
    assert set(kinds) == {"hoodie"}


async def test_a_gift_is_a_wish_of_its_own(chat):
    await chat.say("search", "coffee beans")
    before = [card.title for card in chat.cards]

    await chat.say("search", "a birthday gift")

    assert [card.title for card in chat.cards] != before


async def test_vague_words_and_slips_stay_with_what_is_spoken_of(chat):
    await chat.say("search", "coffee beans")

    await chat.say("search", "anything funkier, or anaerobic, with chocolate, in a jute bagg")
    await chat.say("search", "chocolate coffee")

    assert "I read that as" not in chat.text
    assert "don't know" not in chat.text


async def test_a_slip_in_a_remark_is_told_too(chat):
    await chat.say("search", "jumper")

    await chat.say("refine", "in navvy")
    told = chat.text
    await chat.say("refine", "cheaper")

    assert "I read that as “navy”." in told
    assert "I read that as" not in chat.text


async def test_a_cheaper_one_is_cheaper_than_those_of_its_kind_on_show(chat):
    await chat.say("search", "cotton shirt")
    least = min([(await chat.desk.catalogue.product(c.product_id)).price_cents for c in chat.cards])

    await chat.say("search", "no like the shirt, a cheaper shirt in linen or cotton")

    assert chat.slots["shown"]["wish"]["price_to"] == least - 1
    assert chat.slots["shown"]["wish"]["kinds"] == ("shirt",)


async def test_who_tells_a_need_is_offered_the_quiz_about_it(chat):
    await chat.say("search", "yo my face is breaking out so bad rn, help")

    assert len(chat.cards) == 3
    assert "Skin routine" in chat.titles
    assert "Coffee finder" not in chat.titles


async def test_a_present_for_no_occasion_is_not_called_a_housewarming_gift(chat):
    await chat.say("search", "a present for my daughter, 19, clothes, around 40 euros")

    assert [card.reason.startswith("A present") for card in chat.cards] == [True] * 3


async def test_who_asks_where_to_begin_is_shown_something(chat):
    need = "My skin has become so dry and turns red at almost everything. Where do I begin?"

    await chat.say("tell_taste", need)

    assert len(chat.cards) == 3
    assert "Skin routine" in chat.titles


async def test_two_kinds_of_things_are_both_shown_each_with_its_name(chat):
    await chat.say("search", "some oolong and a lip balm below 15")

    texts = [part.text for part in chat.parts]
    shown = [card.product_id for part in chat.parts for card in part.cards]
    kinds = [(await chat.desk.catalogue.product(id)).kind for id in shown]
    assert texts == ["Oolong:", "Lip balm:"]
    assert sorted(kinds) == ["lip balm", "lip balm", "oolong", "oolong"]


async def test_a_wish_that_can_be_met_anywhere_comes_with_the_departments(chat):
    await chat.say("search", "a small gift")

    assert {"Skincare", "Coffee & tea", "Clothing"} & set(chat.titles)


async def test_what_may_be_spent_holds_for_the_thing_that_is_named_next(chat):
    await chat.say("search", "my face is so shiny, anything under 15?")

    await chat.say("search", "maybe a cleanser")

    products = [await chat.desk.catalogue.product(card.product_id) for card in chat.cards]
    assert {product.kind for product in products} == {"cleanser"}
    assert all(product.price_cents <= 1500 for product in products)


@pytest.mark.parametrize("action", ["search", "fallback"])
async def test_who_looks_for_a_present_is_asked_what_they_like(chat: Chat, action: str) -> None:
    await chat.say(action, "something for my dad who has everything")

    assert "they" in chat.text
    assert {"Skincare", "Clothing", "Coffee & tea"} <= set(chat.titles)


async def test_a_present_of_a_kind_is_just_shown(chat: Chat) -> None:
    await chat.say("search", "a scarf as a present")

    assert "they" not in chat.text


@pytest.mark.parametrize(
    "wish", ["cheap coffee pls", "a cheap jumper", "something cheap for dry skin"]
)
async def test_only_the_cheapest_third_of_its_kind_is_called_cheap(chat, wish):
    await chat.say("search", wish)

    called = [card.product_id for card in chat.cards if "heap" in card.reason]
    everything = await chat.desk.catalogue.products()
    for product in [each for each in everything if each.id in called]:
        prices = sorted(each.price_cents for each in everything if each.kind == product.kind)
        assert product.price_cents <= prices[len(prices) // 3 + 1]
    assert called


async def test_no_word_of_a_name_is_given_as_a_reason(chat):
    await chat.say("search", "potting shed hand cream")

    await chat.say("ask_why", "why the first one?")

    assert "entions" not in chat.text
    assert all("entions" not in card.reason for card in chat.cards)


async def test_a_garden_party_is_no_evening(chat):
    await chat.say("search", "I've been invited to a garden party, what could I wear?")

    assert chat.cards
    assert all("evening" not in card.reason for card in chat.cards)


async def test_what_they_say_they_did_not_ask_for_is_not_shown(chat):
    await chat.say("search", "a dress")

    await chat.say("refine", "but I didn't ask for evening things")

    for card in chat.cards:
        product = await chat.desk.catalogue.product(card.product_id)
        assert "evening" not in product.values("occasion")
