"""Unlearn one thing, and whatever it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from actions.products.opinions import Opinion
from actions.speaking.desk import Desk
from actions.speaking.turn import Turn
from shop.model import Taste
from shop.quiz.run import forget
from shop.quiz.tastes import answer_event_id

LAST = re.compile(r"\b(?:that|it|this|the last (?:one|thing))\W*$", re.IGNORECASE)
_ALL = re.compile(
    r"\b(?:me|myself|i (?:was|ever)|everything|gdpr|"
    r"(?:all|my) (?:my |the |personal |of (?:my|the) )?"
    r"(?:data|info\w*|details|account|profile|history|records?|traces?|tracks?|chats?|tastes))\b",
    re.IGNORECASE,
)


async def unlearn(desk: Desk, shopper_id: str, taste: Taste) -> None:
    """Forget a taste, and the quiz answer it came from, so that it does not come back."""
    await desk.profiles.forget(shopper_id, taste.id)
    unfinished = await desk.runs.open(shopper_id)
    runs = [*([unfinished] if unfinished else []), *await desk.runs.finished(shopper_id)]
    for run in runs:
        for question_id, picks in run.answers.items():
            if picks and answer_event_id(run, question_id) == taste.event_id:
                await desk.runs.save(forget(run, question_id, taste.id))


def means_all(text: str) -> bool:
    """Whether a text speaks of all we know of them: only then is erasing it offered."""
    return bool(_ALL.search(text))


def to_forget(
    desk: Desk, turn: Turn, tastes: Iterable[Taste], opinions: Iterable[Opinion]
) -> set[str]:
    """The ids of the tastes, and of the products with an opinion, that a turn wants forgotten."""
    tapped = turn.entities.get("value")
    if tapped:
        return set(tapped.split(","))
    tastes, opinions = tuple(tastes), tuple(opinions)
    named = meant(desk, turn.text, tastes, opinions)
    if named or not LAST.search(turn.text):
        return named
    kind, spoken_of = turn.waiting
    if kind == "taste" and spoken_of:
        return set(spoken_of.split(","))
    known = [(taste.at, taste.id) for taste in tastes]
    known += [(each.at, each.product_id) for each in opinions]
    return {max(known)[1]} if known else set()


def meant(desk: Desk, text: str, tastes: Iterable[Taste], opinions: Iterable[Opinion]) -> set[str]:
    """The ids of the tastes, and of the products with an opinion, that a text names."""
    tastes, said = tuple(tastes), _words(text)
    named = {taste.id for taste in tastes if _within(taste.value, said)}
    named |= desk.advisor.recalled(text, tastes)
    named |= {taste.id for taste in tastes if _within(taste.attribute, said)}
    return named | {each.product_id for each in opinions if _within(each.title, said)}


def _within(name: str, said: set[str]) -> bool:
    words = _words(name.replace("_", " "))
    return bool(words) and words <= said


def _words(text: str) -> set[str]:
    return {_singular(word) for word in re.findall(r"\w+", text.lower())}


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word
