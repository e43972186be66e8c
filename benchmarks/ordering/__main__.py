"""`python -m benchmarks.ordering`: orders in plain words, understood or not.

    python -m benchmarks.ordering --pizza FILE.json --catalogs DIR [--errors]
    python -m benchmarks.ordering --food DIR --restaurant NAME [--errors]
    python -m benchmarks.ordering --products 50000

The first reads a split of the PIZZA data and its catalogue folder, the second `DIR/NAME` in the
layout of the FoodOrdering data. Neither comes with the project: both are non-commercial. The third
needs no data: it builds a menu of that many invented products and looks for some of them.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from benchmarks.ordering import food, pizza
from benchmarks.ordering.products import measure
from benchmarks.ordering.run import run
from benchmarks.report import finish, header, table


def main() -> None:
    """Run what the arguments name."""
    arguments = _arguments()
    header("rapidfuzz")
    if arguments.products:
        _products(arguments.products)
        return
    if arguments.pizza:
        name, layout = arguments.pizza.name, pizza
        menu = pizza.read_menu(arguments.catalogs)
        cases = list(pizza.read_cases(arguments.pizza))
    else:
        folder = arguments.food / arguments.restaurant
        name, layout = arguments.restaurant, food
        menu = food.read_menu(folder)
        cases = list(food.read_cases(arguments.test or _test_file(folder)))
    result = run(menu, cases, layout.line_tree)
    if arguments.errors:
        for error in result.errors:
            print(error)
    table([{"data": name, **result.figures}])
    finish(
        benchmark="ordering",
        data=name,
        n=len(cases),
        ours=result.figures,
        baselines={},
        seconds=result.seconds,
    )


def _products(count: int) -> None:
    began = time.perf_counter()
    figures = measure(count)
    table([figures])
    finish(
        benchmark="ordering",
        data="invented products",
        n=count,
        ours=figures,
        baselines={},
        seconds=time.perf_counter() - began,
    )


def _test_file(folder: Path) -> Path:
    """The orders of a restaurant: its only JSON file that is neither schema nor synthetic."""
    found = [
        path
        for path in sorted(folder.glob("*.json"))
        if path.name != "schema.json" and not path.name.startswith("synthetic")
    ]
    if len(found) != 1:
        raise SystemExit(f"{folder} has {len(found)} test files: name one with --test")
    return found[0]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.ordering")
    parser.add_argument("--pizza", type=Path, help="a split of the PIZZA data")
    parser.add_argument("--catalogs", type=Path, help="its catalogue folder")
    parser.add_argument("--food", type=Path, help="a folder of restaurants")
    parser.add_argument("--restaurant", help="the restaurant's folder in it")
    parser.add_argument("--test", type=Path, help="its orders, where the folder has several files")
    parser.add_argument("--products", type=int, default=0, help="a menu of so many inventions")
    parser.add_argument("--errors", action="store_true", help="list what was misunderstood")
    arguments = parser.parse_args()
    if bool(arguments.pizza) != bool(arguments.catalogs):
        parser.error("--pizza and --catalogs belong together")
    if bool(arguments.food) != bool(arguments.restaurant):
        parser.error("--food and --restaurant belong together")
    if bool(arguments.pizza) + bool(arguments.food) + bool(arguments.products) != 1:
        parser.error("name --pizza and --catalogs, --food and --restaurant, or --products")
    return arguments


if __name__ == "__main__":
    main()
