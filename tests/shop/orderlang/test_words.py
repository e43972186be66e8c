"""Real chat is cut into words: capitals, accents, "2x", "1/2", prices and hyphens."""

from __future__ import annotations

import pytest

from shop.orderlang.words import MOST_WORDS, tokens_of, words_of


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("I'd like JALAPEÑOS", ["id", "like", "jalapenos"]),
        ("2x cola", ["2", "cola"]),
        ("x3 cola", ["3", "cola"]),
        ("1/2 ham ½ cheese", ["half", "ham", "half", "cheese"]),
        ("a pizza for $12.50", ["a", "pizza", "for"]),
        ("12,50 € or 3 euros", ["or"]),
        ("gluten-free 2-liter", ["gluten", "free", "2", "liter"]),
        ("7.5 oz", ["7.5", "oz"]),
    ],
)
def test_a_message_is_cut_into_words(typed, words):
    assert [token.text for token in tokens_of(typed)] == words


def test_the_name_of_a_picture_is_the_picture():
    assert words_of("🍕") == ("🍕",)


def test_only_so_many_words_are_read():
    assert len(tokens_of("ham " * 2_000)) == MOST_WORDS
