"""What counts when somebody takes back what they just said."""

from __future__ import annotations

import pytest

from shop.correcting import corrected


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("green. wait no red, hes fussy", "red, hes fussy"),
        ("two, no, three", "three"),
        ("filter... hmm no whole bean", "whole bean"),
        ("M. actually L", "L"),
        ("red — no, green", "green"),
    ],
)
def test_the_last_word_is_what_counts(text, instead):
    both = corrected(text)

    assert both is not None
    assert both.instead == instead


@pytest.mark.parametrize("text", ["M please", "no thanks", "red, no rush", "wait", "no"])
def test_who_takes_nothing_back_is_heard_as_a_whole(text):
    assert corrected(text) is None
