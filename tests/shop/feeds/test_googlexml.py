"""Google Merchant feeds in XML, honest and hostile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shop.errors import FeedError
from shop.feeds.base import RowError
from shop.feeds.googlexml import items
from shop.feeds.table import TableRow
from shop.model import Product

Read = Callable[[str | bytes], tuple[dict[str, Product], list[RowError]]]

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>
<title>The shop</title><link>https://s.example</link>
<item>
  <g:id>J-1</g:id><g:item_group_id>jumper</g:item_group_id>
  <title>Ignored</title><g:title>Merino &amp; Silk</g:title>
  <link>https://s.example/j</link><description><![CDATA[Warm <b>and</b> light]]></description>
  <g:price>79.00 EUR</g:price><g:availability>in_stock</g:availability>
  <g:quantity>4</g:quantity><g:color>Navy</g:color><g:size>S</g:size>
  <g:shipping><g:country>DE</g:country><g:price>4.90 EUR</g:price></g:shipping>
  <g:product_detail><g:section_name>Yarn</g:section_name>
    <g:attribute_name>Weight</g:attribute_name><g:attribute_value>fine</g:attribute_value>
  </g:product_detail>
  <g:product_highlight>Soft</g:product_highlight><g:product_highlight>Mended</g:product_highlight>
</item>
<item><g:id>J-2</g:id><g:item_group_id>jumper</g:item_group_id><title>Merino &amp; Silk</title>
  <g:price>oops</g:price><g:availability>in_stock</g:availability></item>
</channel></rss>
"""
ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
<entry><id>tag:s.example,2026:1</id><g:id>T-1</g:id><title>Tea</title>
<link href="https://s.example/tea" rel="alternate"/><summary>Black tea</summary>
<g:price>4.00 EUR</g:price><g:availability>out of stock</g:availability></entry></feed>
"""


def test_an_rss_feed_is_read(read: Read) -> None:
    products, errors = read(RSS)

    jumper = products["jumper"]
    assert [str(error) for error in errors] == ["line 16, column price: 'oops' is not a price"]
    assert (jumper.title, jumper.description) == ("Merino & Silk", "Warm and light")
    assert jumper.link == "https://s.example/j"
    assert jumper.attributes == {"weight": ("fine",)}
    assert jumper.facts == {"highlights": "Soft; Mended"}
    assert [(v.sku, v.options, v.price_cents, v.stock) for v in jumper.variants] == [
        ("J-1", {"colour": "navy", "size": "S"}, 7900, 4)
    ]


def test_an_atom_feed_is_read(read: Read) -> None:
    products, errors = read(ATOM)

    assert errors == []
    assert products["T-1"].link == "https://s.example/tea"
    assert products["T-1"].description == "Black tea"
    assert products["T-1"].variants[0].stock == 0


def test_a_feed_that_breaks_off_gives_what_came_before(read: Read) -> None:
    products, errors = read(RSS[: RSS.index("<item><g:id>J-2")] + "<item><g:id>J-2</g")

    assert list(products) == ["jumper"]
    assert [str(error)[:32] for error in errors] == ["line 16: the XML is broken here:"]


LAUGHS = """<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
<rss><channel><item><id>&b;</id></item></channel></rss>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss/>"""


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (LAUGHS, "declares a document type"),
        (OUTSIDE, "declares a document type"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?><rss/>', "is in ISO-8859-1: save it as UTF-8"),
        ("<rss>" + "<a>" * 100_000, "too many elements in another"),
        ("<rss><a b='" + "x" * 6_000_000, "a tag or remark without end"),
        ("<rss><!--" + "x" * 6_000_000, "a tag or remark without end"),
    ],
)
def test_a_hostile_feed_is_refused(read: Read, content: str, reason: str) -> None:
    with pytest.raises(FeedError, match=reason):
        read(content)


def test_an_item_without_end_is_reported_and_does_not_fill_the_memory(read: Read) -> None:
    large = "<item><id>1</id>" + "<a>xxxxxxxxxx</a>" * 100_000 + "</item>"

    products, errors = read(
        f"<rss>{large}{RSS[RSS.index('<item>') : RSS.index('</channel>')]}</rss>"
    )

    assert list(products) == ["jumper"]
    assert str(errors[0]) == "line 1: the item is too large"


def test_a_text_without_end_is_an_over_long_field(read: Read) -> None:
    text = "x" * 3_000_000

    _, errors = read(RSS.replace("Merino &amp; Silk", text))

    assert {error.column for error in errors} == {"title", "price"}


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.sampled_from(["id", "title", "price", "brand"]), st.text(max_size=20)))
def test_whatever_is_written_into_elements_is_read_back(cells: dict[str, str]) -> None:
    kept = {
        name: "".join(c for c in text if c.isprintable()).strip() for name, text in cells.items()
    }
    escaped = {name: text.replace("&", "&amp;").replace("<", "&lt;") for name, text in kept.items()}
    body = "".join(f"<g:{name}>{text}</g:{name}>" for name, text in escaped.items())
    with TemporaryDirectory() as folder:
        path = Path(folder) / "feed.xml"
        path.write_text(f"<rss><item>{body}</item></rss>", encoding="utf-8")

        assert list(items(path)) == [TableRow(1, {name: t for name, t in kept.items() if t})]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.integers(0, len(RSS)))
def test_hostile_bytes_break_nothing_but_the_feed(noise: bytes, place: int) -> None:
    content = RSS.encode()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "feed.xml"
        path.write_bytes(content[:place] + noise + content[place:])
        try:
            read = list(items(path))
        except FeedError:
            return

    assert read
