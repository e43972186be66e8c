"""Says what we promised to tell, if it is still so and may be said now; else nothing at all."""

from __future__ import annotations

from actions.base import ShopAction
from actions.speaking.desk import Desk
from actions.speaking.turn import Answer, Turn
from shop.money import format_cents
from shop.reply import Choice, Choices
from shop.speaking.purposes import Purpose
from shop.speaking.saying import News

NOTHING = Answer(())


class Remind(ShopAction):
    """A timer's turn. It is looked at once more, in the transaction that says it."""

    def name(self) -> str:
        return "action_remind"

    async def answer(self, turn: Turn) -> Answer:
        about = (turn.entities.get("timer", ""), turn.shopper_id, turn.conversation)
        news = await self.desk.saying.news(*about, turn.at)
        if news is None:
            return NOTHING
        text = self.desk.words(f"remind_{news.timer.purpose}", **_values(self.desk, news))
        return Answer((Choices(text, _choices(self.desk, news)),))


def _values(desk: Desk, news: News) -> dict[str, object]:
    what = desk.words(f"remind_what_{news.timer.purpose}")
    values: dict[str, object] = {"why": desk.words("remind_why", what=what)}
    product, cart, order = news.facts.product, news.facts.cart, news.facts.order
    if product:
        price, was = product.price_cents, int(news.timer.about.get("price", 0))
        values |= {
            "title": product.title,
            "price": format_cents(price, desk.settings.currency),
            "was": format_cents(was, desk.settings.currency),
            "count": sum(variant.stock for variant in product.variants),
        }
    if cart:
        values["things"] = ", ".join(line.title for line in cart.lines)
    if order:
        values["number"] = order.number
    return values


def _choices(desk: Desk, news: News) -> tuple[Choice, ...]:
    """Open it, not now, never again."""
    timer = news.timer
    if timer.purpose is Purpose.CART:
        first = Choice(desk.words("choice_open_cart"), "view_cart")
        not_now = Choice(desk.words("choice_not_now"), "left_because")
    elif timer.purpose is Purpose.ORDER:
        about = {"order": timer.subject}
        first = Choice(desk.words("choice_order_status"), "order_status", about)
        not_now = Choice(desk.words("choice_not_now"), "deny")
    else:
        first = Choice(desk.words("choice_look"), "ask_details", {"product": timer.subject})
        not_now = Choice(desk.words("choice_not_now"), "deny")
    these = {"purpose": timer.purpose}
    return (first, not_now, Choice(desk.words("choice_stop_these"), "stop_reminders", these))
