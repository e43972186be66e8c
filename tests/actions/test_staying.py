"""Nothing changed: that is said, with why, and never dressed up as a new answer."""

from __future__ import annotations


def shown(chat) -> list[str]:
    return chat.slots["shown"]["products"]


async def test_what_holds_already_is_said_and_not_shown_again(chat):
    await chat.say("search", "unscented moisturiser for dry skin")
    before = shown(chat)

    await chat.say("refine", "not balm please")

    assert not chat.cards
    assert "changes nothing" in chat.text
    assert shown(chat) == before


async def test_a_word_that_means_nothing_leaves_the_list_and_offers_real_ways(chat):
    await chat.say("search", "jumpers")
    before = shown(chat)

    await chat.say("refine", "less wibbly")

    assert "wibbly" in chat.text
    assert shown(chat) == before
    await chat.tap("Classic style")
    assert chat.cards


async def test_what_nothing_of_the_kind_is_keeps_the_list_honestly(chat):
    await chat.say("search", "velvet dress")
    before = shown(chat)

    await chat.say("refine", "hand wash is fine, but for hiking and in summer")

    assert "Better?" not in chat.text
    assert shown(chat) == before or chat.cards


async def test_a_comparative_of_a_known_word_is_understood(chat):
    await chat.say("search", "filter coffee")

    await chat.say("search", "something fruitier")

    assert all("notes" in card.reason for card in chat.cards)
    assert len(chat.cards) > 1


async def test_more_of_a_property_is_no_next_page(chat):
    await chat.say("search", "dress")

    await chat.say("show_more", "more summery")

    for card in chat.cards:
        product = await chat.desk.catalogue.product(card.product_id)
        assert "summer" in product.values("season")


async def test_what_else_by_that_brand_shows_that_brand(chat):
    await chat.say("search", "linen dress")
    await chat.say("ask_details", "the first")
    brand = (await chat.desk.catalogue.product(chat.slots["shown"]["focus"])).brand

    await chat.say("show_more", "what else is there by that brand")

    for card in chat.cards:
        assert (await chat.desk.catalogue.product(card.product_id)).brand == brand


async def test_more_of_what_means_nothing_here_is_no_next_page(chat):
    await chat.say("search", "dress")
    before = shown(chat)

    await chat.say("show_more", "more whimsical")

    assert "whimsical" in chat.text
    assert shown(chat) == before


async def test_a_comparative_of_other_things_does_not_leave_what_is_on_show(chat):
    await chat.say("search", "serum")

    await chat.say("search", "stripier")

    assert all(product.kind == "serum" for product in await products(chat))


async def test_milder_than_that_is_no_comparison(chat):
    await chat.say("search", "strong black tea")

    await chat.say("compare", "milder than that")

    assert "side by side" not in chat.text
    assert chat.cards or "nearest" in chat.text


async def test_nothing_of_a_taste_is_a_refusal(chat):
    await chat.say("search", "coffee, nothing nutty")

    assert all("nutty" not in product.values("flavour") for product in await products(chat))


async def products(chat):
    return [await chat.desk.catalogue.product(id) for id in shown(chat)]


async def test_a_bare_comparative_is_a_remark_whatever_it_was_taken_for(chat):
    await chat.say("search", "green tea")

    await chat.say("ask_details", "sweeter please")

    assert all("sweet" in card.reason or "notes" in card.reason for card in chat.cards)
    assert chat.cards or "nearest" in chat.text


async def test_at_the_top_of_a_ladder_nothing_is_stronger(chat):
    await chat.say("search", "strong espresso")
    before = shown(chat)

    await chat.say("refine", "stronger")

    assert "stays as it is" in chat.text
    assert shown(chat) == before


async def test_no_that_names_another_thing_turns_to_it(chat):
    await chat.say("search", "espresso")

    await chat.say("deny", "no not coffee, tea then")

    teas = {"black tea", "green tea", "herbal tea", "oolong", "matcha", "chai", "white tea"}
    assert {product.kind for product in await products(chat)} <= teas


async def test_more_like_the_first_is_no_heart(chat):
    await chat.say("search", "hand cream")
    first = shown(chat)[0]

    await chat.say("like", "more like the first one")

    assert first not in shown(chat)
    assert not await chat.events("liked")
