"""What a shopper has met: what a single word of a name may mean."""

from __future__ import annotations

from actions.speaking.desk import Desk
from actions.speaking.turn import Turn
from recommender.text import words
from shop.model import EventKind, Product

_MET = (
    EventKind.SHOWN,
    EventKind.VIEWED,
    EventKind.LIKED,
    EventKind.ADDED,
    EventKind.REMOVED,
    EventKind.BOUGHT,
)


async def called_products(desk: Desk, turn: Turn, text: str = "") -> tuple[Product, ...]:
    """The products that the turn's text, or another, calls by name."""
    met = await products_met(desk, turn)
    return await desk.advisor.called(text or turn.text, met, before_them(turn))


async def product_named(desk: Desk, turn: Turn, text: str) -> Product | None:
    """The one product that some words name, in part where it was met, else by its whole title."""
    called = await called_products(desk, turn, text)
    titled = (
        called
        or await desk.advisor.titled(text, before_them(turn))
        or await desk.advisor.titled(text, await products_met(desk, turn))
    )
    if not titled:
        return await titled_product(desk, text)
    return titled[0] if len(titled) == 1 else None


async def titled_product(desk: Desk, text: str) -> Product | None:
    """The product whose whole name a text says, be it nothing but properties: Rooibos Chai."""
    found = (await desk.advisor.find_product(text)).product
    return found if found and set(words(found.title)) <= set(words(text)) else None


def before_them(turn: Turn) -> tuple[str, ...]:
    """Ids of what is on show or was spoken of lately: what a name means first."""
    shown = turn.shown
    return tuple(dict.fromkeys(filter(None, (shown.focus, *shown.spoken, *shown.products))))


async def products_met(desk: Desk, turn: Turn) -> tuple[str, ...]:
    """Ids of what is in the cart, on show, or was before: shown, spoken of, bought."""
    cart = await desk.carts.get(turn.shopper_id)
    events = await desk.events.of_shopper(turn.shopper_id, kinds=_MET)
    ids = (line.variant.product_id for line in cart.lines)
    seen = (event.product_id for event in events)
    return tuple(dict.fromkeys((*before_them(turn), *turn.shown.seen, *ids, *seen)))
