"""Fields of a payload that may be anything: read as what they should be, or as nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

LONGEST_ADDRESS = 2_083
_ID = re.compile(r"\d{1,32}")
_WEB = re.compile(r"https?://\S+")


def thing(value: Any) -> Mapping[str, Any]:
    """An object; an empty one when it is none."""
    return value if isinstance(value, dict) else {}


def things(value: Any) -> tuple[Mapping[str, Any], ...]:
    """The objects of a list, without what is none."""
    return tuple(each for each in value if isinstance(each, dict)) if _is_list(value) else ()


def text(value: Any) -> str:
    """A string; an empty one when it is none."""
    return value if isinstance(value, str) else ""


def id_of(party: Any) -> str:
    """The id of a sender or recipient; empty when there is none that could be one."""
    found = thing(party).get("id")
    spelled = str(found) if _is_small(found) else text(found)
    return spelled if _ID.fullmatch(spelled) and spelled.isascii() else ""


def web_address(value: Any) -> str:
    """An address on the web; empty when it is none, or too long to be one."""
    found = text(value)
    return found if len(found) <= LONGEST_ADDRESS and _WEB.fullmatch(found) else ""


def number(value: Any) -> float | None:
    """A number of a reasonable size."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) < 2**53 else None


def _is_small(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**32


def _is_list(value: Any) -> bool:
    return isinstance(value, list)
