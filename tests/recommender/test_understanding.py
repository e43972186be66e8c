"""What shoppers type is read as the wish they have."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from recommender.base import Advice
from recommender.snapshot import Snapshot
from tests.recommender.saying import in_one_line

WISHES = yaml.safe_load(Path(__file__).with_name("wishes.yml").read_text(encoding="utf-8"))
FAMILIES = {
    "COFFEE": "coffee beans/ground coffee/espresso/decaf/cold brew",
    "TEA": "black tea/green tea/herbal tea/oolong/matcha/chai",
}
SOFT = "in clothing; material merino/cashmere/silk/alpaca/velvet/cotton"


def spelled_out(wish: str) -> str:
    for name, kinds in FAMILIES.items():
        wish = wish.replace(name, kinds)
    return wish


def test_there_are_enough_sentences_to_mean_something() -> None:
    assert len(WISHES) >= 150


@pytest.mark.parametrize(("said", "meant"), WISHES.items(), ids=list(WISHES))
def test_a_sentence_is_read_as_the_wish_it_expresses(demo: Snapshot, said: str, meant: str) -> None:
    wish = demo.understanding.wish(said)

    assert in_one_line(wish) == spelled_out(meant)


@pytest.mark.parametrize("said", [said for said in WISHES if not said.isupper()])
def test_capitals_and_a_full_stop_change_nothing(demo: Snapshot, said: str) -> None:
    shouted = demo.understanding.wish(f"{said.upper()} .")

    assert in_one_line(shouted) == in_one_line(demo.understanding.wish(said))


def test_corrections_are_told(demo: Snapshot) -> None:
    wish = demo.understanding.wish("jumprs in navvy")

    assert wish.corrections == (("jumprs", "jumper"), ("navvy", "navy"))


def test_right_words_are_never_corrected(demo: Snapshot) -> None:
    wish = demo.understanding.wish("a chair for my dog, a boat and a phone")

    assert wish.corrections == ()


def test_a_new_product_brings_its_words_along(demo: Snapshot) -> None:
    from dataclasses import replace

    from recommender.snapshot import fit

    kite = replace(demo.shelf.products[0], id="kite", title="Red Kite", kind="kite", attributes={})
    with_kite = fit((*demo.shelf.products, kite), (), demo.shelf.words)

    assert with_kite.understanding.wish("kites").kinds == ("kite",)


@pytest.mark.parametrize(
    ("said", "about"),
    [("do you have red jumpers", 1.0), ("what is the meaning of life", 0.0), ("hello", 0.0)],
)
def test_it_is_known_what_is_about_products(demo: Snapshot, said: str, about: float) -> None:
    assert demo.understanding.about(said) == about


@pytest.mark.parametrize(
    ("said", "about", "meant"),
    [
        ("funkier, or a geisha", "coffee-tea", "in coffee-tea; words geisha"),
        ("something softer", "clothing", SOFT),
        ("smooth", "coffee-tea", "in coffee-tea; strength mild"),
        ("anything for dry skin", "coffee-tea", "skin_type dry"),
        ("a hat", "coffee-tea", "hat"),
    ],
)  # fmt: skip
def test_a_vague_word_does_not_change_the_subject(
    demo: Snapshot, said: str, about: str, meant: str
) -> None:
    assert in_one_line(demo.understanding.wish(said, [about])) == meant


@pytest.mark.parametrize("said", ["a store", "it is breaking", "damn", "the market", "a father"])
def test_an_ordinary_english_word_is_never_mended(demo: Snapshot, said: str) -> None:
    assert demo.understanding.wish(said).corrections == ()


def test_a_slip_is_told_once_and_not_of_later_wishes(demo: Snapshot) -> None:
    advice = Advice("1", wish=demo.understanding.wish("a jumpr"))

    assert advice.corrections == (("jumpr", "jumper"),)
    assert advice.shown.wish.corrections == ()
