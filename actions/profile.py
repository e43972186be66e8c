"""What we know of a shopper: to see, to correct, to take along, to erase."""

from __future__ import annotations

import re

from actions.base import ShopAction
from actions.cart import RemoveFromCart
from actions.details import AskDetails
from actions.hearing import AboutTheShopToo, ListeningAction, heard
from actions.lists.refining import refine
from actions.speaking.desk import Desk
from actions.speaking.showing import show, ways_on
from actions.speaking.turn import Answer, Turn
from actions.tastes.forgetting import means_all
from actions.tastes.known import forget_choices, known_lines
from actions.tastes.noting import corrects, note
from actions.tastes.unlearning import forget
from recommender.base import Shown
from recommender.lasting import tells_beside
from recommender.telling import asks, speaks_of_another
from shop.erasure import erase, export
from shop.forgetwords import says_forget
from shop.reply import Choice, Choices, Text
from shop.shortwords import after_wrong

ASKS_HELP = re.compile(
    r"\b(?:where (?:do|should|can) i (?:begin|start)|help|"
    r"what (?:should|can|do) i (?:do|use|take))\b",
    re.IGNORECASE,
)


class ShowProfile(ListeningAction):
    """Every taste in plain words, with how we know it and a way to forget it."""

    def __init__(self, desk: Desk | None = None, *, lead: str = "know") -> None:
        super().__init__(desk)
        self._lead = lead

    def name(self) -> str:
        return "action_show_profile"

    async def reply(self, turn: Turn) -> Answer:
        known = await known_lines(self.desk, turn.shopper_id)
        kept = await self._kept_besides(turn)
        if not known.ids:
            text = "\n".join([self.desk.words("know_nothing"), *kept])
            return Answer((Choices(text, ways_on(self.desk)),))
        text = "\n".join([self.desk.words(self._lead), *known.about(known.ids), *kept])
        rest = (
            Choice(self.desk.words("choice_export"), "export_me"),
            Choice(self.desk.words("choice_forget_me"), "forget_me"),
        )
        spoken_of = next(iter(known.ids)) if len(known.ids) == 1 else ""
        return Answer(
            (Choices(text, (*forget_choices(self.desk, known), *rest)),), f"taste:{spoken_of}"
        )

    async def _kept_besides(self, turn: Turn) -> list[str]:
        """What is held of them that is no taste: the cart and the orders."""
        pieces = sum(line.quantity for line in (await self.desk.carts.get(turn.shopper_id)).lines)
        orders = len(await self.desk.orders.of_shopper(turn.shopper_id))
        counted = {"know_cart": pieces, "know_orders": orders}
        return [self.desk.words(words, count=str(n)) for words, n in counted.items() if n]


class TellTaste(ListeningAction):
    """Learn what they say of themselves, and say it back; of somebody else it is only a wish."""

    def name(self) -> str:
        return "action_tell_taste"

    async def reply(self, turn: Turn) -> Answer:
        if speaks_of_another(turn.text):
            return await refine(self.desk, turn)
        if asks(turn.text):
            return await AskDetails(self._desk).reply(turn)
        if ASKS_HELP.search(turn.text):
            return await self._found(turn)
        told = self.desk.advisor.tell(after_wrong(turn.text) or turn.text)
        if not told or tells_beside(turn.text):
            return await self._perhaps_a_wish(turn)
        return await note(self.desk, turn, told)

    async def _perhaps_a_wish(self, turn: Turn) -> Answer:
        if turn.shown.products:
            return await refine(self.desk, turn)
        return await self._found(turn)

    async def _found(self, turn: Turn) -> Answer:
        advice = await self.desk.advisor.search(
            turn.shopper_id, turn.text, session=turn.conversation, at=turn.at
        )
        return await show(self.desk, turn, advice, "found")


class ForgetTaste(ShopAction):
    """Unlearn one thing, and everything that came of it."""

    def name(self) -> str:
        return "action_forget_taste"

    async def answer(self, turn: Turn) -> Answer:
        told = self.desk.advisor.tell(turn.text) if turn.typed else ()
        if told and await corrects(self.desk, turn, told):
            return await note(self.desk, turn, told)
        forgotten = await forget(self.desk, turn)
        if forgotten is None and not says_forget(turn.text):
            forgotten = await heard(self.desk, turn)  # nothing is forgotten by a guess
        return forgotten or await ShowProfile(self._desk).answer(turn)


class ForgetMe(AboutTheShopToo):
    """Ask once, plainly, before everything is erased."""

    def name(self) -> str:
        return "action_forget_me"

    async def reply(self, turn: Turn) -> Answer:
        if turn.entities.get("value") == "yes":
            return await forget_everything(self, turn)
        if turn.typed and await self._means_some(turn):
            return await self._only_one_thing(turn)
        choices = (
            Choice(self.desk.words("choice_forget_yes"), "forget_me", {"value": "yes"}),
            Choice(self.desk.words("choice_forget_no"), "deny"),
        )
        part = Choices(self.desk.words("forget_sure"), choices)
        return Answer((part,), open_question="forget_me")

    async def _means_some(self, turn: Turn) -> bool:
        """True for "delete one", and for "forget everything about my coffee"."""
        held = (await self.desk.profiles.get(turn.shopper_id)).tastes
        return not means_all(turn.text) or bool(self.desk.advisor.recalled(turn.text, held))

    async def _only_one_thing(self, turn: Turn) -> Answer:
        """ "Delete one": of the cart, where there is one; else something we know."""
        cart = await self.desk.carts.get(turn.shopper_id)
        if cart.lines and not means_all(turn.text):
            return await RemoveFromCart(self._desk).answer(turn)
        return await ForgetTaste(self._desk).answer(turn)


class ExportMe(AboutTheShopToo):
    """Everything we hold, to take along."""

    def name(self) -> str:
        return "action_export_me"

    async def reply(self, turn: Turn) -> Answer:
        held = await export(self.desk.database, turn.shopper_id)
        counts = {name: len(rows) for name, rows in held.items() if rows}
        listed = ", ".join(f"{name.replace('_', ' ')}: {count}" for name, count in counts.items())
        choices = (
            Choice(self.desk.words("choice_export"), "export_me"),
            Choice(self.desk.words("choice_profile"), "show_profile"),
        )
        return Answer((Choices(self.desk.words("export", listed=listed), choices),))


async def forget_everything(action: ShopAction, turn: Turn) -> Answer:
    """Erase the shopper from every table; nothing of this turn is kept either."""
    await erase(action.desk.database, turn.shopper_id)
    text = Text(action.desk.words("all_forgotten"))
    return Answer((text,), open_question="", shown=Shown(), forgotten=True)
