"""What a sentence asks of a product it names: the name counts for more than what is on show."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.basket.adding import add
from actions.basket.cartcard import changed_before, named
from actions.basket.offerone import offer
from actions.products.met import called_products
from actions.products.questions import asks_of, orders
from actions.products.telling import tell
from actions.products.topics import clauses
from actions.speaking.desk import Desk
from actions.speaking.turn import EARLIER, UNSETTLED, Answer, Turn
from recommender.calling import nameless
from recommender.chatter import is_chatter
from recommender.text import tokens
from shop.model import CartLine, Product
from shop.reply import Choice, Choices

_LEAD = r"^(?:\W|(?:h+m+|ok|okay|and|but|so|well|wait|oh|no|fine|sorry|please|hey|hi|also)\b)*"
_DONE = re.compile(r"\b(?:did|have|has) (?:you|u|it|we) (?:\w+ )?(?:add|put|get|include)(?:ed)?\b|"
                   r"\b(?:is|was) .+ in (?:my|the) (?:cart|basket|bag)\b", re.I)  # fmt: skip
_WANTS = re.compile(
    r"\b(?:wanted|i want|i meant|i mean|i said|asked for|wrong one"
    r"|(?:i|i'd|i would) (?:rather )?prefer|(?:i'd|i would) rather have)\b",
    re.I,
)
_MEANT = re.compile(
    r"\b(?:meant|mean|asking about|talking about)\b|\bnot (?:that|this|the) one\b"
    r"|^\W*(?:no|nope|nah)\b",
    re.I,
)
_THE_OTHER = re.compile(
    r"\b(?:i meant|i mean|asking about|talking about|not (?:that|this) one\W+(?:but )?) ?the\b",
    re.I,
)
_REFUSED = re.compile(
    r"\W*\b(?:(?:and|but) )?(?:not|instead of|rather than) (?:the|that|this|my)\b[^,.;!?]*", re.I
)
_BESIDE = re.compile(r"\b(?:over|under|underneath|with|match\w*)\b", re.I)
_WHY = re.compile(rf"{_LEAD}(?:why|how come)\b", re.I)
_ASKS = re.compile(
    rf"{_LEAD}(?:is|are|isn'?t|does|do|doesn'?t|can|could|will|would|has|how|what|what'?s|how'?s)\b"
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
    meant = await _without_refused(desk, turn)
    called = await called_products(desk, meant) or await _corrected(desk, turn)
    if len(called) != 1:
        return None
    product = called[0]
    if _DONE.search(turn.text):
        return await _whether_added(desk, turn, product)
    if _WHY.search(turn.text) or _ELSE.search(turn.text) and not _WANTS.search(turn.text):
        return None
    if await _goes_beside(desk, turn, product):
        return None
    return await _asked_of(desk, meant, product)


async def _without_refused(desk: Desk, turn: Turn) -> Turn:
    """ "I wanted the balm, not the oil": the turn without the one that is not meant."""
    if len(await called_products(desk, turn)) < 2:
        return turn
    return replace(turn, text=_REFUSED.sub("", turn.text))


async def _corrected(desk: Desk, turn: Turn) -> tuple[Product, ...]:
    """ "I was asking about the first": the one on show that a correction points at."""
    if not _THE_OTHER.search(turn.text):
        return ()
    pointed = await desk.advisor.point(turn.text, turn.shown.focused(""))
    return (await desk.catalogue.product(pointed[0]),) if len(pointed) == 1 else ()


async def _goes_beside(desk: Desk, turn: Turn, product: Product) -> bool:
    """Whether something of another kind is wanted: "a cardigan to go over the Market Day Dress"."""
    rest = nameless(turn.text, product)
    if asks_of(turn.text, product) or not _BESIDE.search(rest):
        return False
    kinds = (await desk.advisor.understand(rest)).kinds
    return bool(kinds) and product.kind not in kinds


async def _asked_of(desk: Desk, turn: Turn, product: Product) -> Answer | None:
    if orders(turn.text):
        return await add(desk, turn, product)
    if asks_of(turn.text, product):  # "I meant the V-Neck. What is it made of?"
        return await tell(desk, turn, product)
    if any(_ASKS.search(piece) for piece in clauses(turn.text)):
        return await tell(desk, turn, product)
    corrects = _says_nothing_else(desk, turn, product) or _THE_OTHER.search(turn.text)
    if corrects or _WANTS.search(turn.text):
        return await _instead(desk, turn, product)
    return None


async def _instead(desk: Desk, turn: Turn, product: Product) -> Answer:
    """What was asked of another is told of it; else it is offered."""
    just_asked = turn.waiting[0] in {"", EARLIER, UNSETTLED} and turn.shown.asked
    if just_asked and _MEANT.search(turn.text):
        return await tell(desk, turn.with_entities({"text": turn.shown.asked}), product)
    return await offer(desk, turn, product, await _others(desk, turn, product))


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
    """True for "the holiday shirt in white, size S", and for "no, the holiday shirt"."""
    said = desk.advisor.variant_in(nameless(turn.text, product), product).said
    if not said and not _MEANT.search(turn.text):
        return False
    options = {value for each in product.variants for value in each.options.values()}
    known = {word for value in options for word in tokens(value)} | {
        *tokens(product.kind),
        *tokens(product.title),
    }
    rest = tokens(nameless(turn.text, product))
    return all(is_chatter(word) or word in known or word in _FRAME for word in rest)


_FRAME = {"size", "colour", "color", "in", "the", "ground", "grind", "shade", ",", "small", "large"}
