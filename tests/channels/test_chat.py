"""Talking: what is accepted is answered once, in order, and every tab sees it."""

from __future__ import annotations

import asyncio

from tests.channels.fake_rasa import FakeRasa
from tests.channels.stand import standing


def spoken(history):
    return [(said["from"], said.get("text")) for said in history]


async def test_a_message_is_answered(stand):
    ann = await stand.shopper()

    answers = await ann.ask("hello")

    assert [said["text"] for said in answers] == ["heard hello", "what else?"]
    assert [said["seq"] for said in answers] == [2, 3]


async def test_messages_of_a_conversation_are_answered_in_order_and_one_at_a_time(stand):
    stand.rasa.delay = 0.01
    ann = await stand.shopper()

    for number in range(6):
        await ann.say(f"wish {number}")
    history = await ann.settled()

    heard = [said["text"] for said in history if said.get("text", "").startswith("heard")]
    assert heard == [f"heard wish {number}" for number in range(6)]
    assert [said["seq"] for said in history] == list(range(1, 19))


async def test_the_same_id_again_changes_nothing(stand):
    ann = await stand.shopper()
    first = await ann.send(id="one", text="hello")
    await ann.settled()

    again = await ann.send(id="one", text="hello")
    history = await ann.settled()

    assert first == (202, {"id": "one", "seq": 1, "repeated": False})
    assert again == (202, {"id": "one", "repeated": True})
    assert len(history) == 3
    assert len(stand.rasa.turns) == 1


async def test_two_shoppers_may_use_the_same_id(stand):
    ann, bob = await stand.shopper(), await stand.shopper()

    answers = [await ann.ask("I am ann"), await bob.ask("I am bob")]

    assert [said[0]["text"] for said in answers] == ["heard I am ann", "heard I am bob"]


async def test_a_tap_travels_as_its_intent_and_never_as_text(stand):
    ann = await stand.shopper()
    shown = (await ann.ask("hello"))[-1]["choices"]

    await ann.tap(shown[1]["action"])

    turn = stand.rasa.turns[-1]
    assert turn["text"] == "Add to cart"
    assert turn["parse_data"] == {"intent": "add_to_cart", "entities": {"product": "p1"}}


async def test_a_typed_label_is_a_tap(stand):
    ann = await stand.shopper()
    await ann.ask("hello")

    await ann.ask("surprise me!")

    assert stand.rasa.turns[-1]["parse_data"] == {"intent": "recommend", "entities": {}}


async def test_a_typed_slash_is_data(stand):
    ann = await stand.shopper()

    await ann.ask(" /restart")

    turn = stand.rasa.turns[-1]
    assert turn["text"] == "restart"
    assert "parse_data" not in turn


async def test_rasa_hears_who_speaks_and_where(stand):
    ann = await stand.shopper()

    await ann.ask("hello")

    turn = stand.rasa.turns[-1]
    assert turn["conversation"] == ann.conversation
    assert turn["message_id"] == f"web:{ann.conversation}:m1"
    assert turn["metadata"]["channel"] == "web"
    assert turn["metadata"]["shopper"]


async def test_a_tap_may_be_answered_with_nothing(sqlite, tmp_path):
    rasa = FakeRasa(say=lambda turn: [] if "parse_data" in turn else OFFER)
    async with standing(sqlite, tmp_path, rasa) as stand:
        ann = await stand.shopper()
        shown = (await ann.ask("hello"))[0]["choices"]

        assert await ann.tap(shown[0]["action"]) == []


async def test_a_second_tab_sees_both_sides(stand):
    ann = await stand.shopper()
    async with ann.socket() as first, ann.socket() as second:
        for tab in (first, second):
            assert (await tab.receive_json())["backfill"] is True
        await first.send_json({"type": "message", "id": "t1", "text": "hello"})

        assert spoken(await heard_until_done(second)) == [
            ("shopper", "hello"),
            ("shop", "heard hello"),
            ("shop", "what else?"),
        ]
        assert len(await heard_until_done(first)) == 3


async def test_a_socket_that_comes_back_hears_what_it_missed_and_only_that(stand):
    ann = await stand.shopper()
    await ann.ask("one")
    async with ann.socket(after=3) as socket:
        assert (await socket.receive_json())["messages"] == []

    await ann.ask("two")
    async with ann.socket(after=3) as socket:
        backfill = await socket.receive_json()

    assert [said["seq"] for said in backfill["messages"]] == [4, 5, 6]
    assert backfill["turn_done"] is True


async def test_a_long_history_comes_whole(stand):
    ann = await stand.shopper()
    for number in range(70):
        await ann.say(f"wish {number}")
    await ann.settled()

    first = await ann.hear()
    rest = await ann.hear(after=first["messages"][-1]["seq"])

    assert first["more"] is True
    seqs = [said["seq"] for said in first["messages"] + rest["messages"]]
    assert seqs == list(range(1, 211))


async def test_a_long_poll_answers_when_something_is_said(stand):
    ann = await stand.shopper()
    await ann.ask("one")
    poll = asyncio.create_task(ann.hear(after=3, wait=10))
    await asyncio.sleep(0.05)

    await ann.say("two")

    assert [said["seq"] for said in (await poll)["messages"]][:1] == [4]


async def test_a_long_poll_ends_with_nothing_when_nothing_is_said(stand):
    ann = await stand.shopper()

    assert await ann.hear(wait=1) == {"messages": [], "turn_done": True}


async def test_typing_is_shown_when_an_answer_takes_a_moment(stand):
    stand.rasa.delay = 0.4
    ann = await stand.shopper()
    async with ann.socket() as socket:
        await socket.send_json({"type": "message", "id": "t1", "text": "hello"})

        kinds = [(await socket.receive_json())["type"] for _ in range(5)]

    assert kinds.index("typing") < len(kinds) - 1


OFFER = [{"text": "well?", "buttons": [{"title": "Like it", "payload": "/like"}]}]


async def heard_until_done(socket):
    """The messages of a socket until a turn is done."""
    messages = []
    while True:
        frame = await asyncio.wait_for(socket.receive_json(), 5)
        if frame["type"] == "messages":
            messages += frame["messages"]
            if messages and frame["turn_done"]:
                return messages
