"""Offer one product, in the variant that was said: it is not bought yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.basket.cartcard import named
from actions.basket.variants import ask_variant, chosen_variant
from actions.speaking.desk import Desk
from actions.speaking.turn import Answer, Turn
from recommender.findings import Picked
from shop.model import CartLine, Product
from shop.reply import Choice, Choices, Part


async def offer(
    desk: Desk, turn: Turn, product: Product, instead_of: Sequence[CartLine] = (), lead: str = ""
) -> Answer:
    """The product as a choice to add; with what it was mistaken for as a choice to take out."""
    picked = chosen_variant(desk, turn, product)
    if picked.variant is not None:
        lead = lead or _is_here(desk, product, picked)
        picked = Picked(candidates=(picked.variant,))
    answer = ask_variant(desk, turn, product, picked, 1, lead)
    out = tuple(
        Choice(
            desk.words("choice_take_out", title=line.title),
            "remove_from_cart",
            {"variant": line.variant.id},
        )
        for line in instead_of
    )
    return replace(answer, parts=tuple(_with(part, out) for part in answer.parts))


def _is_here(desk: Desk, product: Product, picked: Picked) -> str:
    label = picked.variant.label if picked.variant else ""
    return desk.words("offer_variant", title=named(product.title, label))


def _with(part: Part, more: tuple[Choice, ...]) -> Part:
    return replace(part, choices=(*part.choices, *more)) if isinstance(part, Choices) else part
