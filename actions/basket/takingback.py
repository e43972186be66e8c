"""The last word counts for who takes back a size or colour: "green. wait no red"."""

from __future__ import annotations

from dataclasses import replace

from actions.basket.asked import Asked, written
from actions.speaking.desk import Desk
from actions.speaking.turn import Turn
from recommender.calling import nameless
from shop.correcting import corrected
from shop.model import Product


def taken_back(desk: Desk, turn: Turn, asked: Asked, product: Product) -> tuple[Turn, Asked]:
    """The turn with its last word, and what else was said before it as settled."""
    both = corrected(turn.text)
    if both is None or not (instead := _options(desk, both.instead, product)):
        return turn, asked
    before = {k: v for k, v in _options(desk, both.first, product).items() if k not in instead}
    options = written(asked.settled | before)
    return replace(turn, text=both.instead), replace(asked, options=options)


def _options(desk: Desk, said: str, product: Product) -> dict[str, str]:
    """The options that some words name."""
    picked = desk.advisor.variant_in(nameless(said, product), product)
    return {name: picked.candidates[0].options[name] for name in picked.said}
