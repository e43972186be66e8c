"""The menus we ship, and parsers for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from shop.menu.files import load_menu
from shop.menu.model import Menu
from shop.orderlang.parser import OrderParser

MENUS = Path(__file__).resolve().parents[3] / "data" / "menus"


@pytest.fixture(scope="session")
def pizzeria() -> Menu:
    return load_menu(MENUS / "pizzeria.yml")


@pytest.fixture(scope="session")
def pizzas(pizzeria) -> OrderParser:
    return OrderParser(pizzeria)


@pytest.fixture(scope="session")
def coffees() -> OrderParser:
    return OrderParser(load_menu(MENUS / "coffee_bar.yml"))
