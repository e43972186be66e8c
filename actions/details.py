"""Questions about one product, answered from what the shop knows of it."""

from __future__ import annotations

from actions.base import ShopAction
from actions.facts import answer_about
from actions.pointing import about_one, ask_which, not_sold, pointed_product
from actions.turn import Answer, Turn
from shop.errors import UnknownProduct
from shop.model import EventKind
from shop.reply import Choices


class AskDetails(ShopAction):
    """Ingredients, care, sizes, stock, reviews: what is stated, or that it is not."""

    def name(self) -> str:
        return "action_ask_details"

    async def answer(self, turn: Turn) -> Answer:
        try:
            product = await pointed_product(self.desk, turn)
        except UnknownProduct:
            return not_sold(self.desk)
        if product is None:
            return await ask_which(self.desk, turn, "ask_details", "details_what")
        await self.desk.events.record(turn.event(EventKind.VIEWED, product_id=product.id))
        asked = turn.text if turn.typed else ""
        text = answer_about(
            self.desk, product, asked, await self.desk.catalogue.reviews(product.id)
        )
        choices = about_one(self.desk, product, turn.recommendation_of(product.id))
        return Answer((Choices(text, choices),), shown=turn.shown.focused(product.id))
