""" "Forget the beans ones too": what was told is forgotten, by the words shoppers have for it."""

from __future__ import annotations

import re

from actions.desk import Desk
from actions.forgetting import to_forget, unlearn
from actions.known import forget_choices, known_lines
from actions.noting import after_taste
from actions.opinions import opinions_of
from actions.phrases import taste_phrases
from actions.turn import Answer, Turn
from shop.reply import Choices

LEFT = 4  # of what is still known, offered to be forgotten too
_FORGET = re.compile(
    r"^\W*(?:(?:please|and|ok|okay|also|now|no|actually|(?:can|could) you)\W+)*"
    r"(?:forget|delete|erase|unlearn|lift|take back)\b",
    re.IGNORECASE,
)

_LEAVE_NO_TRACE = re.compile(
    r"\b(?:don'?t|do not|never) (?:you )?(?:remember|keep|save|store|note|record|count)\b"
    r".*\b(?:it|that|this|one|looked|saw|viewed|clicked)\b",
    re.IGNORECASE,
)


# Words by which something that was told is taken back: nothing is forgotten without one of them
FORGETS = re.compile(
    r"\b(?:forg\w+|scratch|disregard|ignore|un-?note|delet\w*|eras\w*|unlearn\w*|remov\w*|lift|"
    r"clear|wipe|drop|undo|scrap|reset|cancel|cross|get rid|take\b.*\b(?:back|out|off|away"
    r"|from)|strike|"
    r"ditch|no longer|any ?(?:more|longer)|stop\w*|out of date|outdated|chang\w*|"
    r"(?:do not|don'?t|never|quit) (?:remember|keep|store|save|think|treat|assume|hold|want)\w*|"
    r"wrong|incorrect|mistak\w*|(?:not|isn'?t|never|wasn'?t) (?:\w+ )?(?:true|right|correct|me|"
    r"my|said|mentioned|told|a (?:problem|thing)|an? issue|allergic|vegan|vegetarian)|again|"
    r"fine now|put down|grown out|(?:not|n't|nt) count|after all|used to|these days|nowadays|"
    r"over (?:my|the)|i'?m not|i am not|(?:ok|okay|fine) (?:for|with) me|"
    r"(?:doesn'?t|don'?t) (?:bother|mind))\b",
    re.IGNORECASE,
)


async def forget_told(desk: Desk, turn: Turn) -> Answer | None:
    """The answer to "forget the decaf one" where a taste of theirs is named; None for any other."""
    if _LEAVE_NO_TRACE.search(turn.text):
        return await _not_kept(desk, turn)
    if not _FORGET.search(turn.text):
        return None
    held = (await desk.profiles.get(turn.shopper_id)).tastes
    return await forget(desk, turn) if desk.advisor.recalled(turn.text, held) else None


async def _not_kept(desk: Desk, turn: Turn) -> Answer | None:
    """ "Don't remember that I looked at it": what was thought of the product is taken back."""
    pointed = await desk.advisor.point(turn.text, turn.shown) or (turn.shown.focus,)
    if not pointed[0]:
        return None
    product = await desk.catalogue.product(pointed[0])
    await desk.events.forget_opinion(turn.shopper_id, product.id)
    said = desk.words("forgotten", what=product.title)
    return Answer((Choices(said, after_taste(desk)),))


async def forget(desk: Desk, turn: Turn) -> Answer | None:
    """Unlearn what a turn wants forgotten; None where it names nothing we know."""
    if turn.typed and not turn.entities and not FORGETS.search(turn.text):
        return None
    held = (await desk.profiles.get(turn.shopper_id)).tastes
    opinions = await opinions_of(desk, turn.shopper_id)
    ids = to_forget(desk, turn, held, opinions)
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
