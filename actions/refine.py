"""Change, widen, compare and explain what is on show."""

from __future__ import annotations

from actions.base import ShopAction
from actions.compared import comparison_text
from actions.discover import Recommend
from actions.phrases import reason_phrase, telling_reasons
from actions.pointing import about_one, pointed_product, which_choices
from actions.showing import show, ways_on
from actions.turn import Answer, Turn
from recommender.base import Reason, Refined
from shop.errors import UnknownProduct
from shop.model import Product
from shop.reply import Choice, Choices


class Refine(ShopAction):
    """Cheaper, dearer, more like the second, not wool, in blue: the list changes accordingly."""

    def name(self) -> str:
        return "action_refine"

    async def answer(self, turn: Turn) -> Answer:
        advisor, text = self.desk.advisor, turn.entities.get("text", turn.text)
        refined = await advisor.refine(
            turn.shopper_id, text, turn.shown, session=turn.conversation, at=turn.at
        )
        return await self.refined(turn, text, refined)

    async def refined(self, turn: Turn, text: str, refined: Refined) -> Answer:
        """What came of the remark; where nothing did, it may be a wish of its own."""
        advice = refined.advice
        if advice is not None and (advice.exact or not await self._is_new_wish(text)):
            return await show(self.desk, turn, advice, "refined")
        advice = await self.desk.advisor.search(
            turn.shopper_id, text, session=turn.conversation, at=turn.at
        )
        return await show(self.desk, turn, advice, "found")

    async def _is_new_wish(self, text: str) -> bool:
        """True for "something warm for winter but no wool": it stands on its own."""
        wish = await self.desk.advisor.understand(text)
        named = bool(wish.kinds or wish.departments)
        return named or len(wish.wants) + len(wish.refuses) + wish.has_price > 1


class ShowMore(ShopAction):
    """The next few for the same wish."""

    def name(self) -> str:
        return "action_show_more"

    async def answer(self, turn: Turn) -> Answer:
        advisor, session, at = self.desk.advisor, turn.conversation, turn.at
        if not turn.shown.products:
            return await Recommend(self._desk).answer(turn)
        advice = await advisor.more(turn.shopper_id, turn.shown, session=session, at=at)
        if not advice.suggestions:
            return Answer((Choices(self.desk.words("that_was_all"), ways_on(self.desk)),))
        return await show(self.desk, turn, advice, "more")


class Compare(ShopAction):
    """Two or three products side by side: first what differs."""

    def name(self) -> str:
        return "action_compare"

    async def answer(self, turn: Turn) -> Answer:
        advisor = self.desk.advisor
        pointed = await advisor.point(turn.text, turn.shown) if turn.typed else ()
        asked = pointed if len(pointed) > 1 else turn.shown.products
        comparison = await advisor.compare(asked[:3])
        if len(comparison.products) < 2:
            return Answer((Choices(self.desk.words("compare_what"), ways_on(self.desk)),))
        text = comparison_text(self.desk, comparison)
        return Answer((Choices(text, tuple(map(self._add, comparison.products))),))

    def _add(self, product: Product) -> Choice:
        title = self.desk.words("choice_add_named", title=product.title)
        return Choice(title, "add_to_cart", {"product": product.id})


class AskWhy(ShopAction):
    """Every true reason for one suggestion, the strongest first."""

    def name(self) -> str:
        return "action_ask_why"

    async def answer(self, turn: Turn) -> Answer:
        try:
            product = await pointed_product(self.desk, turn)
        except UnknownProduct:
            product = None
        if product is None:
            choices = await which_choices(self.desk, turn, "ask_why")
            text = self.desk.words("details_what" if choices else "why_what")
            return Answer((Choices(text, choices or ways_on(self.desk)),))
        recommendation = turn.recommendation_of(product.id) or turn.shown.recommendation_id
        reasons = await self.desk.advisor.why(turn.shopper_id, recommendation, product.id)
        about = about_one(self.desk, product, recommendation)
        return Answer(
            (Choices(self._said(product, reasons), about),), shown=turn.shown.focused(product.id)
        )

    def _said(self, product: Product, reasons: tuple[Reason, ...]) -> str:
        if not reasons:
            return self.desk.words("why_nothing", title=product.title)
        currency = self.desk.settings.currency
        lines = [
            f"• {reason_phrase(self.desk.words, currency, reason)}"
            for reason in telling_reasons(reasons)
        ]
        return "\n".join([self.desk.words("why", title=product.title), *dict.fromkeys(lines)])
