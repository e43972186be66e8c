"""How much of what Facebook allows is used up, and how long it asks us to wait."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from channels.messenger.fields import number, thing, things

USAGES = ("X-App-Usage", "X-Page-Usage")
BUSINESS = "X-Business-Use-Case-Usage"  # a list for each page, instead of one object
SHARES = ("call_count", "total_time", "total_cputime")  # each in percent
MINUTE = 60.0
LONGEST_WAIT = 3_600.0


def used_up(headers: Mapping[str, str]) -> float:
    """The largest share that is used, in percent; 0 when nothing is told."""
    return max((share for usage in _usages(headers) for share in _shares(usage)), default=0.0)


def wait(headers: Mapping[str, str]) -> float:
    """The seconds we are asked to wait; 0 when we are not asked."""
    regained = [_number(usage.get("estimated_time_to_regain_access")) for usage in _usages(headers)]
    minutes = max(regained, default=0.0) * MINUTE
    return min(LONGEST_WAIT, max(_seconds(headers.get("Retry-After", "")), minutes))


def _usages(headers: Mapping[str, str]) -> Iterator[Mapping[str, Any]]:
    for name in USAGES:
        yield thing(_json(headers.get(name, "")))
    for each in thing(_json(headers.get(BUSINESS, ""))).values():
        yield from things(each)


def _shares(usage: Mapping[str, Any]) -> Iterator[float]:
    return (_number(usage.get(name)) for name in SHARES)


def _number(value: Any) -> float:
    found = number(value)
    return max(0.0, found) if found is not None else 0.0


def _seconds(header: str) -> float:
    try:
        found = float(header)
    except ValueError:  # a date is allowed, too, but Facebook sends none
        return 0.0
    return max(0.0, found) if math.isfinite(found) else 0.0


def _json(header: str) -> Any:
    try:
        return orjson.loads(header)
    except orjson.JSONDecodeError:
        return None
