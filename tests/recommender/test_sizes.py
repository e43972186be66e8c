"""Sizes are named by their number, or by their place among the others."""

from __future__ import annotations

import pytest

from recommender.sizes import size_said

BOTTLES = ("150 ml", "300 ml")
BAGS = ("250 g", "1 kg", "500 g")
CLOTHES = ("XS", "S", "M", "L", "XL")


@pytest.mark.parametrize(
    ("text", "sizes", "meant"),
    [
        ("150", BOTTLES, "150 ml"),
        ("the small one", BOTTLES, "150 ml"),
        ("bigger one pls", BOTTLES, "300 ml"),
        ("the big bag", BAGS, "1 kg"),
        ("smallest", BAGS, "250 g"),
        ("middle one", BAGS, "500 g"),
        ("250", BAGS, "250 g"),
        ("the biggest you have", CLOTHES, "XL"),
        ("39", ("38", "39", "40"), "39"),
        ("the smaller one", CLOTHES, ""),
        ("2 of them", BAGS, ""),
        ("the biggest", ("navy", "red"), ""),
        ("small", ("250 g",), ""),
    ],
)
def test_a_size_is_named_by_number_or_by_place(text, sizes, meant):
    assert size_said(text, sizes) == meant
