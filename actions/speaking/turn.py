"""One turn of a conversation: what came in, and what goes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from rasa_sdk import Tracker

from recommender.base import Shown
from shop.clock import derived_id
from shop.model import Event, EventKind
from shop.reply import Part, from_json, to_json

QUIZ = "quiz"
ASIDE = "aside"  # a quiz waits while something else was answered, and no product is on show
VARIANT = "variant"
ORDER = "order"
HARD = {ORDER}  # asked again after whoever wanted to know something first
UNSETTLED = "unsettled"  # a variant was asked for, and something else was said since
WHICH = "which"  # of which product something was asked
WHICH_TO_ADD = "which_to_add"  # of several that may be meant
LEFT = "left"  # what was asked is not wanted after all
EARLIER = "earlier"  # the cart was changed a few turns ago
SHORT = "short"  # more was asked for than there is
REOPEN = "reopen"  # an order goes back into the cart
REMIND = "remind"  # we offered to write first
# Not asked, only spoken of last
SOFT = {
    "cart",
    EARLIER,
    SHORT,
    UNSETTLED,
    LEFT,
    WHICH,
    WHICH_TO_ADD,
    "placed",
    "taste",
    "welcome",
    REMIND,
}


@dataclass(frozen=True)
class Turn:
    """What the shopper did, as an action needs it.

    `text` is what they typed or the title they tapped; `entities` come with taps only.
    `open_question` is what the bot was waiting for, such as ``quiz`` or ``order:2-4500``, or what
    was spoken of last, such as ``cart``;
    `quiz_waits` is true while a quiz is open, be it beneath another question; `shared` when others
    can read along.
    """

    shopper_id: str
    conversation: str
    message_id: str
    channel: str
    text: str
    typed: bool
    intent: str
    entities: Mapping[str, str]
    open_question: str
    quiz_waits: bool
    shown: Shown
    at: datetime
    shared: bool = False
    attached: str = ""  # the kind of what was sent along
    confidence: float = 0.0  # that the intent is what they mean, from 0 to 1

    @classmethod
    def read(cls, tracker: Tracker, at: datetime) -> Turn:
        """The turn a tracker is in the middle of."""
        message = tracker.latest_message
        metadata = message.get("metadata") or {}
        conversation = metadata.get("conversation") or tracker.sender_id
        question, _, beneath = (tracker.get_slot("open_question") or "").partition("|")
        return cls(
            shopper_id=metadata.get("shopper") or tracker.sender_id,
            conversation=conversation,
            message_id=metadata.get("message_id") or message.get("message_id") or "",
            channel=metadata.get("channel", "web"),
            text=message.get("text") or "",
            typed=bool(metadata.get("typed", True)),
            intent=(message.get("intent") or {}).get("name") or "",
            entities={e["entity"]: str(e["value"]) for e in message.get("entities", ())},
            open_question=question,
            quiz_waits=QUIZ in (question, beneath),
            shown=Shown.from_json(tracker.get_slot("shown")),
            at=at,
            shared=bool(metadata.get("shared")),
            attached=metadata.get("attached") or "",
            confidence=float((message.get("intent") or {}).get("confidence") or 0),
        )

    @property
    def waiting(self) -> tuple[str, str]:
        """What kind of answer the bot waits for, and about what: ``("variant", "fern:1")``."""
        kind, _, about = self.open_question.partition(":")
        return kind, about

    @property
    def cart_earlier(self) -> str:
        """What was changed in the cart, once something else is spoken of; empty when nothing."""
        kind, about = self.waiting
        return f"{EARLIER}:{about}" if kind in {"cart", EARLIER} else ""

    def with_entities(self, more: Mapping[str, str]) -> Turn:
        """The same turn, as if these had been tapped."""
        return replace(self, entities={**self.entities, **more})

    def recommendation_of(self, product_id: str) -> str:
        """The recommendation that led to a product; empty when none did."""
        on_show = self.shown.recommendation_id if product_id in self.shown.products else ""
        return self.entities.get("recommendation") or on_show

    def id(self, *parts: str) -> str:
        """An id of this turn's own: a repeated turn gives the same one."""
        return derived_id(self.message_id, *parts)

    def event(self, kind: EventKind, **about: Any) -> Event:
        """An event of this turn, with an id that makes repeating it harmless."""
        subject = (about.get("product_id", ""), about.get("variant_id", ""))
        detail = about.get("detail", {})
        return Event(
            id=self.id(kind, *subject, *sorted(detail.values())),
            kind=kind,
            shopper_id=self.shopper_id,
            session=self.conversation,
            channel=self.channel,
            at=self.at,
            **about,
        )


@dataclass(frozen=True)
class Answer:
    """What an action says, and what it leaves behind for the next turn.

    `open_question` is what the bot waits for now. `None` asks nothing, so a quiz that was open is
    open still; the empty text ends the quiz too. `shown` is what is on show, `None` as before.
    `forgotten` means the shopper's rows are gone, so nothing of this turn is kept.
    """

    parts: tuple[Part, ...]
    open_question: str | None = None
    shown: Shown | None = None
    forgotten: bool = field(default=False, compare=False)

    @cached_property
    def said(self) -> list[dict[str, Any]]:
        """The parts as plain JSON: for Rasa to carry and for the turn to keep."""
        return [to_json(part) for part in self.parts]

    def then(self, *parts: Part) -> Answer:
        """The same answer with more said at its end."""
        return Answer((*self.parts, *parts), self.open_question, self.shown, self.forgotten)

    def waits_for(self, turn: Turn) -> str:
        """The slot `open_question` after this turn: the question, and a quiz beneath it."""
        if self.open_question is None:
            if unsettled := self._unsettled(turn):
                return unsettled
            aside = ASIDE if self.shown is None and turn.waiting[0] else ""
            return f"{aside}|{QUIZ}" if turn.quiz_waits else turn.cart_earlier
        beneath = turn.quiz_waits and self.open_question not in ("", QUIZ)
        return f"{self.open_question}|{QUIZ}" if beneath else self.open_question

    def _unsettled(self, turn: Turn) -> str:
        """The variant that is still to be chosen after an answer that asked nothing itself."""
        kind, about = turn.waiting
        if kind not in {VARIANT, UNSETTLED} or turn.quiz_waits:
            return ""
        return f"{UNSETTLED}:{about}"

    def to_json(self) -> dict[str, Any]:
        return {
            "parts": self.said,
            "open_question": self.open_question,
            "shown": self.shown.to_json() if self.shown else None,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Answer:
        parts = tuple(from_json(part) for part in data["parts"])
        shown = Shown.from_json(data["shown"]) if data["shown"] else None
        return cls(parts, data["open_question"], shown)
