"""A menu file says what can be ordered, in as few words as the merchant likes."""

from __future__ import annotations

from pathlib import Path

import pytest

from shop.errors import MenuError
from shop.menu.files import load_menu
from shop.menu.model import Hours, Level, SlotKind

MENUS = Path(__file__).resolve().parents[3] / "data" / "menus"


@pytest.fixture(scope="module")
def pizzeria():
    return load_menu(MENUS / "pizzeria.yml")


@pytest.mark.parametrize("path", sorted(MENUS.glob("*.yml")), ids=lambda path: path.stem)
def test_every_menu_we_ship_loads(path):
    menu = load_menu(path)

    assert menu.id == path.stem
    assert menu.kinds


def test_only_names_are_mandatory(tmp_path):
    path = tmp_path / "stand.yml"
    path.write_text(
        "id: stand\nkinds:\n  ice:\n    slots: {product: {type: identity, values: ices}}\n"
        "values:\n  ices: {cherry: cherry ice, lemon: [lemon ice, lemon]}\n",
        "utf-8",
    )

    menu = load_menu(path)

    assert menu.values["ices"]["lemon"].names == ("lemon ice", "lemon")
    assert menu.kinds[0].identity


def test_prices_are_cents_and_names_come_with_their_aliases(pizzeria):
    mushrooms = pizzeria.values["toppings"]["mushrooms"]

    assert mushrooms.price_cents == 120
    assert mushrooms.names[:2] == ("mushrooms", "shrooms")


def test_a_slot_knows_its_levels_and_halves(pizzeria):
    topping = pizzeria.kind("pizza").slot("topping")

    assert topping.kind is SlotKind.MULTI
    assert topping.levels[Level.DOUBLE] == 200
    assert topping.placement


def test_what_is_sold_at_lunch_is_not_sold_at_night(pizzeria):
    egg = pizzeria.values["toppings"]["egg"]

    assert egg.hours == Hours(11 * 60, 15 * 60)
    assert egg.hours.covers(12 * 60)
    assert not egg.hours.covers(20 * 60)


def test_hours_may_pass_midnight():
    late = Hours(22 * 60, 2 * 60)

    assert late.covers(23 * 60)
    assert late.covers(60)
    assert not late.covers(12 * 60)


def test_a_file_that_is_no_menu_is_refused_with_its_line(tmp_path):
    path = tmp_path / "odd.yml"
    path.write_text("id: odd\nkinds: {}\n", "utf-8")

    with pytest.raises(MenuError, match=r"odd.yml, line 1: 'values' is missing"):
        load_menu(path)


def test_a_new_text_is_a_new_version(pizzeria, tmp_path):
    path = tmp_path / "pizzeria.yml"
    path.write_text((MENUS / "pizzeria.yml").read_text("utf-8") + "\n# new\n", "utf-8")

    assert load_menu(path).version != pizzeria.version
