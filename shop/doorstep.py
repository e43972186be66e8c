"""The doorstep: what comes in is kept here at once, until it has its place in the shop.

SQLite has one writer, and whoever takes a turn writes for as long as the turn takes. Somebody who
calls must not wait for that. So the doorstep is a file of its own beside the shop's, which it reads
(that never waits): a visit is one row in one statement, without threads or layers between.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from shop.sqlite import PRAGMAS
from shop.visits import Visit

_TABLE = """
CREATE TABLE IF NOT EXISTS visits (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    event_id TEXT NOT NULL,
    visit BLOB NOT NULL,
    aside INTEGER NOT NULL DEFAULT 0,
    UNIQUE (channel, event_id)
)
"""
_KEEP = """
INSERT OR IGNORE INTO visits (channel, event_id, visit) SELECT :channel, :event, :visit
WHERE NOT EXISTS (SELECT 1 FROM shop.inbox WHERE channel = :channel AND event_id = :event)
"""
_WAITING = "SELECT position, visit FROM visits WHERE NOT aside ORDER BY position LIMIT ?"
_CLEAR = "DELETE FROM visits WHERE position <= ? AND NOT aside"
_SET_ASIDE = "UPDATE visits SET aside = 1 WHERE position = ?"
_TRY_AGAIN = "UPDATE visits SET aside = 0 WHERE aside"
_ENDS = "SELECT min(position), max(position) FROM visits WHERE NOT aside"


class Doorstep:
    """Visits in the order they came, each once; they outlive the process."""

    def __init__(self, shop: Path) -> None:
        path = shop.with_name(f"{shop.stem}-doorstep.db")
        self._file = sqlite3.connect(path, isolation_level=None)
        self._file.execute("ATTACH DATABASE ? AS shop", (str(shop),))
        for statement in (*PRAGMAS, _TABLE, _TRY_AGAIN):
            self._file.execute(statement)

    def keep(self, visit: Visit) -> bool:
        """Keep a visit; False when it has been here before, or is in the inbox already."""
        row = {"channel": visit.channel, "event": visit.event_id, "visit": visit.to_json()}
        with closing(self._file.execute(_KEEP, row)) as kept:
            return kept.rowcount > 0

    def waiting(self, most: int) -> dict[int, Visit]:
        """The oldest visits, by their place in the queue."""
        with closing(self._file.execute(_WAITING, (most,))) as found:
            return {position: Visit.from_json(kept) for position, kept in found}

    def clear(self, last: int) -> None:
        """All visits up to a place have been brought in."""
        self._file.execute(_CLEAR, (last,)).close()

    def set_aside(self, position: int) -> None:
        """Keep a visit that cannot be brought in for the next start, out of the others' way."""
        self._file.execute(_SET_ASIDE, (position,)).close()

    def ends(self) -> tuple[int, int]:
        """The first and the last place where a visit waits; zeros when none does."""
        with closing(self._file.execute(_ENDS)) as found:
            first, last = found.fetchone()
        return first or 0, last or 0

    def close(self) -> None:
        self._file.close()
