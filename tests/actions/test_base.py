"""One turn is one transaction, and happens once."""

from __future__ import annotations

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.cart import AddToCart
from actions.discover import Recommend
from shop.model import EventKind

ONE = "oat-milk-wash"  # comes in one size only


async def test_a_repeated_message_adds_nothing_twice_and_says_the_same(chat):
    first = await chat.turn("add_to_cart", "Add", entities={"product": ONE}, message="m1")
    said, slots = list(first.parts), dict(first.slots)

    await chat.turn("add_to_cart", "Add", entities={"product": ONE}, message="m1")

    cart = await chat.desk.carts.get("ann")
    assert chat.parts == said
    assert chat.slots == slots
    assert [line.quantity for line in cart.lines] == [1]
    assert len(await chat.events(EventKind.ADDED)) == 1


async def test_another_message_with_the_same_words_counts_again(chat):
    for message in ("m1", "m2"):
        await chat.turn("add_to_cart", "Add", entities={"product": ONE}, message=message)

    cart = await chat.desk.carts.get("ann")
    assert [line.quantity for line in cart.lines] == [2]


async def test_a_turn_that_dies_before_it_is_kept_has_not_happened(chat, monkeypatch):
    async def die(*_: object) -> None:
        raise RuntimeError("the power went out")

    with monkeypatch.context() as broken:
        broken.setattr(type(chat.desk.turns), "keep", die)
        with pytest.raises(RuntimeError):
            await chat.turn("add_to_cart", "Add", entities={"product": ONE}, message="m1")
    lost = await chat.desk.carts.get("ann")
    await chat.turn("add_to_cart", "Add", entities={"product": ONE}, message="m1")

    cart = await chat.desk.carts.get("ann")
    assert lost.lines == ()
    assert [line.quantity for line in cart.lines] == [1]


async def test_a_turn_another_process_answered_meanwhile_says_what_that_one_said(chat, monkeypatch):
    await chat.turn("add_to_cart", "Add", entities={"product": ONE}, message="m1")
    said = list(chat.parts)
    turns = type(chat.desk.turns)
    look_up, seen = turns.get, []

    async def at_first_nothing(store, *which):
        seen.append(which)
        return None if len(seen) == 1 else await look_up(store, *which)

    monkeypatch.setattr(turns, "get", at_first_nothing)
    await chat.turn("add_to_cart", "Add", entities={"product": ONE}, message="m1")

    cart = await chat.desk.carts.get("ann")
    assert chat.parts == said
    assert [line.quantity for line in cart.lines] == [1]


async def test_every_answer_saves_rasa_a_prediction(desk):
    latest = {"text": "hi", "metadata": {"shopper": "ann", "message_id": "m1"}}
    tracker = Tracker("ann", {}, latest, [], False, None, {}, "action_listen")

    events = await Recommend(desk).run(CollectingDispatcher(), tracker, {})

    assert (events[-1]["event"], events[-1]["name"]) == ("followup", "action_listen")


def test_an_action_without_a_desk_uses_that_of_the_process(monkeypatch, desk):
    monkeypatch.setattr("actions.base.open_desk", lambda: desk)

    assert AddToCart().desk is desk
