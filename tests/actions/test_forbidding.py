"""What must never be shown is never shown, from the same answer on."""

from __future__ import annotations

import pytest

from shop.model import Rule


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ("refine", "never show me anything with wool"),
        ("recommend", "never show me wool again please"),
        ("deny", "no wool ever"),
        ("fallback", "wool gives me a rash"),
        ("search", "wool is a no for me"),
        ("tell_taste", "I can't wear wool"),
        ("search", "i hate wool"),
    ],
)
async def test_a_rule_is_kept_and_the_list_is_cleaned_at_once(chat, action, words):
    await chat.say("search", "wool jumper")

    await chat.say(action, words)

    tastes = (await chat.desk.profiles.get("ann")).tastes
    assert [(t.value, t.rule) for t in tastes] == [("wool", Rule.NEVER)]
    for card in chat.cards:
        product = await chat.desk.catalogue.product(card.product_id)
        assert not {"wool", "merino", "lambswool"} & set(product.values("material"))
    assert "wool" in chat.text


async def test_what_the_shop_cannot_keep_away_is_said_honestly(chat):
    await chat.say("fallback", "lanolin gives me a rash")

    assert not (await chat.desk.profiles.get("ann")).tastes
    assert "can't keep it away" in chat.text


async def test_somebody_elses_taste_is_not_the_shoppers(chat):
    await chat.say("search", "herbal tea as a gift")

    await chat.say("tell_taste", "he's not into fruity things")

    assert not (await chat.desk.profiles.get("ann")).tastes
    for card in chat.cards:
        product = await chat.desk.catalogue.product(card.product_id)
        assert "fruity" not in product.values("flavour")


async def test_no_caffeine_is_kept_when_something_else_must_give(chat):
    await chat.say("search", "tea as a gift. Nothing with caffeine though.")

    for card in chat.cards:
        product = await chat.desk.catalogue.product(card.product_id)
        assert product.values("caffeine") == ("none",)


async def test_who_cannot_do_caffeine_is_shown_none(chat):
    await chat.say("search", "coffee")

    await chat.say("tell_taste", "I can't do caffeine after all")

    tastes = (await chat.desk.profiles.get("ann")).tastes
    assert ("caffeine", "none", Rule.MUST) in {(t.attribute, t.value, t.rule) for t in tastes}
    for card in chat.cards:
        product = await chat.desk.catalogue.product(card.product_id)
        assert product.values("caffeine") == ("none",)


async def test_hating_a_taste_is_said_of_no_product(chat):
    await chat.say("search", "herbal tea")

    await chat.say("dislike", "hate mint")

    assert "minty" in {t.value for t in (await chat.desk.profiles.get("ann")).tastes} or chat.text
    assert not await chat.events("disliked")


async def test_a_question_states_no_taste(chat):
    await chat.say("search", "velvet dress")

    await chat.say("tell_taste", "would silk suit winter")

    assert not (await chat.desk.profiles.get("ann")).tastes


@pytest.mark.parametrize(
    "words", ["no more wool for me, never show it again", "never wool", "no wool ever please"]
)
async def test_never_again_is_a_rule_however_it_is_put(chat, words):
    await chat.say("search", "wool jumper")

    await chat.say("refine", words)

    tastes = (await chat.desk.profiles.get("ann")).tastes
    assert [(t.value, t.rule) for t in tastes] == [("wool", Rule.NEVER)]


@pytest.mark.parametrize("action", ["dislike", "tell_taste", "like", "refine"])
async def test_what_he_does_not_like_changes_the_list_and_not_the_profile(chat, action):
    await chat.say("search", "jumper for my boyfriend")

    await chat.say(action, "he doesn't like stripes")

    assert not (await chat.desk.profiles.get("ann")).tastes
    for card in chat.cards:
        product = await chat.desk.catalogue.product(card.product_id)
        assert "striped" not in product.values("pattern")


@pytest.mark.parametrize(
    "said",
    [
        "no coffee please. clothes! a jumper or a dress",
        "no wool please",
        "I avoid coffee capsules, please remember that",
    ],
)
async def test_what_is_said_of_this_wish_only_makes_no_rule(chat, said):
    await chat.say("tell_taste", said)

    assert not (await chat.desk.profiles.get("ann")).tastes


async def test_a_rule_about_what_the_shop_does_not_know_is_declined_honestly(chat):
    await chat.say("tell_taste", "I avoid coffee capsules, please remember that")

    assert "can't keep it away" in chat.text
