"""The ordering benchmark: any restaurant of the layout becomes a menu, trees are compared whole."""

from __future__ import annotations

import json

import pytest

from benchmarks.ordering import food, pizza
from benchmarks.ordering.run import interval, run
from benchmarks.ordering.trees import trees, written

SCHEMA = {
    "intents": [
        {
            "name": "NOODLE_ORDER",
            "slots": [
                {"slotName": "NOODLE_TYPE", "path": "alias/noodles.txt"},
                {"slotName": "HEAT", "path": "alias/heat.txt"},
                {
                    "slotName": "TOPPING",
                    "qualified": True,
                    "negatable": True,
                    "path": "alias/tops.txt",
                },
                {"slotName": "NUMBER", "path": "alias/number.txt"},
            ],
            "entityNames": ["bowl", "bowls"],
        },
        {
            "name": "SIDE_ORDER",
            "slots": [{"slotName": "SIDE_TYPE", "path": "alias/sides.txt"}],
            "entityNames": ["side of"],
        },
    ]
}
ALIASES = {
    "noodles.txt": "udon\tNOODLE_TYPE(udon)\nsoba\tNOODLE_TYPE(soba)\nramen\tNOODLE_TYPE(ramen)\n"
    "bowl\tNOODLE_TYPE(ramen)\n",
    "heat.txt": "mild\tHEAT(mild)\nfiery\tHEAT(fiery)\n",
    "tops.txt": "egg\tTOPPING(egg)\nleek\tTOPPING(leek)\nnori\tTOPPING(SHEET(2))\n"
    "greens\tTOPPING(Or(leek,kale))\n",
    "sides.txt": "gyoza\tSIDE_TYPE(gyoza)\nkimchi\tSIDE_TYPE(kimchi)\n",
}  # fmt: skip


@pytest.fixture
def restaurant(tmp_path):
    (tmp_path / "alias").mkdir()
    (tmp_path / "schema.json").write_text(json.dumps(SCHEMA))
    for name, rows in ALIASES.items():
        (tmp_path / "alias" / name).write_text(rows)
    return tmp_path


@pytest.mark.parametrize(
    ("said", "gold"),
    [
        ("two fiery udon bowls with egg and no leek",
         "(NOODLE_ORDER (NUMBER 2 ) (HEAT fiery ) (NOODLE_TYPE udon ) (TOPPING egg ) "
         "(NOT (TOPPING leek ) ) )"),
        ("a ramen with extra egg and a side of gyoza and kimchi",
         "(SIDE_ORDER (NUMBER 1 ) (SIDE_TYPE kimchi ) (SIDE_TYPE gyoza ) ) "
         "(NOODLE_ORDER (NOODLE_TYPE ramen ) (COMPLEX (QUANTITY extra ) (TOPPING egg ) ) "
         "(NUMBER 1 ) )"),
        ("soba with nori", "(NOODLE_ORDER (NUMBER 1 ) (NOODLE_TYPE soba ) (TOPPING (SHEET 2 ) ) )"),
        ("a bowl", "(NOODLE_ORDER (NUMBER 1 ) (NOODLE_TYPE ramen ) )"),
        ("soba with greens",
         "(NOODLE_ORDER (NUMBER 1 ) (NOODLE_TYPE soba ) (TOPPING (OR leek kale ) ) )"),
    ],
)  # fmt: skip
def test_a_restaurant_never_seen_is_ordered_from(restaurant, said, gold):
    test = restaurant / "orders.json"
    test.write_text(json.dumps({"SRC": said, "EXR": gold}) + "\n")

    result = run(food.read_menu(restaurant), list(food.read_cases(test)), food.line_tree)

    assert result.errors == ()


def test_what_was_misunderstood_is_listed_with_both_trees(restaurant):
    test = restaurant / "orders.json"
    gold = "(NOODLE_ORDER (NUMBER 3 ) (NOODLE_TYPE soba ) )"
    test.write_text(json.dumps({"SRC": "two soba", "EXR": gold}) + "\n")

    result = run(food.read_menu(restaurant), list(food.read_cases(test)), food.line_tree)

    assert result.figures["right"] == 0
    assert "(NUMBER 3)" in result.errors[0]
    assert "(NUMBER 2)" in result.errors[0]


def test_a_pizzeria_is_read_from_its_catalogues(tmp_path):
    rows = {
        "topping": "cress\ttopping(CRESS)\n",
        "style": "rustic\tstyle(RUSTIC)\n",
        "size": "large\tsize(LARGE)\n",
        "drinks": "cider\tdrinkType(CIDER)\n",
        "drink_volume": "2 liter\tvolume(2,LITER)\n",
        "container": "bottle\tcontainerType(BOTTLE)\n",
    }
    for name, text in rows.items():
        (tmp_path / f"{name}.txt").write_text(text)
    said = "a large rustic pizza with light cress and two 2-liter ciders"
    gold = (
        "(ORDER (PIZZAORDER (NUMBER 1 ) (SIZE LARGE ) (STYLE RUSTIC ) "
        "(COMPLEX_TOPPING (QUANTITY LIGHT ) (TOPPING CRESS ) ) ) "
        "(DRINKORDER (NUMBER 2 ) (VOLUME 2 LITER ) (DRINKTYPE CIDER ) ) )"
    )  # fmt: skip
    orders = tmp_path / "dev.json"
    orders.write_text(json.dumps({"dev.SRC": said, "dev.EXR": gold}) + "\n")

    result = run(pizza.read_menu(tmp_path), list(pizza.read_cases(orders)), pizza.line_tree)

    assert result.errors == ()


def test_the_order_of_children_does_not_count():
    assert trees("(A (B 1 ) (C 2 ) )") == trees("(A (C 2 ) (B 1 ) )")
    assert written(trees("(A (C 2 ) (B 1 ) )")[0]) == "(A (B 1) (C 2))"


def test_all_right_is_still_no_certainty():
    low, high = interval(348, 348)

    assert 0.98 < low < 0.99
    assert high == pytest.approx(1.0)
