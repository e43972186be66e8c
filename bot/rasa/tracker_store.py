"""Where Rasa keeps its side of a conversation: bounded, durable, and erasable.

A conversation never expires here, so its history must not grow: what is kept are the slots and the
last turns. That is enough to go on and to repeat a reply; everything that must outlive it is the
shop's. SQLite in WAL mode survives a killed process; PostgreSQL takes its place by URL.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from kept_events import restored
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

TURNS = 3

trackers = sa.Table(
    "trackers",
    sa.MetaData(),
    sa.Column("conversation", sa.String(255), primary_key=True),
    sa.Column("slots", sa.Text, nullable=False),
    sa.Column("events", sa.Text, nullable=False),
    sa.Column("changed", sa.Float, nullable=False),
)


class BoundedTrackerStore(TrackerStore):
    """One row a conversation."""

    def __init__(
        self,
        domain: Domain | None = None,
        host: str = "sqlite://",
        event_broker: EventBroker | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(domain, event_broker)
        self._engine = opened(host)
        trackers.metadata.create_all(self._engine)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep where the conversation stands."""
        row = {
            "slots": json.dumps(tracker.current_slot_values()),
            "events": json.dumps([event.as_dict() for event in recent(tracker.events)]),
            "changed": time.time(),
        }
        mine = trackers.c.conversation == tracker.sender_id
        with self._engine.begin() as connection:
            if not connection.execute(trackers.update().where(mine).values(**row)).rowcount:
                row["conversation"] = tracker.sender_id
                connection.execute(trackers.insert().values(**row))

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation as it was saved; None when there is none."""
        query = sa.select(trackers.c.slots, trackers.c.events).where(
            trackers.c.conversation == sender_id
        )
        with self._engine.connect() as connection:
            row = connection.execute(query).first()
        if row is None:
            return None
        return self._restored(sender_id, json.loads(row.slots), json.loads(row.events))

    async def forget(self, sender_id: str) -> None:
        """Erase a conversation; no trace of it stays in the file."""
        with self._engine.begin() as connection:
            connection.execute(trackers.delete().where(trackers.c.conversation == sender_id))

    async def keys(self) -> Iterable[str]:
        """The conversations there are."""
        with self._engine.connect() as connection:
            return list(connection.execute(sa.select(trackers.c.conversation)).scalars())

    def _restored(
        self, sender_id: str, slots: dict[str, Any], events: list[dict[str, Any]]
    ) -> DialogueStateTracker:
        tracker = self.init_tracker(sender_id)
        tracker.events.extend(restored(events))
        tracker.replay_events()
        for name in slots.keys() & tracker.slots.keys():  # also those set before the kept turns
            tracker.slots[name].value = slots[name]
        return tracker


def recent(events: Iterable[Event]) -> Sequence[Event]:
    """The events of the last turns, from the listening that came before them."""
    kept = list(events)
    messages = [place for place, event in enumerate(kept) if isinstance(event, UserUttered)]
    if len(messages) <= TURNS:
        return kept
    return kept[messages[-TURNS] - 1 :]


def opened(url: str) -> sa.engine.Engine:
    """The database at a URL; a SQLite file and its folder are made."""
    parsed = sa.engine.make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return sa.create_engine(parsed, pool_pre_ping=True)
    if parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(parsed, poolclass=sa.pool.StaticPool)
    sa.event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "secure_delete=ON",
        "busy_timeout=5000",
    ):
        connection.execute(f"PRAGMA {pragma}")
