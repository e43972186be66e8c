"""Which message of a conversation: what a platform is told with it, to be asked for it later."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """The message number `place`, from 0, of part `seq` of a conversation."""

    conversation: str
    seq: int
    place: int

    @property
    def text(self) -> str:
        return f"{self.conversation}.{self.seq}.{self.place}"


def read_mark(text: str) -> Mark | None:
    """The mark that `Mark.text` wrote; None for anything else."""
    conversation, *numbers = text.rsplit(".", 2)
    if not conversation or len(numbers) != 2 or not all(map(_counts, numbers)):
        return None
    seq, place = map(int, numbers)
    return Mark(conversation, seq, place)


def _counts(number: str) -> bool:
    return number.isascii() and number.isdecimal() and len(number) < 10
