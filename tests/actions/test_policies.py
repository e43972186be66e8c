"""Questions about the shop, whatever they were taken for."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from shop.tables import handoffs
from tests.actions.shopping import added


@pytest.mark.parametrize(
    ("taken_for", "text", "answer"),
    [
        ("ask_details", "And how many days until it arrives in Munich?", "2 to 4 working days"),
        ("order_status", "And how many days until it arrives in Munich?", "2 to 4 working days"),
        ("checkout", "How may I pay? I don't like giving my card on the internet.", "at the door"),
        ("fallback", "Not yet, please. First tell me the ways of payment.", "at the door"),
        ("search", "can i add a little card with happy birthday on it?", "don't wrap presents"),
        ("search", "It is a present. Can you wrap it up and put in a little note?", "don't wrap"),
        ("refine", "if it is too small, can I change it for L?", "no direct exchange"),
        ("search", "can u ship it to my dorm in groningen, how much is that", "Delivery is free"),
        ("search", "is there an actual shop in Berlin", "no shop to visit"),
        ("search", "Can I return it if it's too warm or scratchy?", "30 days"),
        ("search", "can you deliver it by Christmas?", "2 to 4 working days"),
        ("use_code", "any student discount?", "no discount for students"),
        ("greet", "Hi. Before I start: do you store anything about me?", "forget me"),
        ("forget_me", "u keep my data?", "forget me"),
        ("help", "Is there a person I could write to if something is amiss?", "Talk to a person"),
    ],
)
async def test_a_question_about_the_shop_is_answered_whatever_it_was_taken_for(
    chat, taken_for, text, answer
):
    await chat.say("search", "jumper")

    await chat.say(taken_for, text)

    assert answer in chat.text
    assert chat.cards == ()
    assert chat.titles


@pytest.mark.parametrize(
    ("taken_for", "text"),
    [
        ("search", "can you send it to me in navy wool?"),
        ("search", "do you have a scarf under 60 that ships?"),
    ],
)
async def test_who_describes_a_product_is_shown_products(chat, taken_for, text):
    await chat.say(taken_for, text)

    assert chat.cards


async def test_who_wants_a_person_gets_one_with_the_answer_beside_it(chat):
    await chat.say("shop_info", "May I please speak to a real person about the payment?")

    async with chat.desk.database.read() as connection:
        kept = (await connection.execute(select(handoffs))).all()
    assert len(kept) == 1
    assert "written that down" in chat.text
    assert "cash or card at the door" in chat.text


async def test_an_order_still_waits_after_a_question_about_the_shop(chat):
    await added(chat)
    await chat.tap("Check out")
    waiting = chat.slots["open_question"]

    await chat.say("answer_question", "Not yet, please. First tell me the ways of payment.")

    assert "at the door" in chat.text
    assert chat.slots["open_question"] == waiting
    assert chat.titles.count("Place the order") == 1


async def test_a_quiz_goes_on_after_a_question_about_the_shop(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})

    await chat.say("answer_question", "wait, do you store what i answer?")

    assert "forget me" in chat.text
    assert chat.titles.count("Go on") == 1


async def test_who_asks_about_paying_with_things_in_the_cart_may_check_out(chat):
    await added(chat)

    await chat.say("checkout", "how can I pay?")

    assert chat.titles == ["Check out"]


async def test_what_is_kept_can_be_seen_and_erased_from_the_answer(chat):
    await chat.say("show_profile", "do you store anything about me?")

    assert chat.titles == ["What you know of me", "Export my data", "Forget me"]
