"""Words that came with a photo: they are what was said, and what the photo counts for is told."""

from __future__ import annotations

from dataclasses import replace

from actions.speaking.desk import Desk
from actions.speaking.turn import Answer, Turn
from shop.reply import Text

KINDS = ("photo", "voice", "location")


def words_for(desk: Desk, name: str, kind: str) -> str:
    """The words of that name about a kind of attachment."""
    return desk.words(f"{name}_{kind if kind in KINDS else 'other'}")


def by_their_words(desk: Desk, turn: Turn, answer: Answer) -> Answer:
    """The answer to a text; if something came with it, after a word on that."""
    if not (turn.attached and turn.typed):
        return answer
    said = Text(words_for(desk, "attachment_words", turn.attached))
    return replace(answer, parts=(said, *answer.parts))
