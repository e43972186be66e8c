"""A quiz begun one day is taken up on another, exactly there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shop.database import Database
from shop.quiz.run import QuizRun, RunStatus
from shop.quizzes import QuizRuns

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
RUN = QuizRun(
    id="run-1",
    shopper_id="ann",
    quiz_id="style",
    answers={"z-first": ("slim", "regular"), "a-second": (), "budget": ("4000",)},
    known=frozenset({"budget"}),
    current="a-second",
)


@pytest.fixture
def runs(database: Database) -> QuizRuns:
    return QuizRuns(database, clock=ticking().__next__)


async def test_a_run_comes_back_as_it_was_left_in_the_order_of_its_answers(
    runs: QuizRuns,
) -> None:
    await runs.save(replace(RUN, status=RunStatus.LEFT))

    resumed = await runs.open("ann")

    assert resumed == replace(RUN, status=RunStatus.LEFT)
    assert resumed is not None
    assert list(resumed.answers) == ["z-first", "a-second", "budget"]
    assert await runs.open("bob") is None


async def test_the_run_last_played_is_the_open_one(runs: QuizRuns) -> None:
    other = replace(RUN, id="run-2", quiz_id="coffee")
    await runs.save(RUN)
    await runs.save(other)
    assert await runs.open("ann") == other

    await runs.save(RUN)

    assert await runs.open("ann") == RUN


async def test_a_new_run_takes_the_place_of_an_unfinished_one(runs: QuizRuns) -> None:
    await runs.save(RUN)
    await runs.save(replace(RUN, id="run-2"))

    await runs.save(replace(RUN, id="run-2", status=RunStatus.FINISHED))

    assert await runs.open("ann") is None


async def test_finished_runs_are_kept_newest_first(runs: QuizRuns) -> None:
    done = replace(RUN, status=RunStatus.FINISHED, current="")
    again = replace(done, id="run-2")

    await runs.save(done)
    await runs.save(again)

    assert await runs.finished("ann") == (again, done)


def ticking() -> Iterator[datetime]:
    """A clock that goes on by a minute each time it is read."""
    time = NOON
    while True:
        yield time
        time += timedelta(minutes=1)
