"""What every action has in common: one turn is one transaction, and happens once."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.digression import go_on_after
from actions.speaking.captions import by_their_words
from actions.speaking.desk import Desk, open_desk
from actions.speaking.turn import Answer, Turn
from shop.errors import TurnTaken
from shop.reply import Text


class ShopAction(Action, ABC):
    """An action with a desk; subclasses say their `name` and `answer` a turn.

    Rasa builds actions without arguments, so the desk defaults to the process-wide one;
    tests pass their own.
    """

    def __init__(self, desk: Desk | None = None) -> None:
        self._desk = desk

    @property
    def desk(self) -> Desk:
        return self._desk or open_desk()

    @abstractmethod  # also keeps rasa-sdk from registering this base class
    def name(self) -> str:
        """The name by which the domain and the rules call this action."""

    @abstractmethod
    async def answer(self, turn: Turn) -> Answer:
        """What to say in this turn, having done what was asked."""

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        turn = Turn.read(tracker, self.desk.clock())
        answer = await self._answer_once(turn)
        for part in answer.said:
            if part["type"] == Text.type:
                dispatcher.utter_message(text=part["text"])
            else:
                dispatcher.utter_message(json_message=part)
        return _events(turn, answer)

    async def _answer_once(self, turn: Turn) -> Answer:
        """Answer in one transaction; a turn that was answered before gets the same answer."""
        try:
            async with self.desk.database.begin():
                turn = await self._now_theirs(turn)
                kept = await self.desk.turns.get(turn.message_id, self.name())
                return Answer.from_json(kept) if kept else await self._answer_and_keep(turn)
        except TurnTaken:  # another process was faster, and nothing of ours has happened
            return await self._answer_once(turn)

    async def _now_theirs(self, turn: Turn) -> Turn:
        """The turn of whoever they are by now: they may have been merged since they wrote."""
        now = await self.desk.conversations.holder(turn.conversation, turn.shopper_id)
        return turn if now == turn.shopper_id else replace(turn, shopper_id=now)

    async def _answer_and_keep(self, turn: Turn) -> Answer:
        answer = await go_on_after(self.desk, turn, await self.answer(turn), self.name())
        answer = by_their_words(self.desk, turn, answer)
        if not answer.forgotten:
            await self.desk.turns.keep(
                turn.message_id, self.name(), turn.shopper_id, answer.to_json(), turn.at
            )
        return answer


def _events(turn: Turn, answer: Answer) -> list[EventType]:
    if not answer.parts:  # nothing was said: whatever was asked is asked still
        return [FollowupAction("action_listen")]
    events: list[EventType] = [SlotSet("open_question", answer.waits_for(turn))]
    if answer.shown is not None:
        events.append(SlotSet("shown", answer.shown.after(turn.shown).to_json()))
    # Saying what comes next saves Rasa the policies' opinion on it
    return [*events, FollowupAction("action_listen")]
