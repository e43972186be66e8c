"""Conversations: who talks to us, on which channel, and where to answer."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select, text, tuple_, update

from shop.clock import new_id
from shop.database import Database
from shop.errors import UnknownConversation
from shop.inbox import InboxStatus
from shop.tables import ERASED, HAS_ADDRESS, conversations, inbox, shoppers
from shop.upserts import insert_new
from shop.visits import Home

_GET = select(conversations).where(conversations.c.id == bindparam("id"))
_OF_ADDRESS = select(conversations).where(
    conversations.c.channel == bindparam("channel"),
    conversations.c.address == bindparam("address"),
    text(HAS_ADDRESS),  # word for word as in the index, or SQLite reads every conversation
)
_OF_ADDRESSES = select(conversations).where(
    tuple_(conversations.c.channel, conversations.c.address).in_(
        bindparam("homes", expanding=True)
    ),
    text(HAS_ADDRESS),
)
_IN_CHAT = select(conversations.c.id, conversations.c.address).where(
    conversations.c.channel == bindparam("channel"),
    conversations.c.address.like(bindparam("chat")),
)
_ADDRESSES = _IN_CHAT.with_only_columns(conversations.c.address)
_READDRESS = (
    update(conversations)
    .where(conversations.c.id == bindparam("this"))
    .values(address=bindparam("there"))
)
_WAITING = (
    select(func.count())
    .where(
        inbox.c.status == InboxStatus.WAITING,
        inbox.c.conversation_id == bindparam("id"),
    )
    .scalar_subquery()
)
_STANDING = select(
    conversations.c.shopper_id, conversations.c.last_seq, _WAITING.label("waiting")
).where(conversations.c.id == bindparam("id"))
_LAST_SEQS = select(conversations.c.id, conversations.c.last_seq).where(
    conversations.c.id.in_(bindparam("ids", expanding=True)), conversations.c.shopper_id != ERASED
)
_STAY = (
    select(shoppers.c.shopper_id)
    .where(shoppers.c.shopper_id == bindparam("shopper"))
    .with_for_update(read=True)
)


@dataclass(frozen=True)
class Standing:
    """How far a conversation is: the last number, and how many messages wait for an answer."""

    shopper_id: str
    last_seq: int
    waiting: int

    @property
    def is_erased(self) -> bool:
        """Whether the shopper asked to be forgotten, and is."""
        return self.shopper_id == ERASED


@dataclass(frozen=True)
class Conversation:
    """One shopper on one channel.

    `address` is where a platform delivers, empty on the web; `heard_at` when the shopper was last
    heard there, `closed` why nothing can be delivered any more, such as "blocked", and `shared`
    whether others can read along.
    """

    id: str
    shopper_id: str
    channel: str
    address: str
    created_at: datetime
    last_seq: int = 0
    heard_at: datetime | None = None
    closed: str | None = None
    shared: bool = False

    @property
    def is_erased(self) -> bool:
        """Whether its shopper asked to be forgotten: what comes next is a stranger's."""
        return self.shopper_id == ERASED


class Conversations:
    """All conversations there are."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open(
        self, shopper_id: str, channel: str, at: datetime, address: str = ""
    ) -> Conversation:
        """A new conversation; at an address there is one only, however many open it at once."""
        row = {
            "id": new_id(),
            "shopper_id": shopper_id,
            "channel": channel,
            "address": address,
            "created_at": at,
            "last_seq": 0,
        }
        async with self._database.begin() as connection:
            made = await connection.execute(insert_new(self._database, conversations), row)
            if made.rowcount:
                return Conversation(**row)  # type: ignore[arg-type]  # the row is its fields
            found = await connection.execute(_OF_ADDRESS, {"channel": channel, "address": address})
            return _conversation(found.one())

    async def get(self, id: str) -> Conversation:
        """A conversation, or UnknownConversation."""
        found = await self._first(_GET, {"id": id})
        if found is None:
            raise UnknownConversation(id)
        return found

    async def standing(self, id: str) -> Standing:
        """How far a conversation is, or UnknownConversation."""
        async with self._database.read() as connection:
            row = (await connection.execute(_STANDING, {"id": id})).first()
        if row is None:
            raise UnknownConversation(id)
        return Standing(**row._mapping)

    async def last_seqs(self, ids: Sequence[str]) -> dict[str, int]:
        """The last number of each of these conversations that is not over."""
        async with self._database.read() as connection:
            found = await connection.execute(_LAST_SEQS, {"ids": ids})
            return {row.id: row.last_seq for row in found}

    async def of_address(self, channel: str, address: str) -> Conversation | None:
        """The conversation a platform delivers to; None when nobody has written from there."""
        return await self._first(_OF_ADDRESS, {"channel": channel, "address": address})

    async def of_addresses(self, homes: Collection[Home]) -> dict[Home, Conversation]:
        """The conversations there are at these addresses."""
        async with self._database.read() as connection:
            found = await connection.execute(_OF_ADDRESSES, {"homes": list(homes)})
            return {(row.channel, row.address): _conversation(row) for row in found}

    async def of_shopper(self, shopper_id: str) -> tuple[Conversation, ...]:
        """A shopper's conversations, oldest first."""
        asked = select(conversations).where(conversations.c.shopper_id == shopper_id)
        in_order = asked.order_by(conversations.c.created_at, conversations.c.id)
        async with self._database.read() as connection:
            return tuple(_conversation(row) for row in await connection.execute(in_order))

    async def holder(self, id: str, shopper_id: str) -> str:
        """Whose conversation it is, who stays who they are until this transaction ends.

        `shopper_id` is whose it was when the message came; that is the answer too where there is
        no such conversation, or its shopper was erased.
        """
        asked = select(conversations.c.shopper_id).where(conversations.c.id == id)
        async with self._database.begin() as connection:
            while not self._database.is_sqlite:  # there, whoever writes is alone
                await connection.execute(_STAY, {"shopper": shopper_id})
                found = await connection.scalar(asked)
                if found in (None, ERASED, shopper_id):
                    return shopper_id
                shopper_id = str(found)
            found = await connection.scalar(asked)
            return shopper_id if found in (None, ERASED) else str(found)

    async def heard(self, id: str, at: datetime) -> None:
        """The shopper was heard there: whatever closed the conversation is over."""
        said = update(conversations).where(conversations.c.id == id)
        async with self._database.begin() as connection:
            await connection.execute(said.values(heard_at=at, closed=None))

    async def close(self, id: str, why: str) -> None:
        """Nothing can be delivered there any more, until the shopper is heard again."""
        gone = update(conversations).where(conversations.c.id == id)
        async with self._database.begin() as connection:
            await connection.execute(gone.values(closed=why))

    async def readdress(self, channel: str, before: str, after: str) -> None:
        """A chat has another id: its members' conversations are found, and answered, there.

        Where one has begun at the new address already, that one goes on.
        """
        async with self._database.begin() as connection:
            here = {"channel": channel}
            taken = set(await connection.scalars(_ADDRESSES, {**here, "chat": f"{after}%"}))
            there = await connection.execute(_IN_CHAT, {**here, "chat": f"{before}%"})
            for row in there.all():
                address = _moved(row.address, before, after)
                if address and address not in taken:
                    await connection.execute(_READDRESS, {"this": row.id, "there": address})

    async def _first(self, asked: Select[Any], values: dict[str, str]) -> Conversation | None:
        async with self._database.read() as connection:
            row = (await connection.execute(asked, values)).first()
        return None if row is None else _conversation(row)


def _moved(address: str, before: str, after: str) -> str:
    """An address within a chat under the chat's new id; empty when it is another chat's."""
    within = address.removeprefix(before)
    inside = address.startswith(before) and within[:1] in ("", ":", "/")
    return after + within if inside else ""


def _conversation(row: Row[Any]) -> Conversation:
    return Conversation(**row._mapping)
