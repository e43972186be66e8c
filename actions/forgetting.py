"""Which taste is meant by "forget that I like wool"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from actions.desk import Desk
from actions.turn import Turn
from shop.model import EventKind, Taste
from shop.quiz.run import forget
from shop.quiz.tastes import answer_event_id

LAST = re.compile(r"\b(?:that|it|this|the last (?:one|thing))\W*$", re.IGNORECASE)


async def hearts(desk: Desk, shopper_id: str) -> dict[str, str]:
    """What the shopper has hearted: the event's id and the product's title."""
    events = await desk.events.of_shopper(shopper_id, kinds=[EventKind.LIKED])
    titles = {product.id: product.title for product in await desk.catalogue.products()}
    return {event.id: titles.get(event.product_id, event.product_id) for event in events}


async def unlearn(desk: Desk, shopper_id: str, taste: Taste) -> None:
    """Forget a taste, and the quiz answer it came from, so that it does not come back."""
    await desk.profiles.forget(shopper_id, taste.id)
    unfinished = await desk.runs.open(shopper_id)
    runs = [*([unfinished] if unfinished else []), *await desk.runs.finished(shopper_id)]
    for run in runs:
        for question_id, picks in run.answers.items():
            if picks and answer_event_id(run, question_id) == taste.event_id:
                await desk.runs.save(forget(run, question_id, taste.id))


def taste_meant(turn: Turn, held: Iterable[Taste], liked: Mapping[str, str]) -> set[str]:
    """The ids of the tastes and hearts that were tapped or that the words name."""
    tapped = turn.entities.get("value")
    if tapped:
        return {tapped}
    tastes = list(held)
    said = _words(turn.text)
    named = {taste.id for taste in tastes if _words(taste.value) <= said}
    named |= {taste.id for taste in tastes if _words(taste.attribute) <= said}
    named |= {event for event, title in liked.items() if _words(title) <= said}
    if not named and tastes and LAST.search(turn.text):
        return {tastes[-1].id}
    return named


def _words(text: str) -> set[str]:
    return {_singular(word) for word in re.findall(r"[a-z0-9]+", text.lower())}


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word
