"""A person is asked for."""

from __future__ import annotations

from sqlalchemy import select

from shop.tables import handoffs


async def test_the_request_is_kept_once_and_the_answer_is_honest(chat):
    for _ in range(2):
        await chat.turn("human", "I want a human", typed=True, message="m1")

    async with chat.desk.database.read() as connection:
        kept = (await connection.execute(select(handoffs))).all()
    assert len(kept) == 1
    assert "Monday to Friday" in chat.text
    assert chat.titles
