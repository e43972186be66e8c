"""A packet of something to drink, and what packets share."""

from __future__ import annotations

from dataclasses import dataclass

from data.drawing.artwork import artwork
from data.drawing.canvas import darker, ellipse, group, is_dark, mirrored, path
from data.drawing.colours import FLAVOURS, TEAS
from data.drawing.marks import MARKS
from data.drawing.pack import Pack, solid


@dataclass(frozen=True)
class Drink:
    """A packet and what is in it: the colour of the roast or of the cup, two flavours."""

    pack: Pack
    colour: str
    flavours: tuple[str, ...]
    iced: bool
    decaf: bool


def printed(drink: Drink, outline: str) -> str:
    second = FLAVOURS[drink.flavours[-1]]
    return artwork(drink.pack.seed, outline, drink.pack.body, drink.pack.accent, second)


def straight(pack: Pack, width: float, top: float) -> str:
    right = 240 + width / 2
    outline = mirrored(
        f"M240 {top} L{right} {top} L{right} 388 Q{right} 400 {right - 12} 400 L240 400"
    )
    return solid(pack, outline, pack.body, 480 - right, right, "body")


def leaves(drink: Drink) -> str:
    """A few leaves, or a small bowl of powder, in front."""
    if drink.pack.body == "#2f5d50" and drink.colour == TEAS["matcha"]:
        bowl = path(
            "M312 362 L400 362 C398 392 380 400 356 400 C332 400 314 392 312 362 Z", "#f3eee2"
        )
        return (
            bowl
            + ellipse(356, 362, 44, 9, darker("#f3eee2", 0.1))
            + ellipse(356, 362, 38, 7, drink.colour)
        )
    green = drink.colour if is_dark(drink.colour) else darker(drink.colour, 0.12)
    return "".join(
        group(path(MARKS["leaf"], green), f"translate({x} {y}) rotate({turn}) scale(0.95)")
        for x, y, turn in ((356, 388, 60), (378, 394, 110), (128, 392, -70))
    )
