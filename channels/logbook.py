"""What is on its way to platforms, in a file that outlives the process by a line a message.

A process that is killed loses nothing it has written to a file: the system has it. So a line that
is written the moment a platform answers is there long before the database has got round to the
same. Only when the machine itself goes down may the last lines be missing.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import orjson

from channels.mark import Mark

LARGEST = 256 * 1024  # bytes; then it is written anew, with what is still on its way


@dataclass(frozen=True)
class Entry:
    """A message on its way; with the platform's id of it once the platform has answered."""

    mark: Mark
    at: float  # when that was, in seconds since 1970
    receipt: str = ""


class Logbook:
    """One message of each conversation at a time. Writes at once, without waiting for the disk."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._entries = dict(_read(path))
        self._file = self._begin()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is on its way, or was when the last process ended."""
        return tuple(self._entries.values())

    def entry(self, mark: Mark) -> Entry | None:
        """What is known of this message; None when it is not on its way."""
        entry = self._entries.get(mark.conversation)
        return entry if entry and entry.mark == mark else None

    def begun(self, mark: Mark) -> None:
        """It is being sent."""
        self._note(Entry(mark, time.time()))

    def taken(self, mark: Mark, receipt: str) -> None:
        """The platform has it."""
        self._note(Entry(mark, time.time(), receipt))

    def over(self, conversation: str) -> None:
        """Nothing of this conversation is on its way: what was is noted elsewhere, or refused."""
        if self._entries.pop(conversation, None) is not None:
            self._write(conversation)

    def close(self) -> None:
        os.close(self._file)

    def _note(self, entry: Entry) -> None:
        self._entries[entry.mark.conversation] = entry
        self._write(entry)

    def _write(self, line: Entry | str) -> None:
        os.write(self._file, _line(line))
        if os.fstat(self._file).st_size > LARGEST:
            os.close(self._file)
            self._file = self._begin()

    def _begin(self) -> int:
        """A new file in the place of the old one, with what is on its way."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        new = self._path.with_suffix(".new")
        new.write_bytes(b"".join(map(_line, self._entries.values())))
        new.replace(self._path)
        return os.open(self._path, os.O_WRONLY | os.O_APPEND)


def _line(line: Entry | str) -> bytes:
    return orjson.dumps(line if isinstance(line, str) else asdict(line)) + b"\n"


def _read(path: Path) -> Iterator[tuple[str, Entry]]:
    """What was on its way by conversation. The last line may be half a line."""
    found: dict[str, Entry] = {}
    for line in path.read_bytes().splitlines() if path.exists() else ():
        try:
            told = orjson.loads(line)
        except orjson.JSONDecodeError:
            continue
        if isinstance(told, str):
            found.pop(told, None)
        else:
            mark = Mark(**told.pop("mark"))
            found[mark.conversation] = Entry(mark, **told)
    yield from found.items()
