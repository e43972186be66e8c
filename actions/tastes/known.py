"""What we know of a shopper, and how we know it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from actions.products.opinions import Opinion, opinions_of
from actions.speaking.desk import Desk
from actions.speaking.phrases import shown_value, taste_phrase
from actions.speaking.showing import forget_choice, ways_on
from actions.speaking.turn import Answer, Turn
from actions.tastes.forgetting import meant
from shop.model import Taste
from shop.reply import Choice, Choices

_OF_ME = re.compile(
    r"\b(?:think|know|say|said|assume|believe|claim|sure|reckon)\b.*\b(?:i|i'm|im|i've|my|me)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Known:
    """What we know of a shopper, each with its line of how we know it."""

    tastes: tuple[Taste, ...]
    opinions: tuple[Opinion, ...]
    lines: Mapping[str, str]

    @property
    def ids(self) -> set[str]:
        return set(self.lines)

    def about(self, ids: set[str]) -> list[str]:
        """The lines of some of it, none said twice."""
        return list(dict.fromkeys(line for id, line in self.lines.items() if id in ids))


def forget_choices(desk: Desk, known: Known) -> list[Choice]:
    """A choice for each thing that can be forgotten; what is called the same goes together."""
    called: dict[str, list[str]] = defaultdict(list)
    for taste in known.tastes:
        currency = desk.settings.currency
        called[shown_value(currency, taste.attribute, taste.value)].append(taste.id)
    for opinion in known.opinions:
        called[opinion.title].append(opinion.product_id)
    return [forget_choice(desk, what, ",".join(ids)) for what, ids in called.items()]


async def known_lines(desk: Desk, shopper_id: str) -> Known:
    """All we know of a shopper, in words."""
    tastes = (await desk.profiles.get(shopper_id)).tastes
    opinions = await opinions_of(desk, shopper_id)
    lines = {taste.id: _line(desk, taste) for taste in tastes}
    lines |= {each.product_id: _opinion(desk, each) for each in opinions}
    return Known(tuple(tastes), opinions, lines)


async def why_taste(desk: Desk, turn: Turn) -> Answer | None:
    """How we know what we think of them; None when the question is about something else."""
    if not turn.typed or not _OF_ME.search(turn.text):
        return None
    known = await known_lines(desk, turn.shopper_id)
    ids = meant(desk, turn.text, known.tastes, known.opinions)
    profile = Choice(desk.words("choice_profile"), "show_profile")
    if not ids:
        lines = [desk.words("know_not_that"), *known.about(known.ids)]
        text = "\n".join(lines) if known.ids else desk.words("know_nothing")
        return Answer((Choices(text, (profile,) if known.ids else ways_on(desk)),))
    spoken_of = ",".join(sorted(ids))
    forget = forget_choice(desk, desk.words("what_is_that"), spoken_of)
    text = "\n".join([desk.words("know_because"), *known.about(ids)])
    return Answer((Choices(text, (forget, profile)),), open_question=f"taste:{spoken_of}")


def _line(desk: Desk, taste: Taste) -> str:
    phrase = taste_phrase(desk.words, desk.settings.currency, taste)
    how = desk.words(f"known_{taste.source}", date=f"{taste.at:%-d %B}")
    return desk.words("know_line", phrase=phrase, how=how)


def _opinion(desk: Desk, opinion: Opinion) -> str:
    return desk.words("know_heart" if opinion.liked else "know_no", title=opinion.title)
