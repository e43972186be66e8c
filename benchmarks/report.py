"""How every benchmark speaks: where it ran, a table for people, one line of JSON for machines."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

Row = Mapping[str, object]
Metrics = Mapping[str, object]


def header(*packages: str) -> None:
    """Print the machine, and the versions of Python and of the packages that matter here."""
    print(f"machine   {_processor()}, {os.cpu_count()} cores, {_memory_gb():.0f} GB")
    print(f"system    {platform.platform()}")
    versions = [f"python {platform.python_version()}"]
    versions += [f"{package} {version(package)}" for package in packages]
    print(f"versions  {', '.join(versions)}\n", flush=True)


def table(rows: Sequence[Row]) -> None:
    """Print rows of the same columns, each as wide as its widest cell; numbers to the right."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    cells = [[_cell(row.get(column, "")) for column in columns] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
    numeric = [all(_is_number(row.get(column, 0)) for row in rows) for column in columns]
    for line in (columns, ["-" * width for width in widths], *cells):
        shown = [
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(line, widths, numeric, strict=True)
        ]
        print("  ".join(shown).rstrip())
    print(flush=True)


def finish(
    *,
    benchmark: str,
    data: str,
    n: int,
    ours: Metrics,
    baselines: Mapping[str, Metrics],
    seconds: float,
) -> None:
    """Print the last line: all figures as one line of JSON."""
    line = {
        "benchmark": benchmark,
        "data": data,
        "n": n,
        "ours": ours,
        "baselines": baselines,
        "seconds": round(seconds, 2),
    }
    print(json.dumps(line, ensure_ascii=False, allow_nan=False), flush=True)


def _cell(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) and abs(value) < 1000 else _plain(value)


def _plain(value: object) -> str:
    return f"{value:,.0f}" if _is_number(value) else str(value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    names = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def _memory_gb() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
