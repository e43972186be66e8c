"""Hello and goodbye."""

from __future__ import annotations


async def test_a_stranger_hears_what_there_is_and_that_a_program_speaks(chat):
    await chat.say("greet", "hi")

    assert "welcome to Fern & Fable" in chat.text
    assert "a program" in chat.text
    assert chat.titles == ["Show me my picks", "Coffee finder", "Skin routine", "Style finder"]


async def test_who_comes_back_picks_up_where_they_left(chat, clock):
    await chat.turn("add_to_cart", "Add", entities={"product": "oat-milk-wash"})
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await chat.tap("Oily")
    clock.pass_days(3)

    await chat.say("greet", "hello")

    assert "welcome to" not in chat.text
    assert "in the middle of “Skin routine”" in chat.text
    assert "One thing is waiting in your cart." in chat.text
    assert chat.titles[:2] == ["Go on", "My cart"]


async def test_a_quiz_that_was_left_is_not_brought_up_again(chat):
    await chat.turn("start_quiz", "Skin", entities={"quiz": "skin_routine"})
    await chat.tap("Oily")
    await chat.say("leave_quiz", "stop")

    await chat.say("greet", "hello")

    assert "Go on" not in chat.titles


async def test_goodbye_holds_nobody_back(chat):
    await chat.say("goodbye", "bye")
    plain = chat.titles
    await chat.turn("add_to_cart", "Add", entities={"product": "oat-milk-wash"})

    await chat.say("goodbye", "bye")

    assert plain == []
    assert "Your cart stays as it is" in chat.text
    assert chat.titles == ["Yes, please", "No, thanks"]  # to be reminded: asked once

    await chat.say("goodbye", "bye")

    assert chat.titles == []


async def test_a_greeting_with_a_wish_is_answered_with_products(chat):
    await chat.say("greet", "hello there, some oolong please")

    kinds = {(await chat.desk.catalogue.product(card.product_id)).kind for card in chat.cards}
    assert kinds == {"oolong"}
