"""Every value of the catalogue reads like English."""

from __future__ import annotations

import re

import pytest

from actions.speaking.phrases import (
    constraint_phrase,
    headline,
    reason_phrase,
    taste_phrase,
    value_phrase,
)
from recommender.base import Cause, Reason
from recommender.wish import Constraint, Facet
from shop.model import Rule, Source, Taste
from shop.wording import Wording
from tests.actions.conftest import START

WORDS = Wording.load()


@pytest.mark.parametrize(
    ("attribute", "value", "phrase"),
    [
        ("skin_type", "oily", "for oily skin"),
        ("caffeine", "none", "no caffeine"),
        ("scent", "unscented", "unscented"),
        ("origin", "costa rica", "from Costa Rica"),
        ("size", "M", "in size M"),
        ("size", "250 g", "250 g"),
        ("grind", "whole bean", "whole bean"),
        ("grind", "espresso", "ground for espresso"),
        ("material", "merino", "in merino"),
        ("budget", "4000", "under €40"),
        ("price_to", "1549", "under €15.50"),
        ("price_from", "7201", "over €72"),
        ("gift", "thank you", "a thank-you gift"),
        ("strength", "strong", "strong"),
        ("pattern", "striped", "striped"),
    ],
)
def test_a_value_says_what_it_means(attribute, value, phrase):
    assert value_phrase(WORDS, "EUR", attribute, value) == phrase


async def test_every_value_of_the_catalogue_has_a_phrase(desk):
    products = await desk.catalogue.products()
    pairs = {
        (attribute, value)
        for product in products
        for attribute in (*product.attributes, *_options(product))
        for value in product.values(attribute)
    }

    phrases = {pair: value_phrase(WORDS, "EUR", *pair) for pair in pairs}

    assert len(pairs) > 200
    for (attribute, value), phrase in phrases.items():
        assert phrase
        assert not re.search(r"[{}_]|\b(\w+) \1\b", phrase), (attribute, value, phrase)
        assert "none " not in phrase


def _options(product):
    return {name for variant in product.variants for name in variant.options}


def test_a_word_that_is_several_things_is_said_once():
    red = Constraint((Facet("colour", "red"), Facet("shade", "red")))
    berry = Constraint((Facet("flavour", "berry"), Facet("colour", "berry")))

    assert constraint_phrase(WORDS, "EUR", red) == "in red"
    assert constraint_phrase(WORDS, "EUR", berry) == "berry notes"


def test_of_several_values_any_will_do():
    either = Constraint((Facet("colour", "red"), Facet("colour", "navy")))

    assert constraint_phrase(WORDS, "EUR", either) == "in red or in navy"


def test_a_price_has_two_ends():
    between = Constraint((Facet("price_from", "2000"), Facet("price_to", "4000")))

    assert constraint_phrase(WORDS, "EUR", between) == "over €20 and under €40"


@pytest.mark.parametrize(
    ("taste", "phrase"),
    [
        (("skin_type", "dry", 1.0, Rule.PREFER), "dry skin"),
        (("material", "wool", -1.0, Rule.NEVER), "never wool"),
        (("material", "wool", -1.0, Rule.PREFER), "rather not wool"),
        (("diet", "vegan", 1.0, Rule.MUST), "always vegan"),
        (("budget", "4000", 1.0, Rule.MUST), "under €40 a piece"),
        (("strength", "strong", 1.0, Rule.PREFER), "a strong cup"),
    ],
)
def test_a_taste_is_said_of_a_person(taste, phrase):
    attribute, value, strength, rule = taste
    held = Taste("t", attribute, value, strength, Source.SAID, START, rule)

    assert taste_phrase(WORDS, "EUR", held) == phrase


def test_a_card_names_what_was_asked_for_in_one_breath():
    reasons = [
        Reason(Cause.TASTE, "skin_type", "oily", "said"),
        Reason(Cause.WISH, "kind", "moisturiser"),
        Reason(Cause.WISH, "diet", "vegan"),
        Reason(Cause.WISH, "free_from", "perfume"),
        Reason(Cause.WISH, "price_to", "2500"),
    ]

    text = headline(WORDS, "EUR", reasons)

    assert text == "Vegan, without perfume, under €25, as you asked"


def test_what_is_the_shoppers_own_tells_more_than_what_others_like():
    reasons = [
        Reason(Cause.POPULAR, "kind", "serum"),
        Reason(Cause.TASTE, "skin_type", "oily", "picked"),
    ]

    assert headline(WORDS, "EUR", reasons) == "For oily skin, as you picked"


def test_a_price_says_less_than_the_shoppers_own():
    reasons = [
        Reason(Cause.WISH, "price_to", "2500"),
        Reason(Cause.TASTE, "skin_type", "oily", "picked"),
    ]

    assert headline(WORDS, "EUR", reasons) == "For oily skin, as you picked"
    assert headline(WORDS, "EUR", reasons[:1]) == "Under €25, as you asked"


def test_what_the_picture_says_is_no_reason_while_there_is_another():
    reasons = [
        Reason(Cause.WISH, "department", "skincare"),
        Reason(Cause.RATED, value="4.6", detail="12"),
    ]

    assert headline(WORDS, "EUR", reasons) == "4.6 of 5 from 12 reviews"


def test_the_kind_alone_is_a_reason():
    assert headline(WORDS, "EUR", [Reason(Cause.WISH, "kind", "serum")]) == "Serum, as you asked"


def test_no_reason_is_given_where_there_is_none():
    assert headline(WORDS, "EUR", []) == ""


@pytest.mark.parametrize("cause", list(Cause))
@pytest.mark.parametrize("value", ["", "4000"])
def test_every_cause_has_words(cause, value):
    details = {Cause.TASTE: "picked", Cause.BUDGET: "picked"}
    attribute = {Cause.BUDGET: "budget"}.get(cause, "kind")

    text = reason_phrase(WORDS, "EUR", Reason(cause, attribute, value, details.get(cause, "1")))

    assert text
    assert "{" not in text
