"""Questions about one product, answered from what the shop knows of it."""

from __future__ import annotations

from actions.hearing import ListeningAction
from actions.products.pointing import ask_which, not_sold, pointed_product
from actions.products.telling import tell
from actions.speaking.turn import Answer, Turn
from shop.errors import UnknownProduct


class AskDetails(ListeningAction):
    """Ingredients, care, sizes, stock, reviews: what is stated, or that it is not."""

    def name(self) -> str:
        return "action_ask_details"

    async def reply(self, turn: Turn) -> Answer:
        try:
            product = await pointed_product(self.desk, turn)
        except UnknownProduct:
            return not_sold(self.desk)
        if product is None:
            return await ask_which(self.desk, turn, "ask_details", "details_what")
        return await tell(self.desk, turn, product)
