"""A shopper goes on elsewhere: with the quiz where it was and the cart as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from actions.speaking.desk import Desk, build_desk
from shop.linkcodes import find_link_code, new_code
from shop.settings import Settings
from tests.actions.conftest import Chat

SHOP = {
    "telegram_token": "t",
    "telegram_bot": "palate_bot",
    "messenger_app_secret": "s",
    "messenger_page": "42",
    "slack_signing_secret": "s",
    "public_url": "https://shop.example",
}


@pytest.fixture
def open_on(desk: Desk) -> Callable[..., Desk]:
    """The same shop with other settings."""
    return lambda **about: replace(desk, settings=replace(desk.settings, **about))


async def code_of(chat: Chat) -> str:
    """The code a shopper is given."""
    return find_link_code((await chat.say("continue_elsewhere", "continue elsewhere")).text)


async def some_variant(chat: Chat) -> str:
    """Something there is plenty of."""
    products = await chat.desk.catalogue.products()
    return next(each.id for product in products for each in product.variants if each.stock > 5)


async def types(chat: Chat, code: str, **entities: str) -> Chat:
    """What the gateway makes of a message with a code in it."""
    return await chat.turn("link_code", code, entities={"code": code, **entities})


async def test_a_shopper_is_offered_a_link_for_each_channel_there_is(
    open_on: Callable[..., Desk],
) -> None:
    chat = await Chat(open_on(**SHOP), "ann").say("continue_elsewhere", "can I do this in slack")

    code = find_link_code(chat.text)
    assert chat.text.splitlines()[1:] == [
        "• Slack: write to us there and send the code",
        f"• Telegram: https://t.me/palate_bot?start=link-{code}",
        f"• Messenger: https://m.me/42?ref=link-{code}",
    ]


async def test_a_channel_that_is_not_set_up_is_not_offered(open_on: Callable[..., Desk]) -> None:
    desk = open_on(telegram_token="t")

    chat = await Chat(desk, "ann").say("continue_elsewhere", "go on in WhatsApp?")

    assert chat.text.startswith("We aren't on WhatsApp.")
    assert chat.text.endswith("• Telegram: write to us there and send the code")


async def test_the_quiz_goes_on_at_its_question_and_the_cart_is_there(
    chat: Chat, chat_of: Callable[[str], Chat]
) -> None:
    await chat.turn("start_quiz", "skin quiz", entities={"quiz": "skin_routine"})
    question = chat.parts[-1].text
    await chat.desk.carts.add("ann", await some_variant(chat), 2)
    phone = chat_of("phone")

    await types(phone, await code_of(chat))

    assert "is at question 1" in phone.parts[0].text
    assert "2 things in your cart" in phone.parts[0].text
    assert phone.parts[-1].text == question
    assert phone.slots["open_question"] == "quiz"


async def test_who_comes_by_a_link_with_nothing_yet_is_let_in_at_once(
    chat: Chat, chat_of: Callable[[str], Chat]
) -> None:
    phone = chat_of("phone")

    await types(phone, await code_of(chat), came="yes")

    assert phone.text.startswith("Here you are again.")


async def test_nobodys_cart_is_given_away_by_opening_a_link_of_somebody_else(
    chat: Chat, chat_of: Callable[[str], Chat]
) -> None:
    victim = chat_of("victim")
    variant = await some_variant(chat)
    await chat.desk.carts.add("victim", variant)

    await types(victim, await code_of(chat), came="yes")

    assert victim.titles == ["Yes, that's me", "No, keep them apart"]
    assert (await chat.desk.carts.get("victim")).lines
    await victim.tap("Yes, that's me")
    assert (await chat.desk.carts.get("ann")).lines


async def test_a_wrong_code_is_refused_and_counted(
    chat: Chat, chat_of: Callable[[str], Chat]
) -> None:
    phone = chat_of("phone")
    for _ in range(5):
        await types(phone, new_code())
        assert phone.text.startswith("That code isn't good")

    await types(phone, await code_of(chat))

    assert phone.text.startswith("Too many codes were wrong")


async def test_ones_own_code_is_for_the_other_chat(chat: Chat) -> None:
    await types(chat, await code_of(chat))

    assert chat.text.startswith("That is your own chat already")


async def test_a_code_that_is_none_is_asked_for(chat: Chat) -> None:
    await chat.say("link_code", "my code is ABCD-EFGH")

    assert chat.text.startswith("Please send me the code")


@pytest.mark.parametrize("intent", ["continue_elsewhere", "link_code"])
async def test_where_others_read_along_no_code_is_given_or_taken(
    desk: Desk, chat: Chat, intent: str
) -> None:
    code = await code_of(chat)
    group = SharedChat(desk, "bob")

    await group.turn(intent, code, entities={"code": code})

    assert group.text.startswith("Others can read along here")
    assert not find_link_code(group.text)
    assert await desk.linking.redeem(code, "elsewhere", "phone") == "ann"


async def test_a_link_can_be_undone_from_either_side(
    chat: Chat, chat_of: Callable[[str], Chat]
) -> None:
    phone = chat_of("phone")
    variant = await some_variant(chat)
    await chat.desk.carts.add("phone", variant)
    await types(phone, await code_of(chat))

    await chat.say("undo_link", "that wasn't me")

    assert chat.text.startswith("They are separate again")
    assert (await chat.desk.carts.get("phone")).lines
    assert not (await chat.desk.carts.get("ann")).lines
    await chat.say("undo_link", "undo that link")
    assert chat.text.startswith("There is no link")


async def test_a_message_from_before_the_merge_is_answered_to_who_they_are_now(
    chat: Chat, chat_of: Callable[[str], Chat]
) -> None:
    desk, phone = chat.desk, chat_of("phone")
    talk = await desk.conversations.open("phone", "telegram", desk.clock(), "7")
    phone.metadata = {"conversation": talk.id}
    await desk.merging.merge("ann", "phone")
    await desk.carts.add("ann", await some_variant(chat))

    await phone.say("view_cart", "what's in my cart")

    assert phone.parts[0].type == "order"


async def test_a_turn_that_was_handed_in_again_links_once(
    chat: Chat, chat_of: Callable[[str], Chat]
) -> None:
    phone, code = chat_of("phone"), await code_of(chat)
    for _ in range(2):
        await phone.turn("link_code", code, entities={"code": code}, message="the same")

        assert phone.text.startswith("Here you are again.")


class SharedChat(Chat):
    """A chat in a group."""

    metadata = MappingProxyType({"shared": True})


async def test_the_desk_reads_the_quizzes_for_what_is_single(root: Any, tmp_path: Any) -> None:
    desk = build_desk(Settings(database_url=f"sqlite:///{tmp_path}/s.db", data=root / "data"))

    assert ("skin_type", "skincare") in desk.merging._single()
