"""Yes, no, later and that's all: what they mean depends on what was said last."""

from __future__ import annotations

from actions.base import ShopAction
from actions.basket.pending import agreed, ask_again, left_alone
from actions.basket.reopening import reopen
from actions.basket.reviewing import review
from actions.cart import ViewCart
from actions.checkout import place
from actions.greet import Goodbye
from actions.orders import cancel
from actions.products.pointing import which_choices
from actions.profile import forget_everything
from actions.quiz import LeaveQuiz, ResumeQuiz
from actions.speaking.offering import accept, offer
from actions.speaking.showing import ways_on
from actions.speaking.turn import (
    ASIDE,
    EARLIER,
    ORDER,
    QUIZ,
    REMIND,
    REOPEN,
    SOFT,
    VARIANT,
    Answer,
    Turn,
)
from shop.goahead import Act, GoAhead, is_refused, read_go_ahead
from shop.reply import Choice, Choices
from shop.shortwords import Short

QUIZ_OFFERED = {QUIZ, ASIDE, "", *SOFT}  # a quiz is asked, or it waits and can be gone on with

SERIOUS = {"cancel", REOPEN, "forget_me"}


async def decided(action: ShopAction, turn: Turn) -> Answer | None:
    """A step that waits for a word, done or left as the text says; None when it says neither."""
    kind, _ = last_said(turn)
    if kind not in set(Act):
        return None
    heard = read_go_ahead(turn.text, Act(kind))
    if heard is None:
        return None
    return await (said_yes if heard is GoAhead.YES else said_no)(action, turn)


async def said_yes(action: ShopAction, turn: Turn) -> Answer:
    """Yes, to what was just asked or shown."""
    desk = action.desk
    kind, about = last_said(turn)
    if kind in set(Act) and turn.typed and is_refused(turn.text):
        return await said_no(action, turn)  # whatever it was taken for, it refuses
    if kind == ORDER:
        return await place(desk, turn, about)
    if kind in SERIOUS:
        return await _yes_to_serious(action, turn, kind, about)
    if kind == QUIZ:
        return await ResumeQuiz(action.desk).answer(turn)
    if kind == VARIANT:
        return await agreed(desk, turn, about)
    if kind == REMIND:
        return await accept(desk, turn, about)
    return await _yes_to_cart(action, turn, kind) or await _which_one(action, turn, kind)


async def said_no(action: ShopAction, turn: Turn) -> Answer:
    """No, to what was just asked: nothing happens, and that is said."""
    kind, _ = last_said(turn)
    if kind == QUIZ:
        return await LeaveQuiz(action.desk).answer(turn)
    if kind == VARIANT:
        return left_alone(action.desk)
    name = f"no_{kind}"
    text = action.desk.words(name if name in action.desk.words else "no_fine")
    choices = ways_on(action.desk) if kind or not turn.shown.products else _other_cards(action)
    return Answer((Choices(text, choices),))


async def said_short(action: ShopAction, turn: Turn, short: Short) -> Answer | None:
    """Later, that's all or never mind, while something is open; None when nothing is."""
    desk, (kind, _) = action.desk, last_said(turn)
    if kind in SERIOUS:  # only a plain yes or no decides these
        return None
    if short == Short.WRONG or kind == "taste" or (not kind and short != Short.DONE):
        return None
    if short == Short.DONE and kind in {"cart", ORDER}:
        cart = await desk.carts.get(turn.shopper_id)
        if cart.lines:
            return await review(desk, turn, desk.words("review_order"))
    if short == Short.DONE and kind == VARIANT:
        return await ask_again(desk, turn, turn.waiting[1])
    if short == Short.DONE and kind != QUIZ:
        return await Goodbye(desk).answer(turn)
    if kind == "cart" and short == Short.LATER:
        left = Answer((Choices(desk.words("no_cart"), ways_on(desk)),))
        return await offer(desk, turn, left, "cart")
    return await said_no(action, turn) if kind not in SOFT else None


def last_said(turn: Turn) -> tuple[str, str]:
    """What a yes or no answers: the offer to go on with a quiz is always said last."""
    kind, about = turn.waiting
    if kind == EARLIER and not turn.quiz_waits:
        return "", ""
    return (QUIZ, "") if turn.quiz_waits and kind in QUIZ_OFFERED else (kind, about)


async def _yes_to_serious(action: ShopAction, turn: Turn, kind: str, about: str) -> Answer:
    """Yes to what takes something away."""
    if kind == "cancel":
        return await cancel(action, turn, about)
    if kind == REOPEN:
        return await reopen(action.desk, turn, about)
    return await forget_everything(action, turn)


async def _yes_to_cart(action: ShopAction, turn: Turn, kind: str) -> Answer | None:
    """Yes to the cart that was spoken of: look at it, or order it."""
    desk = action.desk
    if kind == "welcome":
        return await ViewCart(desk).answer(turn)
    if kind == "cart" and (await desk.carts.get(turn.shopper_id)).lines:
        return await review(desk, turn, desk.words("review_order"))
    return None


async def _which_one(action: ShopAction, turn: Turn, kind: str) -> Answer:
    """Yes to what is on show is a yes to one of them."""
    choices = () if kind else await which_choices(action.desk, turn, "add_to_cart")
    if choices:
        return Answer((Choices(action.desk.words("add_what"), choices),))
    return Answer((Choices(action.desk.words("yes_to_what"), ways_on(action.desk)),))


def _other_cards(action: ShopAction) -> tuple[Choice, ...]:
    words = action.desk.words
    cheaper = Choice(words("choice_cheaper"), "refine", {"text": "cheaper"})
    return (Choice(words("choice_show_more"), "show_more"), cheaper, *ways_on(action.desk)[:1])
