"""Hearts, and "not for me": both change the very next answer."""

from __future__ import annotations

import re

from actions.base import ShopAction
from actions.cart import AddToCart
from actions.hearing import ListeningAction
from actions.lists.refining import refine
from actions.products.met import called_products
from actions.products.pointing import about_one, ask_which, pointed_product
from actions.products.remembering import remembered_product
from actions.speaking.desk import Desk
from actions.speaking.offering import offer
from actions.speaking.showing import show, steps_from, ways_on
from actions.speaking.turn import Answer, Turn
from actions.tastes.noting import note
from recommender.lasting import tells_beside
from shop.errors import UnknownProduct
from shop.model import Event, EventKind, Product
from shop.reply import Choice, Choices
from shop.shortwords import after_wrong

POINTS = re.compile(
    r"\b(?:ones?|th(?:is|at|ese|ose)|it|them|first|second|third|last|number \w+)\b|\bthe\b"
)
# "That's lovely" is said of an answer as well; "I love that" is of a product
_SIGHS = re.compile(r"\b(?:that'?s|that is|this is|how|what an?|thats) (?=\w+\W*$)")
_KIND_WORD = re.compile(
    r"^(?:\W|\w+\W+){0,4}(?:lovely|nice|great|cool|good|perfect|awesome|brilliant|wonderful|sweet|"
    r"amazing|fab(?:ulous)?|beautiful|fantastic|excellent|super|neat|wow)\W*$",
    re.IGNORECASE,
)
WHY_NOT = ("price", "style", "colour", "own_one")  # each is a response `choice_because_…`


class Like(ListeningAction):
    """Remember what they like."""

    def name(self) -> str:
        return "action_like"

    async def reply(self, turn: Turn) -> Answer:
        if turn.typed and await remembered_product(self.desk, turn):
            return await AddToCart(self._desk).answer(turn)  # "bag the one I liked"
        product = await _meant(self, turn) if await _points(self.desk, turn) else None
        if product is None:
            return await self._of_none(turn)
        await self.desk.events.record(_event(turn, EventKind.LIKED, product))
        text = self.desk.words("liked", turn.message_id, title=product.title)
        choices = about_one(self.desk, product, turn.recommendation_of(product.id))
        answer = Answer((Choices(text, choices),), shown=turn.shown.focused(product.id))
        if product.in_stock:
            return answer
        return await offer(self.desk, turn, answer, "product", product.id)

    async def _of_none(self, turn: Turn) -> Answer:
        """What they like in general is kept; a "lovely!" at nothing is a kind word."""
        if told := await _told(self.desk, turn):
            return told
        if turn.typed and _KIND_WORD.match(turn.text):
            choices = steps_from(self.desk, turn.shown) if turn.shown.products else ()
            said = self.desk.words("compliment", turn.message_id)
            return Answer((Choices(said, choices or ways_on(self.desk)),))
        return await ask_which(self.desk, turn, "like", "like_what")


class Dislike(ListeningAction):
    """Never show it again, and show something else instead."""

    def name(self) -> str:
        return "action_dislike"

    async def reply(self, turn: Turn) -> Answer:
        if "value" in turn.entities:
            return await self._because(turn)
        told = await _told(self.desk, turn)
        if told is not None:
            return told
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


async def _points(desk: Desk, turn: Turn) -> bool:
    """Whether a text says which product it is about; a tap always does."""
    if not turn.typed:
        return True
    said = _SIGHS.sub(" ", turn.text.lower())
    if POINTS.search(said) or await called_products(desk, turn, said):
        return True
    return bool(await desk.advisor.point(said, turn.shown.focused("")))


async def _meant(action: ShopAction, turn: Turn) -> Product | None:
    """The product with the opinion; one that has left the shop needs none."""
    try:
        return await pointed_product(action.desk, turn)
    except UnknownProduct:
        return None


async def _told(desk: Desk, turn: Turn) -> Answer | None:
    """ "I hate mint" is said of no product, but of themselves; a wish beside it is granted."""
    if turn.typed and tells_beside(turn.text):
        return await refine(desk, turn)
    if POINTS.search(after_wrong(turn.text).lower() or turn.text.lower()):
        return None
    told = desk.advisor.tell(after_wrong(turn.text) or turn.text) if turn.typed else ()
    if told:
        return await note(desk, turn, told)
    return await refine(desk, turn) if await _only_wishes(desk, turn) else None


async def _only_wishes(desk: Desk, turn: Turn) -> bool:
    """Whether things are described while none are on show: then they are wished for."""
    if not turn.typed or turn.shown.products:
        return False
    wish = await desk.advisor.understand(turn.text)
    return bool(wish.kinds or wish.departments or wish.wants)


def _way_on(action: ShopAction, because: str) -> tuple[Choice, ...]:
    cheaper = Choice(action.desk.words("choice_cheaper"), "refine", {"text": "cheaper"})
    more = Choice(action.desk.words("choice_show_more"), "show_more")
    return (cheaper, more) if because == "price" else (more, *ways_on(action.desk)[:1])


def _event(turn: Turn, kind: EventKind, product: Product) -> Event:
    return turn.event(
        kind, product_id=product.id, recommendation_id=turn.recommendation_of(product.id)
    )
