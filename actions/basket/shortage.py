"""More was asked for than there is: why, how many there are, and what shall be had of them."""

from __future__ import annotations

import re

from actions.basket.adding import add, left_text
from actions.basket.cartcard import named
from actions.basket.cartremarks import set_quantity
from actions.speaking.desk import Desk
from actions.speaking.showing import ways_on
from actions.speaking.turn import SHORT, Answer, Turn
from recommender.chatter import is_chatter
from recommender.text import words
from shop.cartwords import Do, read_cart_remark
from shop.errors import UnknownProduct
from shop.goahead import Act, GoAhead, read_go_ahead
from shop.model import Product, Variant
from shop.quantity import NUMBERS, read_quantity
from shop.reply import Choices
from shop.shortwords import Short, read_short

_ASKS = re.compile(
    r"\bwhy\b|\bhow come\b|\bsold out\b|\bhow (?:many|much)\b|\bwhat(?:'?s| is) left\b|"
    r"\bis that all\b|\breason\b|\bnone left\b",
    re.IGNORECASE,
)
_LEFT = re.compile(r"\b(?:only|just) \w+ (?:are |is )?(?:left|in stock|there)\b", re.IGNORECASE)
_KEPT = re.compile(
    r"\W*(?:(?:ok|okay|fine|well|no|then|alright|just)\W+)*(?:leave|keep) "
    r"(?:it|them|that|those|things)(?: (?:as|like|the way) .*| then| alone| so)?\W*",
    re.IGNORECASE,
)


async def answer_short(desk: Desk, turn: Turn, variant_id: str) -> Answer | None:
    """What is said to "only 3 left"; None when it is of something else."""
    found = await _short_of(desk, variant_id)
    if found is None:
        return None
    product, variant = found
    if _KEPT.fullmatch(turn.text) or read_short(turn.text) in {Short.LEAVE, Short.LATER}:
        return Answer((Choices(desk.words("short_stays"), ways_on(desk)),))
    if _ASKS.search(turn.text):
        return _told(desk, product, variant)
    count = _accepted(turn.text, variant.stock)
    return await _have(desk, turn, product, variant, count) if count else None


async def _short_of(desk: Desk, variant_id: str) -> tuple[Product, Variant] | None:
    try:
        variant = await desk.catalogue.variant(variant_id)
        return await desk.catalogue.product(variant.product_id), variant
    except UnknownProduct:
        return None


def _told(desk: Desk, product: Product, variant: Variant) -> Answer:
    text = left_text(desk, variant.stock, named(product.title, variant.label))
    return Answer((Choices(text, ways_on(desk)[:1]),), open_question=f"{SHORT}:{variant.id}")


def _accepted(text: str, left: int) -> int:
    """How many are to be had after all; 0 when the text does not say, or says more than that."""
    if read_go_ahead(text, Act.ORDER) is GoAhead.YES:
        return left
    remark = read_cart_remark(text)
    if remark is not None and not remark.what:
        return remark.count if remark.do is Do.SET else 0
    said = re.sub(r"^\W+", "", _LEFT.sub(" ", text))
    rest = [word for word in words(said) if not (is_chatter(word) or word in NUMBERS)]
    taken = re.search(r"\b(?:take|have|all|it|them|those)\b", said, re.IGNORECASE)
    if any(not word.isdigit() for word in rest):
        return 0
    return read_quantity(said) or (left if taken and not text.rstrip().endswith("?") else 0)


async def _have(desk: Desk, turn: Turn, product: Product, variant: Variant, count: int) -> Answer:
    cart = await desk.carts.get(turn.shopper_id)
    line = next((each for each in cart.lines if each.variant.id == variant.id), None)
    if line is not None:
        return await set_quantity(desk, turn, line, count)
    chosen = {"product": product.id, "variant": variant.id, "quantity": str(count)}
    return await add(desk, turn.with_entities(chosen), product)
