"""What the paths of a quiz leave of the shelf: dead ends, and products nobody is led to.

Products are bits of an integer, so that a step handles all of them at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from shop.errors import TooManyPaths
from shop.model import Product
from shop.quiz.linting.walk import Place, Step, Walk
from shop.quiz.model import Choice, Question

MOST_SHELVES = 50_000  # ways of narrowing down what is left that we follow at most


@dataclass(frozen=True)
class DeadEnd:
    """An answer after which nothing is left, and the answers that led there."""

    question: Question
    choices: tuple[Choice, ...]
    before: tuple[str, ...]


class Shelf:
    """The products a quiz can lead to, and what each answer does to them."""

    def __init__(self, products: Iterable[Product]) -> None:
        self.products = tuple(products)
        self.all = (1 << len(self.products)) - 1
        self._effects: dict[int, tuple[int, int]] = {}

    def of(self, bits: int) -> tuple[Product, ...]:
        return tuple(one for place, one in enumerate(self.products) if bits >> place & 1)

    def effect(self, choices: tuple[Choice, ...]) -> tuple[int, int]:
        """The products an answer leaves, and those it likes."""
        leaves, likes = self.all, 0
        for choice in choices:
            left, liked = self._effect(choice)
            leaves &= left
            likes |= liked
        return leaves, likes

    def _effect(self, choice: Choice) -> tuple[int, int]:
        known = self._effects.get(id(choice))  # a choice holds mappings: it cannot be a key
        if known is None:
            known = self._bits(choice, allows), self._bits(choice, favours)
            self._effects[id(choice)] = known
        return known

    def _bits(self, choice: Choice, test: Callable[[Choice, Product], bool]) -> int:
        return sum(1 << place for place, one in enumerate(self.products) if test(choice, one))


def allows(choice: Choice, product: Product) -> bool:
    """True when a choice's `must`, `avoid` and budget leave the product."""
    most = choice.budget.to_cents if choice.budget else None
    if most is not None and product.price_cents > most:
        return False
    needed = all(set(values) <= set(product.values(name)) for name, values in choice.must.items())
    return needed and not any(
        set(values) & set(product.values(name)) for name, values in choice.avoid.items()
    )


def favours(choice: Choice, product: Product) -> bool:
    """True when the product has something the choice likes or insists on."""
    wanted = [*choice.likes.items(), *choice.must.items()]
    return any(set(values) & set(product.values(name)) for name, values in wanted)


def dead_ends(walk: Walk, shelf: Shelf) -> list[DeadEnd]:
    """The answers that leave no product, each with one way to get there. Raises TooManyPaths."""
    found: list[DeadEnd] = []
    ways: dict[Place, dict[int, tuple[str, ...]]] = defaultdict(dict)
    ways[Place()] = {shelf.all: ()}
    count = 0
    for place in walk.places:
        for left, before in ways.pop(place, {}).items():
            count += 1
            if count > MOST_SHELVES:
                raise TooManyPaths
            for step in walk.steps(place):
                still = left & shelf.effect(step.choices)[0]
                if still:
                    ways[step.to].setdefault(still, (*before, *_said(step)))
                elif step.question and not any(_covers(end, step) for end in found):
                    found.append(DeadEnd(step.question, step.choices, before))
    return found


def unreached(walk: Walk, shelf: Shelf) -> tuple[Product, ...]:
    """The products that no path both leaves and likes."""
    left: dict[Place, int] = defaultdict(int, {Place(): shelf.all})  # on one path or another
    liked: dict[Place, int] = defaultdict(int)  # left on a path that likes them too
    reached = 0
    for place in walk.places:
        if walk.is_end(place):
            reached |= liked[place]
        for step in walk.steps(place):
            leaves, likes = shelf.effect(step.choices)
            left[step.to] |= left[place] & leaves
            liked[step.to] |= (liked[place] | left[place] & likes) & leaves
    return shelf.of(shelf.all & ~reached)


def asked(walk: Walk) -> frozenset[str]:
    """The questions that at least one path asks."""
    return frozenset(question for place in walk.places for question in place.asked)


def returning(walk: Walk) -> list[Step]:
    """The answers that lead back to a question asked before, one for each pair of questions."""
    found: dict[tuple[str, str], Step] = {}
    for place in walk.places:
        for step in walk.steps(place):
            if step.question and step.jump in step.to.asked:
                found.setdefault((step.question.id, step.jump), step)
    return list(found.values())


def _said(step: Step) -> tuple[str, ...]:
    """``skin=dry`` for each choice of an answer; nothing for a skip."""
    question = step.question.id if step.question else ""
    return tuple(f"{question}={choice.id}" for choice in step.choices)


def _covers(end: DeadEnd, step: Step) -> bool:
    """True when part of this answer was found to leave nothing already."""
    return end.question == step.question and set(_ids(end.choices)) <= set(_ids(step.choices))


def _ids(choices: tuple[Choice, ...]) -> tuple[str, ...]:
    return tuple(choice.id for choice in choices)
