"""Which questions are about what a word means."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.glossary import Glossary


@pytest.fixture(scope="module")
def glossary(root: Path) -> Glossary:
    return Glossary.load(root / "data" / "glossary.yml")


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("is arabica stronger than robusta?", ["arabica", "robusta"]),
        ("what does combination mean", ["combination skin"]),
        ("Difference between a serum and an oil?", ["serum", "face oil"]),
        ("do I really need a toner", ["toner"]),
        ("does merino itch", ["merino"]),
        ("how much caffeine is in matcha", ["matcha"]),
        ("is retinol safe when pregnant", ["retinol", "pregnancy"]),
    ],
)
def test_a_question_of_meaning_names_its_terms(glossary, question, terms):
    assert [term.name for term in glossary.asked(question)] == terms


@pytest.mark.parametrize(
    "text",
    [
        "what is the best serum",
        "do you have a serum",
        "is the second vegan?",
        "which of these is vegan",
        "how much is the matcha",
        "what's the difference between the first and the third",
        "what colours does it come in",
        "niacinamide serum",
        "is it organic",
        "you have something softer, maybe cashmere?",
        "no lol i mean the coffee, for a moka",
    ],
)
def test_a_question_about_products_is_none_of_meaning(glossary, text):
    assert glossary.asked(text) == ()


def test_the_shop_explains_its_trade(glossary):
    assert len(glossary) >= 60


def test_a_shop_without_a_glossary_explains_nothing(tmp_path):
    assert Glossary.load(tmp_path / "none.yml").asked("what is retinol") == ()
