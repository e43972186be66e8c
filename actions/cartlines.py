"""Which line of the cart a shopper means."""

from __future__ import annotations

from collections.abc import Mapping

from actions.cartcard import cart_answer, named
from actions.desk import Desk
from actions.turn import Answer, Turn
from recommender.base import Shown
from shop.model import Cart, CartLine
from shop.reply import Choice, Choices


async def line_meant(desk: Desk, turn: Turn, cart: Cart) -> CartLine | None:
    """The line that was tapped, named or pointed at; the only one there is."""
    tapped = turn.entities.get("variant")
    if tapped:
        return next((line for line in cart.lines if line.variant.id == tapped), None)
    meant = await _pointed(desk, turn, cart) or list(cart.lines)
    if len(meant) > 1:  # "the red one": the same product in two colours
        said = turn.text.casefold()
        meant = [line for line in meant if _says(said, line)]
    return meant[0] if len(meant) == 1 else None


def which_line(
    desk: Desk, cart: Cart, question: str, intent: str, about: Mapping[str, str]
) -> Answer:
    """The lines as choices that finish what the shopper began."""
    if not cart.lines:
        return cart_answer(desk, cart, "")
    choices = tuple(
        Choice(named(line.title, line.variant.label), intent, {**about, "variant": line.variant.id})
        for line in cart.lines
    )
    return Answer((Choices(desk.words(question), choices),))


async def _pointed(desk: Desk, turn: Turn, cart: Cart) -> list[CartLine]:
    in_cart = tuple(line.variant.product_id for line in cart.lines)
    pointed = await desk.advisor.point(turn.text, Shown(products=in_cart))
    if not pointed and turn.shown.focus in in_cart:
        pointed = (turn.shown.focus,)
    return [line for line in cart.lines if line.variant.product_id in pointed]


def _says(said: str, line: CartLine) -> bool:
    words = said.replace(",", " ").split()
    return any(value.casefold() in words for value in line.variant.options.values())
