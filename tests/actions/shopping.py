"""A shopper fills a cart: the steps that tests of carts share."""

from __future__ import annotations

from tests.actions.conftest import Chat

WASH = "oat-milk-wash"  # comes in one size
JUMPER = "stripe-deckhand-jumper"  # comes in colours and sizes


async def added(chat: Chat, product=WASH, **entities):
    return await chat.turn("add_to_cart", "Add to cart", entities={"product": product, **entities})


async def lines(chat: Chat) -> dict[str, int]:
    cart = await chat.desk.carts.get(chat.shopper)
    return {line.title + " " + line.variant.label: line.quantity for line in cart.lines}
