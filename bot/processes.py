"""A small supervisor: starts the parts, prefixes what they print, ends them together."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

GRACE_SECONDS = 8.0


@dataclass(frozen=True)
class Part:
    """A process of ours: what it is called, how it is started, and where it says it is up."""

    name: str
    command: Sequence[str]
    health: str
    env: Mapping[str, str] = field(default_factory=dict)
    cwd: Path = Path()


class Crew:
    """Runs parts until one ends or `stop` is called; then ends them all."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._stopped = asyncio.Event()
        self.running: dict[str, asyncio.subprocess.Process] = {}

    async def start(self) -> None:
        for part in self._parts:
            self.running[part.name] = await _spawn(part)

    async def wait(self) -> str:
        """Until the first part ends, or `stop`; gives the name of what ended."""
        ends = {
            asyncio.create_task(process.wait(), name=name) for name, process in self.running.items()
        }
        stop = asyncio.create_task(self._stopped.wait(), name="")
        done, pending = await asyncio.wait(ends | {stop}, return_when=asyncio.FIRST_COMPLETED)
        for task in pending:
            task.cancel()
        return min(task.get_name() for task in done)

    def stop(self) -> None:
        self._stopped.set()

    async def end(self) -> None:
        """End every part with all it started: first politely, then for good."""
        for process in self.running.values():
            _signal_group(process, signal.SIGTERM)
        waits = [asyncio.create_task(process.wait()) for process in self.running.values()]
        if waits:
            await asyncio.wait(waits, timeout=GRACE_SECONDS)
        for process in self.running.values():
            _signal_group(process, signal.SIGKILL)


async def _spawn(part: Part) -> asyncio.subprocess.Process:
    process = await asyncio.create_subprocess_exec(
        *part.command,
        cwd=part.cwd,
        env={**os.environ, **part.env},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        start_new_session=True,  # a group of its own, so its children end with it
        limit=1 << 20,
    )
    task = asyncio.create_task(_relay(part.name, process), name=f"output of {part.name}")
    _relays.add(task)
    task.add_done_callback(_relays.discard)
    return process


_relays: set[asyncio.Task[None]] = set()


async def _relay(name: str, process: asyncio.subprocess.Process) -> None:
    assert process.stdout is not None
    async for line in process.stdout:
        sys.stdout.write(f"{name:>8} │ {line.decode(errors='replace').rstrip()}\n")
        sys.stdout.flush()


def _signal_group(process: asyncio.subprocess.Process, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)
