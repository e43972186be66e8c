"""Open question first: while the bot waits for an answer, typed text goes to that question.

Rules see intents; an answer to a quiz or to "which size?" has none. The action that looks at it
may find that it is no answer and reject, and then the rules decide as usual.
"""

from __future__ import annotations

from typing import Any

from rasa.core.policies.policy import Policy, PolicyPrediction
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecutionRejected
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

SLOT = "open_question"
ANSWER = "action_answer_question"
ABOVE_RULES = 7  # RulePolicy has 6


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True
)
class OpenQuestionPolicy(Policy):
    """Predicts `action_answer_question`, or nothing at all."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"priority": ABOVE_RULES}

    def train(
        self,
        training_trackers: list[TrackerWithCachedStates],
        domain: Domain,
        **kwargs: Any,
    ) -> Resource:
        """There is nothing to learn."""
        return self._resource

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Certain while an open question has not looked at the text yet; silent otherwise."""
        probabilities = [0.0] * domain.num_actions
        if waits_for_this(tracker):
            probabilities[domain.index_for_action(ANSWER)] = 1.0
        return self._prediction(probabilities)


def waits_for_this(tracker: DialogueStateTracker) -> bool:
    """Whether the latest message was typed into an open question and nobody looked at it yet."""
    message = tracker.latest_message
    return bool(
        tracker.get_slot(SLOT)
        and message is not None
        and (message.metadata or {}).get("typed")
        and tracker.latest_action_name == ACTION_LISTEN_NAME
        and not isinstance(tracker.events[-1], ActionExecutionRejected)
    )
