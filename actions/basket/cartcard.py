"""A cart and an order in the reply model's lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from actions.speaking.desk import Desk
from actions.speaking.showing import ways_on
from actions.speaking.turn import Answer
from shop.model import Cart, CartLine, Order, OrderLine
from shop.money import format_cents
from shop.reply import Choice, Choices, Line, OrderCard, Receipt

NOTHING_CHANGED: Mapping[str, int] = MappingProxyType({})


def cart_answer(
    desk: Desk, cart: Cart, text: str, before: Mapping[str, int] = NOTHING_CHANGED
) -> Answer:
    """The cart with a remark; an empty one with ways on.

    `before` says how many there were of each variant that was changed, to undo it.
    """
    spoken_of = "cart:" + ",".join(f"{variant}={count}" for variant, count in before.items())
    if cart.lines:
        card = cart_card(desk, cart, text, cart_choices(desk))
        return Answer((card,), open_question=spoken_of)
    said = " ".join(filter(None, [text if before else "", desk.words("cart_empty")]))
    return Answer((Choices(said, ways_on(desk)),), open_question=spoken_of)


def with_regret(desk: Desk, answer: Answer) -> Answer:
    """The answer with a word of regret: we had misunderstood what was wanted."""
    first, *rest = answer.parts
    text = desk.words("with_regret", said=first.text)
    return replace(answer, parts=(replace(first, text=text), *rest))


def changed_before(about: str) -> dict[str, int]:
    """How many there were of each variant that was changed last: what ``cart:`` is about."""
    pairs = (each.rpartition("=") for each in about.split(",") if each)
    return {variant: int(count) for variant, _, count in pairs}


def named(title: str, label: str) -> str:
    """A product in one of its variants: ``Fern Jumper (navy, M)``."""
    return f"{title} ({label})" if label else title


def cart_card(desk: Desk, cart: Cart, text: str, choices: tuple[Choice, ...]) -> OrderCard:
    """The cart as it stands, each line with what can be done to it."""
    currency = desk.settings.currency
    return OrderCard(
        text=text,
        lines=tuple(_cart_line(desk, line) for line in cart.lines),
        subtotal=format_cents(cart.subtotal_cents, currency),
        discount=_discount(desk, cart.discount_cents, cart.code),
        total=format_cents(cart.total_cents, currency),
        choices=choices,
    )


def cart_choices(desk: Desk) -> tuple[Choice, ...]:
    """What can be done with a cart that holds something."""
    return (
        Choice(desk.words("choice_checkout"), "checkout"),
        Choice(desk.words("choice_more_ideas"), "recommend"),
        Choice(desk.words("choice_clear_cart"), "clear_cart"),
    )


def receipt(desk: Desk, order: Order, text: str, choices: tuple[Choice, ...]) -> Receipt:
    """A placed order, at the prices it was bought for."""
    currency = desk.settings.currency
    return Receipt(
        text=text,
        number=order.number,
        lines=tuple(_order_line(desk, line) for line in order.lines),
        subtotal=format_cents(order.subtotal_cents, currency),
        discount=_discount(desk, order.discount_cents, order.code),
        total=format_cents(order.total_cents, currency),
        choices=choices,
    )


def _cart_line(desk: Desk, line: CartLine) -> Line:
    about = {"variant": line.variant.id}
    fewer, more = str(line.quantity - 1), str(line.quantity + 1)
    return Line(
        title=line.title,
        label=line.variant.label,
        quantity=line.quantity,
        price=format_cents(line.variant.price_cents, desk.settings.currency),
        total=format_cents(line.total_cents, desk.settings.currency),
        image=line.image,
        image_alt=line.image_alt,
        actions=(
            Choice(desk.words("choice_one_fewer"), "change_quantity", {**about, "value": fewer}),
            Choice(desk.words("choice_one_more"), "change_quantity", {**about, "value": more}),
            Choice(desk.words("choice_remove"), "remove_from_cart", about),
        ),
    )


def _order_line(desk: Desk, line: OrderLine) -> Line:
    return Line(
        title=line.title,
        label=line.label,
        quantity=line.quantity,
        price=format_cents(line.price_cents, desk.settings.currency),
        total=format_cents(line.total_cents, desk.settings.currency),
    )


def _discount(desk: Desk, cents: int, code: str) -> str:
    if not cents:
        return ""
    amount = format_cents(-cents, desk.settings.currency)
    return desk.words("discount", amount=amount, code=code)
