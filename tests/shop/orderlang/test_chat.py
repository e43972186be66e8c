"""Orders as people chat them: capitals, typos, halves, emoji, corrections, two languages.

The lines are in `orders/`, each with its gold beside it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from shop.orderlang.parser import OrderParser
from tests.shop.orderlang.notation import canonical, written

ORDERS = Path(__file__).with_name("orders")
ENOUGH = 0.97  # of the orders of a file


def cases(name: str) -> list[tuple[str, str]]:
    rows = (ORDERS / f"{name}.txt").read_text("utf-8").splitlines()
    split = (row.partition(" => ") for row in rows if row and not row.startswith("#"))
    return [(said, gold) for said, _, gold in split]


def misunderstood(parser: OrderParser, name: str) -> list[str]:
    return [
        said
        for said, gold in cases(name)
        if written(parser.parse(said).lines) != canonical(gold, parser.menu)
    ]


@pytest.mark.parametrize("name", ["pizzeria", "pizzeria_es", "coffee_bar"])
def test_chat_is_understood(name, pizzas, pizzeria, coffees):
    parsers = {
        "pizzeria": pizzas,
        "pizzeria_es": OrderParser(pizzeria, "es"),
        "coffee_bar": coffees,
    }

    wrong = misunderstood(parsers[name], name)

    assert len(wrong) <= (1 - ENOUGH) * len(cases(name)), wrong


def test_there_are_three_hundred_of_them():
    assert sum(len(cases(path.stem)) for path in ORDERS.glob("*.txt")) >= 300
