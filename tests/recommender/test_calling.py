"""What shoppers name is found in whatever sentence they say it, and nothing else is."""

from __future__ import annotations

import pytest

from recommender.calling import called

MET = ("moka-pot-mornings", "hibiscus-cold-brew", "penny-espresso", "yirga-morning")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("add the bobble hat in pink to my cart", ["Bobble & Squeak"]),
        ("that's tea! wrong one, i want Bobble & Squeak", ["Bobble & Squeak"]),
        ("ok gimme the yirga, ground for filter", ["Yirga Morning"]),
        ("Does the Saltwind one contain perfume or not?", ["Saltwind Recovery Cream"]),
        ("is penny espresso already ground", ["Penny Espresso"]),
        ("compare yirga with the limmu", ["Yirga Morning", "Limmu Fine Ground"]),
        ("did u add the tea tree oil too", ["Tea Tree Clear Oil"]),
        ("fine, the linen holiday shirt in white, size S", ["Linen Holiday Shirt"]),
        ("is the fisherman jumper warm", ["Fisherman's Rib Jumper"]),
        ("how much is the rooibos chai?", ["Rooibos Chai"]),
        ("can you put Rosehip, Nothing Else in the basket", ["Rosehip, Nothing Else"]),
    ],
)
def test_a_product_is_called_by_the_telling_words_of_its_title(demo, text, titles):
    assert [product.title for product in called(demo, text)] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("why the hibiscus one? i wanted ethiopia", ["Hibiscus Cold Brew"]),
        ("the mornings one", []),
        ("penny then", ["Penny Espresso"]),
        ("Can I use Barrier Hug in the morning as well?", ["Barrier Hug"]),
    ],
)
def test_of_what_was_met_before_one_word_is_enough(demo, text, titles):
    assert [product.title for product in called(demo, text, MET)] == titles


@pytest.mark.parametrize(
    "text",
    [
        "show me linen shirts",
        "a wool jumper in navy",
        "something for the night",
        "coffee for a rainy morning",
        "hand cream for the garden",
        "summer dress for a wedding",
        "matte lipstick",
        "green tea",
        "something with milk",
        "chai without rooibos",
        "any chance of a bigger size?",
        "milk for my toner",
    ],
)
def test_a_wish_calls_nothing_by_name(demo, text):
    assert called(demo, text) == ()
