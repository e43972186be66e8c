"""What an ordering system exports becomes a menu: groups with a min are asked for."""

from __future__ import annotations

import json

import pytest

from shop.errors import MenuError
from shop.menu.groups import menu_of_groups
from shop.orderlang.order import DoubtKind
from shop.orderlang.parser import OrderParser

BURGER = {"category": "burger", "modifier_groups": ["side", "add"]}
EXPORT = {
    "items": [
        {"id": "b1", "name": "Classic Burger", "price": 8.5, **BURGER},
        {"id": "b2", "name": "Halloumi Burger", "price": 9, **BURGER},
        {"id": "d1", "name": "Ginger Beer", "price": 3, "category": "drink"},
    ],
    "modifier_groups": [
        {
            "id": "side",
            "name": "side",
            "min": 1,
            "max": 1,
            "modifiers": [{"id": "f", "name": "Fries"}, {"id": "s", "name": "Slaw"}],
        },
        {
            "id": "add",
            "name": "add-ons",
            "max": 3,
            "modifiers": [
                {"id": "c", "name": "Cheddar", "price": 1},
                {"id": "o", "name": "Onions"},
            ],
        },
    ],
}


def test_items_of_a_category_are_one_kind_with_their_groups_as_slots():
    menu = menu_of_groups(json.dumps(EXPORT), "grill.json")

    burger, drink = menu.kinds
    assert [slot.name for slot in burger.slots] == ["product", "side", "add-ons"]
    assert [slot.name for slot in drink.slots] == ["product"]
    assert menu.values[burger.slots[0].values]["b2"].price_cents == 900


def test_what_was_exported_can_be_ordered_in_words():
    parser = OrderParser(menu_of_groups(json.dumps(EXPORT), "grill.json"))

    order = parser.parse("two halloumi burgers with fries, no onions, and a ginger beer")

    assert [(line.quantity, line.of("product")[0].value) for line in order.lines] == [
        (2, "b2"),
        (1, "d1"),
    ]
    assert order.sure


def test_a_group_that_is_required_is_asked_for():
    parser = OrderParser(menu_of_groups(json.dumps(EXPORT), "grill.json"))

    order = parser.parse("a classic burger")

    assert [(doubt.kind, doubt.slot, doubt.candidates) for doubt in order.doubts] == [
        (DoubtKind.MISSING, "side", ("f", "s"))
    ]


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("{", "no JSON"),
        ('{"items": []}', "'modifier_groups' is missing"),
        ("[]", "not an export"),
        ('{"items": [{"id": "a", "name": "A", "modifier_groups": ["x"]}], "modifier_groups": []}',
         "unknown modifier group 'x' of 'A'"),
    ],
)  # fmt: skip
def test_what_is_no_export_is_refused_and_named(source, what):
    with pytest.raises(MenuError, match=what):
        menu_of_groups(source, "grill.json")
