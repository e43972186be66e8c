"""Typed instead of tapped: a label, its number, a clear typo; everything else is for Rasa."""

from __future__ import annotations

import pytest

from channels.typed import picked


def choices(*titles, kind="search"):
    return {
        "type": "choices",
        "text": "?",
        "choices": [{"title": title, "action": title, "kind": kind} for title in titles],
    }


def cards(*actions):
    return {
        "type": "cards",
        "cards": [
            {"actions": [{"title": "Add to cart", "action": action, "kind": "add_to_cart"}]}
            for action in actions
        ],
        "choices": [{"title": "Show more", "action": "more", "kind": "show_more"}],
    }


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("Dry skin", "Dry skin"),
        ("  dry   SKIN. ", "Dry skin"),
        ("dry skni", "Dry skin"),
        ("2", "Oily skin"),
        ("2.", "Oily skin"),
        ("option 1", "Dry skin"),
        ("3", None),
        ("0", None),
        ("skin", None),
        ("something else entirely", None),
        ("", None),
    ],
)
def test_a_choice_can_be_typed(text, token):
    assert picked(text, [choices("Dry skin", "Oily skin")]) == token


def test_without_choices_nothing_is_picked():
    assert picked("2", []) is None
    assert picked("2", [{"type": "text", "text": "How many?"}]) is None


def test_a_number_is_no_typo():
    assert picked("remove 1", [choices("Remove", "One more")]) is None


def test_a_label_on_several_cards_is_nobodys():
    assert picked("add to cart", [cards("a", "b")]) is None
    assert picked("add to cart", [cards("a")]) == "a"


def test_a_number_under_cards_means_a_card_and_is_left_to_rasa():
    assert picked("2", [cards("a", "b")]) is None
    assert picked("show more", [cards("a", "b")]) == "more"


def test_numbers_count_the_list_shown_last():
    assert picked("1", [choices("Old"), choices("New")]) == "New"


def test_pictures_are_counted_like_choices():
    pictures = {"type": "pictures", "pictures": choices("Sea", "Wood")["choices"], "choices": []}

    assert picked("2", [pictures]) == "Wood"


def test_a_label_that_is_a_number_is_that_label():
    assert picked("2", [choices("3", "2", "1")]) == "2"


def test_yes_and_no_only_where_they_are_offered():
    offered = [choices("Yes, forget me", "No, keep it")]

    assert picked("yep", offered) == "Yes, forget me"
    assert picked("no thanks", offered) == "No, keep it"
    assert picked("yes", [choices("Place the order", "Not yet")]) is None


def test_a_quiz_knows_its_own_typos():
    assert picked("oly", [choices("Oily", kind="answer_quiz")]) is None
    assert picked("oilly", [choices("Oily", kind="answer_quiz")]) is None
    assert picked("oily", [choices("Oily", kind="answer_quiz")]) == "Oily"


def test_a_typo_that_could_be_two_labels_is_none():
    assert picked("rose bud", [choices("rose bus", "rose but")]) is None


def test_short_words_are_not_corrected():
    assert picked("now", [choices("Not")]) is None


@pytest.mark.parametrize(
    ("text", "token"),
    [("the second", "Go on"), ("nr 2", "Go on"), ("last one", "Help"), ("number 4", None)],
)
def test_a_place_in_words_is_the_choice_at_that_place(text, token):
    assert picked(text, [choices("Skin routine", "Go on", "Help")]) == token


def test_the_last_one_of_a_quiz_is_left_to_the_quiz():
    asked = choices("Oily", "Dry", kind="answer_quiz")
    asked["choices"] += choices("Skip", kind="quiz_skip")["choices"]

    assert picked("the last one", [asked]) is None


@pytest.mark.parametrize("text", ["the first one please", "the second", "last one"])
def test_a_place_in_words_counts_no_ways_on(text):
    ways_on = choices("Talk to a person", kind="human")
    several = {**ways_on, "choices": ways_on["choices"] + choices("Show more")["choices"]}

    assert picked(text, [ways_on]) is None
    assert picked(text, [several]) is None


def shelf():
    """Two cards with what can be done with each."""
    labels = ("Add to cart", "Why?", "More like this")
    return {
        "type": "cards",
        "cards": [
            {
                "actions": [
                    {
                        "title": label,
                        "action": f"{label.lower().rstrip('?').split()[0]} {number}",
                        "kind": "x",
                    }
                    for label in labels
                ]
            }
            for number in (1, 2)
        ],
        "choices": [{"title": "Cheaper", "action": "cheaper", "kind": "refine"}],
    }


def cart(*quantities):
    lines = [
        {
            "quantity": quantity,
            "actions": [{"title": "Remove", "action": f"remove {number}", "kind": "x"}],
        }
        for number, quantity in enumerate(quantities, 1)
    ]
    order = {"title": "Order now", "action": "order", "kind": "checkout"}
    return {"type": "order", "lines": lines, "choices": [order]}


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("2 add to cart", "add 2"),
        ("add to cart 2", "add 2"),
        ("Add 1", "add 1"),
        ("why 2", "why 2"),
        ("why? 2", "why 2"),
        ("2. Why?", "why 2"),
        ("number 2: add", "add 2"),
        ("add number 1", "add 1"),
        ("add the second", "add 2"),
        ("first one, add to cart", "add 1"),
        ("the 2nd one add", "add 2"),
        ("more like this 1", "more 1"),
        ("2 more", None),
        ("one more", None),
        ("add two", None),
        ("add 3", None),
        ("add 2 to cart", None),
        ("2", None),
        ("add", None),
        ("2 jumpers", None),
        ("under 2", None),
    ],
)
def test_what_can_be_done_with_a_thing_is_said_with_its_number(text, token):
    assert picked(text, [shelf()]) == token


@pytest.mark.parametrize(
    ("quantities", "text", "token"),
    [
        ((1, 3), "remove 2", "remove 2"),
        ((1, 3), "1 remove", "remove 1"),
        ((1,), "remove 1", "remove 1"),
        ((3,), "remove 1", None),
        ((3,), "1. remove", "remove 1"),
        ((1, 1), "2", None),
        ((1, 1), "order now", "order"),
    ],
)
def test_a_line_of_a_cart_is_named_by_its_number_unless_it_is_an_amount(quantities, text, token):
    assert picked(text, [cart(*quantities)]) == token


def test_between_two_lists_of_things_a_number_says_nothing():
    assert picked("add 1", [shelf(), shelf()]) is None
