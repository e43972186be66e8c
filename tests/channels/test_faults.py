"""The database failing at any statement of a turn: nothing is lost and nothing is said twice."""

from __future__ import annotations

import asyncio

from sqlalchemy import event

from tests.channels.fake_rasa import FakeRasa
from tests.channels.stand import standing

STATEMENTS = 30  # more than a message and its answer need


class Fault:
    """Fails one statement, the one that is due, counted among those that hold certain words."""

    def __init__(self, database, among: str = "") -> None:
        self.due = 0
        self.among = among
        event.listen(database.engine.sync_engine, "before_cursor_execute", self)

    def __call__(self, _connection, _cursor, statement, *_about) -> None:
        if self.among not in statement:
            return
        self.due -= 1
        if self.due == 0:
            raise OSError("the disk is gone for a moment")


async def test_whichever_statement_fails_each_message_has_one_answer(sqlite, tmp_path, monkeypatch):
    monkeypatch.setattr("channels.workers.AFTER_A_FAULT", 0.01)
    fault = Fault(sqlite)
    async with standing(sqlite, tmp_path, FakeRasa()) as stand:
        for number in range(1, STATEMENTS):
            ann = await stand.shopper()
            fault.due = number
            await insist(ann)
            await asyncio.sleep(0.05)
            fault.due = 0
            history = await ann.settled()

            assert [said["seq"] for said in history] == [1, 2, 3], number
            assert [said.get("text") for said in history] == ["hello", "heard hello", "what else?"]
            assert len(await ann.tap(history[-1]["choices"][0]["action"])) == 2


async def insist(shopper) -> None:
    for _ in range(5):
        said = {"id": "hello", "text": "hello"}
        async with shopper.http.post(
            f"{shopper.url}/chat/messages", json=said, headers=shopper.headers
        ) as response:
            if response.status == 202:
                return
    raise AssertionError("it was never accepted")
