"""What is typed while a size, shade or grind is asked for."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.basket.adding import add, quantity_said
from actions.basket.asked import Asked
from actions.basket.dropping import drops
from actions.basket.optionwords import left_to_us, only_options
from actions.basket.takingback import taken_back
from actions.basket.variants import ask_variant, chosen_variant
from actions.products.met import called_products
from actions.speaking.desk import Desk
from actions.speaking.showing import ways_on
from actions.speaking.turn import LEFT, Answer, Turn
from recommender.findings import Picked
from shop.cartwords import Do, counted, read_cart_remark
from shop.errors import UnknownProduct
from shop.goahead import says_yes
from shop.model import Product
from shop.reply import Choices

_AVAILABLE = re.compile(
    r"\b(?:do (?:you|they|u) (?:have|do|sell|make|come)|have you got|you have|is there|are there|"
    r"got it|does it come|comes? in|is it (?:available|there)|available in|in stock|any in|"
    r"any chance of)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"^\W*(?:h+m+\W+|ok\W+|and\W+|but\W+|wait\W+)*(?:what'?s?|which|how|why|where|when|who|is|are|"
    r"does|do|did|has|have you|tell me|difference|compare)\b",
    re.IGNORECASE,
)
_OPTION = re.compile(r"\b(?:sizes?|colou?rs?|shades?|grinds?|options?)\b", re.IGNORECASE)
_PACK = re.compile(r"\b(?:bag|tin|jar|bottle|tube|pack|packet|pot)\b", re.I)  # of any product
_ADDS_IT = re.compile(
    r"\W*(?:(?:yes|yeah|yep|ok|okay|sure|please|just|nice|great|then|now)\W+)*"
    r"(?:add|take|put|get|i'?ll (?:have|take|get)|(?:let'?s|gimme|give me) (?:have|get|take)?)\s+"
    r"(?:it|that|this|that one|this one)(?: (?:in|to|too|then|please|pls|now|my|the|cart|basket))*"
    r"\W*",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:it|that|this|that one|this one)\b", re.IGNORECASE)
_OF_MANY = {"colour", "shade"}  # what other products are told apart by, too
FEW_WORDS = 4
_ELSEWHERE = re.compile(r"\b(?:show|find|search|looking for|love|hate|never|always)\b", re.I)


async def answer_pending(desk: Desk, turn: Turn, about: str) -> Answer | None:
    """What comes of a text typed into the question; None when it is about something else."""
    asked = Asked.read(about)
    try:
        product = await desk.catalogue.product(asked.product_id)
    except UnknownProduct:
        return None
    called = await called_products(desk, turn)
    if len(called) == 1 and called[0].id != product.id:
        return None
    turn, asked = taken_back(desk, turn, asked, product)
    remark = read_cart_remark(turn.text)
    if drops(turn.text, product):
        return left_alone(desk)
    if remark is not None and remark.do != Do.SWAP and not remark.what:
        return await _so_many(desk, turn, asked.about, counted(remark, asked.quantity))
    if _ELSEWHERE.search(turn.text) or await _another_kind(desk, turn, product):
        return None
    if asks_if_there(turn.text):
        return await _availability(desk, turn, asked, product)
    if _QUESTION.search(turn.text):
        return None
    return await _answered(desk, turn, asked, product)


async def _so_many(desk: Desk, turn: Turn, about: str, count: int) -> Answer:
    """Another number of what is asked about; "yes, six of them" settles it."""
    if not count:
        return left_alone(desk)
    return await (agreed if says_yes(turn.text) else ask_again)(desk, turn, about, count)


def asks_if_there(text: str) -> bool:
    """True for "do you have it in black?": who asks so has not chosen yet."""
    return bool(_AVAILABLE.search(text))


def left_alone(desk: Desk) -> Answer:
    """The product is not added after all."""
    return Answer((Choices(desk.words("no_variant"), ways_on(desk)),), open_question=LEFT)


async def agreed(desk: Desk, turn: Turn, about: str, quantity: int | None = None) -> Answer:
    """Yes: the one variant that is offered is added; of several it is asked again which."""
    asked = Asked.read(about)
    product = await desk.catalogue.product(asked.product_id)
    again = _untyped(turn, asked.entities(quantity))
    picked = chosen_variant(desk, again, product)
    if picked.variant is None:
        return await ask_again(desk, turn, about, quantity)
    return await add(desk, again.with_entities({"variant": picked.variant.id}), product)


async def ask_again(desk: Desk, turn: Turn, about: str, quantity: int | None = None) -> Answer:
    """The same question with what is settled so far. UnknownProduct when it is sold no more."""
    asked = Asked.read(about)
    product = await desk.catalogue.product(asked.product_id)
    again = _untyped(turn, asked.entities(quantity))
    return ask_variant(
        desk, again, product, chosen_variant(desk, again, product), quantity or asked.quantity
    )


async def _answered(desk: Desk, turn: Turn, asked: Asked, product: Product) -> Answer | None:
    if _ADDS_IT.fullmatch(turn.text):
        return await agreed(desk, turn, asked.about)
    said = desk.advisor.variant_in(turn.text, product)
    quantity = quantity_said(turn, product) or asked.quantity
    picked = chosen_variant(desk, turn.with_entities(asked.entities()), product)
    variant = left_to_us(turn.text, picked.candidates) or picked.variant
    if only_options(desk, turn.text, product) or (variant and not said.said):
        chosen = {"variant": variant.id} if variant else {}
        return await add(desk, turn.with_entities(asked.entities(quantity) | chosen), product)
    if not said.said and await _not_offered(desk, turn, product):
        return _not_in(desk, turn, asked, product)
    return None


async def answer_unsettled(desk: Desk, turn: Turn, about: str) -> Answer | None:
    """A size or a grind, said in few words after something else; colours are of what is on show."""
    try:
        product = await desk.catalogue.product(Asked.read(about).product_id)
    except UnknownProduct:
        return None
    said = set(desk.advisor.variant_in(turn.text, product).said)
    if turn.shown.focus != product.id:
        said -= _OF_MANY
    few = len(turn.text.split()) <= FEW_WORDS
    return await answer_pending(desk, turn, about) if said and few else None


async def is_it_there(desk: Desk, turn: Turn) -> Answer | None:
    """ "Do you have it in black?", of the product last spoken of; None when it is none of it."""
    if not turn.shown.focus or not (asks_if_there(turn.text) and _ONE.search(turn.text)):
        return None
    try:
        product = await desk.catalogue.product(turn.shown.focus)
    except UnknownProduct:
        return None
    return await _availability(desk, turn, Asked(product.id), product)


async def _availability(desk: Desk, turn: Turn, asked: Asked, product: Product) -> Answer | None:
    """Whether it is there as asked: then that is offered, and not bought yet."""
    with_settled = turn.with_entities(asked.entities())
    if desk.advisor.variant_in(turn.text, product).said:
        picked = chosen_variant(desk, with_settled, product)
        offered = Picked(candidates=picked.candidates, sold_out=picked.sold_out)
        if picked.variant is not None:
            offered = Picked(candidates=(picked.variant,))
        lead = "" if picked.sold_out else desk.words("variant_there", title=product.title)
        return ask_variant(desk, with_settled, product, offered, asked.quantity, lead)
    if await _not_offered(desk, turn, product):
        return _not_in(desk, turn, asked, product)
    return None


def _not_in(desk: Desk, turn: Turn, asked: Asked, product: Product) -> Answer:
    """It does not come in what was said; these are what it comes in."""
    again = _untyped(turn, asked.entities())
    picked = chosen_variant(desk, again, product)
    lead = desk.words("variant_not_made", title=product.title)
    return ask_variant(desk, again, product, picked, asked.quantity, lead)


async def _not_offered(desk: Desk, turn: Turn, product: Product) -> bool:
    """Whether a size or colour was named that the product does not come in."""
    wish = await desk.advisor.understand(turn.text)
    options = {name for each in product.variants for name in each.options}
    return any(wish.values(name) for name in options)


async def _another_kind(desk: Desk, turn: Turn, product: Product) -> bool:
    """Whether something else altogether is asked for: "black jeans"."""
    kinds = (await desk.advisor.understand(_PACK.sub(" ", turn.text))).kinds
    return bool(kinds) and product.kind not in kinds


def _untyped(turn: Turn, entities: dict[str, str]) -> Turn:
    """The turn as a tap: its words have been read."""
    return replace(turn, typed=False, entities=entities)
