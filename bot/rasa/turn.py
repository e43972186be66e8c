"""A turn, from the shopper's message to what the bot says: Rasa's own, made strict and light.

Rasa carries on when an action fails and calls the turn a success with nothing said. Here a failed
action fails the turn, nothing is saved, and the same message can simply be handed in again.
What Rasa does for bots that fill slots from messages, schedule reminders or send through an output
channel is left out: this bot does none of it, and each cost a copy of the tracker.
"""

from __future__ import annotations

from copy import copy
from functools import partial
from typing import Any

from action_call import ActionCall, ActionServer
from holding import asks, hold, one_wish, released, waits, was_answered
from rasa.core.actions.action import Action, ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.events import ActionExecutionRejected
from rasa.shared.core.trackers import DialogueStateTracker
from replies import said_to
from situation import KEY, situations
from straight_runner import StraightRunner
from wish_rules import Rules
from wishes import Wishes

FALLBACK = "nlu_fallback"


class ShopProcessor(MessageProcessor):
    """Rasa's processor with the model it has loaded, and our turn."""

    def __init__(self, loaded: MessageProcessor) -> None:
        self.__dict__.update(vars(loaded))  # the same model, domain, stores: only the turn differs
        self._loaded = loaded
        self.graph_runner = StraightRunner(loaded.graph_runner)
        self._actions = ActionServer(loaded.action_endpoint)
        self._wishes = Wishes(Rules.read())
        if isinstance(self.tracker_store, FailSafeTrackerStore):
            # Its fallback is a store in memory: a turn that cannot be kept must fail instead.
            self.tracker_store = self.tracker_store._tracker_store

    def stands_for(self, loaded: MessageProcessor | None) -> bool:
        """Whether this is still the model that Rasa has loaded."""
        return self._loaded is loaded

    async def answer(self, message: UserMessage) -> list[dict[str, Any]]:
        """All that is said to a message; said again, word for word, when it comes again."""
        tracker = await self.fetch_tracker_and_update_session(
            message.sender_id, message.output_channel, message.metadata
        )
        said = said_to(message.message_id, tracker.events)
        if said is not None:
            return said
        held = released(message, tracker)
        await self._grant(await self._wishes_of(message, tracker), tracker)
        if held and was_answered(tracker):
            await self._grant(held, tracker)
        await self.save_tracker(tracker)
        return said_to(message.message_id, tracker.events) or []

    async def _grant(self, wishes: list[UserMessage], tracker: DialogueStateTracker) -> None:
        """Answer one wish after the other; a question holds back those that come after it."""
        for place, wish in enumerate(wishes, start=1):
            await self._handle_message_with_tracker(wish, tracker)
            await self._run_prediction_loop(wish.output_channel, tracker)
            if asks(tracker):
                return hold(wishes[place:] or released(wish, tracker), tracker)
        return hold([], tracker)

    async def _wishes_of(
        self, message: UserMessage, tracker: DialogueStateTracker
    ) -> list[UserMessage]:
        """The message, or one for each of the wishes in it."""
        if message.parse_data or (message.metadata or {}).get("attached"):
            return [message]
        classify = partial(self._taken_for, message, tracker)
        texts = await self._wishes.told_apart(message.text or "", classify, asked=waits(tracker))
        return [one_wish(message, text, number) for number, text in enumerate(texts, start=1)]

    async def _taken_for(
        self, message: UserMessage, tracker: DialogueStateTracker, text: str
    ) -> tuple[str, float]:
        """The likeliest intent of a text, be it likely enough or not."""
        parsed = await self.parse_message(one_wish(message, text), tracker)
        known = [each for each in parsed["intent_ranking"] if each["name"] != FALLBACK]
        return (known[0]["name"], known[0]["confidence"]) if known else (FALLBACK, 0.0)

    async def forget(self, conversation: str) -> None:
        """Erase a conversation."""
        await self.tracker_store.forget(conversation)

    async def parse_message(
        self,
        message: UserMessage,
        tracker: DialogueStateTracker | None = None,
        only_output_properties: bool = True,
    ) -> dict[str, Any]:
        """What a message means, in the situation it was written in."""
        if tracker is not None:
            message = in_situation(message, tracker)
        return await super().parse_message(message, tracker, only_output_properties)

    async def run_action_extract_slots(
        self, output_channel: OutputChannel, tracker: DialogueStateTracker
    ) -> DialogueStateTracker:
        """No slot of ours is filled from a message."""
        return tracker

    async def _run_action(
        self,
        action: Action,
        tracker: DialogueStateTracker,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        prediction: PolicyPrediction,
    ) -> bool:
        """Run an action and write down what it did; whether to go on to another one."""
        if isinstance(action, RemoteAction):
            action = ActionCall(action.name(), self._actions)
        try:
            events = await action.run(output_channel, nlg, tracker, self.domain)
        except ActionExecutionRejection:
            tracker.update(_rejection(action, prediction), self.domain)
            return True
        tracker.update_with_events(prediction.events, self.domain)
        tracker.update(action.event_for_successful_execution(prediction), self.domain)
        tracker.update_with_events(events, self.domain)
        return self.should_predict_another_action(action.name())


def _rejection(action: Action, prediction: PolicyPrediction) -> ActionExecutionRejected:
    return ActionExecutionRejected(action.name(), prediction.policy_name, prediction.max_confidence)


def in_situation(message: UserMessage, tracker: DialogueStateTracker) -> UserMessage:
    """A copy of the message for the classifier, which sees no tracker."""
    now = situations(tracker.get_slot("open_question"), tracker.get_slot("shown"))
    told = copy(message)
    told.metadata = {**(message.metadata or {}), KEY: now}
    return told
