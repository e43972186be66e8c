""" "Forget the beans ones too": what was told is forgotten, by the words shoppers have for it."""

from __future__ import annotations

from collections.abc import Iterable

from actions.products.opinions import Opinion, opinions_of
from actions.speaking.desk import Desk
from actions.speaking.phrases import taste_phrases
from actions.speaking.turn import Answer, Turn
from actions.tastes.forgetting import to_forget, unlearn
from actions.tastes.known import forget_choices, known_lines
from actions.tastes.noting import after_taste
from shop.errors import UnknownProduct
from shop.forgetwords import begins_forget, denies, says_forget, says_leave_no_trace
from shop.model import Taste
from shop.reply import Choices

LEFT = 4  # of what is still known, offered to be forgotten too


async def forget_told(desk: Desk, turn: Turn) -> Answer | None:
    """The answer to "forget the decaf one" where a taste of theirs is named; None for any other."""
    if says_leave_no_trace(turn.text):
        return await _not_kept(desk, turn)
    if not begins_forget(turn.text):
        return None
    held = (await desk.profiles.get(turn.shopper_id)).tastes
    return await forget(desk, turn) if desk.advisor.recalled(turn.text, held) else None


async def _not_kept(desk: Desk, turn: Turn) -> Answer | None:
    """ "Don't remember that I looked at it": what was thought of the product is taken back."""
    pointed = await desk.advisor.point(turn.text, turn.shown) or (turn.shown.focus,)
    if not pointed[0]:
        return None
    try:
        product = await desk.catalogue.product(pointed[0])
    except UnknownProduct:
        return None
    await desk.events.forget_opinion(turn.shopper_id, product.id)
    said = desk.words("forgotten", what=product.title)
    return Answer((Choices(said, after_taste(desk)),))


async def forget(desk: Desk, turn: Turn) -> Answer | None:
    """Unlearn what a turn wants forgotten; None where it names nothing we know."""
    held = (await desk.profiles.get(turn.shopper_id)).tastes
    opinions = await opinions_of(desk, turn.shopper_id)
    ids = _meant(desk, turn, held, opinions)
    tastes = [taste for taste in held if taste.id in ids]
    products = [each for each in opinions if each.product_id in ids]
    if not tastes and not products:
        return None
    for taste in tastes:
        await unlearn(desk, turn.shopper_id, taste)
    for opinion in products:
        await desk.events.forget_opinion(turn.shopper_id, opinion.product_id)
    said = [taste_phrases(desk.words, desk.settings.currency, tastes)]
    what = ", ".join(filter(None, [*said, *(each.title for each in products)]))
    left = forget_choices(desk, await known_lines(desk, turn.shopper_id))
    ways = (*left[:LEFT], *after_taste(desk))
    return Answer((Choices(desk.words("forgotten", what=what), ways),))


def _meant(desk: Desk, turn: Turn, held: Iterable[Taste], opinions: Iterable[Opinion]) -> set[str]:
    """What is to be forgotten: by a tap, by words of forgetting, or by "I'm not vegan"."""
    if not turn.typed or turn.entities or says_forget(turn.text):
        return to_forget(desk, turn, held, opinions)
    return {taste.id for taste in held if taste.strength > 0 and denies(turn.text, taste.value)}
