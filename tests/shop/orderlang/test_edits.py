"""An open order is changed in plain words, and every change can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from shop.orderlang.edits.cart import Cart
from shop.orderlang.edits.editor import Editor
from shop.orderlang.order import DoubtKind, Line
from shop.orderlang.parser import OrderParser
from tests.shop.orderlang.notation import canonical, written

DIALOGUES = Path(__file__).with_name("dialogues")
ENOUGH = 0.97  # of the turns of a file


def turns(name: str) -> Iterator[tuple[str, str] | None]:
    """What is said and the cart after it; None where a new order starts."""
    for row in (DIALOGUES / f"{name}.txt").read_text("utf-8").splitlines():
        if not row.startswith("#"):
            said, arrow, gold = row.partition(" =>")
            yield (said, gold) if arrow else None


def lines(cart: Cart) -> tuple[Line, ...]:
    return tuple(one.line for one in cart.lines)


@pytest.mark.parametrize("name", ["pizzeria", "pizzeria_es", "coffee_bar"])
def test_an_order_is_changed_as_was_said(name, pizzas, pizzeria, coffees):
    spanish = OrderParser(pizzeria, "es")
    parser = {"pizzeria": pizzas, "pizzeria_es": spanish, "coffee_bar": coffees}[name]
    editor, cart, count, wrong = Editor(parser), Cart(), 0, []

    for turn in turns(name):
        if turn is None:
            cart = Cart()
            continue
        cart = editor.edit(cart, turn[0]).cart
        count += 1
        if written(lines(cart)) != canonical(turn[1], parser.menu):
            wrong.append(turn[0])

    assert len(wrong) <= (1 - ENOUGH) * count, wrong


def test_undo_leads_back_to_the_empty_cart(pizzas):
    editor, cart = Editor(pizzas), Cart()
    for said in ("two large pizzas with ham", "the second with bacon", "make it three", "a cola"):
        cart = editor.edit(cart, said).cart

    for _ in range(4):
        cart = editor.edit(cart, "undo").cart

    assert cart == Cart()
    assert editor.edit(cart, "undo").cart == Cart()


def test_one_message_is_undone_at_once(pizzas):
    editor = Editor(pizzas)
    cart = editor.edit(Cart(), "a small hawaiian and a beer").cart

    after = editor.edit(cart, "remove the beer and add a cola").cart

    assert written(lines(after)) == canonical("1 pizza small hawaiian | 1 cola", pizzas.menu)
    assert editor.edit(after, "undo").cart.lines == cart.lines


def test_a_line_keeps_its_id_and_no_id_is_given_twice(pizzas):
    editor = Editor(pizzas)
    cart = editor.edit(Cart(), "two small pizzas with ham").cart

    cart = editor.edit(cart, "the second without ham").cart
    cart = editor.edit(editor.edit(cart, "remove the second one").cart, "a cola").cart

    assert [one.id for one in cart.lines] == ["L1", "L3"]


def test_what_is_not_there_is_asked_about_and_changes_nothing(pizzas):
    editor = Editor(pizzas)
    cart = editor.edit(Cart(), "a small hawaiian").cart

    edited = editor.edit(cart, "remove the tiramisu")

    assert edited.cart == cart
    assert [doubt.kind for doubt in edited.doubts] == [DoubtKind.TARGET]


@pytest.mark.parametrize("said", ["remove the pizza", "the pizza without sauce"])
def test_of_two_that_may_be_meant_we_ask_which(pizzas, said):
    editor = Editor(pizzas)
    cart = editor.edit(Cart(), "a small pizza with ham, a large pizza with bacon and a cola").cart

    edited = editor.edit(cart, said)

    assert edited.cart == cart
    assert [doubt.candidates for doubt in edited.doubts] == [("L1", "L2")]


def test_a_drink_gets_no_onions(pizzas):
    editor = Editor(pizzas)
    cart = editor.edit(Cart(), "a small pizza with ham and a cola").cart

    after = editor.edit(cart, "onions on the last one").cart

    assert written(lines(after)) == canonical("1 pizza small ham onions | 1 cola", pizzas.menu)


@pytest.mark.parametrize("said", ["", "   ", "the", "undo " * 2_000, "make " * 2_000, "🍕" * 5_000])
def test_anything_can_be_said(pizzas, said):
    cart = Editor(pizzas).edit(Cart(), "a small hawaiian").cart

    Editor(pizzas).edit(cart, said)
