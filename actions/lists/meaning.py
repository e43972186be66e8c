"""What a word of the trade means; what is on show stays."""

from __future__ import annotations

from actions.speaking.desk import Desk
from actions.speaking.showing import steps_from, ways_on
from actions.speaking.turn import Answer, Turn
from recommender.glossary import Term
from shop.reply import Choice, Choices

MOST = 3  # terms explained in one answer


async def explain(desk: Desk, turn: Turn) -> Answer | None:
    """The glossary's answer to "what is niacinamide for?" or "natural or washed?"."""
    terms = desk.glossary.asked(turn.text)[:MOST]
    if await _names_product(desk, turn.text):
        return None
    if not terms:
        return await _unlisted(desk, turn)
    text = "\n".join(_line(desk, term, alone=len(terms) == 1) for term in terms)
    choices = [choice for term in terms for choice in await _having(desk, term)]
    return Answer((Choices(text, (*choices, *_on(desk, turn))),))


async def _unlisted(desk: Desk, turn: Turn) -> Answer | None:
    """A value the glossary does not explain: that is said, and what has it is offered."""
    subject = desk.glossary.subject(turn.text)
    choices = await _having(desk, Term(subject, "", subject)) if subject else []
    if not choices:
        return None
    text = desk.words("not_explained", name=subject)
    return Answer((Choices(text, (*choices, *_on(desk, turn))),))


async def _names_product(desk: Desk, text: str) -> bool:
    """A product called by its whole name, or several: "Night Ferry or the Rooibos Chai"."""
    found = (await desk.advisor.find_product(text)).product
    named = (found,) if found else ()
    said = text.casefold()
    return any(each.title.casefold() in said for each in (*named, *await desk.advisor.called(text)))


def _line(desk: Desk, term: Term, *, alone: bool) -> str:
    return term.says if alone else desk.words("term", says=term.says)


async def _having(desk: Desk, term: Term) -> list[Choice]:
    """A tap that shows what has it, if the shop knows the word."""
    wish = await desk.advisor.understand(term.show)
    if not wish.names_something or wish.unknown or wish.words:
        return []
    return [Choice(desk.words("choice_show_term", name=term.name), "search", {"text": term.show})]


def _on(desk: Desk, turn: Turn) -> tuple[Choice, ...]:
    return steps_from(desk, turn.shown) if turn.shown.products else ways_on(desk)[:1]
