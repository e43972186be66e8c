"""Forget me: the last words arrive, nothing is kept, and the old token is dead."""

from __future__ import annotations

import asyncio

from sqlalchemy import select

from shop.erasure import erase
from shop.tables import action_tokens, inbox, metadata
from tests.channels.fake_rasa import FakeRasa, echo
from tests.channels.stand import Stand, standing


class ForgettingRasa(FakeRasa):
    """Erases the shopper when told to, as the action does, while the turn runs."""

    stand: Stand

    async def _take(self, request):
        turn = await request.json()
        if turn["text"] == "forget me":
            await erase(self.stand.database, turn["metadata"]["shopper"])
        return await super()._take(request)


def goodbye(turn):
    if turn["text"] != "forget me":
        return echo(turn)
    return [{"text": "Forgotten.", "buttons": [{"title": "Start anew", "payload": "/greet"}]}]


async def canaries(database, word):
    """The tables in which a word is still to be found."""
    found = []
    async with database.read() as connection:
        for table in metadata.sorted_tables:
            rows = (await connection.execute(select(table))).all()
            found += [table.name for row in rows if word in str(row)]
    return found


async def heard(socket):
    """The next frame that says something; a slow machine shows typing first."""
    frame = await asyncio.wait_for(socket.receive_json(), 5)
    return frame if frame["type"] != "typing" else await heard(socket)


async def test_the_last_words_arrive_and_nothing_is_kept(sqlite, tmp_path):
    rasa = ForgettingRasa(say=goodbye)
    async with standing(sqlite, tmp_path, rasa) as stand:
        rasa.stand = stand
        ann = await stand.shopper()
        await ann.ask("my canary is called Pip")
        async with ann.socket(after=3) as socket:
            await socket.receive_json()
            await socket.send_json({"type": "message", "id": "bye", "text": "forget me"})
            frames = [await heard(socket) for _ in range(4)]
        await asyncio.sleep(0.2)
        status, _ = await ann.send(id="more", text="still there?")

    assert [frame["type"] for frame in frames] == ["accepted", "messages", "messages", "forgotten"]
    assert frames[2]["messages"] == [
        {
            "type": "text",
            "text": "Forgotten.",
            "reply_to": "bye",
            "seq": None,
            "from": "shop",
        }
    ]
    assert status == 401
    assert rasa.forgotten == [ann.conversation]
    assert await canaries(sqlite, "Pip") == []
    assert await canaries(sqlite, "forget me") == []
    shopper = rasa.turns[0]["metadata"]["shopper"]
    assert await canaries(sqlite, shopper) == []


async def test_a_long_poll_hears_the_last_words_too(sqlite, tmp_path):
    rasa = ForgettingRasa(say=goodbye)
    async with standing(sqlite, tmp_path, rasa) as stand:
        rasa.stand = stand
        ann = await stand.shopper()
        poll = asyncio.create_task(ann.hear(after=1, wait=10))
        await asyncio.sleep(0.05)
        await ann.say("forget me")

        heard = await poll

    assert heard["forgotten"] is True
    assert [said["text"] for said in heard["messages"]] == ["Forgotten."]


async def test_what_was_queued_behind_is_not_said_any_more(sqlite, tmp_path):
    rasa = ForgettingRasa(say=goodbye, delay=0.1)
    async with standing(sqlite, tmp_path, rasa) as stand:
        rasa.stand = stand
        ann = await stand.shopper()
        await ann.say("forget me")
        await ann.say("and by the way, I like green")
        await asyncio.sleep(0.5)

    assert [turn["text"] for turn in rasa.turns] == ["forget me"]
    async with sqlite.read() as connection:
        assert (await connection.execute(select(inbox))).all() == []
        assert (await connection.execute(select(action_tokens))).all() == []


async def test_rasa_is_told_to_forget_even_when_it_was_away(sqlite, tmp_path):
    rasa = ForgettingRasa(say=goodbye)
    async with standing(sqlite, tmp_path, rasa) as stand:
        rasa.stand = stand
        rasa.forget_status = 503
        ann = await stand.shopper()
        await ann.say("forget me")
        await asyncio.sleep(0.3)
        rasa.forget_status = 204
        await asyncio.sleep(1)

    assert rasa.forgotten == [ann.conversation]


async def test_somebody_erased_elsewhere_is_told_so(sqlite, tmp_path):
    async with standing(sqlite, tmp_path, FakeRasa()) as stand:
        ann = await stand.shopper()
        await ann.ask("hello")
        async with ann.socket(after=3) as socket:
            await socket.receive_json()
            await erase(sqlite, stand.rasa.turns[0]["metadata"]["shopper"])

            assert await asyncio.wait_for(socket.receive_json(), 5) == {"type": "forgotten"}
