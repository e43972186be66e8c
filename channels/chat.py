"""Takes what shoppers say, keeps it, and tells what was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from channels.attachments import as_payload
from channels.identity import Visitor
from channels.live import Live, Update
from channels.refusals import Refused
from channels.requests import Said
from channels.wire import as_message
from shop.clock import Clock, now
from shop.conversations import Conversations, Standing
from shop.database import Database
from shop.erasure import export
from shop.errors import TokenRefused, UnknownConversation
from shop.inbox import Inbound, Inbox
from shop.merging.merging import Merging
from shop.outbox import SHOPPER, Outbox
from shop.tokens import Tokens

CHANNEL = "web"
MOST_MESSAGES = 200
OVER = "this conversation is over"


@dataclass(frozen=True)
class Accepted:
    """A message is stored; a repeated one was stored before."""

    id: str
    seq: int | None = None

    def as_json(self) -> dict[str, Any]:
        repeated = self.seq is None
        stored = {} if repeated else {"seq": self.seq}
        return {"id": self.id, **stored, "repeated": repeated}


class Chat:
    """The shopper's side of all web conversations."""

    def __init__(
        self, database: Database, live: Live, wake: Callable[[str], None], clock: Clock = now
    ) -> None:
        self._database = database
        self._conversations = Conversations(database)
        self._inbox = Inbox(database)
        self._outbox = Outbox(database, clock)
        self._tokens = Tokens(database)
        self._merging = Merging(database)
        self._live = live
        self._wake = wake
        self._clock = clock

    async def all_about(self, visitor: Visitor) -> dict[str, Any]:
        """Everything the shop holds of a visitor, by table. TokenRefused when they are erased."""
        standing = await self.standing(visitor)
        return await export(self._database, standing.shopper_id)

    async def say(self, visitor: Visitor, said: Said) -> Accepted:
        """Keep a message for its turn; once this returns it is not lost."""
        try:
            message = await self._keep(visitor, said)
        except UnknownConversation:  # it is over, or theirs under another id by now
            message = await self._keep(await self.present(visitor), said)
        if message is None:
            return Accepted(said.id)
        self._live.tell(visitor.conversation_id, Update((message,), turn_done=False))
        self._wake(visitor.conversation_id)
        return Accepted(said.id, message["seq"])

    async def _keep(self, visitor: Visitor, said: Said) -> dict[str, Any] | None:
        conversation, shopper = visitor.conversation_id, visitor.shopper_id
        async with self._database.begin(urgent=True):
            payload = await self._payload(conversation, said)
            payload["locale"] = visitor.locale
            event = f"{conversation}:{said.id}"
            inbound = Inbound(CHANNEL, event, conversation, shopper, payload, self._clock())
            if not await self._inbox.accept(inbound):
                return None
            part = {"type": "text", "text": payload["text"], "id": said.id}
            return as_message(await self._outbox.append(conversation, shopper, SHOPPER, part))

    async def _payload(self, conversation_id: str, said: Said) -> dict[str, Any]:
        if said.attached:
            return {"id": said.id, **as_payload(said.attached, said.text)}
        if not said.action:
            return {"id": said.id, "text": said.text}
        choice = await self._tokens.find(conversation_id, said.action, self._clock())
        if choice is None:
            raise Refused(410, "this choice is not open (any more) in this conversation")
        tapped = {"intent": choice.intent, "entities": dict(choice.entities)}
        return {"id": said.id, "text": choice.title, **tapped}

    async def standing(self, visitor: Visitor) -> Standing:
        """How far the visitor's conversation is.

        Raises
        ------
        TokenRefused
            When the conversation is over.
        """
        try:
            standing = await self._conversations.standing(visitor.conversation_id)
        except UnknownConversation as error:
            raise TokenRefused(OVER) from error
        if not await self._merging.is_still(visitor.shopper_id, standing.shopper_id):
            raise TokenRefused(OVER)
        return standing

    async def present(self, visitor: Visitor) -> Visitor:
        """The visitor as who they are by now. TokenRefused when the conversation is over."""
        standing = await self.standing(visitor)
        return replace(visitor, shopper_id=standing.shopper_id)

    async def after(self, conversation_id: str, seq: int) -> list[dict[str, Any]]:
        """What was said after a number, in order; at most `MOST_MESSAGES`."""
        parts = await self._outbox.after(conversation_id, seq, MOST_MESSAGES)
        return [as_message(part) for part in parts]
