"""Rasa or the actions away: messages wait, the shopper is told once, everything is answered."""

from __future__ import annotations

import asyncio

from channels.apologies import DELAYED, FAILED
from tests.channels.fake_rasa import FakeRasa
from tests.channels.stand import standing


def notices(history):
    return [said["notice"] for said in history if said.get("notice")]


def answered(history):
    return [said["reply_to"] for said in history if said.get("text", "").startswith("heard")]


async def until(history_of, wanted):
    for _ in range(500):
        if wanted(history := (await history_of())["messages"]):
            return history
        await asyncio.sleep(0.02)
    raise AssertionError("it did not come")


async def test_messages_wait_for_rasa_and_the_shopper_is_told_once(sqlite, tmp_path):
    async with standing(sqlite, tmp_path, FakeRasa(status=503), patience=0.3) as stand:
        ann = await stand.shopper()
        ids = [await ann.say(f"wish {number}") for number in range(3)]
        await until(ann.hear, notices)
        await asyncio.sleep(1)

        stand.rasa.status = 200
        history = await ann.settled()

    assert notices(history) == ["delayed"]
    assert answered(history) == ids
    assert DELAYED in [said.get("text") for said in history]


async def test_a_short_hiccup_is_not_worth_a_word(sqlite, tmp_path):
    async with standing(sqlite, tmp_path, FakeRasa(status=503), patience=5) as stand:
        ann = await stand.shopper()
        await ann.say("hello")
        await asyncio.sleep(0.3)

        stand.rasa.status = 200
        history = await ann.settled()

    assert notices(history) == []
    assert answered(history) == ["m1"]


async def test_a_second_outage_is_told_again(sqlite, tmp_path):
    async with standing(sqlite, tmp_path, FakeRasa(status=503), patience=0.1) as stand:
        ann = await stand.shopper()
        for expected in (["delayed"], ["delayed", "delayed"]):
            stand.rasa.status = 503
            await ann.say("hello")
            await until(ann.hear, lambda history, e=expected: notices(history) == e)
            stand.rasa.status = 200
            history = await ann.settled()

    assert answered(history) == ["m1", "m2"]


async def test_a_slow_answer_is_apologised_for_while_it_is_made(sqlite, tmp_path):
    async with standing(sqlite, tmp_path, FakeRasa(delay=0.6), patience=0.1) as stand:
        ann = await stand.shopper()

        await ann.say("hello")
        history = await ann.settled()

    assert notices(history) == ["delayed"]
    assert answered(history) == ["m1"]


async def test_without_the_actions_an_empty_answer_waits_for_them(sqlite, tmp_path):
    rasa = FakeRasa(say=lambda turn: [], actions_up=False)
    async with standing(sqlite, tmp_path, rasa, patience=0.2) as stand:
        ann = await stand.shopper()
        await ann.say("hello")
        await until(ann.hear, notices)

        rasa.actions_up, rasa.say = True, FakeRasa().say
        history = await ann.settled()

    assert notices(history) == ["delayed"]
    assert answered(history) == ["m1"]


async def test_a_message_that_always_fails_is_given_up_and_the_next_is_answered(
    sqlite, tmp_path, monkeypatch
):
    monkeypatch.setattr("channels.turns.SHORTEST_PAUSE", 0.01)
    rasa = FakeRasa(say=lambda turn: [] if turn["text"] == "poison" else FakeRasa().say(turn))
    async with standing(sqlite, tmp_path, rasa) as stand:
        ann = await stand.shopper()
        await ann.say("poison")
        await ann.say("hello")
        history = await ann.settled()

    assert FAILED in [said.get("text") for said in history]
    assert notices(history) == ["failed"]
    assert answered(history) == ["m2"]
    assert len([turn for turn in rasa.turns if turn["text"] == "poison"]) == 5


async def test_a_label_typed_during_an_outage_means_what_was_on_show(sqlite, tmp_path):
    async with standing(sqlite, tmp_path, FakeRasa(), patience=0.1) as stand:
        ann = await stand.shopper()
        await ann.ask("hello")
        stand.rasa.status = 503
        await ann.say("surprise me")
        await until(ann.hear, notices)

        stand.rasa.status = 200
        await ann.settled()

    assert stand.rasa.turns[-1]["parse_data"]["intent"] == "recommend"


async def test_a_gateway_that_starts_answers_what_its_predecessor_left(sqlite, tmp_path):
    async with standing(sqlite, tmp_path, FakeRasa(status=503)) as stand:
        ann = await stand.shopper()
        await ann.say("hello")
        await ann.say("again")

    async with standing(sqlite, tmp_path, FakeRasa()) as stand:
        ann.http, ann.url = stand.http, stand.url
        history = await ann.settled()

    assert answered(history) == ["m1", "m2"]


async def test_a_gateway_that_starts_does_not_apologise_again(sqlite, tmp_path):
    async with standing(sqlite, tmp_path, FakeRasa(status=503), patience=0.1) as stand:
        ann = await stand.shopper()
        await ann.say("hello")
        await until(ann.hear, notices)

    async with standing(sqlite, tmp_path, FakeRasa(status=503), patience=0.1) as stand:
        ann.http, ann.url = stand.http, stand.url
        await asyncio.sleep(1)
        stand.rasa.status = 200
        history = await ann.settled()

    assert notices(history) == ["delayed"]
    assert answered(history) == ["m1"]


async def test_a_repeated_turn_replays_the_same_answer(sqlite, tmp_path):
    rasa = FakeRasa(delay=0.3)
    async with standing(sqlite, tmp_path, rasa) as stand:
        ann = await stand.shopper()
        await ann.say("hello")
        await asyncio.sleep(0.1)

    async with standing(sqlite, tmp_path, rasa) as stand:
        ann.http, ann.url = stand.http, stand.url
        history = await ann.settled()

    assert len({turn["message_id"] for turn in rasa.turns}) == 1
    assert len(rasa.turns) == 2
    assert answered(history) == ["m1"]
