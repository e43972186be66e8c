"""Tokens: what a button carries instead of its meaning, so that nobody can make one up."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select

from shop.database import Database
from shop.forgetting import forget_some
from shop.reply import Choice
from shop.tables import Moment, action_tokens

TOKEN_BYTES = 12  # 16 letters: fits every platform's button

_INSERT = insert(action_tokens)
_OF_CONVERSATION = action_tokens.c.conversation_id == bindparam("conversation")
_CHOICE = select(action_tokens.c.title, action_tokens.c.intent, action_tokens.c.entities)
_FIND = _CHOICE.where(
    action_tokens.c.token == bindparam("token"),
    _OF_CONVERSATION,
    action_tokens.c.expires_at > bindparam("at", type_=Moment()),
)
_LATEST = select(func.max(action_tokens.c.seq)).where(_OF_CONVERSATION).scalar_subquery()
_SHOWN_LAST = _CHOICE.where(_OF_CONVERSATION, action_tokens.c.seq == _LATEST).order_by(
    action_tokens.c.position
)


class Tokens:
    """The choices that were shown, by their tokens; valid in their own conversation only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def issue(
        self,
        conversation_id: str,
        shopper_id: str,
        seq: int,
        choices: Sequence[Choice],
        expires_at: datetime,
    ) -> list[str]:
        """A token for each choice of a turn, in order. `seq` grows from turn to turn."""
        if not choices:
            return []
        about = {
            "conversation_id": conversation_id,
            "shopper_id": shopper_id,
            "seq": seq,
            "expires_at": expires_at,
        }
        rows = [
            {**about, **_row(choice), "token": _token(), "position": position}
            for position, choice in enumerate(choices)
        ]
        async with self._database.begin() as connection:
            await connection.execute(_INSERT, rows)
        return [row["token"] for row in rows]

    async def find(self, conversation_id: str, token: str, at: datetime) -> Choice | None:
        """What a token stands for; None when it is unknown here, or too old."""
        asked = {"conversation": conversation_id, "token": token, "at": at}
        async with self._database.read() as connection:
            row = (await connection.execute(_FIND, asked)).first()
        return None if row is None else Choice(**row._mapping)

    async def shown_last(self, conversation_id: str) -> list[Choice]:
        """The choices of the newest turn that had any, in the order they were shown."""
        asked = {"conversation": conversation_id}
        async with self._database.read() as connection:
            return [Choice(**row._mapping) for row in await connection.execute(_SHOWN_LAST, asked)]

    async def forget_expired(self, at: datetime) -> int:
        """Forget some tokens that are too old; says how many."""
        return await forget_some(self._database, action_tokens, action_tokens.c.expires_at <= at)


def _token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def _row(choice: Choice) -> dict[str, Any]:
    return {"title": choice.title, "intent": choice.intent, "entities": dict(choice.entities)}
