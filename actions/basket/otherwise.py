"""A line of the cart in another size, shade or grind: "make the coffee the 500 g one"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from actions.basket.adding import add
from actions.basket.cartcard import changed_before, named, with_regret
from actions.basket.optionwords import is_of_options, option_clauses
from actions.basket.swapping import as_wanted, in_another_variant, in_place_of
from actions.speaking.desk import Desk
from actions.speaking.turn import EARLIER, VARIANT, Answer, Turn
from recommender.calling import nameless
from recommender.chatter import is_chatter
from recommender.findings import Picked
from recommender.sizes import SIZES
from recommender.text import tokens, words
from shop.model import Cart, CartLine, Product
from shop.otherwise import Otherwise, read_otherwise
from shop.reply import Choice, Choices

_OF_HOW_IT_IS = SIZES | {"should", "been", "supposed", "ought"}
_UP = re.compile(r"\b(?:bigger|larger|size up|up a size|next size)\b")
_DOWN = re.compile(r"\b(?:smaller|size down|down a size)\b")
FEW_WORDS = 5  # "the second one", "the enamel one"
_IT = re.compile(r"\b(?:it|that|this)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Change:
    """A line and what it may become; `sure` when the text says which line is meant."""

    line: CartLine
    product: Product
    picked: Picked
    sure: bool

    @property
    def is_one(self) -> bool:
        """Whether anything would be another than it is."""
        return any(each.id != self.line.variant.id for each in self.picked.candidates)


async def change_option(desk: Desk, turn: Turn) -> Answer | None:
    """The cart with a line as it is wanted instead; None for a text that says nothing of it."""
    wish = read_otherwise(turn.text) if turn.typed and not turn.entities else None
    if wish is None or turn.waiting[0] == VARIANT:
        return None
    cart = await desk.carts.get(turn.shopper_id)
    if _of_another(turn, cart):
        return None
    found = [change for line in cart.lines if (change := await _change(desk, line, wish))]
    meant = _meant(turn, found)
    if len(meant) == 1:
        one = meant[0]
        return await in_another_variant(desk, turn, one.line, one.product, one.picked)
    return _which(desk, turn, meant) if meant else await _another_shown(desk, turn, cart, wish)


async def _another_shown(desk: Desk, turn: Turn, cart: Cart, wish: Otherwise) -> Answer | None:
    """ "Wait, I meant the second one": what was put in last makes way for another on show."""
    kind, about = turn.waiting
    last = [line for line in cart.lines if line.variant.id in changed_before(about)]
    if kind != "cart" or len(last) != 1 or len(wish.to.split()) > FEW_WORDS:
        return None
    line = last[0]
    pointed = await desk.advisor.point(wish.to, replace(turn.shown, focus=""))
    shown = line.variant.product_id in turn.shown.products
    if len(pointed) != 1 or not shown or pointed[0] == line.variant.product_id:
        return None
    product = await desk.catalogue.product(pointed[0])
    return with_regret(desk, await add(desk, in_place_of(turn, line, wish.to), product))


def _of_another(turn: Turn, cart: Cart) -> bool:
    """Whether "it" is a product that is spoken of and not in the cart."""
    held = {line.variant.product_id for line in cart.lines}
    elsewhere = bool(turn.shown.focus) and turn.shown.focus not in held
    return elsewhere and turn.waiting[0] != "cart" and bool(_IT.search(turn.text))


async def _change(desk: Desk, line: CartLine, wish: Otherwise) -> _Change | None:
    """What the wish makes of a line; None where it does not fit it."""
    product = await desk.catalogue.product(line.variant.product_id)
    to = " ".join(option_clauses(desk, wish.to, product))
    picked = _picked(desk, line, product, to)
    if not picked.said:
        return None
    said = f"{to} {wish.not_as}"
    named_so = await _names(desk, product, said)
    foreign = [word for word in tokens(said) if not _is_known(word, product)]
    if len(foreign) > named_so:  # "the coffee" is an espresso
        return None
    held = desk.advisor.variant_in(nameless(wish.not_as, product), product)
    if held.said and line.variant.id not in {each.id for each in held.candidates}:
        return None
    return _Change(line, product, picked, sure=named_so or bool(held.said))


def _picked(desk: Desk, line: CartLine, product: Product, said: str) -> Picked:
    """The variants that are said: by their options, or as a step from the line's own size."""
    picked = desk.advisor.variant_in(nameless(said, product), product)
    step = bool(_UP.search(said)) - bool(_DOWN.search(said))
    if picked.said or not step or "size" not in line.variant.options:
        return picked
    besides = {k: v for k, v in line.variant.options.items() if k != "size"}
    sizes = [each for each in product.variants if besides.items() <= each.options.items()]
    place = [each.id for each in sizes].index(line.variant.id) + step
    there = sizes[place : place + 1] if place >= 0 else []
    return Picked(candidates=tuple(there), said=("size",) if there else ())


async def _names(desk: Desk, product: Product, said: str) -> bool:
    """Whether some words name a product by its title, or by its kind."""
    options = {w for v in product.variants for o in v.options.values() for w in words(o)}
    title = {word for word in words(product.title) if not is_chatter(word)} - options
    return bool(title & set(words(said))) or (
        product.kind in (await desk.advisor.understand(said)).kinds
    )


def _meant(turn: Turn, found: list[_Change]) -> list[_Change]:
    """The lines that may be meant: those that are said, else what was spoken of last."""
    sure = [each for each in found if each.sure]
    if sure:
        return _changing(sure)
    kind, about = turn.waiting
    last = changed_before(about) if kind in {"cart", EARLIER} else {}
    touched = [each for each in found if each.line.variant.id in last]
    focus = [each for each in found if each.line.variant.product_id == turn.shown.focus]
    return touched or focus or (_changing(found) if kind == "cart" else [])


def _changing(found: list[_Change]) -> list[_Change]:
    return [each for each in found if each.is_one] or found[:1]


def _which(desk: Desk, turn: Turn, meant: list[_Change]) -> Answer:
    """Which of the lines is to be another."""
    choices = tuple(_choice(turn, each) for each in meant)
    return Answer((Choices(desk.words("change_what"), choices),))


def _choice(turn: Turn, change: _Change) -> Choice:
    """One line made another by a tap."""
    line, product = change.line, change.product
    there = as_wanted(line, change.picked)
    about = in_place_of(turn, line, "").entities
    wanted = {**about, "product": product.id, "variant": there[0].id if there else line.variant.id}
    return Choice(named(line.title, line.variant.label), "add_to_cart", wanted)


def _is_known(word: str, product: Product) -> bool:
    return word in _OF_HOW_IT_IS or is_of_options(word, product)
