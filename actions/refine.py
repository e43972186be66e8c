"""Change, widen, compare and explain what is on show."""

from __future__ import annotations

from actions.base import ShopAction
from actions.discover import Recommend
from actions.hearing import ListeningAction
from actions.lists.refining import answer_refined, refine
from actions.products.comparisons import COMPARES, compare_these, named_products
from actions.products.pointing import about_one, pointed_product, which_choices
from actions.speaking.phrases import reason_phrase, telling_reasons
from actions.speaking.showing import show, ways_on
from actions.speaking.turn import Answer, Turn
from actions.tastes.known import why_taste
from recommender.base import Reason
from shop.errors import UnknownProduct
from shop.model import Product
from shop.reply import Choices


class Refine(ListeningAction):
    """Cheaper, dearer, more like the second, not wool, in blue: the list changes accordingly."""

    def name(self) -> str:
        return "action_refine"

    async def reply(self, turn: Turn) -> Answer:
        return await refine(self.desk, turn)


class ShowMore(ListeningAction):
    """The next few for the same wish."""

    def name(self) -> str:
        return "action_show_more"

    async def reply(self, turn: Turn) -> Answer:
        advisor, session, at = self.desk.advisor, turn.conversation, turn.at
        if not turn.shown.products:
            return await Recommend(self._desk).reply(turn)
        if turn.typed and await self._says_more(turn):
            return await refine(self.desk, turn)
        advice = await advisor.more(turn.shopper_id, turn.shown, session=session, at=at)
        if not advice.suggestions:
            return Answer((Choices(self.desk.words("that_was_all"), ways_on(self.desk)),))
        return await show(self.desk, turn, advice, "more")

    async def _says_more(self, turn: Turn) -> bool:
        """True for "more summery" and "what else by that brand": not just the next few."""
        changed = await self.desk.advisor.refine(
            turn.shopper_id, turn.text, turn.shown, session=turn.conversation, at=turn.at
        )
        if changed.unread:
            return True
        return changed.advice is not None and changed.advice.wish != turn.shown.wish


class Compare(ListeningAction):
    """Two or three products side by side: first what differs."""

    def name(self) -> str:
        return "action_compare"

    async def reply(self, turn: Turn) -> Answer:
        advisor = self.desk.advisor
        pointed = await self._pointed(turn) if turn.typed else ()
        if turn.typed and len(pointed) < 2 and not COMPARES.search(turn.text.lower()):
            changed = await advisor.refine(
                turn.shopper_id, turn.text, turn.shown, session=turn.conversation, at=turn.at
            )
            if changed.advice is not None:  # "milder than that"
                return await answer_refined(self.desk, turn, turn.text, changed)
        asked = pointed if len(pointed) > 1 else turn.shown.products
        return await compare_these(self.desk, turn, asked)

    async def _pointed(self, turn: Turn) -> tuple[str, ...]:
        """Those that are named, wherever they were met; else those pointed at on show."""
        named = await named_products(self.desk, turn)
        return named if len(named) > 1 else await self.desk.advisor.point(turn.text, turn.shown)


class AskWhy(ShopAction):
    """Every true reason for one suggestion, the strongest first."""

    def name(self) -> str:
        return "action_ask_why"

    async def answer(self, turn: Turn) -> Answer:
        of_them = await why_taste(self.desk, turn)
        if of_them is not None:
            return of_them
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
