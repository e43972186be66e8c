"""What a sentence asks of a product it names: the name counts for more than what is on show."""

from __future__ import annotations

import re

from actions.adding import add
from actions.cartcard import changed_before, named
from actions.desk import Desk
from actions.met import called_products
from actions.offerone import offer
from actions.questions import BUYS, asks_of
from actions.telling import tell
from actions.turn import EARLIER, Answer, Turn
from recommender.calling import nameless
from recommender.chatter import is_chatter
from recommender.text import tokens
from shop.model import CartLine, Product
from shop.reply import Choice, Choices

_LEAD = r"^(?:\W|(?:h+m+|ok|okay|and|but|so|well|wait|oh|no|fine|sorry|please|hey|hi|also)\b)*"
_DONE = re.compile(r"\b(?:did|have|has) (?:you|u|it|we) (?:\w+ )?(?:add|put|get|include)(?:ed)?\b|"
                   r"\b(?:is|was) .+ in (?:my|the) (?:cart|basket|bag)\b", re.I)  # fmt: skip
_WANTS = re.compile(r"\b(?:wanted|i want|i meant|i mean|i said|asked for|wrong one)\b", re.I)
_WHY = re.compile(rf"{_LEAD}(?:why|how come)\b", re.I)
_ASKS = re.compile(
    rf"{_LEAD}(?:is|are|isn'?t|does|do|doesn'?t|can|could|will|would|has|how|what|what'?s)\b"
    r"|\bwhat (?:even |exactly )?(?:is|are)\b|\bor (?:not|what)\b",
    re.I,
)
_ELSE = re.compile(
    r"\b(?:something|anything|similar|like the|more like|instead|swap|compare|comparison|versus|vs|"
    r"show|find|search|cheaper|without|don'?t|remove|delete|take|goes with|go with|match\w*|"
    r"difference|differ|better|(?:do|have) (?:you|u) (?:have|sell|got|stock)|how many|"
    r"why|not the)\b",
    re.I,
)


async def by_name(desk: Desk, turn: Turn) -> Answer | None:
    """The answer to a question about a product that is named, or to a wish to have it.

    None when none is named, when it is several, or when something else is asked.
    """
    if not turn.typed or turn.entities:
        return None
    called = await called_products(desk, turn)
    if len(called) != 1:
        return None
    product = called[0]
    if _DONE.search(turn.text):
        return await _whether_added(desk, turn, product)
    if _WHY.search(turn.text) or _ELSE.search(turn.text) and not _WANTS.search(turn.text):
        return None
    return await _asked_of(desk, turn, product)


async def _asked_of(desk: Desk, turn: Turn, product: Product) -> Answer | None:
    if BUYS.search(turn.text):
        return await add(desk, turn, product)
    if asks_of(turn.text, product):  # "I meant the V-Neck. What is it made of?"
        return await tell(desk, turn, product)
    if _WANTS.search(turn.text):
        return await offer(desk, turn, product, await _others(desk, turn, product))
    if _ASKS.search(turn.text):
        return await tell(desk, turn, product)
    if _says_nothing_else(desk, turn, product):
        return await offer(desk, turn, product)
    return None


async def _whether_added(desk: Desk, turn: Turn, product: Product) -> Answer:
    """ "Did you add it?": what the cart says; when it did not happen it is offered."""
    cart = await desk.carts.get(turn.shopper_id)
    there = [line for line in cart.lines if line.variant.product_id == product.id]
    if not there:
        return await offer(desk, turn, product, lead=desk.words("not_added", title=product.title))
    title = named(product.title, there[0].variant.label)
    text = desk.words("is_added", title=title, count=sum(line.quantity for line in there))
    see = Choice(desk.words("choice_view_cart"), "view_cart")
    return Answer((Choices(text, (see,)),), shown=turn.shown.focused(product.id))


async def _others(desk: Desk, turn: Turn, product: Product) -> tuple[CartLine, ...]:
    """What was put in last and is not what they want."""
    lines = (await desk.carts.get(turn.shopper_id)).lines
    last = changed_before(turn.waiting[1]) if turn.waiting[0] in {"cart", EARLIER} else {}
    other = [line for line in lines if line.variant.product_id != product.id]
    return tuple(line for line in other if line.variant.id in last or len(other) == 1)


def _says_nothing_else(desk: Desk, turn: Turn, product: Product) -> bool:
    """True for "fine, the linen holiday shirt in white, size S": a name and its options."""
    if not desk.advisor.variant_in(nameless(turn.text, product), product).said:
        return False
    options = {value for each in product.variants for value in each.options.values()}
    known = {word for value in options for word in tokens(value)} | {
        *tokens(product.kind),
        *tokens(product.title),
    }
    rest = tokens(nameless(turn.text, product))
    return all(is_chatter(word) or word in known or word in _FRAME for word in rest)


_FRAME = {"size", "colour", "color", "in", "the", "ground", "grind", "shade", ",", "small", "large"}
