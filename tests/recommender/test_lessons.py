"""What a quiz has just taught."""

from __future__ import annotations

from dataclasses import replace

from recommender.lessons import LessonModel
from recommender.models import Visit
from recommender.shelf import Shelf
from recommender.wish import Wish
from shop.model import Profile, Taste
from tests.recommender.shelves import NOON, product, taste

SHOP = (
    product("both", "beans", "coffee", 900, roast="dark", flavour="nutty"),
    product("roast-only", "beans", "coffee", 900, roast="dark", flavour="citrus"),
    product("neither", "beans", "coffee", 900, roast="light", flavour="citrus"),
)
ROAST, FLAVOUR = "roast-answer", "flavour-answer"


def scores(*tastes: Taste, taught: tuple[str, ...] = (ROAST, FLAVOUR)) -> list[float]:
    model = LessonModel().fit(Shelf(SHOP))
    visit = Visit(Profile("ada", tastes), (), "now", NOON, Wish(taught=taught))
    return [round(float(score), 3) for score in model.score(visit)]


DARK = replace(taste("roast", "dark"), event_id=ROAST)
NUTTY = replace(taste("flavour", "nutty"), event_id=FLAVOUR)


def test_every_answer_that_is_met_counts() -> None:
    both, one, none = scores(DARK, NUTTY)

    assert both > one > none


def test_of_an_answer_with_several_tastes_one_is_enough() -> None:
    malty = replace(taste("flavour", "malty"), event_id=FLAVOUR)

    assert scores(DARK, NUTTY, malty) == scores(DARK, NUTTY)


def test_an_answer_nothing_meets_changes_no_order() -> None:
    smoky = replace(taste("flavour", "smoky"), event_id=FLAVOUR)

    both, one, none = scores(DARK, smoky)

    assert both == one > none


def test_what_was_learned_otherwise_is_no_lesson() -> None:
    assert len(set(scores(DARK, NUTTY, taught=()))) == 1
    assert len(set(scores(taste("roast", "dark")))) == 1
