"""Hearts, and "not for me": both change the very next answer."""

from __future__ import annotations

from actions.base import ShopAction
from actions.pointing import about_one, ask_which, pointed_product
from actions.showing import show, ways_on
from actions.turn import Answer, Turn
from shop.errors import UnknownProduct
from shop.model import Event, EventKind, Product
from shop.reply import Choice, Choices

WHY_NOT = ("price", "style", "colour", "own_one")  # each is a response `choice_because_…`


class Like(ShopAction):
    """Remember what they like."""

    def name(self) -> str:
        return "action_like"

    async def answer(self, turn: Turn) -> Answer:
        product = await _meant(self, turn)
        if product is None:
            return await ask_which(self.desk, turn, "like", "like_what")
        await self.desk.events.record(_event(turn, EventKind.LIKED, product))
        text = self.desk.words("liked", turn.message_id, title=product.title)
        choices = about_one(self.desk, product, turn.recommendation_of(product.id))
        return Answer((Choices(text, choices),), shown=turn.shown.focused(product.id))


class Dislike(ShopAction):
    """Never show it again, and show something else instead."""

    def name(self) -> str:
        return "action_dislike"

    async def answer(self, turn: Turn) -> Answer:
        if "value" in turn.entities:
            return await self._because(turn)
        product = await _meant(self, turn)
        if product is None:
            return await ask_which(self.desk, turn, "dislike", "dislike_what")
        await self.desk.events.record(_event(turn, EventKind.DISLIKED, product))
        advice = await self.desk.advisor.more(
            turn.shopper_id, turn.shown, session=turn.conversation, at=turn.at, n=1
        )
        if not advice.suggestions:
            return Answer((Choices(self.desk.words("disliked"), self._reasons(product)),))
        return await show(self.desk, turn, advice, "disliked_instead", self._reasons(product))

    async def _because(self, turn: Turn) -> Answer:
        """They said what was wrong with it."""
        because = turn.entities["value"]
        product_id = turn.entities.get("product", "")
        rejected = turn.event(
            EventKind.REJECTED,
            product_id=product_id,
            recommendation_id=turn.recommendation_of(product_id),
            detail={"because": because},
        )
        await self.desk.events.record(rejected)
        return Answer((Choices(self.desk.words("because_thanks"), _way_on(self, because)),))

    def _reasons(self, product: Product) -> tuple[Choice, ...]:
        return tuple(
            Choice(
                self.desk.words(f"choice_because_{reason}"),
                "dislike",
                {"product": product.id, "value": reason},
            )
            for reason in WHY_NOT
        )


async def _meant(action: ShopAction, turn: Turn) -> Product | None:
    """The product with the opinion; one that has left the shop needs none."""
    try:
        return await pointed_product(action.desk, turn)
    except UnknownProduct:
        return None


def _way_on(action: ShopAction, because: str) -> tuple[Choice, ...]:
    cheaper = Choice(action.desk.words("choice_cheaper"), "refine", {"text": "cheaper"})
    more = Choice(action.desk.words("choice_show_more"), "show_more")
    return (cheaper, more) if because == "price" else (more, *ways_on(action.desk)[:1])


def _event(turn: Turn, kind: EventKind, product: Product) -> Event:
    return turn.event(
        kind, product_id=product.id, recommendation_id=turn.recommendation_of(product.id)
    )
