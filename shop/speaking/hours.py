"""The hours in which a shopper is left alone, by their own clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

QUARTER = timedelta(minutes=15)  # every zone's hours begin on one


def is_quiet(at: datetime, zone: str, hours: str) -> bool:
    """Whether it is between the two hours of the day in that zone; "9-9" is never quiet.

    >>> from datetime import UTC
    >>> is_quiet(datetime(2026, 11, 21, 21, 30, tzinfo=UTC), "Europe/Berlin", "21-9")
    True
    """
    start, _, end = hours.partition("-")
    since = (at.astimezone(ZoneInfo(zone)).hour - int(start)) % 24
    return since < (int(end) - int(start)) % 24


def awake_from(at: datetime, zone: str, hours: str) -> datetime:
    """The first moment from `at` on that is not quiet."""
    awake = at
    while is_quiet(awake, zone, hours):  # in steps: a clock may be put forward in the night
        awake = awake - timedelta(seconds=awake.timestamp() % QUARTER.total_seconds()) + QUARTER
    return awake


def known_zone(*zones: str) -> str:
    """The first of these that is a time zone, else UTC."""
    return next((zone for zone in zones if zone and _is_zone(zone)), "UTC")


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # also a path, or a folder's name
        return False
    return True
