"""Questions about a product are answered from what is stated, and nothing more."""

from __future__ import annotations

import pytest

from actions.products.facts import answer_about
from shop.model import EventKind, Review
from tests.actions.conftest import START

WASH = "oat-milk-wash"


async def asked(desk, question, product_id=WASH, reviews=()):
    return answer_about(desk, await desk.catalogue.product(product_id), question, reviews)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("is it vegan?", "Yes. Oat Milk Wash is listed as: vegan."),
        ("does it contain perfume?", "No. Oat Milk Wash is listed as: without perfume."),
        (
            "is it for sensitive or oily skin?",
            "Yes. Oat Milk Wash is listed as: for sensitive skin.",
        ),
        ("what texture is it?", "Oat Milk Wash is listed as: lotion texture."),
        ("how much is it?", "Oat Milk Wash costs €12.50."),
        ("any reviews?", "Nobody has reviewed Oat Milk Wash yet."),
    ],
)
async def test_a_question_is_answered_from_what_is_listed(desk, question, answer):
    assert await asked(desk, question) == answer


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("what's in it?", "ingredients"),
        ("how do I use it?", "how to use"),
        ("how should I store it, is it easy to keep it?", "care"),
        ("where is it made?", "origin"),
    ],
)
async def test_a_fact_is_quoted(desk, question, fact):
    product = await desk.catalogue.product(WASH)

    answer = await asked(desk, question)

    assert product.facts[fact] in answer


async def test_in_how_do_i_wash_wool_the_washing_is_asked_about(desk):
    product = await desk.catalogue.product("stripe-deckhand-jumper")
    material = product.values("material")[0]

    answer = await asked(desk, f"how do I wash this {material} jumper?", product.id)

    assert product.facts["care"] in answer
    assert "listed as: in" not in answer


@pytest.mark.parametrize(
    ("question", "product", "answer"),
    [
        ("is Saltwind Recovery Cream free of perfume?", "saltwind-recovery-cream",
         "No. The ingredients of Saltwind Recovery Cream name it: parfum."),
        ("Does the Saltwind one contain perfume or not?", "saltwind-recovery-cream",
         "Yes. The ingredients of Saltwind Recovery Cream name it: parfum."),
        ("is it free of perfume?", WASH, "Yes. Oat Milk Wash is listed as: without perfume."),
        ("is penny espresso already ground", "penny-espresso",
         "Yes. Penny Espresso is listed as: ground for espresso."),
        ("is it decaf?", "penny-espresso", "No. Penny Espresso is listed as: high caffeine."),
        ("is it made of wool?", "linen-holiday-shirt",
         "No. Linen Holiday Shirt is listed as: in linen."),
        ("is that a hat or what", "bobble-and-squeak", "Yes. Bobble & Squeak is listed as: hat."),
        ("is it a scarf?", "bobble-and-squeak", "No. Bobble & Squeak is listed as: hat."),
        ("is it warm?", "bobble-and-squeak", "Yes. Bobble & Squeak is listed as: for winter."),
    ],
)  # fmt: skip
async def test_a_question_whether_begins_with_yes_or_no(desk, question, product, answer):
    assert await asked(desk, question, product) == answer


async def test_whether_it_can_be_washed_is_told_by_how_it_is_cared_for(desk):
    assert (await asked(desk, "is it washable?", "bobble-and-squeak")).startswith("Yes. Hand wash")
    machine = await asked(desk, "can i wash it in the machine?", "bobble-and-squeak")
    assert machine.startswith("No. Hand wash")


async def test_what_even_is_that_is_answered_with_the_kind_of_thing_it_is(desk):
    answer = await asked(desk, "velvet rope, what even is that?", "velvet-rope")

    assert answer.startswith("Velvet Rope: espresso by Cinderhatch.")
    assert "\n" not in answer


async def test_what_is_not_stated_is_said_in_two_lines_and_not_guessed(desk):
    answer = await asked(desk, "is it halal?")

    assert answer.startswith("That isn't stated for Oat Milk Wash, so I won't guess.")
    assert "halal" not in answer
    assert len(answer.splitlines()) <= 2


async def test_stock_is_what_it_is_now(chat):
    (wash,) = await chat.variants(WASH)
    await chat.stock(wash.id, 0)

    await chat.turn("ask_details", "is it in stock?", typed=True, entities={"product": WASH})

    assert chat.text == "Oat Milk Wash is sold out at the moment."


async def test_sizes_say_which_are_gone(chat):
    red = next(v for v in await chat.variants("stripe-deckhand-jumper") if v.label == "red, M")
    await chat.stock(red.id, 0)
    about = {"product": "stripe-deckhand-jumper"}

    await chat.turn("ask_details", "what sizes does it come in?", typed=True, entities=about)

    assert "In stock: " in chat.text
    assert "red, M" in chat.text.partition("Sold out: ")[2]


async def test_the_best_and_the_worst_review_are_quoted(desk):
    reviews = [
        Review(str(stars), WASH, "Ann", stars, f"{stars} it is", START) for stars in (4, 5, 2)
    ]

    answer = await asked(desk, "is it any good?", reviews=reviews)

    assert "“5 it is” (5/5, Ann)" in answer
    assert "“2 it is” (2/5, Ann)" in answer
    assert "4 it is" not in answer


async def test_tell_me_more_tells_everything(chat):
    await chat.turn("ask_details", "Tell me more", entities={"product": WASH})

    product = await chat.desk.catalogue.product(WASH)
    assert product.description in chat.text
    assert "vegan" in chat.text
    assert [event.product_id for event in await chat.events(EventKind.VIEWED)] == [WASH]


async def test_it_is_what_was_last_spoken_of(chat):
    await chat.say("search", "cleanser for dry skin")
    title = chat.cards[1].title

    await chat.say("ask_details", "tell me more about the second")
    await chat.say("ask_details", "how much is it?")

    assert title in chat.text


async def test_when_it_is_unclear_which_the_shopper_picks(chat):
    await chat.say("search", "cleanser for dry skin")
    titles = [card.title for card in chat.cards]

    await chat.say("ask_details", "ingredients?")

    assert chat.text == "Which one do you mean?"
    assert chat.titles == titles


async def test_a_product_that_left_the_shop_is_said_so(chat):
    await chat.desk.catalogue.retire([WASH])

    await chat.turn("ask_details", "Tell me more", entities={"product": WASH})

    assert "don't sell that one any more" in chat.text
    assert chat.titles


async def test_a_whole_title_is_surer_than_what_is_on_show(chat):
    await chat.say("search", "coffee beans")

    await chat.say("ask_details", "Tell me about Rooibos Chai")

    assert chat.text.startswith("Rooibos Chai: chai by Ottergrove.")


async def test_what_people_say_is_what_they_wrote(chat):
    await chat.say("ask_details", "what do people say about the Rooibos Chai")

    assert "reviews" in chat.text


async def test_what_is_left_open_is_said_once_and_never_beside_what_is_listed(chat):
    await chat.say("search", "potting shed hand cream")

    await chat.say(
        "ask_details", "is the potting shed hand cream ok for sensitive skin, nuts or acne?"
    )

    assert chat.text.count("stated for Potting Shed Hand Cream") == 1
    assert "I won't guess" not in chat.text
