"""Two kinds of things in one breath are two wishes."""

from __future__ import annotations

import pytest

from recommender.several import wishes
from recommender.snapshot import Snapshot
from tests.recommender.saying import in_one_line


def test_each_has_what_is_said_of_it_and_the_price_is_meant_of_both(demo: Snapshot) -> None:
    found = wishes(demo, "a gentle cleanser and some strong matcha, all below 20")

    assert [(each.name, in_one_line(each.wish)) for each in found] == [
        ("cleanser", "cleanser; skin_type sensitive; to 20"),
        ("matcha", "matcha; strength strong; to 20"),
    ]


def test_an_article_begins_another_thing(demo: Snapshot) -> None:
    found = wishes(demo, "a matcha or an oolong")

    assert [each.name for each in found] == ["matcha", "oolong"]


@pytest.mark.parametrize(
    "said",
    [
        "jumper or cardigan in navy",
        "red or navy jumper",
        "jumper, not a cardigan",
        "a laptop and tea",
    ],
)
def test_one_wish_stays_one(demo: Snapshot, said: str) -> None:
    assert wishes(demo, said) == ()
