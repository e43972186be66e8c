"""Which size, shade or grind: known from a tap or from the words, or asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from actions.basket.asked import Asked, options_of, written
from actions.speaking.desk import Desk
from actions.speaking.showing import ways_on
from actions.speaking.turn import Answer, Turn
from recommender.calling import nameless
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
    said = nameless(turn.text, product) if turn.typed else ""  # Penny Espresso is also whole bean
    picked = desk.advisor.variant_in(said, product)
    settled = {k: v for k, v in options_of(turn).items() if k not in picked.said}
    if picked.sold_out or (picked.variant is not None and not settled):
        return picked
    left = [each for each in picked.candidates or _buyable(product) if each.in_stock]
    fitting = [each for each in left if settled.items() <= each.options.items()]
    if not fitting:
        return replace(picked, variant=None, candidates=tuple(left), sold_out=True)
    if product.id in turn.shown.products:
        fitting = _as_wished(turn.shown.wish, fitting)
    only = fitting[0] if len(fitting) == 1 else None
    return replace(picked, variant=only, candidates=tuple(fitting))


async def not_made(desk: Desk, turn: Turn, product: Product, picked: Picked) -> bool:
    """Whether a size, colour or grind was said that there is none of, as "filter" may be."""
    if not turn.typed or turn.entities.get("variant"):
        return False
    said = nameless(turn.text, product)
    open_options = {name for each in product.variants for name in each.options} - set(picked.said)
    others = [await desk.advisor.names_others_option(said, product, o) for o in open_options]
    return any(others)


def _as_wished(wish: Wish, left: list[Variant]) -> list[Variant]:
    """Of the variants that are left, those with the size or colour that was searched for."""
    for name in dict.fromkeys(name for each in left for name in each.options):
        wanted = wish.values(name)
        fitting = [each for each in left if each.options.get(name) in wanted]
        left = fitting or left
    return left


def ask_variant(
    desk: Desk, turn: Turn, product: Product, picked: Picked, quantity: int, lead: str = ""
) -> Answer:
    """The question that finds the variant: all that are left, or one option of many."""
    left = tuple(each for each in picked.candidates if each.in_stock) or _buyable(product)
    if not left:
        similar = Choice(
            desk.words("choice_similar"), "refine", {"text": f"more like {product.title}"}
        )
        text = desk.words("sold_out", title=product.title)
        return Answer((Choices(text, (similar, *ways_on(desk)[:1])),))
    settled = _settled(product, left)
    later = (turn.entities.get("rest", ""), turn.entities.get("instead", ""))
    asked = Asked(product.id, quantity, written(settled), *later)
    about = asked.entities() | {"recommendation": turn.recommendation_of(product.id)}
    name = "variant_sold_out" if picked.sold_out else "which_variant"
    text = lead or desk.words(name, title=product.title)
    question = Choices(text, _choices(left, about))
    return Answer((question,), open_question=asked.question, shown=turn.shown.focused(product.id))


def _settled(product: Product, left: Sequence[Variant]) -> dict[str, str]:
    """The options that are the same in all that are left, and were not so in all there are."""
    buyable = _buyable(product)
    return {
        name: value
        for name, value in left[0].options.items()
        if all(each.options.get(name) == value for each in left)
        and any(each.options.get(name) != value for each in buyable)
    }


def _choices(left: tuple[Variant, ...], about: Mapping[str, str]) -> tuple[Choice, ...]:
    if len(left) <= MOST_CHOICES:
        return tuple(
            Choice(each.label, "add_to_cart", {**about, "variant": each.id}) for each in left
        )
    settled = about["options"]
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
