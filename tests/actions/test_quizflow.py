"""The end of a quiz: three products with true reasons, and a reward that is given once."""

from __future__ import annotations

from tests.actions.quizzing import begun, finished, skipped_to_the_end, typed


async def test_at_the_end_three_cards_with_true_reasons_and_a_reward(chat):
    await finished(chat)

    reward = (await chat.desk.rewards.open("ann"))[0]
    assert len(chat.cards) == 3
    for card in chat.cards:
        product = await chat.desk.catalogue.product(card.product_id)
        assert product.department == "skincare"
        assert card.reason.endswith("as you picked"), card.reason
        assert _true(card.reason, product), card.reason
    assert reward.code in chat.text
    assert "until 5 December" in chat.text, "the quiz promises fourteen days"
    assert chat.slots["open_question"] == ""


def _true(reason, product):
    said = reason.lower()
    return (
        any(value in said for values in product.attributes.values() for value in values)
        or product.kind in said
    )


async def test_a_finished_quiz_gives_its_reward_once(chat):
    await finished(chat)
    first = await chat.desk.rewards.open("ann")

    await chat.say("change_answer", "change my skin type")
    await typed(chat, "dry")

    assert await chat.desk.rewards.open("ann") == first
    assert first[0].code in chat.text


async def test_a_used_reward_is_not_offered_again(chat):
    await finished(chat)
    await chat.turn("add_to_cart", "Add", entities={"product": "oat-milk-wash"})
    await chat.say("checkout", "check out")
    await chat.tap("Use my 10 % code")
    await chat.tap("Place the order")

    await chat.say("change_answer", "change my skin type")
    await typed(chat, "dry")

    assert len(chat.parts) == 1


async def test_what_the_quiz_just_taught_comes_before_what_is_like_the_cart(chat):
    for product in ("yirga-morning", "huila-orchard"):
        await chat.turn("add_to_cart", "Add", entities={"product": product})
    await begun(chat, "coffee_finder")

    await typed(chat, "coffee", "moka pot", "dark", "chocolate and nuts")
    await skipped_to_the_end(chat)

    shown = [await chat.desk.catalogue.product(card.product_id) for card in chat.cards]
    assert all("dark" in product.values("roast") for product in shown)
    assert all(set(product.values("flavour")) & {"chocolate", "nutty"} for product in shown)
    assert not any("in your cart" in card.reason for card in chat.cards)


async def test_more_after_a_quiz_is_more_of_what_it_taught(chat):
    await chat.turn("add_to_cart", "Add", entities={"product": "yirga-morning"})
    await begun(chat, "coffee_finder")
    await typed(chat, "coffee", "filter", "dark", "chocolate and nuts")
    await skipped_to_the_end(chat)

    await chat.say("show_more", "show me more")

    shown = [await chat.desk.catalogue.product(card.product_id) for card in chat.cards]
    assert sum("dark" in product.values("roast") for product in shown) > 1
