"""Quiz runs: where each shopper is in each quiz, kept from one day to the next."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, delete, select

from shop.clock import Clock, now
from shop.database import Database
from shop.quiz.run import QuizRun, RunStatus
from shop.quiz.state import run_state, with_state
from shop.tables import quiz_runs
from shop.upserts import upsert


class QuizRuns:
    """The quizzes shoppers have begun; at most one unfinished run a shopper a quiz."""

    def __init__(self, database: Database, clock: Clock = now) -> None:
        self._database = database
        self._clock = clock

    async def open(self, shopper_id: str) -> QuizRun | None:
        """The unfinished run last played, also when it was left; None when there is none."""
        return next(iter(await self.unfinished(shopper_id)), None)

    async def unfinished(self, shopper_id: str) -> tuple[QuizRun, ...]:
        """Every quiz a shopper has begun and not finished, the one last played first."""
        return await self._read(shopper_id, quiz_runs.c.status != RunStatus.FINISHED)

    async def finished(self, shopper_id: str) -> tuple[QuizRun, ...]:
        """The quizzes a shopper has finished, newest first."""
        return await self._read(shopper_id, quiz_runs.c.status == RunStatus.FINISHED)

    async def save(self, run: QuizRun) -> None:
        """Keep a run as it stands; an unfinished run of the same quiz it takes the place of."""
        older = (
            quiz_runs.c.shopper_id == run.shopper_id,
            quiz_runs.c.quiz_id == run.quiz_id,
            quiz_runs.c.status != RunStatus.FINISHED,
            quiz_runs.c.id != run.id,
        )
        row = {
            "id": run.id,
            "shopper_id": run.shopper_id,
            "quiz_id": run.quiz_id,
            "answers": run_state(run),
            "status": run.status,
            "updated_at": self._clock(),
        }
        async with self._database.begin() as connection:
            await connection.execute(delete(quiz_runs).where(*older))
            await connection.execute(upsert(self._database, quiz_runs), row)

    async def _read(self, shopper_id: str, wanted: Any) -> tuple[QuizRun, ...]:
        mine = select(quiz_runs).where(quiz_runs.c.shopper_id == shopper_id, wanted)
        newest = mine.order_by(quiz_runs.c.updated_at.desc(), quiz_runs.c.id)
        async with self._database.read() as connection:
            return tuple(_run(row) for row in await connection.execute(newest))


def _run(row: Row[Any]) -> QuizRun:
    run = QuizRun(row.id, row.shopper_id, row.quiz_id, status=RunStatus(row.status))
    return with_state(run, row.answers)
