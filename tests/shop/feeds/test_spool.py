"""Records come back by product, whatever order they were put away in."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from shop.feeds.base import Record
from shop.feeds.spool import Spool


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from("abcd"), max_size=30))
def test_records_come_back_by_product_in_the_order_they_were_met(products: list[str]) -> None:
    records = [Record(n, product, f"s{n}", {"n": str(n)}) for n, product in enumerate(products)]
    with Spool() as spool:
        spool.add(records)
        families = list(spool.families())

        assert spool.products == set(products)

    expected = [[r for r in records if r.product == product] for product in dict.fromkeys(products)]
    assert families == expected
