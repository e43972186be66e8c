"""The home page of the app: what we know somebody likes, their last orders, and where to begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from channels.slack import blocks
from channels.slack.blocks import Block
from channels.slack.names import CART_BUTTON, FORM_BUTTON
from shop.model import Order, Profile, Taste
from shop.money import format_cents
from shop.profiles import STATED
from shop.quiz.model import Quiz
from shop.wording import Wording

MOST_ORDERS, MOST_TASTES, MOST_QUIZZES = 3, 12, 20
BUDGET = "budget"


@dataclass(frozen=True)
class HomePage:
    """What there is to show of one shopper."""

    profile: Profile
    orders: Sequence[Order] = ()
    in_cart: int = 0
    quizzes: Sequence[Quiz] = ()


def home_view(page: HomePage, words: Wording, currency: str) -> Block:
    """The page as `views.publish` takes it."""
    return {"type": "home", "blocks": list(_blocks(page, words, currency))}


def _blocks(page: HomePage, words: Wording, currency: str) -> Iterator[Block]:
    yield blocks.header(words("channel_home_tastes"))
    told = list(_tastes(page.profile.tastes, words, currency))[-MOST_TASTES:]
    yield blocks.section("\n".join(told) or words("channel_home_no_tastes"))
    quizzes = [
        blocks.button(quiz.title, f"{FORM_BUTTON}.{at}", quiz.id)
        for at, quiz in enumerate(page.quizzes[:MOST_QUIZZES])
    ]
    if quizzes:
        yield blocks.context(words("channel_home_quizzes"))
        yield blocks.actions(quizzes)
    yield blocks.header(words("channel_home_orders"))
    yield blocks.section("\n".join(_orders(page, words, currency)) or words("no_orders"))
    yield blocks.context(words("channel_home_in_cart", count=page.in_cart))
    yield blocks.actions([blocks.button(words("channel_menu_cart"), CART_BUTTON)])


def _orders(page: HomePage, words: Wording, currency: str) -> Iterator[str]:
    for order in page.orders[:MOST_ORDERS]:
        date = f"{order.placed_at:%-d %B}"
        status = words(f"order_status_{order.status}", number=order.number, date=date)
        things = ", ".join(line.title for line in order.lines)
        yield f"{status} {format_cents(order.total_cents, currency)}: {things}"


def _tastes(known: Iterable[Taste], words: Wording, currency: str) -> Iterator[str]:
    """What they told us themselves; what we only guess is not held up to them."""
    for taste in known:
        if taste.source not in STATED:
            continue
        value = taste.value.replace("-", " ").replace("_", " ")
        if taste.attribute == BUDGET and taste.value.isdecimal():
            value = format_cents(int(taste.value), currency)
        about = taste.attribute.replace("-", " ").replace("_", " ")
        liked = "channel_home_liked" if taste.strength > 0 else "channel_home_disliked"
        yield words(liked, about=about.capitalize(), value=value)
