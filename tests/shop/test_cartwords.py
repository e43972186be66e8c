"""What a text asks of a cart."""

from __future__ import annotations

import pytest

from shop.cartwords import CartRemark, Do, counted, read_cart_remark


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("no thats 3, i only want 2 teas", CartRemark(Do.SET, 2, "teas")),
        ("it's 3 now, should be 2", CartRemark(Do.SET, 2)),
        ("i have 3 in there, make it 2", CartRemark(Do.SET, 2)),
        ("why 3? i asked for 2", CartRemark(Do.SET, 2)),
        ("ok but i want 2 of the cardamom tea", CartRemark(Do.SET, 2, "the cardamom tea")),
        ("i said the oolong, not the chai", CartRemark(Do.SWAP, 1, "the chai", "the oolong")),
        ("delet one", CartRemark(Do.FEWER, 1)),
        ("please take one of them away", CartRemark(Do.FEWER, 1)),
        ("take away two", CartRemark(Do.FEWER, 2)),
        ("one less", CartRemark(Do.FEWER, 1)),
        ("never mind, one less", CartRemark(Do.FEWER, 1)),
        ("minus one", CartRemark(Do.FEWER, 1)),
        ("drop the tea", CartRemark(Do.OUT, 1, "the tea")),
        ("no, take it out", CartRemark(Do.OUT, 1)),
        ("3 instead of 2", CartRemark(Do.SET, 3)),
        ("hmm make it two then", CartRemark(Do.SET, 2)),
        ("double that", CartRemark(Do.DOUBLE, 1)),
        ("another one", CartRemark(Do.MORE, 1)),
        ("undo that", CartRemark(Do.UNDO, 1)),
        ("no not that", CartRemark(Do.NOT_THAT, 1)),
        ("swap the tea for the oolong", CartRemark(Do.SWAP, 1, "the tea", "the oolong")),
        ("make the coffee whole bean", CartRemark(Do.SWAP, 1, "the coffee", "whole bean")),
    ],
)
def test_a_change_to_a_cart_is_read_as_one(text, remark):
    assert read_cart_remark(text) == remark


@pytest.mark.parametrize("text", ["yes", "show me tea", "two of the first and one of the third"])
def test_what_asks_for_something_else_is_no_change(text):
    assert read_cart_remark(text) is None


def test_no_more_is_taken_out_than_there_is():
    assert counted(CartRemark(Do.FEWER, 5), 2) == 0


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("change the house blend to 3 bags", CartRemark(Do.SET, 3, "the house blend")),
        ("make the tea five tins instead of four", CartRemark(Do.SET, 5, "the tea")),
        ("ok leave it at four", CartRemark(Do.SET, 4)),
        ("ugh, not seven of them, just two", CartRemark(Do.SET, 2)),
        ("only one green tea", CartRemark(Do.SET, 1, "green tea")),
        ("could you put a second balm in, for my mum", CartRemark(Do.MORE, 1, "balm")),
        ("add another tea for my brother", CartRemark(Do.MORE, 1, "tea")),
        ("now swap the balm for the oil", CartRemark(Do.SWAP, 1, "the balm", "the oil")),
    ],
)
def test_a_number_of_bags_a_second_one_and_a_number_to_stay_at_are_read(text, remark):
    assert read_cart_remark(text) == remark


@pytest.mark.parametrize(
    "text", ["I want another jumper", "another colour please", "I'll take two"]
)
def test_another_of_a_kind_is_a_wish_and_no_change(text):
    assert read_cart_remark(text) is None
