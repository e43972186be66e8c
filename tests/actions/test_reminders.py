"""What shoppers want to hear of is told in time, with why and how to stop; and "stop" works."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from channels.reminders import Reminders
from shop.model import EventKind, OrderStatus
from shop.speaking.following import Following
from shop.speaking.outlook import manners_of
from shop.speaking.purposes import Purpose
from shop.tables import orders
from shop.timers import TimerStatus
from tests.actions.conftest import START, Chat
from tests.actions.shopping import WASH, added

STOP = "Say “stop” and I never write first here again."


@pytest.fixture
async def chat(desk) -> Chat:
    """Ann's chat on Telegram."""
    talk = await desk.conversations.open("ann", "telegram", START, "to ann")
    chat = Chat(desk, "ann")
    chat.metadata = {"conversation": talk.id, "channel": "telegram"}
    return chat


async def sold_out(chat: Chat, product: str = WASH) -> None:
    for variant in await chat.variants(product):
        await chat.stock(variant.id, 0)


async def heart(chat: Chat, product: str = WASH) -> Chat:
    return await chat.turn("like", "I like this", entities={"product": product})


async def hears(chat: Chat) -> Chat:
    """What the gateway puts into her chat by now, said; nothing when there is nothing."""
    desk = chat.desk
    await Following(desk.database, desk.clock).look()
    await Reminders(desk.database, manners_of(desk.settings), lambda _: None, desk.clock).look()
    chat.parts = []
    for timer in await desk.timers.of_shopper(chat.shopper):
        if timer.status is TimerStatus.CLAIMED:
            await chat.turn("remind", "?", entities={"timer": timer.id}, message=timer.id)
    return chat


async def asked_for(chat: Chat, *purposes: Purpose) -> None:
    await chat.desk.consents.give("ann", "telegram", purposes, at=START, source="a test")


async def test_who_hearts_what_is_sold_out_is_asked_once_ever(chat):
    await sold_out(chat)

    await heart(chat)
    assert "Shall I tell you here" in chat.text
    await chat.tap("No, thanks")
    assert "won't ask again" in chat.text

    assert "Shall I tell you" not in (await heart(chat)).text


async def test_who_said_yes_hears_when_it_is_back_and_why(chat):
    await sold_out(chat)
    await (await heart(chat)).tap("Yes, please")
    assert (await hears(chat)).parts == []

    await chat.stock((await chat.variants(WASH))[0].id, 50)

    await hears(chat)
    assert "is back in stock" in chat.text
    assert "when something you like comes back" in chat.text
    assert STOP in chat.text
    assert chat.titles == ["Have a look", "Not now", "Stop these"]


async def test_a_typed_yes_is_a_yes_to_the_offer(chat):
    await sold_out(chat)
    await heart(chat)

    await chat.say("affirm", "yes")

    assert "at most 2 messages a week" in chat.text.lower()
    assert await chat.desk.consents.channels("ann", Purpose.BACK) == {"telegram"}


async def test_what_sold_out_again_in_the_meantime_is_not_told(chat):
    await sold_out(chat)
    await (await heart(chat)).tap("Yes, please")
    variant = (await chat.variants(WASH))[0].id
    await chat.stock(variant, 50)
    await Following(chat.desk.database, chat.desk.clock).look()
    await chat.stock(variant, 0)

    assert (await hears(chat)).parts == []

    await chat.stock(variant, 50)  # and is followed on
    assert "is back in stock" in (await hears(chat)).text


async def test_a_cart_that_waits_is_mentioned_once(chat, clock):
    await added(chat)
    await (await chat.say("goodbye", "bye")).tap("Yes, please")
    clock.time += timedelta(hours=5)

    assert "Oat Milk" in (await hears(chat)).text
    assert chat.titles == ["Open the cart", "Not now", "Stop these"]

    clock.time += timedelta(days=1)
    assert (await hears(chat)).parts == []


async def test_a_reminder_that_is_handed_in_twice_is_said_once(chat, clock):
    await asked_for(chat, Purpose.CART)
    await added(chat)
    clock.time += timedelta(hours=5)
    first = (await hears(chat)).text
    (timer,) = await chat.desk.timers.of_shopper("ann")

    again = await chat.turn("remind", "?", entities={"timer": timer.id}, message=timer.id)
    assert again.text == first  # the same answer to the same message

    other = await chat.turn("remind", "?", entities={"timer": timer.id}, message="another")
    assert other.parts == []


async def test_an_emptied_or_ordered_cart_is_not_mentioned(chat, clock):
    await asked_for(chat, Purpose.CART)
    await added(chat)
    await chat.say("clear_cart", "empty it")
    assert await chat.desk.timers.of_shopper("ann") == ()

    await added(chat)
    await chat.say("checkout")
    await chat.tap("Place the order")
    clock.time += timedelta(hours=5)

    assert (await hears(chat)).parts == []


async def test_why_a_cart_was_left_is_asked_with_one_tap_answered_and_kept(chat, clock):
    await asked_for(chat, Purpose.CART)
    await added(chat)
    clock.time += timedelta(hours=5)
    await hears(chat)

    await chat.tap("Not now")
    assert chat.titles == ["The price", "The delivery cost", "I'll buy later", "Just looking"]
    await chat.tap("The price")

    assert "I can't change prices" in chat.text
    assert [e.detail["because"] for e in await chat.events(EventKind.LEFT)] == ["price"]
    await chat.tap("When it's cheaper")
    assert await chat.desk.consents.channels("ann", Purpose.CHEAPER) == {"telegram"}


async def test_who_orders_is_told_when_it_ships_and_when_it_is_time_for_more(chat, clock):
    await added(chat)
    await chat.say("checkout")
    await chat.tap("Place the order")
    await chat.tap("Yes, please")
    async with chat.desk.database.begin() as connection:
        await connection.execute(update(orders).values(status=OrderStatus.SHIPPED))

    assert "on its way" in (await hears(chat)).text

    clock.time += timedelta(days=30)
    assert "may be running out" in (await hears(chat)).text


async def test_tell_me_when_it_is_cheaper_follows_the_price(chat):
    product = await chat.desk.catalogue.product(WASH)
    await chat.turn("ask_details", "tell me more", entities={"product": WASH})
    await chat.say("remind_me", f"tell me when the {product.title} is cheaper")
    assert "gets cheaper" in chat.text

    cheaper = [replace(each, price_cents=each.price_cents - 200) for each in product.variants]
    await chat.desk.catalogue.save([replace(product, variants=tuple(cheaper))])

    assert "it was" in (await hears(chat)).text


async def test_what_is_here_already_cannot_come_back(chat):
    title = (await chat.desk.catalogue.product(WASH)).title

    await chat.say("remind_me", f"tell me when the {title} is back in stock")

    assert "is here right now" in chat.text
    assert await chat.desk.consents.of("ann") == ()


async def test_stop_ends_everything_here_at_once(chat, clock):
    await asked_for(chat, *Purpose)
    await added(chat)

    await chat.say("stop_reminders", "stop")

    assert "I won't write first here any more" in chat.text
    clock.time += timedelta(hours=5)
    assert (await hears(chat)).parts == []


async def test_stop_these_ends_one_kind_only(chat, clock):
    await asked_for(chat, Purpose.CART, Purpose.BACK)
    await added(chat)
    clock.time += timedelta(hours=5)

    await (await hears(chat)).tap("Stop these")

    assert await chat.desk.consents.channels("ann", Purpose.CART) == set()
    assert await chat.desk.consents.channels("ann", Purpose.BACK) == {"telegram"}


@pytest.mark.parametrize("text", ["unsubscribe", "no more messages please", "don't write to me"])
@pytest.mark.parametrize("action", ["answer_question", "fallback", "deny", "search"])
async def test_plain_words_stop_messages_whatever_they_are_taken_for(chat, text, action):
    await asked_for(chat, Purpose.CART)
    await chat.turn("start_quiz", "quiz", entities={"quiz": "coffee_finder"})

    await chat.say(action, text)

    assert "I won't write first here any more" in chat.text
    assert await chat.desk.consents.channels("ann", Purpose.CART) == set()


async def test_a_bare_stop_in_a_quiz_leaves_it_and_offers_to_stop_messages_too(chat):
    await asked_for(chat, Purpose.CART)
    await chat.turn("start_quiz", "quiz", entities={"quiz": "coffee_finder"})

    await chat.say("answer_question", "stop")

    assert "we stop here" in chat.text
    assert await chat.desk.consents.channels("ann", Purpose.CART) == {"telegram"}
    await chat.tap("Stop all messages")
    assert await chat.desk.consents.channels("ann", Purpose.CART) == set()


async def test_a_bare_stop_before_an_order_stops_both(chat):
    await asked_for(chat, Purpose.CART)
    await added(chat)
    await chat.say("checkout")

    await chat.say("answer_question", "stop")

    assert "Nothing was ordered" in chat.text
    assert "I won't write first here any more" in chat.text


async def test_a_reminder_interrupts_no_quiz_it_says_nothing_of(chat, clock):
    await chat.turn("start_quiz", "quiz", entities={"quiz": "coffee_finder"})
    before = dict(chat.slots)

    await chat.turn("remind", "?", entities={"timer": "nothing"}, message="nothing")

    assert chat.parts == []
    assert chat.slots == before


async def test_in_a_group_nothing_is_offered_and_nobody_is_written_to(chat):
    chat.metadata = {**chat.metadata, "shared": True}
    await sold_out(chat)

    assert "Shall I" not in (await heart(chat)).text
    await chat.say("remind_me", "tell me when it's back")
    assert "Others can read along" in chat.text
    assert await chat.desk.consents.of("ann") == ()


async def test_who_says_not_what_to_hear_of_is_signed_up_for_nothing(chat):
    await chat.say("search", "oat milk wash")

    await chat.say("remind_me", "tell me about the first one then")

    assert "gets cheaper" not in chat.text
    assert await chat.desk.timers.of_shopper("ann") == ()


async def test_tell_me_when_it_will_be_here_asks_when_the_order_comes(chat):
    await added(chat)
    await chat.tap("Check out")
    await chat.tap("Place the order")

    await chat.say("remind_me", "and tell me when it will be here")

    assert "2 to 4 working days" in chat.text
