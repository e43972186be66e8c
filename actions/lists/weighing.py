"""What is thought of several on show: "the first is cute, the second too dear"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from actions.products.pointing import about_one
from actions.speaking.desk import Desk
from actions.speaking.showing import steps_from
from actions.speaking.turn import Answer, Turn
from shop.model import EventKind
from shop.reply import Choices

_CLAUSE = re.compile(r"[.!?;,]+|\b(?:but|while|whereas|and)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?;]+[.!?;]*")
_AGAINST = re.compile(
    r"^\W*(?:(?:no|nope|hm+|ok|okay|well|oh|but|and|sorry)\W+)*not (?:the|that|this|number|for)\b|"
    r"\btoo (?!good)\w+|\bnot (?:for me|my|keen|so|that|really|sure about)\b|\bno thanks?\b|"
    r"\b(?:don'?t|doesn'?t|do not|can'?t) (?:\w+ )?(?:like|want|fancy|suit|afford|stand)\b|"
    r"\b(?:hate|dislike|ugly|boring|hideous|awful|overpriced|over my budget)\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:love|like|cute|lovely|nice|gorgeous|beautiful|pretty|great|perfect|sweet|good|"
    r"favou?rite|adorable|cool|fab|stunning|wonderful)\b",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\btoo (?:expensive|dear|pricey|costly|steep|much)\b|\bafford\b|\boverpriced\b|\bmy budget\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Weighed:
    """What is thought of one product on show."""

    product_id: str
    liked: bool
    for_its_price: bool = False


async def weigh(desk: Desk, turn: Turn) -> Answer | None:
    """Each product keeps its own word where a text speaks of two or more; None for any other."""
    if "?" in turn.text:
        return None
    found = await _weighed(desk, turn, _CLAUSE.split(turn.text))
    if len(found) < 2:
        return None
    said = await _keep(desk, turn, found)
    likes = [each.product_id for each in found if each.liked]
    if len(likes) != 1:
        return Answer((Choices(said, steps_from(desk, turn.shown)),))
    product = await desk.catalogue.product(likes[0])
    choices = about_one(desk, product, turn.recommendation_of(product.id))
    return Answer((Choices(said, choices),), shown=turn.shown.focused(product.id))


async def weigh_beside(desk: Desk, turn: Turn) -> tuple[str, Turn]:
    """A "no" to one on show before a question is kept and said; the rest of the turn is left.

    In "not the first one, no. What is the second made of?" only the second is asked about.
    """
    first, *rest = _SENTENCE.findall(turn.text) or [""]
    if not turn.typed or not rest or "?" in first or "?" not in rest[-1]:
        return "", turn
    found = await _weighed(desk, turn, _CLAUSE.split(first))
    if len(found) != 1 or found[0].liked:
        return "", turn
    said = await _keep(desk, turn, found)
    shown = turn.shown.focused("") if turn.shown.focus == found[0].product_id else turn.shown
    return said, replace(turn, text="".join(rest).strip(), shown=shown)


async def _weighed(desk: Desk, turn: Turn, clauses: Iterable[str]) -> list[Weighed]:
    """The products that are pointed at with a word for or against them, each once."""
    found: dict[str, Weighed] = {}
    for clause in clauses:
        against = _AGAINST.search(clause)
        if not against and not _FOR.search(clause):
            continue
        pointed = await desk.advisor.point(clause, replace(turn.shown, focus=""))
        if len(pointed) == 1:
            one = Weighed(pointed[0], not against, bool(_PRICE.search(clause)))
            found[one.product_id] = one
    return list(found.values())


async def _keep(desk: Desk, turn: Turn, weighed: Iterable[Weighed]) -> str:
    """Record each opinion, and say them."""
    said = []
    for each in weighed:
        product = await desk.catalogue.product(each.product_id)
        about = {"product_id": product.id, "recommendation_id": turn.recommendation_of(product.id)}
        kind = EventKind.LIKED if each.liked else EventKind.DISLIKED
        await desk.events.record(turn.event(kind, **about))
        if each.for_its_price and not each.liked:
            because = {"because": "price"}
            await desk.events.record(turn.event(EventKind.REJECTED, **about, detail=because))
        words = "weighed_in" if each.liked else "weighed_out"
        priced = not each.liked and each.for_its_price
        said.append(desk.words("weighed_dear" if priced else words, title=product.title))
    return " ".join(said)
