"""One turn of a conversation: from the inbox to Rasa, and with the answer to the outbox."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import timedelta

from channels import typed
from channels.apologies import Apologies
from channels.live import Live, Update
from channels.metrics import Metrics
from channels.parts import parts_of
from channels.rasa import Rasa, Turn
from channels.render import choices_of, render
from channels.wire import as_farewell, as_message
from shop.clock import Clock, now
from shop.conversations import Conversations
from shop.database import Database
from shop.errors import AssistantDown, AssistantFailed
from shop.inbox import Inbox, InboxMessage
from shop.outbox import Outbox, OutboxPart, OutboxStatus
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
            with self._apologies.soon(message):
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
        picked = await self._picked(next_turn)
        return Turn(
            conversation_id=message.conversation_id,
            message_id=f"{message.channel}:{message.event_id}",
            text=picked.title if picked else payload["text"],
            shopper_id=message.shopper_id,
            intent=picked.intent if picked else payload.get("intent", ""),
            entities=picked.entities if picked else payload.get("entities", {}),
            channel=message.channel,
            locale=payload.get("locale") or LOCALE,
        )

    async def _picked(self, next_turn: NextTurn) -> Choice | None:
        """The choice that was typed instead of tapped."""
        message = next_turn.message
        token = typed.picked(message.payload["text"], next_turn.shown)
        if token is None:
            return None
        return await self._tokens.find(message.conversation_id, token, self._clock())

    async def _answer(self, message: InboxMessage, parts: Sequence[Part]) -> float | None:
        conversation_id = message.conversation_id
        async with self._database.begin():
            standing = await self._conversations.standing(conversation_id)
            said = [] if standing.is_erased else await self._finish(message, parts)
        if standing.is_erased:
            return await self._part_for_good(message, parts)
        settled = standing.waiting <= 1
        news = tuple(as_message(part) for part in said)
        self._live.tell(conversation_id, Update(news, turn_done=settled))
        self._metrics.answered()
        return None if settled else AT_ONCE

    async def _finish(self, message: InboxMessage, parts: Sequence[Part]) -> list[OutboxPart]:
        at = self._clock()
        tokens = await self._tokens.issue(
            message.conversation_id,
            message.shopper_id,
            message.position,
            [choice for part in parts for choice in choices_of(part)],
            at + TOKEN_LIFE,
        )
        left = iter(tokens)
        messages = [{**render(part, left), **_reply_to(message)} for part in parts]
        return await self._outbox.finish(message, messages, at, status=OutboxStatus.SENT)

    async def _part_for_good(self, message: InboxMessage, parts: Sequence[Part]) -> float | None:
        """They asked to be forgotten and are: say goodbye, keep nothing, not in Rasa either."""
        conversation_id, nothing = message.conversation_id, iter(())
        words = [{**render(Text(part.text), nothing), **_reply_to(message)} for part in parts]
        farewell = tuple(as_farewell(said) for said in words)
        self._live.tell(conversation_id, Update(farewell, forgotten=True))
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
