"""Reading what Slack sends without trusting its shape: what is not there reads as empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Record = Mapping[str, Any]


def record(body: Any, *path: str) -> Record:
    """The object at a path; an empty one when there is none."""
    for name in path:
        body = body.get(name) if isinstance(body, Mapping) else None
    return body if isinstance(body, Mapping) else {}


def text(body: Any, *path: str) -> str:
    """The string at a path, or an empty one; halves of a character, which JSON allows, are "?"."""
    found = record(body, *path[:-1]).get(path[-1])
    return found.encode("utf-8", "replace").decode() if isinstance(found, str) else ""


def records(body: Any, *path: str) -> Sequence[Record]:
    """The objects of the list at a path."""
    found = record(body, *path[:-1]).get(path[-1])
    return [each for each in found if isinstance(each, Mapping)] if isinstance(found, list) else []


def plain_id(body: Any, *path: str) -> str:
    """An id at a path; what has a slash in it is none, for addresses are spelt with them."""
    found = text(body, *path)
    return "" if "/" in found or len(found) > 64 else found
