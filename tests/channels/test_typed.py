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
