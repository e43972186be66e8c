"""Amounts in words."""

from __future__ import annotations

import pytest

from shop.quiz.model import BudgetRange
from shop.quiz.reading.budget import read_budget


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("under 40", 0, 4000),
        ("up to €40 please", 0, 4000),
        ("not more than 40", 0, 4000),
        ("40 euros", 0, 4000),
        ("40", 0, 4000),
        ("12,50 €", 0, 1250),
        ("1,000", 0, 100_000),
        ("twenty five", 0, 2500),
        ("30 to 50 euros", 3000, 5000),
        ("between 50 and 30", 3000, 5000),
        ("30–50€", 3000, 5000),
        ("about 25", 2000, 3000),
        ("25ish", 2000, 3000),
        ("over 50", 5000, None),
        ("50+", 5000, None),
        ("at least 20", 2000, None),
        ("no limit", 0, None),
        ("money is no object", 0, None),
        ("I don't mind the price", 0, None),
    ],
)
def test_an_amount_is_a_range(text: str, low: int, high: int | None) -> None:
    assert read_budget(text) == BudgetRange(low, high)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "cheap",
        "0",
        "2 shirts",
        "a moisturiser under 25",
        "show me something under 30",
        "10, 20 or 30",
        "size 40",
        "order 1234",
        "€",
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert read_budget(text) is None


@pytest.mark.parametrize("text", ["3000-5000", "0-4000", "no-limit"])
def test_a_range_is_kept_as_an_answer_and_read_again(text: str) -> None:
    budget = BudgetRange.of_answer(text)

    assert budget is not None
    assert budget.answer == text


@pytest.mark.parametrize("text", ["", "low", "30-", "-5", "a-b"])
def test_what_is_no_range_is_not_read_as_one(text: str) -> None:
    assert BudgetRange.of_answer(text) is None
