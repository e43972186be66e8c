"""How many generated things are tried: a share on every change, all of them when asked for.

`CONFORMANCE` is the number of screens and of webhook calls each channel is tried with;
`make conformance` sets it to ten thousand.
"""

from __future__ import annotations

import os

ALL = int(os.environ.get("CONFORMANCE", "0"))
SCREENS = ALL or 150
CALLS = ALL or 600
