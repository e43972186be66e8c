"""Which product, and which of its variants, a text names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from recommender.chatter import is_chatter
from recommender.findings import Found, Picked
from recommender.sizes import size_said
from recommender.text import stem, tokens, words
from shop.model import Product, Variant

if TYPE_CHECKING:
    from recommender.snapshot import Snapshot

FEW = 5  # candidates worth asking about
CLEAR = 0.8  # the part of a title that names it beyond doubt
AHEAD = 0.12  # by how much the best has to lead
ENOUGH = 0.55  # the part that names it when nothing else comes near
PARTIAL = 0.4  # less of a title than this names nothing


def find_product(snapshot: Snapshot, text: str) -> Found:
    """The product a text names by its title, or the few it may mean."""
    mended, _ = snapshot.understanding.spelling.mend(tokens(text))
    heard = tuple(stem(word) for word in mended)
    said = _telling(snapshot, mended)
    if not said:
        return Found()
    likely = snapshot.index.score(said)
    rows = np.argsort(-likely, kind="stable")[:50]
    ranked = sorted(
        ((named(snapshot, int(row), said, heard), float(likely[row]), int(row)) for row in rows),
        key=lambda each: (-each[0], -each[1], int(snapshot.shelf.title_order[each[2]])),
    )
    return _decide(snapshot, [(part, row) for part, _, row in ranked if part >= PARTIAL])


def named(snapshot: Snapshot, row: int, said: Sequence[str], heard: Sequence[str] = ()) -> float:
    """How completely the words name a product: the part of its title they cover, rare words most.

    `said` are the telling words; those that are not the product's count against it a little.
    `heard` are all words, so that Melt & Go is also found by its "go".
    """
    product = snapshot.shelf.products[row]
    title = dict.fromkeys(words(product.title))
    if not set(said) & (set(title) - set(words(product.kind))):
        return 0.0  # "a jumper" names none of them
    weight = {word: _rarity(snapshot, word) for word in (*title, *said)}
    covered = sum(weight[word] for word in title if word in said or word in heard)
    whole = sum(weight[word] for word in title) or 1.0
    known = set(title) | set(words(f"{product.brand} {product.kind}")) | _own_values(product)
    foreign = sum(weight[word] for word in dict.fromkeys(said) if word not in known)
    return covered / (whole + 0.5 * foreign)


def variant_in(text: str, product: Product) -> Picked:
    """The variant a text names; what it leaves open is settled when there is but one choice."""
    if not product.variants:
        return Picked()
    fitting, said = _narrowed(product.variants, text)
    there = [variant for variant in fitting if variant.in_stock]
    if not there:
        return Picked(candidates=tuple(fitting), sold_out=True, said=said)
    missing = _open_options(there)
    only = None if missing else there[0]
    return Picked(variant=only, candidates=tuple(there), missing=missing, said=said)


def names_others_option(snapshot: Snapshot, text: str, product: Product, option: str) -> bool:
    """Whether a text names an option that others of the kind come in, and this product does not."""
    alike = (each for each in snapshot.shelf.products if each.kind == product.kind)
    values = {variant.options.get(option, "") for each in alike for variant in each.variants}
    own = {variant.options.get(option, "") for variant in product.variants}
    said = _option_words(text)
    return any(_heard(value, said) for value in values - own - {""})


def _decide(snapshot: Snapshot, ranked: list[tuple[float, int]]) -> Found:
    products = tuple(snapshot.shelf.products[row] for _, row in ranked[:FEW])
    if not ranked:
        return Found()
    runner_up = ranked[1][0] if len(ranked) > 1 else 0.0
    clear = ranked[0][0] >= CLEAR and ranked[0][0] > runner_up
    if clear or (ranked[0][0] >= ENOUGH and ranked[0][0] - runner_up >= AHEAD):
        return Found(products[0], products)
    return Found(candidates=products)


def _telling(snapshot: Snapshot, mended: Sequence[str]) -> tuple[str, ...]:
    titled = snapshot.lexicon.title_words
    stems = ((stem(word), word) for word in mended)
    return tuple(each for each, word in stems if not is_chatter(word) or _only_titled(each, titled))


def _only_titled(word: str, titled: Iterable[str]) -> bool:
    return len(word) > 2 and word not in _ORDERS and word in titled


_ORDERS = frozenset(
    {
        "add",
        "put",
        "want",
        "the",
        "and",
        "for",
        "with",
        "one",
        "two",
        "get",
        "buy",
        "basket",
        "cart",
    }
)


def _own_values(product: Product) -> set[str]:
    values = [value for each in product.attributes.values() for value in each]
    values += [value for variant in product.variants for value in variant.options.values()]
    return {word for value in values for word in words(value)}


def _rarity(snapshot: Snapshot, word: str) -> float:
    column = snapshot.index.terms_.get(word)
    if column is None:
        return 1.0
    indptr = snapshot.index.weights_.indptr
    number = int(indptr[column + 1] - indptr[column])
    return float(np.log1p(len(snapshot.shelf) / number))


def _option_words(text: str) -> tuple[str, ...]:
    spelled = {"small": "s", "medium": "m", "large": "l", "kilo": "kg"}
    said = tuple(stem(token) for token in tokens(text))
    return (*said, *(spelled[word] for word in said if word in spelled))


def _narrowed(variants: Sequence[Variant], text: str) -> tuple[list[Variant], tuple[str, ...]]:
    """Those that have what was named of each option, and the options that were named.

    The longest name counts: light grey.
    """
    left, named_options, said = list(variants), [], _option_words(text)
    for name in dict.fromkeys(name for variant in variants for name in variant.options):
        values = {variant.options.get(name, "") for variant in left}
        hits = {value: _heard(value, said) for value in values}
        if not any(hits.values()) and (size := size_said(text, values)):
            hits[size] = 1
        most = max(hits.values(), default=0)
        if most:
            left = [v for v in left if hits.get(v.options.get(name, "")) == most]
            named_options.append(name)
    return left, tuple(named_options)


def _heard(value: str, said: Sequence[str]) -> int:
    """How many words of an option's value were said, if all were."""
    wanted = words(value)
    places = range(len(said) - len(wanted) + 1)
    together = any(tuple(said[place : place + len(wanted)]) == wanted for place in places)
    return len(wanted) if wanted and together else 0


def _open_options(variants: Sequence[Variant]) -> tuple[str, ...]:
    names = dict.fromkeys(name for variant in variants for name in variant.options)
    return tuple(
        name for name in names if len({variant.options.get(name) for variant in variants}) > 1
    )
