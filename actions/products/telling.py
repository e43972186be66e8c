"""Tell what is asked of one product."""

from __future__ import annotations

from actions.products.facts import answer_about
from actions.products.pointing import about_one
from actions.speaking.desk import Desk
from actions.speaking.turn import Answer, Turn
from shop.model import EventKind, Product
from shop.reply import Choices


async def tell(desk: Desk, turn: Turn, product: Product) -> Answer:
    """The answer to a question about a product, and what can be done with it."""
    await desk.events.record(turn.event(EventKind.VIEWED, product_id=product.id))
    asked = turn.entities.get("text") or (turn.text if turn.typed else "")
    text = answer_about(
        desk, product, await _with_size(desk, turn, asked), await desk.catalogue.reviews(product.id)
    )
    choices = about_one(desk, product, turn.recommendation_of(product.id))
    return Answer((Choices(text, choices),), shown=turn.shown.asked_of(product.id, asked))


async def _with_size(desk: Desk, turn: Turn, asked: str) -> str:
    """The question with "my size" as what it is, where they have told it."""
    if "my size" not in asked.lower():
        return asked
    held = (await desk.profiles.get(turn.shopper_id)).tastes
    told = [taste.value for taste in held if taste.attribute == "size" and taste.strength > 0]
    size = next(iter((*turn.shown.wish.values("size"), *reversed(told))), "")
    return asked.lower().replace("my size", f"size {size}") if size else asked
