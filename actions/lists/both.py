"""Two things asked for in one breath are both shown, each with its name."""

from __future__ import annotations

from dataclasses import replace

from actions.speaking.cards import cards_of
from actions.speaking.desk import Desk
from actions.speaking.showing import log_shown, missing_phrase
from actions.speaking.turn import Answer, Turn
from recommender.base import Advice, Shown
from recommender.several import Named
from recommender.wish import Wish
from shop.reply import Cards

EACH = 2  # so many of either


async def show_both(desk: Desk, turn: Turn, wishes: tuple[Named, ...]) -> Answer | None:
    """Cards for either wish; None where one of them finds nothing."""
    found = [await _found(desk, turn, wish) for wish, _ in wishes]
    if not wishes or not all(advice.suggestions for advice in found):
        return None
    parts = [
        await _cards(desk, turn, advice, name)
        for advice, (_, name) in zip(found, wishes, strict=True)
    ]
    return Answer(tuple(parts), shown=_together(found))


async def _found(desk: Desk, turn: Turn, wish: Wish) -> Advice:
    return await desk.advisor.search(
        turn.shopper_id, wish, session=turn.conversation, at=turn.at, n=EACH
    )


async def _cards(desk: Desk, turn: Turn, advice: Advice, name: str) -> Cards:
    await log_shown(desk, turn, advice)
    what = name[:1].upper() + name[1:]
    missing = missing_phrase(desk, advice)
    lead = "both_nearest" if advice.relaxed else "both_found"
    text = desk.words(lead, what=what, missing=missing)
    return Cards(text, await cards_of(desk, turn.shopper_id, advice))


def _together(found: list[Advice]) -> Shown:
    """What is on show now: all of it, by the first advice; "cheaper" is meant of both."""
    first = found[0].shown
    wish = Wish(
        kinds=tuple(kind for advice in found for kind in advice.wish.kinds),
        price_from=first.wish.price_from,
        price_to=first.wish.price_to,
    )
    products = tuple(id for advice in found for id in advice.shown.products)
    return replace(first, products=products, wish=wish, seen=products, focus="")
