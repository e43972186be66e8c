"""The lifestyle shop's catalogue is a menu: jumpers in sizes are ordered in words."""

from __future__ import annotations

import pytest

from shop.menu.catalogue import menu_of
from shop.model import Product, Variant
from shop.orderlang.order import DoubtKind
from shop.orderlang.parser import OrderParser


def jumper(id: str, title: str, **stock: int) -> Product:
    """A jumper by its stock: ``navy_M=3``."""
    variants = []
    for name, left in stock.items():
        colour, size = name.split("_")
        options = {"colour": colour, "size": size}
        variants.append(Variant(f"{id}-{name}", id, f"{id}-{name}", 6900, left, options))
    return Product(id, title, "clothing", "jumper", variants=tuple(variants))


SHELF = (
    jumper("crew", "Merino Crew Jumper", navy_M=3, navy_L=2, red_M=0),
    jumper("cloud", "Cashmere Cloud Jumper", grey_M=1),
)


@pytest.fixture(scope="module")
def parser():
    return OrderParser(menu_of(SHELF))


def test_a_product_is_ordered_in_its_size_and_colour(parser):
    order = parser.parse("two of the merino crew jumper in navy, size M")

    (line,) = order.lines
    assert line.quantity == 2
    assert [option.value for option in line.options] == ["crew", "navy", "M"]
    assert order.sure


def test_of_the_navy_jumpers_only_those_that_come_in_m_are_offered(parser):
    order = parser.parse("two of the navy jumper in M")

    assert [(doubt.kind, doubt.slot, doubt.candidates) for doubt in order.doubts] == [
        (DoubtKind.MISSING, "product", ("crew",))
    ]


def test_a_size_that_is_open_is_asked_for(parser):
    order = parser.parse("merino crew jumper in navy")

    assert [(doubt.slot, doubt.candidates) for doubt in order.doubts] == [("size", ("M", "L"))]


def test_what_is_sold_out_comes_with_the_nearest_that_is_left(parser):
    order = parser.parse("a red merino crew jumper in M")

    (doubt,) = order.doubts
    assert doubt.kind is DoubtKind.UNAVAILABLE
    assert doubt.candidates[0] == "navy/M"
