"""👍 is a yes; a face we cannot read stays what it is."""

from __future__ import annotations

import pytest

from shop.reactions import spoken


@pytest.mark.parametrize("text", ["👍", "👍🏽", "👍👍", " 👌 ", "❤️", "✅", "💯🙌"])
def test_a_reaction_alone_can_be_a_yes(text: str) -> None:
    assert spoken(text) == "yes"


@pytest.mark.parametrize("text", ["👎", "🙅‍♀️", "❌", "👎🏿"])
def test_a_reaction_alone_can_be_a_no(text: str) -> None:
    assert spoken(text) == "no"


@pytest.mark.parametrize("text", ["", "  ", "👍👎", "🤷", "love it ❤️", "👍 but cheaper", "ok"])
def test_anything_else_stays_as_it_was_said(text: str) -> None:
    assert spoken(text) == text
