"""What is said to a step that costs money or destroys something."""

from __future__ import annotations

import pytest

from shop.goahead import Act, GoAhead, is_refused, read_go_ahead


@pytest.mark.parametrize(
    ("act", "text"),
    [
        (Act.CANCEL, "no, please don't cancel anything"),
        (Act.CANCEL, "I'd rather you didn't. keep the order"),
        (Act.CANCEL, "leave everything as it is"),
        (Act.CANCEL, "oh no, never mind"),
        (Act.ORDER, "please don't order it yet"),
        (Act.ORDER, "no wait"),
        (Act.ORDER, "not yet"),
        (Act.REMIND, "no reminders, thanks"),
        (Act.REMIND, "please don't write to me"),
        (Act.FORGET, "no, do not delete my data"),
    ],
)
def test_who_refuses_is_heard_whatever_the_act_is_called(act, text):
    assert read_go_ahead(text, act) is GoAhead.NO


@pytest.mark.parametrize(
    ("act", "text"),
    [
        (Act.ORDER, "yes, go ahead and place it please"),
        (Act.ORDER, "ok buy it"),
        (Act.CANCEL, "yes, cancel it"),
        (Act.CANCEL, "sure, I don't want it any more"),
        (Act.REMIND, "yes, let me know when it's shipped"),
        (Act.FORGET, "yes, erase all of my data"),
    ],
)
def test_a_yes_may_name_what_it_agrees_to(act, text):
    assert read_go_ahead(text, act) is GoAhead.YES


@pytest.mark.parametrize(
    ("act", "text"),
    [
        (Act.ORDER, "yes but make it two"),
        (Act.ORDER, "wait, the scarf is missing"),
        (Act.ORDER, "great, thanks"),
        (Act.ORDER, "should I order it?"),
        (Act.CANCEL, "no, cancel it"),
        (Act.CANCEL, "did you cancel it?"),
    ],
)
def test_whatever_says_more_or_both_is_neither(act, text):
    assert read_go_ahead(text, act) is None


def test_a_polite_why_not_refuses_nothing():
    assert not is_refused("sure, why not")
    assert is_refused("hold on")
