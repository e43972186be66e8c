"""A title that stands in a sentence is meant, and so is the part of it that points."""

from __future__ import annotations

import pytest

from recommender.calling import called

CREAMS = ("ceramide-standard", "nurses-friend", "barrier-hug", "everyday-oat-cream")
HANDS = ("potting-shed-hand-cream", "rose-garden-hand-cream")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("What do other customers say about the Ceramide Standard?", "Ceramide Standard"),
        ("flannel friend in M", "Flannel Friend"),
        ("is the milk toner any good", "Milk Toner"),
        ("got any half & half left", "Half & Half"),
    ],
)
def test_a_whole_title_is_a_name_though_its_words_are_common(demo, text, title):
    assert [product.title for product in called(demo, text)] == [title]


@pytest.mark.parametrize(
    "text", ["a milk toner", "some cloudberry cream", "rain bucket hat", "the green tea serum"]
)
def test_a_title_of_nothing_but_properties_is_a_wish_unless_it_is_pointed_at(demo, text):
    assert called(demo, text) == ()


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("is the oat cream fine with lanolin trouble", ["Everyday Oat Cream"]),
        (
            "the oat cream or the ceramide standard",
            ["Everyday Oat Cream", "Ceramide Standard"],
        ),
        ("show me an oat cream", []),
        ("the oat cream serum", []),
    ],
)
def test_a_part_of_a_title_names_what_was_met_where_it_is_pointed_at(demo, text, titles):
    assert [product.title for product in called(demo, text, CREAMS)] == titles


def test_a_part_that_is_the_kind_names_none(demo):
    assert called(demo, "is the hand cream greasy", HANDS) == ()


def test_of_two_with_the_same_part_the_one_before_them_is_meant(demo):
    known = ("sea-buckthorn-eye-balm", "sea-buckthorn-sunrise")

    assert called(demo, "is the sea buckthorn vegan", known) == ()
    assert [p.id for p in called(demo, "is the sea buckthorn vegan", known, known[1:])] == [
        known[1]
    ]
