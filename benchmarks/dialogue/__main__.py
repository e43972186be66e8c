"""`python -m benchmarks.dialogue`: our stack and a stock Rasa pipeline, the same turns, one run.

Stock is what `rasa init` writes (DIET, ResponseSelector, Memoization, RulePolicy, UnexpecTED, TED),
trained on the same examples and rules, on Rasa's own server, REST channel and tracker in memory,
with the same actions behind it. Ours goes through the gateway: inbox, outbox, WebSocket and all.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import aiohttp

from benchmarks.dialogue.clients import Client, OurClient, StockClient
from benchmarks.dialogue.load import Measured, Opener, closed_loop, long_conversation, open_loop
from benchmarks.dialogue.script import TAPPED, TYPED, Step
from benchmarks.dialogue.stack import Running, our_stack, stock_stack, train_seconds
from benchmarks.report import finish, header, table
from bot.training import RASA_FOLDER, RASA_PYTHON, train

CONVERSATIONS = (1, 16, 64)
GROWTH = 300
STOCK = Path(__file__).resolve().parents[1] / "stock"


def main() -> None:
    asked = _arguments()
    header("rasa-sdk", "aiohttp", "sqlalchemy", "numpy", "scikit-learn")
    asyncio.run(_measure(asked))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dialogue", description=__doc__)
    parser.add_argument("--turns", type=int, default=640, help="turns of each measurement")
    parser.add_argument("--seconds", type=float, default=30, help="length of the open loop")
    parser.add_argument("--without-stock", action="store_true", help="measure ours only")
    parser.add_argument("--stock-model", type=Path, help="a stock model trained before")
    parser.add_argument(
        "--stock-epochs",
        type=int,
        default=100,
        help="fewer save an hour of training; how fast it answers does not depend on them",
    )
    return parser.parse_args()


async def _measure(asked: argparse.Namespace) -> None:
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        ours = await _ours(Path(folder) / "ours", asked)
        baselines = {}
        if not asked.without_stock:
            baselines["stock"] = await _stock(Path(folder) / "stock", asked)
    table(_side_by_side({"ours": ours, **baselines}))
    finish(
        benchmark="dialogue",
        data="benchmarks/dialogue/script.py",
        n=asked.turns,
        ours=ours,
        baselines=baselines,
        seconds=time.perf_counter() - began,
    )


async def _ours(folder: Path, asked: argparse.Namespace) -> dict[str, Any]:
    print("ours: training", flush=True)
    with tempfile.TemporaryDirectory() as models:
        command = [str(RASA_PYTHON), "train.py"]
        seconds, _ = train_seconds(command, RASA_FOLDER, {"RASA_MODEL": models})
    train()
    async with our_stack(folder) as running, aiohttp.ClientSession() as http:

        def opener() -> AbstractAsyncContextManager[Client]:
            return OurClient.open(http, running.url)

        first = await _first_answer(opener)
        figures = await _figures("ours", opener, running, asked)
    started = {
        "training_s": round(seconds, 1),
        "first_answer_s": round(running.start_seconds + first, 1),
    }
    return {**started, **figures}


async def _stock(folder: Path, asked: argparse.Namespace) -> dict[str, Any]:
    model, seconds = asked.stock_model, float("nan")
    if model is None:
        print(f"stock: training, {asked.stock_epochs} epochs (long)", flush=True)
        model = folder / "stock.tar.gz"
        seconds = _train_stock(model, asked.stock_epochs)
    async with stock_stack(folder, model) as running, aiohttp.ClientSession() as http:

        def opener() -> AbstractAsyncContextManager[Client]:
            return StockClient.open(http, running.url)

        first = await _first_answer(opener)
        figures = await _figures("stock", opener, running, asked)
    trained = {} if asked.stock_model else {"training_s": round(seconds, 1)}
    trained |= {"epochs": asked.stock_epochs}
    return {**trained, "first_answer_s": round(running.start_seconds + first, 1), **figures}


def _train_stock(model: Path, epochs: int) -> float:
    model.parent.mkdir(parents=True, exist_ok=True)
    written = (STOCK / "config.yml").read_text().replace("epochs: 100", f"epochs: {epochs}")
    (model.parent / "config.yml").write_text(written)
    config = ["--config", str(model.parent / "config.yml"), "--domain", "domain"]
    data = ["--data", "nlu", "rules", "stories"]
    place = ["--out", str(model.parent), "--fixed-model-name", "stock", "--force"]
    command = [str(RASA_PYTHON), "-m", "rasa", "train", *config, *data, *place]
    environment = {"RASA_TELEMETRY_ENABLED": "false", "RASA_TOKEN": "", "ACTIONS_PORT": "0"}
    return train_seconds(command, RASA_FOLDER, environment)[0]


async def _first_answer(opener: Opener) -> float:
    started = time.perf_counter()
    async with opener() as client:
        await client.take(Step("hi there"))
    return time.perf_counter() - started


async def _figures(
    name: str, opener: Opener, running: Running, asked: argparse.Namespace
) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    for kind, steps in (("typed", TYPED), ("tapped", TAPPED)):
        for count in CONVERSATIONS:
            print(f"{name}: {kind}, {count} at once", flush=True)
            measured = await closed_loop(opener, steps, conversations=count, turns=asked.turns)
            figures |= _named(f"{kind}_{count}", measured)
    print(f"{name}: 15 turns a second over 16 conversations", flush=True)
    mixed = TYPED
    arrivals = await open_loop(opener, mixed, conversations=16, rate=15, seconds=asked.seconds)
    figures |= _named("open_loop_15", arrivals)
    print(f"{name}: one conversation of {GROWTH} turns", flush=True)
    figures |= _growth(await long_conversation(opener, GROWTH + 16))
    figures |= {f"{each}_mb": round(running.memory_mb(each)) for each in running.processes}
    return figures


def _named(prefix: str, measured: Measured) -> dict[str, float]:
    return {f"{prefix}_{name}": value for name, value in measured.figures().items()}


def _growth(latencies: list[float]) -> dict[str, float]:
    """The same 16 turns, three times around, at the start and up to turn 306."""
    early, late = latencies[2:50], latencies[258:306]
    at_10, at_300 = statistics.median(early), statistics.median(late)
    return {
        "turn_10_ms": round(at_10 * 1000, 1),
        "turn_300_ms": round(at_300 * 1000, 1),
        "growth": round(at_300 / at_10, 3),
    }


def _side_by_side(systems: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    names = dict.fromkeys(name for figures in systems.values() for name in figures)
    return [
        {"measure": name, **{system: figures.get(name, "") for system, figures in systems.items()}}
        for name in names
    ]


if __name__ == "__main__":
    main()
