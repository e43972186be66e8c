"""Why a cart was left: asked with one tap, answered honestly, and kept."""

from __future__ import annotations

from actions.base import ShopAction
from actions.speaking.desk import Desk
from actions.speaking.showing import ways_on
from actions.speaking.turn import Answer, Turn
from shop.model import EventKind
from shop.reply import Choice, Choices
from shop.speaking.purposes import Purpose

REASONS = ("price", "delivery", "later", "looking")  # each is a response `choice_left_…`


class LeftBecause(ShopAction):
    """Ask what keeps them; or, told, say what there is to say to it."""

    def name(self) -> str:
        return "action_left_because"

    async def answer(self, turn: Turn) -> Answer:
        reason = turn.entities.get("because", "")
        if reason not in REASONS:
            return self._ask()
        told = turn.event(EventKind.LEFT, detail={"because": reason})
        await self.desk.events.record(told)
        await self.desk.timers.drop(turn.shopper_id, Purpose.CART)
        name = "shop_delivery" if reason == "delivery" else f"left_because_{reason}"
        choices = await _cheaper(self.desk, turn) if reason == "price" else ()
        cart = Choice(self.desk.words("choice_open_cart"), "view_cart")
        return Answer((Choices(self.desk.words(name), (*choices, cart)),))

    def _ask(self) -> Answer:
        words = self.desk.words
        choices = tuple(
            Choice(words(f"choice_left_{each}"), "left_because", {"because": each})
            for each in REASONS
        )
        return Answer((Choices(words("left_why"), choices),))


async def _cheaper(desk: Desk, turn: Turn) -> tuple[Choice, ...]:
    """To be told when the dearest thing of the cart gets cheaper, and what else there is."""
    lines = (await desk.carts.get(turn.shopper_id)).lines
    if not lines or turn.shared:
        return ways_on(desk)[:1]
    dearest = max(lines, key=lambda line: line.variant.price_cents)
    about = {"product": dearest.variant.product_id, "purpose": Purpose.CHEAPER}
    tell = Choice(desk.words("choice_when_cheaper"), "remind_me", about)
    return (tell, *ways_on(desk)[:1])
