"""Put in all that a text asks for by name; what is there already is corrected, or said."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.basket.adding import add_all
from actions.basket.asked import Wanted
from actions.basket.cartcard import cart_answer, named
from actions.basket.cartremarks import set_quantity
from actions.basket.wanting import says_buy, wanted_in
from actions.speaking.desk import Desk
from actions.speaking.turn import SHORT, Answer, Turn
from shop.model import Cart, CartLine
from shop.reply import Choice, Choices

_WRONG = re.compile(
    r"^\W*(?:(?:no|nope|wait|oh|sorry|wtf|hey)\W+)*"
    r"(?:(?:that'?s|that is|it'?s) (?:wrong|not (?:right|it|what i \w+))|wrong|no|nope|"
    r"i said|i meant)\b[\s,.:;!-]*",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?:only|just)\b", re.IGNORECASE)
_AS_BEFORE = re.compile(r"\bsame as (?:before|b4|earlier|last time)\b|\blike before\b", re.I)


async def have_wanted(desk: Desk, turn: Turn) -> Answer | None:
    """The cart with all that the text asks for; None when it is about anything else as well."""
    if not turn.typed or turn.entities:
        return None
    corrects = _WRONG.match(turn.text)
    text = turn.text[corrects.end() :] if corrects else turn.text
    wanted = await wanted_in(desk, turn, text)
    return await _have(desk, turn, wanted, exactly=bool(corrects)) if wanted else None


async def _have(desk: Desk, turn: Turn, wanted: list[Wanted], *, exactly: bool) -> Answer:
    """All of it in the cart: what is there already is set where the text corrects how many."""
    cart = await desk.carts.get(turn.shopper_id)
    new, said = [], None
    for each in wanted:
        line = _line_of(cart, each.product_id)
        if line is None:
            new.append(each)
        elif exactly or _ONLY.search(each.said):
            said = await set_quantity(desk, turn, line, each.quantity)
        elif _AS_BEFORE.search(each.said) or not says_buy(turn.text):
            said = _there(desk, turn, line)
        else:
            new.append(each)
    if not new:
        return said or cart_answer(desk, cart, desk.words("your_cart"))
    answer = await add_all(desk, turn, new)
    if said and SHORT in (said.open_question or ""):
        return replace(answer, parts=(*said.parts, *answer.parts))
    return answer


def _line_of(cart: Cart, product_id: str) -> CartLine | None:
    of_it = [line for line in cart.lines if line.variant.product_id == product_id]
    return of_it[0] if len(of_it) == 1 else None


def _there(desk: Desk, turn: Turn, line: CartLine) -> Answer:
    """It is in the cart already; one more is a tap away."""
    title = named(line.title, line.variant.label)
    text = desk.words("is_added", title=title, count=line.quantity)
    about = {"variant": line.variant.id, "value": str(line.quantity + 1)}
    more = Choice(desk.words("choice_one_more"), "change_quantity", about)
    see = Choice(desk.words("choice_view_cart"), "view_cart")
    shown = turn.shown.focused(line.variant.product_id)
    return Answer((Choices(text, (more, see)),), open_question="cart:", shown=shown)
