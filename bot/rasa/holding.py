"""A wish that has to wait: "the first one, then check out", when the first one comes in sizes.

Wishes of one message are answered one after the other. Where one of them makes the bot ask which
size, those after it are held until that is answered; whoever goes elsewhere has dropped them.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

from rasa.core.channels.channel import UserMessage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from replies import wish_id
from wishes import MOST

SLOT = "held_wishes"
HOLDS_BACK = {"variant", "quantity", "which_quiz"}  # questions that come before anything else
SPOKEN_OF = {"", "cart", "earlier", "left", "aside", "welcome", "unsettled"}  # nothing is asked
ANSWERING = {"action_answer_question", "action_add_to_cart", "action_change_quantity"}


def one_wish(message: UserMessage, text: str, number: int = 1) -> UserMessage:
    """A copy of the message that says one of its wishes."""
    wish = copy(message)
    wish.text, wish.parse_data = text, None
    wish.message_id = wish_id(message.message_id or "", number)
    wish.metadata = {**(message.metadata or {}), "message_id": wish.message_id, "typed": True}
    return wish


def asks(tracker: DialogueStateTracker) -> bool:
    """Whether the bot asked what has to be settled before anything else."""
    return _asked(tracker) in HOLDS_BACK


def waits(tracker: DialogueStateTracker) -> bool:
    """Whether the bot waits for an answer of any kind."""
    return _asked(tracker) not in SPOKEN_OF


def hold(wishes: Sequence[UserMessage], tracker: DialogueStateTracker) -> None:
    """Keep wishes for later, instead of those that were kept."""
    texts = [wish.text for wish in wishes]
    if texts != (tracker.get_slot(SLOT) or []):
        tracker.update(SlotSet(SLOT, texts))


def released(message: UserMessage, tracker: DialogueStateTracker) -> list[UserMessage]:
    """The wishes that were held, as said with the message that now answers what was asked."""
    held = tracker.get_slot(SLOT) or []
    return [one_wish(message, text, number) for number, text in enumerate(held, start=MOST + 1)]


def was_answered(tracker: DialogueStateTracker) -> bool:
    """Whether the question is settled, and not left for something else."""
    did = (event.action_name for event in reversed(tracker.events) if _acted(event))
    return not asks(tracker) and next(did, "") in ANSWERING


def _acted(event: object) -> bool:
    return isinstance(event, ActionExecuted) and event.action_name != ACTION_LISTEN_NAME


def _asked(tracker: DialogueStateTracker) -> str:
    question = (tracker.get_slot("open_question") or "").partition("|")[0]
    return question.partition(":")[0]
