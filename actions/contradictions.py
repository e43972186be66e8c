"""What somebody says now against what they said before: the newest word counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from shop.model import Rule, Taste
from shop.profiles import STATED
from shop.quiz.single import Subject


def replaced(
    new: Collection[Taste], held: Iterable[Taste], single: Collection[Subject]
) -> tuple[Taste, ...]:
    """The held tastes that new ones take the place of: "my skin is dry", after picking oily."""
    likes = [taste for taste in new if taste.strength > 0]
    settled = {_subject(taste) for taste in likes} & set(single)
    said = {(*_subject(taste), taste.value) for taste in likes}
    return tuple(
        taste
        for taste in held
        if taste.strength > 0
        and taste.source in STATED
        and _subject(taste) in settled
        and (*_subject(taste), taste.value) not in said
    )


def respectful(new: Iterable[Taste], held: Iterable[Taste]) -> tuple[Taste, ...]:
    """The tastes of an answer without those that would lift a "never" by the way.

    Who never wears wool may still pick a cosy look that leans to it.
    """
    never = {(*_subject(taste), taste.value) for taste in held if taste.rule == Rule.NEVER}
    return tuple(
        taste
        for taste in new
        if taste.rule != Rule.PREFER or (*_subject(taste), taste.value) not in never
    )


def _subject(taste: Taste) -> Subject:
    return taste.attribute, taste.scope
