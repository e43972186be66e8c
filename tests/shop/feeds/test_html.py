"""The words of a piece of HTML."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shop.feeds.html import plain


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Cool&nbsp;&amp; light.</p><p>Yes</p>", "Cool & light. Yes"),
        ("a <b>b</b>\n c", "a b c"),
        ("<style>p {}</style>Tea<script>x<y</script>", "Tea"),
        ("1 < 2", "1 < 2"),
        ("", ""),
    ],
)
def test_html_becomes_what_a_reader_would_see(html: str, text: str) -> None:
    assert plain(html) == text


@given(st.text(st.sampled_from("<>!-[]&;/a ?\"'="), max_size=40))
@example("<![x[")
@example("<![if IE]>tea")
@example("<!DOCTYPE x [<!ELEMENT")
@example("<!--")
def test_broken_html_is_no_reason_to_stop(html: str) -> None:
    assert isinstance(plain(html), str)
