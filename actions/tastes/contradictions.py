"""What somebody says now against what they said before: the newest word counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from shop.model import Rule, Taste
from shop.profiles import STATED
from shop.quiz.single import Subject

ONE_OF_EACH = {"size"}  # a shopper has one, whether or not a quiz asks for it


def replaced(
    new: Collection[Taste], held: Iterable[Taste], single: Collection[Subject]
) -> tuple[Taste, ...]:
    """The held tastes that new ones take the place of: "my skin is dry", after picking oily."""
    likes = [taste for taste in new if taste.strength > 0]
    settled = {subject for subject in map(_subject, likes) if _is_one(subject, single)}
    said = {(*_subject(taste), taste.value) for taste in likes}
    return tuple(
        taste
        for taste in held
        if taste.strength > 0
        and taste.source in STATED
        and _subject(taste) in settled
        and (*_subject(taste), taste.value) not in said
    )


def in_their_place(new: Iterable[Taste], old: Collection[Taste]) -> tuple[Taste, ...]:
    """What takes the place of old tastes: in "L these days, not M" the M is only gone."""
    gone = {(*_subject(taste), taste.value) for taste in old}
    return tuple(
        taste for taste in new if taste.strength > 0 or (*_subject(taste), taste.value) not in gone
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


def _is_one(subject: Subject, single: Collection[Subject]) -> bool:
    return subject in single or subject[0] in ONE_OF_EACH


def _subject(taste: Taste) -> Subject:
    return taste.attribute, taste.scope
