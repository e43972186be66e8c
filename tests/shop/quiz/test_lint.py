"""Every fault a quiz can have is found, and named in words a merchant understands."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from random import Random

import pytest

from shop.feeds.base import Record
from shop.feeds.ours import OurFeed
from shop.model import Product, Profile, Rule, Taste, Variant
from shop.quiz.files import load_quizzes, parse_quiz
from shop.quiz.linting.lint import Finding, lint, lint_folder
from shop.quiz.model import Kind, Quiz
from shop.quiz.run import QuizRun, answer, next_question, start
from shop.quiz.tastes import tastes_of
from tests.shop.quiz.faults import FAULTS

AT = datetime(2026, 5, 4, 9, tzinfo=UTC)


def sold(
    id: str, kind: str, cents: int, stock: int = 5, department: str = "skincare", **attributes: str
) -> Product:
    return Product(
        id=id,
        title=id.title(),
        department=department,
        kind=kind,
        attributes={name: tuple(values.split(", ")) for name, values in attributes.items()},
        variants=(Variant(f"{id}-1", id, id, cents, stock),),
    )


PRODUCTS = (
    sold("dew", "serum", 1200, skin_type="dry, normal", diet="vegan"),
    sold("clay", "mask", 900, skin_type="oily"),
    sold("balm", "moisturiser", 2500, skin_type="dry", texture="balm"),
    sold("gone", "toner", 500, stock=0, skin_type="sensitive", diet="vegan"),
    sold("beans", "coffee beans", 800, department="coffee-tea", roast="dark"),
)
FACE = """
id: face
title: Your face
intro: Let's see.
department: skincare
reward: {percent: 10, days: 14}
questions:
  - id: skin
    ask: How does it feel?
    kind: picture
    required: yes
    knows: skin_type
    choices:
      - id: oily
        say: Oily
        image: /oily.svg
        image_alt: A shiny face
        likes: {skin_type: oily}
      - id: dry
        say: Dry
        synonyms: [tight]
        image: /dry.svg
        image_alt: A dry face
        likes: {skin_type: {dry: 2}}
  - id: vegan
    ask: Must it be vegan?
    kind: single
    only_if: {skin: dry}
    choices:
      - {id: vegan, say: Yes please, must: {diet: vegan}}
      - {id: any, say: I don't mind, jump: budget}
  - id: feel
    ask: How heavy may it be?
    kind: scale
    low: Light
    high: Heavy
    choices:
      - {id: light, say: Feather, likes: {kind: serum}}
      - {id: heavy, say: Blanket, likes: {texture: balm}}
  - id: budget
    ask: How much?
    kind: budget
    choices:
      - {id: low, say: Up to 15, budget: {to: 15}}
      - {id: any, say: No limit, budget: {from: 0}}
  - id: more
    ask: Anything else?
    kind: text
"""


@pytest.fixture(scope="module")
def sold_here(root: Path) -> tuple[Product, ...]:
    """Everything the demo shop sells."""
    feed = OurFeed(root / "data" / "catalogue.csv", ",", "EUR")
    records = [record for record in feed.records() if isinstance(record, Record)]
    built = (feed.build(list(rows)) for _, rows in groupby(records, key=lambda one: one.product))
    return tuple(each.product for each in built if each.product)


def found(quiz: str) -> list[tuple[int, str, str]]:
    findings = lint(parse_quiz(quiz, "face.yml"), PRODUCTS)
    return [(finding.line, finding.question, finding.message) for finding in findings]


def test_a_quiz_without_a_fault_has_no_finding() -> None:
    assert found(FACE) == []


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_every_fault_is_found_and_named(fault: str) -> None:
    (old, new), expected = FAULTS[fault]
    assert FACE.count(old) == 1, "the fault is planted once"

    findings = found(FACE.replace(old, new))

    if expected is not None:
        assert findings == sorted(expected, key=lambda finding: finding[0])
    else:
        assert (2, "", "no product of the department 'garden' is in stock") in findings


CHOICES = "choices: [{id: a, say: A}, {id: b, say: B}, {id: c, say: C}, {id: d, say: D}]"


def plain_questions(count: int) -> str:
    return "".join(f"  - {{id: q{n}, ask: Which, kind: multi, {CHOICES}}}\n" for n in range(count))


def test_a_long_quiz_of_plain_questions_is_walked_in_full() -> None:
    assert found(FACE + plain_questions(30)) == []


def test_a_quiz_with_too_many_paths_says_so_and_does_not_hang() -> None:
    all_of_them = ", ".join(f"q{n}: [a, b, c, d]" for n in range(8))
    last = f"  - {{id: last, ask: Which, kind: multi, only_if: {{{all_of_them}}}, {CHOICES}}}\n"

    assert (2, "", "too many paths to walk them all") in found(FACE + plain_questions(8) + last)


def test_a_finding_says_where_and_what() -> None:
    assert str(Finding("face.yml", 14, "skin", "too long")) == "face.yml:14: skin: too long"
    assert str(Finding("face.yml", 1, "", "empty")) == "face.yml:1: empty"


def test_a_file_that_is_no_quiz_is_a_finding_and_the_others_are_checked(tmp_path: Path) -> None:
    (tmp_path / "bad.yml").write_text("id: bad\ntitle: [", "utf-8")
    (tmp_path / "face.yml").write_text(FACE.replace("say: Dry", "say: Oily"), "utf-8")

    findings = lint_folder(tmp_path, PRODUCTS)

    assert [(finding.quiz, finding.line) for finding in findings] == [
        ("bad.yml", 2),
        ("face.yml", 19),
    ]


@pytest.mark.parametrize("quiz", ["coffee_finder", "skin_routine", "style"])
def test_the_quizzes_we_ship_have_no_fault(
    root: Path, sold_here: tuple[Product, ...], quiz: str
) -> None:
    assert lint(load_quizzes(root / "data" / "quizzes")[quiz], sold_here) == []


@pytest.mark.parametrize("quiz_id", ["coffee_finder", "skin_routine", "style"])
def test_whatever_is_answered_in_our_quizzes_something_in_stock_is_left(
    root: Path, sold_here: tuple[Product, ...], quiz_id: str
) -> None:
    quiz = load_quizzes(root / "data" / "quizzes")[quiz_id]
    stock = [one for one in sold_here if one.department == quiz.department and one.in_stock]
    dice = Random(7)

    for _ in range(200):
        run = at_random(quiz, dice)
        tastes = tastes_of(quiz, run, AT)
        assert any(suits(product, tastes) for product in stock), run.answers


def at_random(quiz: Quiz, dice: Random) -> QuizRun:
    """Somebody who answers everything, without thinking."""
    run = start(quiz, Profile("ada"), "run")
    while question := next_question(quiz, run):
        most = 1 if question.kind == Kind.TEXT else question.max_picks
        picked = dice.sample(question.choices, dice.randint(1, most))
        run = answer(quiz, run, question.id, tuple(choice.id for choice in picked))
    return run


def suits(product: Product, tastes: tuple[Taste, ...]) -> bool:
    """True when no taste rules the product out."""
    for taste in tastes:
        has = taste.value in product.values(taste.attribute)
        if taste.attribute == "budget" and product.price_cents > int(taste.value):
            return False
        if (taste.rule is Rule.NEVER and has) or (taste.rule is Rule.MUST and not has):
            return False
    return True
