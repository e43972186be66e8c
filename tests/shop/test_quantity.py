"""How many a shopper means."""

from __future__ import annotations

import pytest

from shop.quantity import read_quantity


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("two of the navy jumper", 2),
        ("add 3 of those please", 3),
        ("2x the first one", 2),
        ("x2", 2),
        ("make it four", 4),
        ("a couple of the dark roast", 2),
        ("add a jumper", 1),
        ("get me a pair of socks", 1),
        ("put the 2nd one in", None),
        ("the second one", None),
        ("that one in size 40", None),
        ("something under 25", None),
        ("the 250 g bag", None),
        ("in a medium please", None),
        ("the red one", None),
        ("500 of them", None),
        ("option 2", None),
        ("not nine of them, just two", 2),
        ("the ten percent serum", None),
        ("0", None),
        ("hello", None),
    ],
)
def test_a_number_counts_only_when_it_counts_things(text, count):
    assert read_quantity(text) == count
