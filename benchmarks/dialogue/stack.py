"""Starting what is measured: our processes, or a stock Rasa with the same actions."""

from __future__ import annotations

import asyncio
import http.client
import os
import resource
import socket
import subprocess
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from bot.parts import actions, all_parts
from bot.processes import Part
from bot.setup import prepare
from bot.training import RASA_FOLDER, RASA_PYTHON
from shop.settings import Settings

SECRETS = {"SECRET_KEY": "benchmark-secret-key-of-enough-bytes", "RASA_TOKEN": "benchmark"}
PATIENCE_SECONDS = 240.0
PAUSE_SECONDS = 0.05


@dataclass(frozen=True)
class Running:
    """Processes that are up, by name, with where they answer and how long they took."""

    processes: dict[str, subprocess.Popen[bytes]]
    parts: Mapping[str, Part]
    url: str
    start_seconds: float
    settings: Settings

    def kill_and_restart(self, name: str) -> None:
        """End a process the hard way, at once, and start it again."""
        self.processes[name].kill()
        self.processes[name].wait()
        self.processes[name] = spawn(self.parts[name])

    def memory_mb(self, name: str) -> float:
        """Resident memory of a process and its children, now."""
        return sum(_resident_mb(pid) for pid in _family(self.processes[name].pid))


@asynccontextmanager
async def our_stack(folder: Path, **more: Any) -> AsyncIterator[Running]:
    """Rasa, actions and gateway on free ports, over a fresh demo shop in a folder.

    `more` are settings of the shop, such as the messengers it is on.
    """
    settings = fresh_settings(folder, **more)
    await prepare(settings)
    parts = [_with_env(part, settings) for part in all_parts(settings, SECRETS)]
    url = f"http://127.0.0.1:{settings.port}"
    async with _up(parts, f"{url}/readyz", url, settings) as running:
        yield running


@asynccontextmanager
async def stock_stack(folder: Path, model: Path) -> AsyncIterator[Running]:
    """A stock Rasa with REST channel and tracker in memory, and the same actions."""
    settings = fresh_settings(folder)
    await prepare(settings)
    url = f"http://127.0.0.1:{settings.rasa_port}"
    stock = Part("rasa", stock_command(settings, model), url, cwd=RASA_FOLDER)
    parts = [_with_env(part, settings) for part in (stock, actions(settings, SECRETS))]
    async with _up(parts, f"{url}/webhooks/rest/", url, settings) as running:
        yield running


def stock_command(settings: Settings, model: Path) -> list[str]:
    """`rasa run` with nothing of ours but the training data."""
    here = Path(__file__).resolve().parents[1] / "stock"
    files = [
        "--credentials",
        str(here / "credentials.yml"),
        "--endpoints",
        str(here / "endpoints.yml"),
    ]
    where = ["-i", "127.0.0.1", "-p", str(settings.rasa_port)]
    return [str(RASA_PYTHON), "-m", "rasa", "run", "--model", str(model), *files, *where]


def fresh_settings(folder: Path, **more: Any) -> Settings:
    """Settings of a shop of its own: free ports, its own database, no rate limits."""
    gateway, rasa, served = free_ports(3)
    return Settings(
        database_url=f"sqlite:///{folder / 'shop.db'}",
        var=folder,
        port=gateway,
        rasa_port=rasa,
        actions_port=served,
        per_shopper=0,
        per_address=0,
        secret_key=SECRETS["SECRET_KEY"],
        rasa_token=SECRETS["RASA_TOKEN"],
        **more,
    )


def environment(settings: Settings) -> dict[str, str]:
    """All settings that are not as they come, as the environment of a process."""
    defaults = Settings()
    about = ((f.metadata["env"], getattr(settings, f.name), f.name) for f in fields(Settings))
    return {env: _as_text(value) for env, value, name in about if value != getattr(defaults, name)}


@asynccontextmanager
async def _up(
    parts: Sequence[Part], ready: str, url: str, settings: Settings
) -> AsyncIterator[Running]:
    started = time.perf_counter()
    processes = {part.name: spawn(part) for part in parts}
    try:
        for url_of_part in (*(part.health for part in parts), ready):
            await answers(url_of_part, processes)
        took = time.perf_counter() - started
        yield Running(processes, {part.name: part for part in parts}, url, took, settings)
    finally:
        for process in processes.values():
            process.terminate()
        for process in processes.values():
            process.wait(timeout=20)


def spawn(part: Part) -> subprocess.Popen[bytes]:
    """A part as a quiet process."""
    quiet = subprocess.DEVNULL
    environment = {**os.environ, **part.env}
    return subprocess.Popen(  # noqa: S603 - our own parts
        part.command, cwd=part.cwd, env=environment, stdout=quiet, stderr=quiet
    )


async def answers(url: str, processes: Mapping[str, subprocess.Popen[bytes]]) -> None:
    """Wait until an address answers with 200.

    Raises
    ------
    RuntimeError
        When one of the processes has ended meanwhile.
    TimeoutError
        When it does not answer in four minutes.
    """
    for _ in range(int(PATIENCE_SECONDS / PAUSE_SECONDS)):
        if await asyncio.to_thread(_is_up, url):
            return
        ended = [name for name, process in processes.items() if process.poll() is not None]
        if ended:
            raise RuntimeError(f"{', '.join(ended)} ended before {url} answered")
        await asyncio.sleep(PAUSE_SECONDS)
    raise TimeoutError(f"{url} does not answer")


def train_seconds(command: Sequence[str], cwd: Path, env: Mapping[str, str]) -> tuple[float, float]:
    """How long a training takes, and the most memory any child of ours has taken so far, in MB."""
    started = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own interpreter and arguments
        list(command), cwd=cwd, env={**os.environ, **env}, check=True, capture_output=True
    )
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return time.perf_counter() - started, most


def _with_env(part: Part, settings: Settings) -> Part:
    return replace(part, env={**environment(settings), **part.env})


def _as_text(value: Any) -> str:
    return ",".join(value) if isinstance(value, tuple) else str(value)


def _is_up(url: str) -> bool:
    host, _, path = url.removeprefix("http://").partition("/")
    connection = http.client.HTTPConnection(host, timeout=5)
    try:
        connection.request("GET", f"/{path}")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(each for child in children for each in _family(int(child)))]


def _resident_mb(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
