"""What one person likes of what two were thought to like. Pure functions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import Any

from shop.merging.meeting import Meeting, Rows
from shop.merging.rows import Row
from shop.model import Rule
from shop.profiles import STATED
from shop.quiz.tastes import answer_event, answer_taste

About = Callable[[Row], Hashable | None]
Weight = Callable[[Row], Any]


def tastes(meeting: Meeting) -> Rows:
    """All tastes of both; where they are about the same, what was said wins, and the newest of it.

    A "never" is never lost: of what one of them never wants, nothing that the other said is kept.
    """
    mine, theirs = meeting.mine["tastes"], _as_my_answers(meeting)
    answered = {row["event_id"] for row in mine} & {row["event_id"] for row in theirs} - {""}
    rules: tuple[tuple[About, Weight], ...] = (
        (lambda row: row["event_id"] if row["event_id"] in answered else None, _newest),
        (lambda row: _single(row, meeting), _said),
        (_value, _never),
    )
    for about, weight in rules:
        mine, theirs = _one_of_each(mine, theirs, about, weight)
    return [*mine, *theirs]


def _as_my_answers(meeting: Meeting) -> Rows:
    """Their tastes, those of quiz answers under the ids that another answer of mine takes over."""
    events = {
        answer_event(meeting.absorbed, run["quiz_id"], question): answer_event(
            meeting.survivor, run["quiz_id"], question
        )
        for run in meeting.theirs["quiz_runs"]
        for question in run["answers"].get("answers", ())
    }
    return [_answered(row, events.get(row["event_id"])) for row in meeting.adopted("tastes")]


def _answered(row: Row, event_id: str | None) -> Row:
    if event_id is None:
        return row
    id = answer_taste(event_id, row["attribute"], row["value"], row["rule"])
    return {**row, "id": id, "event_id": event_id}


def _one_of_each(mine: Rows, theirs: Rows, about: About, weight: Weight) -> tuple[Rows, Rows]:
    """Both without what the other knows better; what they never want stays."""
    best: dict[Hashable, list[Any]] = defaultdict(lambda: [None, None])
    for side, rows in enumerate((mine, theirs)):
        for row in rows:
            known = best[about(row)]
            known[side] = weight(row) if known[side] is None else max(known[side], weight(row))
    lost = [
        {
            key
            for key, weights in best.items()
            if key is not None and None not in weights and _loses(side, weights)
        }
        for side in (0, 1)
    ]
    kept = [
        [row for row in rows if about(row) not in lost[side] or _is_kept(row, weight)]
        for side, rows in enumerate((mine, theirs))
    ]
    return kept[0], kept[1]


def _loses(side: int, weights: list[Any]) -> bool:
    return bool(weights[0] < weights[1] if side == 0 else weights[0] >= weights[1])


def _is_kept(row: Row, weight: Weight) -> bool:
    return row["rule"] == Rule.NEVER and weight is not _never


def _single(row: Row, meeting: Meeting) -> Hashable | None:
    subject = (row["attribute"], row["scope"])
    return subject if subject in meeting.single and row["strength"] > 0 else None


def _value(row: Row) -> Hashable:
    return row["attribute"], row["value"], row["scope"]


def _newest(row: Row) -> Any:
    return row["at"]


def _said(row: Row) -> Any:
    return row["source"] in STATED, row["at"]


def _never(row: Row) -> Any:
    return row["rule"] == Rule.NEVER, *_said(row)
