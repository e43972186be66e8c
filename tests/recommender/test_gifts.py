"""Presents, and wishes that any department may meet."""

from __future__ import annotations

import pytest

from recommender import choosing
from recommender.gifts import giftability, is_open
from recommender.models import Visit
from recommender.shelf import Shelf
from recommender.snapshot import Snapshot
from shop.model import Product, Profile
from tests.recommender.shelves import NOON, product


def shown(demo: Snapshot, text: str, n: int = 3) -> list[Product]:
    visit = Visit(Profile("ada"), (), "now", NOON, demo.understanding.wish(text))
    found = choosing.candidates(demo, visit, n)
    stock = dict.fromkeys(choosing.variants_of(demo, found), 5)
    return [each.product for each in choosing.suggestions(demo, found, stock, n)]


@pytest.mark.parametrize(
    "text",
    [
        "a little present for my mother-in-law, it's her birthday next week",
        "something for my dad who has everything",
        "any ideas for my best friend?",
        "a gift under 20",
        "i'm in the mood for something cosy but not boring",
    ],
)
def test_a_wish_that_may_be_met_anywhere_is_met_in_every_department(
    demo: Snapshot, text: str
) -> None:
    assert len({each.department for each in shown(demo, text)}) == 3


def test_presents_are_of_kinds_that_are_mostly_presents(demo: Snapshot) -> None:
    assert "sunscreen" not in {each.kind for each in shown(demo, "a present", n=6)}


def test_a_present_is_marked_as_one(demo: Snapshot) -> None:
    assert all(each.values("gift") for each in shown(demo, "something for my sister"))


@pytest.mark.parametrize(
    "text", ["a jumper for my dad", "face cream for my mum", "tea for a friend"]
)
def test_a_thing_for_somebody_is_that_thing(demo: Snapshot, text: str) -> None:
    wish = demo.understanding.wish(text)

    assert not is_open(wish)
    assert not wish.values("gift")


@pytest.mark.parametrize("text", ["something for my skin", "something for me", "for the beach"])
def test_what_is_for_nobody_else_is_no_present(demo: Snapshot, text: str) -> None:
    assert not demo.understanding.wish(text).values("gift")


def test_a_middling_price_and_a_kind_of_presents_make_a_good_one() -> None:
    shop = (
        product("cheap-scarf", "scarf", "clothing", 900, gift="birthday"),
        product("fair-scarf", "scarf", "clothing", 2900, gift="birthday"),
        product("dear-scarf", "scarf", "clothing", 9900, gift="birthday"),
        product("sun-stick", "sunscreen", "skincare", 1000, gift="birthday"),
        product("sun-milk", "sunscreen", "skincare", 1100),
        product("sun-gel", "sunscreen", "skincare", 1200),
    )

    cheap, fair, dear, stick, *_ = giftability(Shelf(shop))

    assert fair > cheap > stick
    assert fair > dear
