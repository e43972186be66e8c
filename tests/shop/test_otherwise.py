"""What a thing shall be instead of how it is."""

from __future__ import annotations

import pytest

from shop.otherwise import Otherwise, read_otherwise


@pytest.mark.parametrize(
    ("text", "to", "not_as"),
    [
        ("M instead of L", "m", "l"),
        ("whole bean, not filter", "whole bean", "filter"),
        ("not filter, whole bean", "whole bean", "filter"),
        ("switch from filter to espresso", "espresso", "filter"),
        ("actually make the coffee the 500g one", "the coffee the 500g one", ""),
        ("the big one rather", "the big one", ""),
        ("wait no red, he's fussy", "red, he's fussy", ""),
    ],
)
def test_what_it_is_to_be_is_told_from_what_it_is(text, to, not_as):
    assert read_otherwise(text) == Otherwise(to, not_as)


@pytest.mark.parametrize(
    "text",
    ["red shirts", "no thanks", "do you have it in red?", "show me the red one instead", "wait"],
)
def test_a_text_that_changes_nothing_is_none(text):
    assert read_otherwise(text) is None
