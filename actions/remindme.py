""" "Tell me when it's back": what they want to hear of is kept, and waited for."""

from __future__ import annotations

import re

from actions.base import ShopAction
from actions.basket.reopening import hear_of_order
from actions.products.pointing import about_one, ask_which, not_sold, pointed_product
from actions.speaking.desk import Desk
from actions.speaking.offering import accept, promise
from actions.speaking.showing import ways_on
from actions.speaking.turn import Answer, Turn
from shop.errors import UnknownProduct
from shop.model import Product
from shop.money import format_cents
from shop.reply import Choice, Choices, Text
from shop.speaking.purposes import OF_PRODUCTS, Purpose

_SAID = {
    Purpose.CART: r"\b(?:cart|basket|bag|finish my order)\b",
    Purpose.REORDER: r"\bre-?order|time for more|need (?:some )?more|run(?:ning)? out|"
    r"again (?:in|next)|buy (?:this|it|them) again",
    Purpose.ORDER: r"\b(?:ships?|shipped|parcel|package|on its way|been sent|dispatch|my order\b)",
    Purpose.NEW: r"\bnew\b|arrivals",
    Purpose.LOW: r"few left|sells? out|before it'?s gone|last ones?\b",
    Purpose.CHEAPER: r"cheap|price|on sale|\bsale\b|on offer|discount|reduced",
    Purpose.BACK: r"\bback\b|stock|available|again|restock|wait(?:ing)? ?list|\bin\b",
}


def purpose_said(text: str) -> Purpose | None:
    """What they want to hear of, by their words; None when they do not say.

    >>> purpose_said("tell me when it's cheaper")
    <Purpose.CHEAPER: 'price_drop'>
    """
    said = text.lower().replace("’", "'")
    return next((purpose for purpose, words in _SAID.items() if re.search(words, said)), None)


class RemindMe(ShopAction):
    """Yes or no to our offer, or a wish of their own."""

    def name(self) -> str:
        return "action_remind_me"

    async def answer(self, turn: Turn) -> Answer:
        if of_order := await hear_of_order(self.desk, turn):
            return of_order
        if turn.shared:
            return Answer((Text(self.desk.words("remind_shared")),))
        offered = turn.entities.get("offer")
        if offered and turn.entities.get("value") == "no":
            return Answer((Choices(self.desk.words("remind_no"), ways_on(self.desk)),), "")
        if offered:
            return await accept(self.desk, turn, f"{offered}:{turn.entities.get('subject', '')}")
        tapped = turn.entities.get("purpose")
        purpose = Purpose(tapped) if tapped in set(Purpose) else purpose_said(turn.text)
        if purpose in (None, *OF_PRODUCTS):
            return await self._of_product(turn, purpose)
        return await self._of_theirs(turn, purpose or Purpose.NEW)

    async def _of_theirs(self, turn: Turn, purpose: Purpose) -> Answer:
        """About their cart, their last order, or what is new."""
        last = next(iter(await self.desk.orders.of_shopper(turn.shopper_id)), None)
        of_order = purpose in (Purpose.ORDER, Purpose.REORDER)
        return await promise(self.desk, turn, (purpose,), last.number if of_order and last else "")

    async def _of_product(self, turn: Turn, purpose: Purpose | None) -> Answer:
        try:
            product = await pointed_product(self.desk, turn)
        except UnknownProduct:
            return not_sold(self.desk)
        if product is None:
            about = {"purpose": purpose} if purpose else {}
            return await ask_which(self.desk, turn, "remind_me", "remind_which", about)
        unsaid = purpose is None and turn.typed  # nobody is signed up for what they did not say
        if product.in_stock and (purpose is Purpose.BACK or unsaid):
            return _here_now(self.desk, product)
        meant = purpose or (Purpose.CHEAPER if product.in_stock else Purpose.BACK)
        return await promise(self.desk, turn, (meant,), product.id)


def _here_now(desk: Desk, product: Product) -> Answer:
    """What is in stock cannot come back; that it gets cheaper or scarce can be told."""
    price = format_cents(product.price_cents, desk.settings.currency)
    text = desk.words("remind_already", title=product.title, price=price)
    about = {"product": product.id, "purpose": Purpose.CHEAPER}
    cheaper = Choice(desk.words("choice_when_cheaper"), "remind_me", about)
    return Answer((Choices(text, (*about_one(desk, product), cheaper)),))
