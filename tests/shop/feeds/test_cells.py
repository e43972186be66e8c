"""One cell: prices, stocks, dates."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop.feeds.cells import MAX_CENTS, BadCell, moment, price, stock, yes


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("12.50", 1250),
        ("12.5", 1250),
        ("12", 1200),
        ("0", 0),
        ("12,50", 1250),
        ("1,299.00", 129900),
        ("1.299,00", 129900),
        ("1,299", 129900),
        ("12.50 EUR", 1250),
        ("12.50EUR", 1250),
        ("EUR 12.50", 1250),
        ("€12.50", 1250),
        ("12.50 eur", 1250),
    ],
)
def test_a_price_is_read_as_people_write_it(text: str, cents: int) -> None:
    assert price(text, "EUR") == cents


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("abc", "'abc' is not a price"),
        ("", "'' is not a price"),
        ("1.2.3", "'1.2.3' is not a price"),
        ("-1.00", "'-1.00' is below zero"),
        ("12.505", "'12.505' has more than two decimals"),
        ("12.50 USD", "'12.50 USD' is not in EUR"),
        ("$5", "'$5' is not in EUR"),
        ("99999999999", "'99999999999' is more than 10,000,000"),
        ("nan", "'nan' is not a price"),
        ("1e9", "'1e9' is not a price"),
    ],
)
def test_what_is_no_price_is_said_to_be_none(text: str, reason: str) -> None:
    with pytest.raises(BadCell) as bad:
        price(text, "EUR")

    assert str(bad.value) == reason


@given(st.integers(0, MAX_CENTS))
def test_every_price_that_is_written_is_read_back(cents: int) -> None:
    assert price(f"{cents / 100:.2f}", "EUR") == cents
    assert price(f"{cents / 100:,.2f} EUR", "EUR") == cents


@pytest.mark.parametrize("text", ["-1", "10000001", "3.5", "many", "1e3", "9" * 30])
def test_a_stock_is_a_whole_number_within_reason(text: str) -> None:
    with pytest.raises(BadCell):
        stock(text)


@given(st.text(max_size=40))
def test_no_text_does_more_harm_than_a_bad_cell(text: str) -> None:
    for read in (stock, moment, yes, lambda cell: price(cell, "EUR")):
        try:
            read(text)
        except BadCell as bad:
            assert str(bad)  # noqa: PT017  either outcome is right


def test_a_time_without_a_zone_is_utc() -> None:
    assert moment("2026-03-31") == datetime(2026, 3, 31, tzinfo=UTC)
    assert moment("2026-03-31T10:00+02:00") == datetime(2026, 3, 31, 8, tzinfo=UTC)
    assert moment("") is None
