"""Presents: what makes a good one, and when one is meant though nobody says so."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from recommender.lexicon import Lexicon
from recommender.models import Scores
from recommender.shelf import Shelf
from recommender.text import tokens, words
from recommender.wish import Constraint, Wish

GIFT = "gift"
PRESENT = "present"  # what the list of words calls a gift for whatever occasion
MARKED, OF_KIND, MIDDLING = 0.2, 0.55, 0.25
_FOR_SOMEBODY = re.compile(
    r"\b(?:something|anything|ideas?|smth|sth|what|surprise)\b(?: \w+){0,4}? for "
    r"(?:(?:my|our|a|an|the|his|her|their) )(?:(?:best|dear|lovely|little|big|old|own|new) )*"
    r"(?:mum|mom|mother|dad|father|brother|sister|wife|husband|partner|boyfriend|girlfriend|friend|"
    r"son|daughter|aunt|auntie|uncle|gran\w*|nan|nana|boss|colleague|neighbour|neighbor|teacher|"
    r"niece|nephew|cousin|flatmate|roommate|host|hostess|couple|parents)s?\b"
)


def giftability(shelf: Shelf) -> Scores:
    """How good a present each product makes, from 0 to 1, by what the shop says of it.

    More of its kind are marked as presents, and it is neither the cheapest nor the dearest of them.
    """
    marked = np.zeros(len(shelf), dtype=bool)
    for facet in shelf.facets:
        if facet.attribute == GIFT:
            marked |= shelf.having(facet)
    kinds, of_kind = np.unique([p.kind for p in shelf.products], return_inverse=True)
    size = np.maximum(np.bincount(of_kind, minlength=len(kinds)), 1)
    share = np.bincount(of_kind, weights=marked, minlength=len(kinds)) / size
    middling = 1.0 - 2.0 * np.abs(shelf.price_ranks - 0.5)
    worth = MARKED + OF_KIND * share[of_kind] + MIDDLING * middling
    return np.asarray(worth, dtype=np.float32)


def is_open(wish: Wish) -> bool:
    """Whether nothing but a present is asked for."""
    rest = replace(wish, wants=(), unknown=(), corrections=(), price_from=None, price_to=None)
    return bool(wish.wants) and rest == Wish() and all(GIFT in w.attributes for w in wish.wants)


def meant(lexicon: Lexicon, wish: Wish, text: str) -> Wish:
    """The wish; for a present where it is only said for whom: "something for my dad"."""
    asks = _FOR_SOMEBODY.search(" ".join(tokens(text)))
    present = lexicon.phrases.get(words(PRESENT))
    if not asks or present is None or wish.kinds or wish.departments or wish.wants:
        return wish
    gift = Constraint(present.facets)
    return replace(wish, wants=(gift,), words=(), unknown=())
