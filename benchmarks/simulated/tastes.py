"""The hidden taste of a simulated shopper: what a recommender should find out."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shop.model import Product

TASTED = {
    "skincare": ("skin_type", "concern", "texture", "ingredient", "scent", "kind", "brand"),
    "coffee-tea": ("flavour", "roast", "origin", "strength", "brew", "kind", "brand"),
    "clothing": ("style", "colour", "material", "fit", "pattern", "occasion", "kind", "brand"),
}
SEGMENTS = 8  # kinds of people; each shopper is mostly one or two of them
SPARSE = 0.35  # below one: strong likes for few values
OWN = 0.3  # how much of a taste is nobody else's
AVOIDED = (("material", "wool"), ("scent", "rose"), ("roast", "dark"), ("ingredient", "retinol"))

Weights = Mapping[tuple[str, str], float]


@dataclass(frozen=True)
class HiddenTaste:
    """What a shopper is after, which no recommender is told.

    `weights` are from 0 to 1 by attribute and value, `departments` sum to 1, `comfortable` is how
    far up the price ladder of a kind they like to buy (0 the cheapest, 1 the dearest) and
    `thrift` how much a step above it hurts. `avoids` are never bought. `regular` says how faithful
    they are to what they use up.
    """

    shopper_id: str
    departments: Mapping[str, float]
    weights: Weights
    comfortable: float
    thrift: float
    avoids: frozenset[tuple[str, str]]
    clothes: str
    shoes: str
    visits: int
    regular: float


class Market:
    """What all shoppers look at: the catalogue, its values and its price ladders."""

    def __init__(self, products: Sequence[Product]) -> None:
        self.products = tuple(products)
        self._rungs = _rungs(self.products)
        self.values = {
            (attribute, value): None
            for product in products
            for attribute in TASTED.get(product.department, ())
            for value in product.values(attribute)
        }

    def rung(self, product: Product) -> float:
        """Where its price stands among those of its kind, from 0 to 1."""
        return self._rungs[product.id]

    def appeal(self, taste: HiddenTaste, product: Product) -> float:
        """How much it suits this taste, from 0 to 1: the truth a recommender is measured by."""
        attributes = TASTED.get(product.department, ())
        if any(value in product.values(attribute) for attribute, value in taste.avoids):
            return 0.0
        liked = [
            max(
                (taste.weights.get((attribute, value), 0) for value in product.values(attribute)),
                default=0.0,
            )
            for attribute in attributes
        ]
        fond = sum(liked) / max(len(liked), 1)
        over = max(0.0, self.rung(product) - taste.comfortable)
        return 1 / (1 + math.exp(-(9 * fond - 4.2 - taste.thrift * over)))


def hidden_tastes(products: Sequence[Product], shoppers: int, seed: int) -> tuple[HiddenTaste, ...]:
    """The tastes of these shoppers; the same seed gives the same people."""
    market, roll = Market(products), random.Random(f"tastes/{seed}")
    segments = [_weights(market, roll) for _ in range(SEGMENTS)]
    return tuple(_taste(f"sim-{number:05d}", market, segments, roll) for number in range(shoppers))


def _taste(
    shopper_id: str, market: Market, segments: list[Weights], roll: random.Random
) -> HiddenTaste:
    shares = _dirichlet(roll, len(segments), 0.25)
    own = _weights(market, roll)
    mixed = {
        key: (1 - OWN) * sum(share * one[key] for share, one in zip(shares, segments, strict=True))
        + OWN * own[key]
        for key in market.values
    }
    departments = sorted({product.department for product in market.products})
    return HiddenTaste(
        shopper_id=shopper_id,
        departments=dict(zip(departments, _dirichlet(roll, len(departments), 0.8), strict=True)),
        weights=_spread(mixed),
        comfortable=roll.betavariate(2, 2),
        thrift=roll.uniform(0.5, 5),
        avoids=frozenset(pair for pair in AVOIDED if roll.random() < 0.12),
        clothes=roll.choices(("XS", "S", "M", "L", "XL"), (1, 3, 4, 3, 1))[0],
        shoes=str(roll.choices(range(36, 46), (1, 2, 3, 4, 4, 3, 3, 3, 2, 1))[0]),
        visits=min(14, 1 + int(roll.expovariate(1 / 3.2))),
        regular=roll.uniform(0.3, 0.9),
    )


def _weights(market: Market, roll: random.Random) -> Weights:
    """Strong likes for few values, drawn value by value."""
    return {key: roll.gammavariate(SPARSE, 1) for key in market.values}


def _spread(weights: Weights) -> Weights:
    """The same likes, so that each attribute's best value weighs one."""
    best: dict[str, float] = {}
    for (attribute, _), weight in weights.items():
        best[attribute] = max(best.get(attribute, 0), weight)
    return {key: weight / best[key[0]] for key, weight in weights.items()}


def _dirichlet(roll: random.Random, size: int, concentration: float) -> list[float]:
    drawn = [roll.gammavariate(concentration, 1) + 1e-9 for _ in range(size)]
    return [one / sum(drawn) for one in drawn]


def _rungs(products: Sequence[Product]) -> dict[str, float]:
    kinds: dict[str, list[Product]] = {}
    for product in products:
        kinds.setdefault(product.kind, []).append(product)
    return {
        product.id: place / max(len(ladder) - 1, 1)
        for ladder in kinds.values()
        for place, product in enumerate(sorted(ladder, key=lambda one: one.price_cents))
    }
