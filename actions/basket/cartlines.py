"""Which line of the cart a shopper means."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from actions.basket.cartcard import cart_answer, changed_before, named
from actions.speaking.desk import Desk
from actions.speaking.turn import EARLIER, Answer, Turn
from recommender.base import Shown
from recommender.chatter import is_chatter
from recommender.text import words
from shop.model import Cart, CartLine, Event, EventKind
from shop.reply import Choice, Choices

OTHER = re.compile(r"the other(?: one)?")


async def lines_named(desk: Desk, what: str, cart: Cart) -> list[CartLine]:
    """The lines that some words point at: by name, kind, colour or place."""
    in_cart = Shown(products=tuple(line.variant.product_id for line in cart.lines))
    pointed = await desk.advisor.point(what, in_cart)
    named_so = [line for line in cart.lines if line.variant.product_id in pointed]
    if OTHER.fullmatch(what):
        return list(cart.lines)
    said = {word for word in words(what) if not is_chatter(word)}
    titled = [line for line in cart.lines if said & set(words(line.title))]
    return named_so or titled or [line for line in cart.lines if _says(what, line)]


async def line_named(desk: Desk, turn: Turn, cart: Cart, what: str) -> CartLine | None:
    """The one line that words name; without words the one last changed, or spoken of."""
    last = changed_before(turn.waiting[1]) if turn.waiting[0] in {"cart", EARLIER} else {}
    if OTHER.fullmatch(what):
        meant = [line for line in cart.lines if line.variant.id not in last]
        return meant[0] if len(meant) == 1 else None
    if what:
        meant = await lines_named(desk, what, cart)
        if len(meant) > 1:  # "the red one": the same product in two colours
            meant = [line for line in meant if _says(what, line)]
        return meant[0] if len(meant) == 1 else None
    if len(last) == 1 and any(line.variant.id in last for line in cart.lines):
        return next(line for line in cart.lines if line.variant.id in last)
    focus = [line for line in cart.lines if line.variant.product_id == turn.shown.focus]
    meant = focus if len(focus) == 1 else list(cart.lines)
    return meant[0] if len(meant) == 1 else None


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


def removed(turn: Turn, line: CartLine) -> Event:
    """The event that a line was taken out."""
    return turn.event(
        EventKind.REMOVED,
        product_id=line.variant.product_id,
        variant_id=line.variant.id,
        recommendation_id=line.recommendation_id,
    )


def which_line(
    desk: Desk, cart: Cart, question: str, intent: str, about: Mapping[str, str]
) -> Answer:
    """The lines as choices that finish what the shopper began."""
    if not cart.lines:
        return cart_answer(desk, cart, "")
    choices = tuple(_line_choice(line, intent, about) for line in cart.lines)
    return Answer((Choices(desk.words(question), choices),))


def which_of(desk: Desk, cart: Cart, question: str, count: Callable[[CartLine], int]) -> Answer:
    """The lines as choices, each with how many of it there will be."""
    choices = tuple(
        _line_choice(line, "change_quantity", {"value": str(count(line))}) for line in cart.lines
    )
    return Answer((Choices(desk.words(question), choices),))


def _line_choice(line: CartLine, intent: str, about: Mapping[str, str]) -> Choice:
    title = named(line.title, line.variant.label)
    return Choice(title, intent, {**about, "variant": line.variant.id})


async def _pointed(desk: Desk, turn: Turn, cart: Cart) -> list[CartLine]:
    in_cart = tuple(line.variant.product_id for line in cart.lines)
    pointed = await desk.advisor.point(turn.text, Shown(products=in_cart))
    if not pointed and turn.shown.focus in in_cart:
        pointed = (turn.shown.focus,)
    return [line for line in cart.lines if line.variant.product_id in pointed]


def _says(said: str, line: CartLine) -> bool:
    said_words = said.casefold().replace(",", " ").split()
    return any(value.casefold() in said_words for value in line.variant.options.values())
