"""How long an import takes and how much memory: every format, into a fresh SQLite database.

``python -m benchmarks.imports --products 100000``. Each import has a process to itself, so that its
peak of memory is its own; on a busy machine the processor's seconds say more than the clock's.

The baseline reads our CSV with `csv.DictReader` and puts it into the same tables with plain
`sqlite3`: no check, no matching, no errors, no diff.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.feedfiles import write_feed
from benchmarks.report import finish, header, table
from shop.catalogue import Catalogue
from shop.database import Database
from shop.feeds.base import Format
from shop.feeds.importer import import_feed
from shop.migrate import upgrade

Figures = dict[str, float]
NAMES = {
    Format.OURS: "ours.csv",
    Format.GOOGLE_TEXT: "google.tsv",
    Format.GOOGLE_XML: "google.xml",
    Format.SHOPIFY: "shopify.csv",
}


def main() -> None:
    """Write the feeds, import each, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else "")
    parser.add_argument("--products", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    started = time.perf_counter()
    header("sqlalchemy", "aiosqlite", "orjson")
    print(f"SQLite {sqlite3.sqlite_version}, {asked.products:,} products, seed {asked.seed}\n")
    with TemporaryDirectory(prefix="imports-") as folder:
        rows = dict(_measure(Path(folder), asked.products, asked.seed))
    table([{"import": name, **figures} for name, figures in rows.items()])
    ours = {f"{name} {metric}": x for name, f in rows.items() for metric, x in f.items()}
    plain = {metric: ours.pop(f"{BASELINE} {metric}") for metric in rows[BASELINE]}
    finish(
        benchmark="imports",
        data=f"generated, seed {asked.seed}",
        n=asked.products,
        ours=ours,
        baselines={BASELINE: plain},
        seconds=time.perf_counter() - started,
    )


BASELINE = "csv and sqlite3, unchecked"


def _measure(folder: Path, products: int, seed: int) -> Iterator[tuple[str, Figures]]:
    for format, name in NAMES.items():
        path = folder / name
        _say(f"writing {name}")
        write_feed(format, path, products, seed)
        _say(f"importing {name}")
        yield name, _alone(_import, path)
        if format is Format.OURS:
            yield BASELINE, _alone(_unchecked, path)
        path.unlink()


def _alone(work: Callable[[Path], Figures], path: Path) -> Figures:
    """The figures of a piece of work that has a process to itself."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, path).result()


def _import(path: Path) -> Figures:
    return asyncio.run(_import_twice(path, _size_mb(path)))


async def _import_twice(path: Path, size: float) -> Figures:
    """The first import, and the same feed again, when there is nothing to change."""
    database = Database(f"sqlite:///{path}.db")
    await upgrade(database)
    catalogue = Catalogue(database)
    started, worked = time.perf_counter(), time.process_time()
    report = await import_feed(path, catalogue)
    first, cpu = time.perf_counter() - started, time.process_time() - worked
    peak = _peak_mb()
    again = await import_feed(path, catalogue)
    second = time.perf_counter() - started - first
    await database.close()
    if report.errors or again.added or again.changed or again.retired:
        raise SystemExit(f"the import of {path.name} went wrong:\n{report}\n{again}")
    return {
        "products": report.products,
        "variants": report.variants,
        "file_mb": size,
        "seconds": first,
        "cpu_seconds": cpu,
        "peak_rss_mb": peak,
        "again_seconds": second,
        "again_peak_rss_mb": _peak_mb(),
    }


def _unchecked(path: Path) -> Figures:
    database = Database(f"sqlite:///{path}.plain.db")
    asyncio.run(upgrade(database))
    file = sqlite3.connect(f"{path}.plain.db")
    started = time.perf_counter()
    with path.open(encoding="utf-8", newline="") as feed, file:
        for row in csv.DictReader(feed):
            if row["title"]:
                file.execute(PRODUCT, row)
            file.execute(VARIANT, row)
    seconds = time.perf_counter() - started
    products, variants = (
        file.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608  our own names
        for name in ("products", "variants")
    )
    return {
        "products": products,
        "variants": variants,
        "file_mb": _size_mb(path),
        "seconds": seconds,
        "peak_rss_mb": _peak_mb(),
    }


PRODUCT = """
    INSERT INTO products (id, title, department, kind, brand, description, attributes, facts, image,
        image_alt, link, review_count, durable, added_at, active)
    VALUES (:product_id, :title, :department, :kind, :brand, :description, :attributes, :facts,
        :image, :image_alt, :link, 0, 0, :added_at, 1)
"""
VARIANT = """
    INSERT INTO variants (id, product_id, sku, gtin, options, price_cents, stock, position)
    VALUES (:sku, :product_id, :sku, :gtin, :options, round(100 * :price), :stock, 0)
"""


def _size_mb(path: Path) -> float:
    return path.stat().st_size / 1e6


def _peak_mb() -> float:
    """The most memory this process has had; unlike getrusage, without its parent's."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return float("nan")


def _say(text: str) -> None:
    print(f"  {text} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
