"""Tell what is asked of one product."""

from __future__ import annotations

from actions.desk import Desk
from actions.facts import answer_about
from actions.pointing import about_one
from actions.turn import Answer, Turn
from shop.model import EventKind, Product
from shop.reply import Choices


async def tell(desk: Desk, turn: Turn, product: Product) -> Answer:
    """The answer to a question about a product, and what can be done with it."""
    await desk.events.record(turn.event(EventKind.VIEWED, product_id=product.id))
    asked = turn.text if turn.typed else ""
    text = answer_about(desk, product, asked, await desk.catalogue.reviews(product.id))
    choices = about_one(desk, product, turn.recommendation_of(product.id))
    return Answer((Choices(text, choices),), shown=turn.shown.focused(product.id))
