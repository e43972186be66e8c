"""What came in from platforms becomes messages of conversations, many in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy.ext.asyncio import AsyncConnection

from shop.conversations import Conversation, Conversations
from shop.database import Database
from shop.errors import UnknownConversation
from shop.inbox import Inbound, Inbox
from shop.outbox import SHOPPER, OutboxStatus
from shop.shoppers import Shoppers
from shop.tables import Moment, conversations, outbox
from shop.tokens import Tokens
from shop.visits import Home, Visit

_HEARD = (
    update(conversations)
    .where(
        conversations.c.id == bindparam("conversation"),
        conversations.c.shopper_id == bindparam("shopper"),
    )
    .values(
        last_seq=conversations.c.last_seq + bindparam("number"),
        heard_at=bindparam("at", type_=Moment()),
        shared=bindparam("among_others"),
        closed=None,
    )
    .returning(conversations.c.last_seq)
)
_SAY = insert(outbox)


class Arriving:
    """Brings visits into the inbox and into the history of their conversations."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._conversations = Conversations(database)
        self._shoppers = Shoppers(database)
        self._inbox = Inbox(database)
        self._tokens = Tokens(database)

    async def bring_in(self, visits: Sequence[Visit]) -> list[str]:
        """Bring in what is new of these, in their order; says in which conversations that is.

        Raises
        ------
        UnknownConversation
            When a conversation has become another shopper's meanwhile; nothing is brought in.
        """
        async with self._database.begin(urgent=True) as connection:
            talks = await self._talks(visits)
            messages = [await self._message(visit, talks[visit.home]) for visit in visits]
            new = await self._inbox.accept_all(messages)
            by_talk = sorted(new, key=lambda message: message.conversation_id)
            said: list[dict[str, Any]] = []
            for _, theirs in groupby(by_talk, key=lambda message: message.conversation_id):
                said += await _heard(connection, tuple(theirs))
            if said:
                await connection.execute(_SAY, said)
        return list(dict.fromkeys(message.conversation_id for message in new))

    async def _talks(self, visits: Iterable[Visit]) -> dict[Home, Conversation]:
        """The conversation each visit belongs to; a stranger's begins now."""
        talks = await self._conversations.of_addresses({visit.home for visit in visits})
        for visit in visits:
            if visit.home not in talks or talks[visit.home].is_erased:
                talks[visit.home] = await self._open(visit)
        return talks

    async def _open(self, visit: Visit) -> Conversation:
        channel, at = visit.channel, visit.at
        shopper = await self._shoppers.welcome(channel, visit.user, at, locale=visit.locale)
        return await self._conversations.open(shopper, channel, at, visit.address)

    async def _message(self, visit: Visit, talk: Conversation) -> Inbound:
        payload = {
            "id": visit.event_id,
            "locale": visit.locale,
            "shared": visit.shared,
            "address": visit.address,  # outlives the conversation's, for a last goodbye
            **visit.payload,
        }
        if visit.tapped:
            payload |= await self._meant(visit, talk)
        return Inbound(visit.channel, visit.event_id, talk.id, talk.shopper_id, payload, visit.at)

    async def _meant(self, visit: Visit, talk: Conversation) -> dict[str, Any]:
        """The choice behind a button; nothing when it is not open (any more)."""
        choice = await self._tokens.find(talk.id, visit.tapped, visit.at)
        if choice is None:
            return {}
        tapped = {"intent": choice.intent, "entities": dict(choice.entities)}
        return {"text": choice.title, **tapped}


async def _heard(connection: AsyncConnection, messages: Sequence[Inbound]) -> list[dict[str, Any]]:
    """The rows of one conversation's history; whatever had closed the conversation is over."""
    newest = messages[-1]
    said = {
        "conversation": newest.conversation_id,
        "shopper": newest.shopper_id,
        "number": len(messages),
        "at": newest.received_at,
        "among_others": newest.payload["shared"],
    }
    last = await connection.scalar(_HEARD, said)
    if last is None:
        raise UnknownConversation(newest.conversation_id)
    return [_row(seq, each) for seq, each in enumerate(messages, last - len(messages) + 1)]


def _row(seq: int, message: Inbound) -> dict[str, Any]:
    payload = message.payload
    return {
        "conversation_id": message.conversation_id,
        "shopper_id": message.shopper_id,
        "seq": seq,
        "sender": SHOPPER,
        "part": {"type": "text", "text": payload["text"], "id": message.event_id},
        "created_at": message.received_at,
        "status": OutboxStatus.SENT,  # what they said themselves needs no delivery
        "inbox_position": 0,
        "error": "",
    }
