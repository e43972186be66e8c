"""Shoppers with hidden tastes in the real catalogue: a test instrument, and the demo shop's log.

    python -m benchmarks.simulator --shoppers 400 --seed 7 --out FILE.csv

Everything it makes is synthetic and says so: shoppers are called ``sim-…`` and every event carries
``synthetic: yes``. The same products, number and seed give the same events. README.md has more.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.simulated.tastes import HiddenTaste, Market, hidden_tastes
from benchmarks.simulated.visits import Shopper
from shop.feeds.demo_log import COLUMNS
from shop.feeds.reading import Reading, open_feed
from shop.feeds.spool import Spool
from shop.model import Event, EventKind, Product

__all__ = ["HiddenTaste", "Market", "hidden_tastes", "simulate", "write_log"]

CATALOGUE = Path(__file__).resolve().parents[1] / "data" / "catalogue.csv"
UNTIL = datetime(2026, 11, 20, tzinfo=UTC)
DAYS = 90
HOURS = (7, 8, 9, 12, 12, 13, 17, 18, 19, 20, 20, 21, 21, 22)  # when people shop
REMARK = """\
# A log of shoppers who do not exist: synthetic, made by python -m benchmarks.simulator.
# One line for each thing a simulated shopper did; position is where on the page it stood.
"""


def simulate(
    products: Sequence[Product],
    shoppers: int = 400,
    seed: int = 7,
    *,
    until: datetime = UNTIL,
    days: int = DAYS,
) -> Iterator[Event]:
    """What these shoppers do in the days before `until`, oldest first.

    Parameters
    ----------
    products
        The catalogue they shop in.
    shoppers
        How many; `hidden_tastes` with the same numbers tells what they were after.
    seed
        The same seed gives the same events.
    """
    market = Market(products)
    lives = (
        _life(Shopper(taste, market, random.Random(f"life/{seed}/{taste.shopper_id}")), until, days)
        for taste in hidden_tastes(products, shoppers, seed)
    )
    yield from sorted((event for life in lives for event in life), key=lambda event: event.at)


def _life(shopper: Shopper, until: datetime, days: int) -> Iterator[Event]:
    roll = shopper.roll
    visits = sorted(
        until
        - timedelta(days=roll.randint(1, days))
        + timedelta(hours=roll.choice(HOURS), seconds=roll.randrange(3600))
        for _ in range(shopper.taste.visits)
    )
    for number, at in enumerate(visits, start=1):
        yield from shopper.visit(f"{shopper.taste.shopper_id}-{number}", at)


def write_log(events: Iterable[Event], path: Path) -> Counter[EventKind]:
    """Write events as `shop.feeds.demo_log` reads them back; says how many of each kind."""
    written: Counter[EventKind] = Counter()
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(REMARK)
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for event in events:
            writer.writerow(_line(event))
            written[event.kind] += 1
    return written


def _line(event: Event) -> list[str]:
    position = event.detail.get("position", "")
    visit = event.session.rsplit("-", 1)[-1]
    at = event.at.strftime("%Y-%m-%dT%H:%M:%SZ")
    kind, product, variant = event.kind.value, event.product_id, event.variant_id
    return [event.shopper_id, visit, at, kind, product, variant, position]


def catalogue(path: Path = CATALOGUE) -> list[Product]:
    """The products of a feed."""
    with Spool() as spool:
        _, feed = open_feed(path, "EUR", UNTIL)
        reading = Reading(feed, spool)
        reading.take_in()
        return [built.product for built in reading.products() if built.product]


def main() -> None:
    """Write the log of as many shoppers as are asked for."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.simulator", description=__doc__)
    options.add_argument("--shoppers", type=int, default=400)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--catalogue", type=Path, default=CATALOGUE)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--without-shown", action="store_true", help="only what shoppers did")
    asked = options.parse_args()
    events = simulate(catalogue(asked.catalogue), asked.shoppers, asked.seed)
    kept = (event for event in events if not (asked.without_shown and event.kind == "shown"))
    for kind, count in write_log(kept, asked.out).most_common():
        print(f"{count:8,} {kind}")


if __name__ == "__main__":
    main()
