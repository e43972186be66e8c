"""Cells with names and values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop.feeds.cells import BadCell
from shop.feeds.pairs import (
    read_attributes,
    read_facts,
    read_options,
    write_attributes,
    write_words,
)

WORD = (
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
    .map(str.strip)
    .filter(lambda text: bool(text) and len(text.lower()) <= 60)
)
NAME = WORD.map(str.lower).map(str.strip).filter(lambda text: text == text.lower())


def test_attributes_have_many_values_and_are_lower_case() -> None:
    assert read_attributes("Skin_Type=Oily|dry; concern=acne;") == {
        "skin_type": ("oily", "dry"),
        "concern": ("acne",),
    }


def test_facts_keep_their_words_and_may_hold_equal_signs() -> None:
    assert read_facts("care=Keep cool; ratio=1:2=half") == {
        "care": "Keep cool",
        "ratio": "1:2=half",
    }


def test_a_backslash_makes_the_next_letter_plain() -> None:
    assert read_facts(r"care=Keep cool\; dry; slash=a\\b") == {
        "care": "Keep cool; dry",
        "slash": r"a\b",
    }
    assert read_attributes(r"blend=50\|50|other") == {"blend": ("50|50", "other")}


@pytest.mark.parametrize("text", ["size", "=M", "size=", "size=M; size=L", f"size={'x' * 200}"])
def test_a_pair_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(BadCell):
        read_options(text)


@given(st.dictionaries(NAME, WORD, max_size=5))
def test_facts_are_read_back_as_they_were_written(facts: dict[str, str]) -> None:
    assert read_facts(write_words(facts)) == facts


@given(st.dictionaries(NAME, st.lists(NAME, min_size=1, max_size=3, unique=True), max_size=5))
def test_attributes_are_read_back_as_they_were_written(lists: dict[str, list[str]]) -> None:
    attributes = {name: tuple(values) for name, values in lists.items()}

    assert read_attributes(write_attributes(attributes)) == attributes


@given(st.text(st.sampled_from('ab=;|\\ \n"'), max_size=30))
def test_no_cell_of_pairs_does_more_harm_than_a_bad_cell(text: str) -> None:
    for read in (read_attributes, read_facts, read_options):
        try:
            read(text)
        except BadCell as bad:
            assert str(bad)  # noqa: PT017  either outcome is right
