"""Opinions on what is on show turn a word round; what is said of the skin is no opinion."""

from __future__ import annotations

import pytest

from recommender.opinions import as_wish
from recommender.remarks import plain
from recommender.snapshot import Snapshot
from tests.recommender.saying import in_one_line


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("bit plain", "not pattern plain"),
        ("hmm, a bit plain", "not pattern plain"),
        ("these are all plain", "not pattern plain"),
        ("they look so plain. checks please", "pattern checked; not pattern plain"),
        ("it's too sweet", "not flavour sweet"),
        ("a bit too sweet", "not flavour sweet"),
        ("not sweet enough", "flavour sweet"),
        ("not nearly sweet enough", "flavour sweet"),
        ("wool doesn't suit me", "not material wool"),
        ("wool makes me itch", "not material wool"),
        (
            "rose is lovely but she can't stand it",
            "not colour rose; not scent rose; not shade rose",
        ),
    ],
)
def test_an_opinion_is_the_wish_for_its_opposite(demo: Snapshot, said: str, meant: str) -> None:
    wish = demo.understanding.wish(as_wish(demo.lexicon, plain(said)))

    assert in_one_line(wish) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a bit warmer", "season winter"),
        ("something a bit spicy", "flavour spicy"),
        ("a little black dress", "dress; colour black"),
        ("these are all lovely, in navy please", "colour navy"),
    ],
)
def test_a_wish_is_no_opinion(demo: Snapshot, said: str, meant: str) -> None:
    wish = demo.understanding.wish(as_wish(demo.lexicon, plain(said)))

    assert in_one_line(wish) == meant
