"""Do to the cart what a remark asks: fewer, more, out, something else instead, undo."""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace

from actions.basket.adding import left_text
from actions.basket.cartcard import cart_answer, changed_before, named, with_regret
from actions.basket.cartlines import line_named, lines_named, removed, which_of
from actions.basket.otherwise import change_option
from actions.basket.swapping import kept, swap
from actions.products.met import product_named
from actions.speaking.desk import Desk
from actions.speaking.turn import SHORT, Answer, Turn
from shop.cartwords import CartRemark, Do, counted, read_cart_remark
from shop.errors import OutOfStock, UnknownProduct
from shop.model import Cart, CartLine, Product

_WRONG = re.compile(r"\b(?:wanted|meant|said|asked for|wrong|should|not the one)\b", re.IGNORECASE)
_SWAPS = re.compile(r"\b(?:swap|switch|exchange|trade|replace|change|make|turn)\b", re.I)


async def change_cart(desk: Desk, turn: Turn, remark: CartRemark) -> Answer | None:
    """The cart as changed; None when the remark is about nothing in it."""
    cart = await desk.carts.get(turn.shopper_id)
    if remark.do in {Do.UNDO, Do.NOT_THAT}:
        return await _undo(desk, turn)
    if not await _is_of(desk, turn, cart, remark):
        return None
    if (missing := await _not_there(desk, turn, cart, remark)) is not None:
        return missing
    line = await line_named(desk, turn, cart, remark.what)
    if remark.do == Do.SWAP:
        return await _swapped(desk, turn, cart, line, remark) if line else None
    if line is None:
        question = "remove_what" if remark.do in {Do.OUT, Do.FEWER} else "change_what"
        return which_of(desk, cart, question, lambda each: counted(remark, each.quantity))
    return await set_quantity(desk, turn, line, counted(remark, line.quantity))


async def _is_of(desk: Desk, turn: Turn, cart: Cart, remark: CartRemark) -> bool:
    """Whether a remark is about what is in the cart: "3 of the oolong" may not be."""
    if not remark.what or not cart.lines:
        return bool(cart.lines)
    counts = remark.do in {Do.MORE, Do.SET}
    if counts and await _names_another(desk, turn, cart, remark.what):
        return False
    return bool(await lines_named(desk, remark.what, cart))


async def _swapped(
    desk: Desk, turn: Turn, cart: Cart, line: CartLine, remark: CartRemark
) -> Answer | None:
    """Something else in the line's place; that it stays where it cannot be had so."""
    answer = await swap(desk, turn, line, remark.to)
    if answer is not None:
        return with_regret(desk, answer) if _WRONG.search(turn.text) else answer
    return kept(desk, cart, line) if remark.what and _SWAPS.search(turn.text) else None


async def _not_there(desk: Desk, turn: Turn, cart: Cart, remark: CartRemark) -> Answer | None:
    """What is said when another product is named than any in the cart: it is not taken out."""
    other = await _names_another(desk, turn, cart, remark.what)
    return cart_answer(desk, cart, desk.words("not_in_cart", title=other.title)) if other else None


async def _names_another(desk: Desk, turn: Turn, cart: Cart, what: str) -> Product | None:
    """The product that some words name, when it is none of those in the cart."""
    named_so = await product_named(desk, turn, what) if what else None
    held = {line.variant.product_id for line in cart.lines}
    return named_so if named_so and named_so.id not in held else None


async def change_named(desk: Desk, turn: Turn) -> Answer | None:
    """The cart with the line changed that the text names; None for a text that names none."""
    if otherwise := await change_option(desk, turn):
        return otherwise
    remark = read_cart_remark(turn.text) if turn.typed else None
    return await change_cart(desk, turn, remark) if remark and remark.what else None


async def set_quantity(desk: Desk, turn: Turn, line: CartLine, quantity: int) -> Answer:
    """So many of a line from now on, or how many there are."""
    title, before = named(line.title, line.variant.label), {line.variant.id: line.quantity}
    try:
        cart = await desk.carts.set_quantity(turn.shopper_id, line.variant.id, quantity)
    except OutOfStock as short:
        cart = await desk.carts.get(turn.shopper_id)
        answer = cart_answer(desk, cart, left_text(desk, short.left, title))
        return replace(answer, open_question=f"{SHORT}:{line.variant.id}")
    if quantity < 1:
        await desk.events.record(removed(turn, line))
        return cart_answer(desk, cart, desk.words("removed", title=title), before)
    name = "quantity_stays" if quantity == line.quantity else "quantity_changed"
    text = desk.words(name, count=quantity, title=title)
    return _speaking_of(turn, line, cart_answer(desk, cart, text, before))


async def _undo(desk: Desk, turn: Turn) -> Answer | None:
    """As many as there were before the last change."""
    before = changed_before(turn.waiting[1])
    if not before:
        return None
    held = _quantities(await desk.carts.get(turn.shopper_id))
    for variant, count in before.items():
        with contextlib.suppress(OutOfStock, UnknownProduct):  # what is gone stays gone
            await desk.carts.set_quantity(turn.shopper_id, variant, count)
    cart = await desk.carts.get(turn.shopper_id)
    now = {variant: held.get(variant, 0) for variant in before}
    return cart_answer(desk, cart, desk.words("undone"), now)


def _speaking_of(turn: Turn, line: CartLine, answer: Answer) -> Answer:
    return replace(answer, shown=turn.shown.focused(line.variant.product_id))


def _quantities(cart: Cart) -> dict[str, int]:
    return {line.variant.id: line.quantity for line in cart.lines}
