"""Events that ask nothing of us are counted by their kind."""

from __future__ import annotations

import re

from channels.arrivals import Ignored

_KNOWN = re.compile(r"[a-z][a-z0-9_.]{0,39}")


def ignored(kind: str) -> Ignored:
    """Nothing for us. Kinds come from outside: what is no name may not fill our counters."""
    return Ignored(kind.strip(".") if _KNOWN.fullmatch(kind) else "unknown")
