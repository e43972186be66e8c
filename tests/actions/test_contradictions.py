"""The newest word counts, but a "never" is not lifted by the way."""

from __future__ import annotations

from dataclasses import replace

from actions.tastes.contradictions import replaced, respectful
from shop.model import Rule, Source, Taste
from shop.quiz.single import single_subjects
from tests.actions.conftest import START

OILY = Taste("t1", "skin_type", "oily", 2.0, Source.PICKED, START, scope="skincare")
DRY = replace(OILY, id="t2", value="dry", source=Source.SAID)
SINGLE = {("skin_type", "skincare")}


def test_a_new_value_takes_the_place_of_the_old_one():
    assert replaced([DRY], [OILY], SINGLE) == (OILY,)


def test_the_same_value_is_no_contradiction():
    assert replaced([DRY, OILY], [OILY], SINGLE) == ()


def test_a_dislike_contradicts_no_other_value():
    assert replaced([replace(DRY, strength=-1.0)], [OILY], SINGLE) == ()


def test_another_department_is_another_matter():
    assert replaced([DRY], [replace(OILY, scope="clothing")], SINGLE) == ()


def test_a_guess_of_ours_is_not_replaced():
    assert replaced([DRY], [replace(OILY, source=Source.INFERRED)], SINGLE) == ()


def test_what_can_be_several_is_not_replaced():
    assert replaced([DRY], [OILY], set()) == ()


def test_a_never_stands_against_a_leaning():
    never = Taste("n", "material", "wool", -1.0, Source.SAID, START, Rule.NEVER, "clothing")
    leaning = replace(never, id="l", strength=1.0, rule=Rule.PREFER, source=Source.PICKED)
    binding = replace(leaning, id="m", rule=Rule.MUST)

    assert respectful([leaning, binding, DRY], [never]) == (binding, DRY)


def test_what_has_one_value_is_what_the_quizzes_ask_once(desk):
    single = single_subjects(desk.quizzes.values())

    assert {("skin_type", "skincare"), ("roast", "coffee-tea"), ("budget", "")} <= single
    assert ("flavour", "coffee-tea") not in single
