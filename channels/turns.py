"""One turn of a conversation: from the inbox to Rasa, and with the answer to the outbox."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from channels import typed
from channels.apologies import Apologies
from channels.attachments import INTENT, Attachments, Looked
from channels.delivery import Delivery
from channels.links import link_choice
from channels.live import Live, Update
from channels.metrics import Metrics
from channels.parts import parts_of
from channels.rasa import Rasa, Turn
from channels.render import choices_of, render
from channels.wire import as_farewell, as_message
from shop.clock import Clock, now
from shop.conversations import Conversations, Standing
from shop.database import Database
from shop.errors import AssistantDown, AssistantFailed
from shop.inbox import Inbox, InboxMessage
from shop.outbox import Outbox, OutboxPart
from shop.reactions import spoken
from shop.reply import Choice, Part, Text
from shop.tokens import Tokens
from shop.waiting import NextTurn, Waiting

TOKEN_LIFE = timedelta(days=30)
AT_ONCE = 0.0
LOCALE = "en"  # of those who did not say
SHORTEST_PAUSE, LONGEST_PAUSE = 0.25, 2.0
MOST_ATTEMPTS = 5  # of a turn that goes wrong although everything is up


class Turns:
    """Takes turns. Killed anywhere, it takes the same turn again and the effect is the same."""

    def __init__(
        self,
        database: Database,
        rasa: Rasa,
        live: Live,
        *,
        apologies: Apologies,
        delivery: Delivery,
        attachments: Attachments,
        deliver: Callable[[str], None],
        metrics: Metrics,
        clock: Clock = now,
    ) -> None:
        self._database = database
        self._conversations = Conversations(database)
        self._inbox = Inbox(database)
        self._outbox = Outbox(database, clock)
        self._waiting = Waiting(database)
        self._tokens = Tokens(database)
        self._rasa = rasa
        self._live = live
        self._apologies = apologies
        self._delivery = delivery
        self._attachments = attachments
        self._deliver = deliver
        self._metrics = metrics
        self._clock = clock
        self._tries: dict[str, int] = {}

    async def take(self, conversation_id: str) -> float | None:
        """Take the next turn; says when to come again, None when nothing waits."""
        next_turn = await self._waiting.next_turn(conversation_id)
        if next_turn is None:
            return None
        message = next_turn.message
        try:
            async with self._apologies.soon(message):
                parts = await self._ask(next_turn)
        except AssistantDown:
            self._metrics.failed("down")
            return await self._hold(message)
        except AssistantFailed:
            self._metrics.failed("failed")
            return await self._failed(message)
        self._tries.pop(conversation_id, None)
        self._apologies.settled(message)
        return await self._answer(message, parts)

    async def _ask(self, next_turn: NextTurn) -> tuple[Part, ...]:
        started = time.perf_counter()
        turn = await self._turn(next_turn)
        parts = parts_of(await self._rasa.take(turn))
        if not parts and not turn.intent:
            raise AssistantFailed("nothing was said")
        self._metrics.took(time.perf_counter() - started, tapped=bool(turn.intent))
        return parts

    async def _turn(self, next_turn: NextTurn) -> Turn:
        message = next_turn.message
        payload = message.payload
        text = spoken(payload["text"])
        picked = link_choice(payload) or await self._picked(message, text, next_turn.shown)
        intent = picked.intent if picked else payload.get("intent", "")
        entities = picked.entities if picked else payload.get("entities", {})
        looked = await self._looked(message)
        if intent == INTENT and looked:
            entities = looked.entities
        return Turn(
            conversation_id=message.conversation_id,
            message_id=f"{message.channel}:{message.event_id}",
            text=picked.title if picked else text,
            shopper_id=message.shopper_id,
            intent=intent,
            entities=entities,
            channel=message.channel,
            locale=payload.get("locale") or LOCALE,
            shared=bool(payload.get("shared")),
            attached=str(looked.kind) if looked else "",
        )

    async def _looked(self, message: InboxMessage) -> Looked | None:
        """What was sent along; None when nothing was."""
        attached = message.payload.get("attached")
        if not attached:
            return None
        address = str(message.payload.get("address", ""))
        return await self._attachments.look(message.channel, address, attached)

    async def _picked(
        self, message: InboxMessage, text: str, shown: Sequence[Mapping[str, Any]]
    ) -> Choice | None:
        """The choice that was typed instead of tapped."""
        token = typed.picked(text, shown)
        if token is None:
            return None
        return await self._tokens.find(message.conversation_id, token, self._clock())

    async def _answer(self, message: InboxMessage, parts: Sequence[Part]) -> float | None:
        conversation_id = message.conversation_id
        async with self._database.begin():
            standing = await self._conversations.standing(conversation_id)
            said = [] if standing.is_erased else await self._finish(message, parts, standing)
        if standing.is_erased:
            return await self._part_for_good(message, parts)
        settled = standing.waiting <= 1
        news = tuple(as_message(part) for part in said)
        self._live.tell(conversation_id, Update(news, turn_done=settled))
        self._deliver(conversation_id)
        self._metrics.answered()
        return None if settled else AT_ONCE

    async def _finish(
        self, message: InboxMessage, parts: Sequence[Part], standing: Standing
    ) -> list[OutboxPart]:
        at = self._clock()
        tokens = await self._tokens.issue(
            message.conversation_id,
            standing.shopper_id,  # who they are by now: the turn may have merged them
            message.position,
            [choice for part in parts for choice in choices_of(part)],
            at + TOKEN_LIFE,
        )
        left = iter(tokens)
        messages = [{**render(part, left), **_reply_to(message)} for part in parts]
        status = self._delivery.status_for(message.channel)
        return await self._outbox.finish(message, messages, at, status=status)

    async def _part_for_good(self, message: InboxMessage, parts: Sequence[Part]) -> float | None:
        """They asked to be forgotten and are: say goodbye, keep nothing, not in Rasa either."""
        conversation_id, nothing = message.conversation_id, iter(())
        words = [{**render(Text(part.text), nothing), **_reply_to(message)} for part in parts]
        farewell = tuple(as_farewell(said) for said in words)
        self._live.tell(conversation_id, Update(farewell, forgotten=True))
        await self._delivery.farewell(message, [part.text for part in parts])
        try:
            await self._rasa.forget(conversation_id)
        except AssistantDown:
            return self._pause(conversation_id)
        await self._inbox.forget_conversation(conversation_id)
        return None

    async def _failed(self, message: InboxMessage) -> float:
        if not await self._rasa.can_act():  # an outage, too: the message waits as long as it takes
            return await self._hold(message)
        await self._inbox.attempted(message.position)
        if message.attempts + 1 < MOST_ATTEMPTS:
            return self._pause(message.conversation_id)
        self._tries.pop(message.conversation_id, None)
        await self._apologies.give_up(message)
        return AT_ONCE

    async def _hold(self, message: InboxMessage) -> float:
        await self._apologies.if_late(message)
        return self._pause(message.conversation_id)

    def _pause(self, conversation_id: str) -> float:
        tried = self._tries.get(conversation_id, 0)
        self._tries[conversation_id] = tried + 1
        return min(LONGEST_PAUSE, SHORTEST_PAUSE * 2.0 ** min(tried, 10))


def _reply_to(message: InboxMessage) -> dict[str, str]:
    return {"reply_to": message.payload["id"]}
