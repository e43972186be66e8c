"""Each intent by itself: how often it is found, how often rightly, and what it is taken for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from sklearn.metrics import precision_recall_fscore_support

from benchmarks.report import Row


def by_intent(truth: Sequence[str], guesses: Sequence[str]) -> list[Row]:
    """A row for each intent that there is: precision, recall, F1 (0 to 1); the worst first."""
    intents = sorted(set(truth))
    figures = precision_recall_fscore_support(truth, guesses, labels=intents, zero_division=0)
    taken = mistakes(truth, guesses)
    rows = [
        {
            "intent": intent,
            "precision": round(float(precision), 3),
            "recall": round(float(recall), 3),
            "f1": round(float(f1), 3),
            "examples": int(n),
            "most often taken for": taken.get(intent, ""),
        }
        for intent, precision, recall, f1, n in zip(intents, *figures, strict=True)
    ]
    return sorted(rows, key=lambda row: row["f1"])


def macro_f1(truth: Sequence[str], guesses: Sequence[str]) -> float:
    """The mean F1 of the intents, 0 to 1: a seldom one counts as much as a common one."""
    return float(np.mean([row["f1"] for row in by_intent(truth, guesses)]))


def mistakes(truth: Sequence[str], guesses: Sequence[str]) -> dict[str, str]:
    """For each intent that was missed, the one it was most often taken for, and how often."""
    missed = Counter(pair for pair in zip(truth, guesses, strict=True) if pair[0] != pair[1])
    worst: dict[str, str] = {}
    for (intent, guess), times in missed.most_common():
        worst.setdefault(intent, f"{guess} ({times})")
    return worst
