"""An order in plain words becomes lines; what is not certain becomes a doubt, and never a guess."""

from __future__ import annotations

import pytest

from shop.orderlang.order import DoubtKind
from shop.orderlang.parser import OrderParser
from tests.shop.orderlang.notation import canonical, written


@pytest.mark.parametrize(
    ("said", "gold"),
    [
        ("a large pizza with ham and a cola", "1 pizza large ham | 1 cola"),
        ("two small pizzas, one with ham and one with pineapple",
         "1 pizza small ham | 1 pizza small pineapple"),
        ("large pizza, half pepperoni half mushrooms",
         "1 pizza large pepperoni@left mushrooms@right"),
        ("ham on one half and bacon on the other half of a small pizza",
         "1 pizza small ham@left bacon@right"),
        ("a small pizza, no onions or peppers", "1 pizza small -onions -green_peppers"),
        ("a medium pizza with extra cheese and easy on the garlic",
         "1 pizza medium cheese+ garlic~"),
        ("a small ham pizza. no wait, make that three", "3 pizza small ham"),
        ("a small ham pizza, actually no, a large one", "1 pizza large ham"),
        ("2 colas, scratch that, 2 beers", "2 beer"),
        ("thincrust small pizza with shroms", "1 pizza small thin_crust mushrooms"),
        ("large 🍕 with 🍍 and 🥓", "1 pizza large pineapple bacon"),
    ],
)  # fmt: skip
def test_an_order_is_understood(pizzas, said, gold):
    order = pizzas.parse(said)

    assert written(order.lines) == canonical(gold, pizzas.menu)
    assert order.sure


@pytest.mark.parametrize(
    ("said", "kind", "text", "slot"),
    [
        ("a pizza with ham", DoubtKind.MISSING, "", "size"),
        ("a small pizza with olives", DoubtKind.AMBIGUOUS, "olives", "topping"),
        ("a small pizza with kryptonite", DoubtKind.UNKNOWN, "kryptonite", ""),
        ("a small pizza with gorgonzola", DoubtKind.UNAVAILABLE, "gorgonzola", "topping"),
        ("a small pizza with no ham and bacon", DoubtKind.SCOPE, "bacon", ""),
        ("a small vegan pizza with ham", DoubtKind.BROKEN, "vegan => not meat", ""),
        ("six party pizzas with ham", DoubtKind.BROKEN, "size=party => quantity<=4", ""),
        ("an extra small pizza with ham", DoubtKind.UNKNOWN, "small", ""),
        ("a small margarine", DoubtKind.AMBIGUOUS, "margarine", "style"),
        ("a large cola 500 ml", DoubtKind.BROKEN, "size or volume", "size"),
    ],
)
def test_what_is_not_certain_is_asked(pizzas, said, kind, text, slot):
    order = pizzas.parse(said)

    assert [(doubt.kind, doubt.text, doubt.slot) for doubt in order.doubts] == [(kind, text, slot)]


def test_a_strange_word_comes_with_what_looks_like_it(pizzas):
    order = pizzas.parse("a small pizza with hazelham and spinich")

    assert order.lines[0].of("topping")[0].value == "spinach"
    assert order.doubts[0].text == "hazelham"


def test_what_is_sold_out_comes_with_something_like_it(pizzas):
    (doubt,) = pizzas.parse("a small pizza with gorgonzola").doubts

    assert doubt.candidates[0] in {"cheese", "feta"}


def test_an_egg_at_night_is_not_to_be_had(pizzas):
    assert pizzas.parse("a small pizza with egg", minute=12 * 60).sure
    assert not pizzas.parse("a small pizza with egg", minute=20 * 60).sure


def test_a_wider_word_than_the_name_is_asked_about(coffees):
    order = coffees.parse("a bagel with cheese")

    assert [(doubt.kind, doubt.text) for doubt in order.doubts] == [(DoubtKind.AMBIGUOUS, "cheese")]


def test_a_default_of_the_menu_is_filled_in(coffees):
    (line,) = coffees.parse("a flat white").lines

    assert [option.value for option in line.of("size")] == ["regular"]


def test_two_sugars_are_counted(coffees):
    (line,) = coffees.parse("a large coffee with two sugars").lines

    assert [(option.value, option.count) for option in line.of("extra")] == [("sugar", 2)]


def test_spanish_is_another_file_and_nothing_else(pizzeria):
    spanish = OrderParser(pizzeria, "es")

    order = spanish.parse(
        "Hola, quiero dos pizzas grandes con champiñones y sin cebolla, y una cola"
    )

    assert written(order.lines) == canonical("2 pizza large mushrooms -onions | 1 cola", pizzeria)
    assert order.sure


def test_a_message_without_an_order_has_no_lines(pizzas):
    assert pizzas.parse("hello there, how are you?").lines == ()
    assert pizzas.parse("").lines == ()


@pytest.mark.parametrize(
    "said", ["pizza " * 1_700, "no " * 3_400, "half " * 2_000, "chese " * 1_700, "(½,🍕" * 2_500]
)
def test_a_message_without_end_is_answered_and_said_to_be_too_long(pizzas, said):
    order = pizzas.parse(said)

    assert order.doubts[0].kind is DoubtKind.TOO_LONG
