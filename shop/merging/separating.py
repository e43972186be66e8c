"""What each of two gets back when it turns out they were two. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Table

from shop.merging.meeting import Rows
from shop.merging.rows import Key, Row
from shop.merging.rules import Settles


@dataclass(frozen=True)
class Met:
    """One table in which two met: what each had, and what was made of it."""

    mine: Rows
    theirs: Rows
    made: Rows


@dataclass(frozen=True)
class _Story:
    """One thing: as each had it, as it was made, and as it is now."""

    mine: Row | None
    theirs: Row | None
    made: Row | None
    now: Row | None


def separated(table: Table, rule: Settles, met: Met, now: Rows) -> tuple[Rows, Rows]:
    """The rows of the one who stays and of the one who leaves.

    What each had goes back to each; what has changed since stays as it is, with the one who stays
    where nothing says whose it is.
    """
    split = _owned if "shopper_id" not in table.primary_key.columns else _shared
    stays, leaves = [], []
    for story in _stories(table, met, now):
        mine, theirs = split(rule, story)
        stays += [mine] if mine else []
        leaves += [theirs] if theirs else []
    return stays, leaves


def _owned(_rule: Settles, story: _Story) -> tuple[Row | None, Row | None]:
    """A thing with an id of its own is one person's."""
    if story.theirs:
        return None, _as_it_is(story, story.theirs)
    if story.mine:
        return _as_it_is(story, story.mine), None
    return (story.now if story.now != story.made else None), None


def _as_it_is(story: _Story, had: Row) -> Row | None:
    """How it is now; what the merge itself took away is given back as it was."""
    if story.now:
        return {**story.now, "shopper_id": had["shopper_id"]}
    return had if story.made is None else None


def _shared(rule: Settles, story: _Story) -> tuple[Row | None, Row | None]:
    """A thing both can have, such as a line of a cart."""
    mine = story.now if story.now != story.made else story.mine
    return mine, rule.returned(story.theirs, story.now) if story.theirs else None


def _stories(table: Table, met: Met, now: Rows) -> list[_Story]:
    names = [column.name for column in table.primary_key if column.name != "shopper_id"]
    sides = [_by_key(rows, names) for rows in (met.mine, met.theirs, met.made, now)]
    known = {key for side in sides for key in side}
    return [_Story(*(side.get(key) for side in sides)) for key in sorted(known)]


def _by_key(rows: Rows, names: list[str]) -> Mapping[Key, Row]:
    return {tuple(row[name] for name in names): row for row in rows}
