"""Short answers that depend on what was asked."""

from __future__ import annotations

import pytest

from shop.shortwords import Short, after_wrong, read_short


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("not yet", Short.LATER),
        ("ok thats it", Short.DONE),
        ("that's the lot", Short.DONE),
        ("that's me done", Short.DONE),
        ("that's all, thanks", Short.DONE),
        ("nah leave it", Short.LEAVE),
        ("no thats not right", Short.WRONG),
        ("later I need a blue shirt", None),
        ("yes", None),
    ],
)
def test_a_short_answer_is_read_as_a_whole(text, short):
    assert read_short(text) == short


def test_what_is_true_instead_is_heard():
    assert after_wrong("thats not true, I hate blue") == "I hate blue"
