"""Events read back from the tracker store.

Rasa looks through all its event classes, again for each event: a quarter of a turn's time. The
classes do not change, so here they are looked up once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from rasa.shared.core.events import Event
from rasa.shared.utils.common import all_subclasses


def restored(kept: Iterable[Mapping[str, Any]]) -> list[Event]:
    """The events that `as_dict` wrote; one of an unknown kind is an error, never lost."""
    kinds = _kinds()
    return [kinds[event["event"]]._from_parameters(dict(event)) for event in kept]


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, type[Event]]:
    return {kind.type_name: kind for kind in all_subclasses(Event) if kind.type_name}
