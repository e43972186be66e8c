"""Something is forgotten only by words that say so."""

from __future__ import annotations

import pytest

from shop.forgetwords import begins_forget, denies, says_forget, says_leave_no_trace


@pytest.mark.parametrize(
    "text",
    [
        "forget that",
        "er forget that bit about, um, the wool",
        "why do you think I'm allergic to nuts, delete that",
        "where did you get that from, I never said vegan",
        "could you kindly forget what I said about lace",
        "I am not vegan any more",
        "wool is fine now",
        "the doctor says I can have caffeine again",
        "your note about my size is wrong",
        "stop treating me like I have oily skin",
        "don't hold back on dark roast anymore",
    ],
)
def test_who_takes_something_back_is_understood(text):
    assert says_forget(text)


@pytest.mark.parametrize(
    "text",
    [
        "is the wool one back again?",
        "do you have the decaf any more",
        "And perfume inside? I have allergy",
        "i'm not sure about the wool one",
        "show me the wool ones again",
        "does it remove make-up",
        "isn't wool wrong for sensitive skin?",
        "I forgot to say I'm vegan",
        "these days everyone wears wool",
        "what if my size changes?",
    ],
)
def test_a_question_or_a_weak_word_takes_nothing_back(text):
    assert not says_forget(text)


def test_an_order_to_forget_begins_with_it():
    assert begins_forget("ok please forget the decaf one")
    assert not begins_forget("remove the decaf one")  # of the cart, perhaps
    assert not begins_forget("don't let me forget the decaf one")


def test_who_is_not_what_we_took_them_for_says_so():
    assert denies("no, I'm not vegan", "vegan")
    assert not denies("I'm not sure about vegan cheese", "vegan")


def test_a_look_is_not_to_be_remembered():
    assert says_leave_no_trace("don't remember that I looked at it")
    assert not says_leave_no_trace("why don't you keep it in stock?")
    assert not says_leave_no_trace("I never keep it that long")
