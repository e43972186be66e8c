"""Which size, shade or grind: known from a tap or from the words, or asked for."""

from __future__ import annotations

from collections.abc import Mapping

from actions.desk import Desk
from actions.showing import ways_on
from actions.turn import Answer, Turn
from recommender.findings import Picked
from recommender.wish import Wish
from shop.model import Product, Variant
from shop.reply import Choice, Choices

MOST_CHOICES = 8  # more are asked for one option at a time


def chosen_variant(desk: Desk, turn: Turn, product: Product) -> Picked:
    """The variant a turn settles on, or what is still open."""
    tapped = turn.entities.get("variant")
    if tapped:
        return Picked(next((each for each in product.variants if each.id == tapped), None))
    picked = desk.advisor.variant_in(turn.text if turn.typed else "", product)
    if picked.variant is not None or picked.sold_out:
        return picked
    options = read_options(turn.entities.get("options", ""))
    left = [each for each in picked.candidates or _buyable(product) if each.in_stock]
    left = [each for each in left if options.items() <= each.options.items()]
    if product.id in turn.shown.products:
        left = _as_wished(turn.shown.wish, left)
    return Picked(left[0] if len(left) == 1 else None, tuple(left), picked.missing)


def _as_wished(wish: Wish, left: list[Variant]) -> list[Variant]:
    """Of the variants that are left, those with the size or colour that was searched for."""
    for name in dict.fromkeys(name for each in left for name in each.options):
        wanted = wish.values(name)
        fitting = [each for each in left if each.options.get(name) in wanted]
        left = fitting or left
    return left


def ask_variant(desk: Desk, turn: Turn, product: Product, picked: Picked, quantity: int) -> Answer:
    """The question that finds the variant: all that are left, or one option of many."""
    left = tuple(each for each in picked.candidates if each.in_stock) or _buyable(product)
    if not left:
        similar = Choice(
            desk.words("choice_similar"), "refine", {"text": f"more like {product.title}"}
        )
        text = desk.words("sold_out", title=product.title)
        return Answer((Choices(text, (similar, *ways_on(desk)[:1])),))
    about = {"product": product.id, "quantity": str(quantity)}
    recommendation = turn.recommendation_of(product.id)
    choices = _choices(left, {**about, "recommendation": recommendation}, turn)
    name = "variant_sold_out" if picked.sold_out else "which_variant"
    question = Choices(desk.words(name, title=product.title), choices)
    waiting = f"variant:{product.id}:{quantity}"
    return Answer((question,), open_question=waiting, shown=turn.shown.focused(product.id))


def read_options(text: str) -> dict[str, str]:
    """``size=M;colour=navy`` as a mapping."""
    pairs = (pair.partition("=") for pair in text.split(";") if pair)
    return {name: value for name, _, value in pairs}


def _choices(left: tuple[Variant, ...], about: Mapping[str, str], turn: Turn) -> tuple[Choice, ...]:
    if len(left) <= MOST_CHOICES:
        return tuple(
            Choice(each.label, "add_to_cart", {**about, "variant": each.id}) for each in left
        )
    settled = turn.entities.get("options", "")
    option = _first_open_option(left)
    values = dict.fromkeys(each.options[option] for each in left if option in each.options)
    return tuple(
        Choice(value, "add_to_cart", {**about, "options": f"{settled};{option}={value}"})
        for value in values
    )


def _first_open_option(left: tuple[Variant, ...]) -> str:
    names = dict.fromkeys(name for each in left for name in each.options)
    return next(name for name in names if len({each.options.get(name) for each in left}) > 1)


def _buyable(product: Product) -> tuple[Variant, ...]:
    return tuple(each for each in product.variants if each.in_stock)
