"""What is kept of a run between two turns, as plain JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from shop.quiz.run import QuizRun


def run_state(run: QuizRun) -> dict[str, Any]:
    """What a store keeps of a run besides its ids and status, as plain JSON."""
    answers = {question: list(picks) for question, picks in run.answers.items()}
    return {
        "answers": answers,
        "known": sorted(run.known),
        "current": run.current,
        "forgotten": sorted(run.forgotten),
    }


def with_state(run: QuizRun, state: Mapping[str, Any]) -> QuizRun:
    """The run with the state that `run_state` wrote."""
    answers = {question: tuple(picks) for question, picks in state["answers"].items()}
    return replace(
        run,
        answers=answers,
        known=frozenset(state["known"]),
        current=state["current"],
        forgotten=frozenset((question, taste) for question, taste in state.get("forgotten", ())),
    )
