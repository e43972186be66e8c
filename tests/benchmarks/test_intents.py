"""The measure of understanding measures what it says."""

from __future__ import annotations

import random

import pytest

from benchmarks.intent_report import by_intent, macro_f1
from benchmarks.intents import OUT, Example, best_accuracy, best_mcc, hint3_metrics, mistyped


class Oracle:
    """Knows the intents of its examples, and is sure of nothing else."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def fit(self, texts: list[str], intents: list[str]) -> Oracle:
        self._known = dict(zip(texts, intents, strict=True))
        return self

    def guess(self, text: str) -> tuple[str, float]:
        return self._known.get(text, "a"), 0.9 if text in self._known else 0.1


def test_who_knows_all_and_rejects_the_rest_is_perfect() -> None:
    examples = [Example("one", "a"), Example("two", "b")]

    metrics = hint3_metrics(Oracle(), examples, [*examples, Example("three", OUT)])

    assert metrics["in_scope_accuracy"] == 1
    assert metrics["best_mcc"] == 1


def test_accuracy_in_scope_does_not_look_at_the_threshold() -> None:
    metrics = hint3_metrics(Oracle(), [Example("one", "a")], [Example("new", "a")])

    assert metrics["in_scope_accuracy"] == 1


def test_the_best_threshold_parts_the_sure_from_the_unsure() -> None:
    guesses = [("a", 0.9), ("b", 0.8), ("a", 0.3), ("b", 0.2)]

    mcc, threshold = best_mcc(guesses, ["a", "b", OUT, OUT])

    assert mcc == 1
    assert 0.3 < threshold <= 0.8
    assert 0.3 < best_accuracy(list(zip(guesses, ["a", "b", OUT, OUT], strict=True))) <= 0.8


@pytest.mark.parametrize("text", ["show my cart", "ok", "x", "42"])
def test_a_mistyped_text_differs_in_one_slip(text: str) -> None:
    slips = random.Random(1)

    assert all(abs(len(mistyped(text, slips)) - len(text)) <= 1 for _ in range(50))


def test_the_report_tells_of_each_intent_how_often_it_is_found_and_what_it_is_taken_for() -> None:
    truth = ["like", "like", "like", "buy"]
    guesses = ["like", "buy", "buy", "buy"]

    rows = {str(row["intent"]): row for row in by_intent(truth, guesses)}

    assert (rows["like"]["precision"], rows["like"]["recall"]) == (1.0, 0.333)
    assert (rows["buy"]["precision"], rows["buy"]["recall"]) == (0.333, 1.0)
    assert rows["like"]["most often taken for"] == "buy (2)"
    assert rows["buy"]["most often taken for"] == ""
    assert macro_f1(truth, guesses) == pytest.approx(0.5)


def test_the_report_begins_with_the_worst() -> None:
    assert [row["intent"] for row in by_intent(["a", "b"], ["a", "a"])] == ["b", "a"]
