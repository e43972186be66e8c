"""Reviews are read as they were written, or the file is refused with the place."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from shop.errors import FeedError
from shop.feeds.reviews import read_reviews
from shop.model import Review

HEADER = "id,product_id,author,rating,text,at\n"
GOOD = 'r1,calm-gel,Ada P.,4,"Cool, and no smell at all.",2026-03-01\n'


def written(folder, text):
    path = folder / "reviews.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_review_is_read(tmp_path):
    path = written(tmp_path, f"# ours\n{HEADER}{GOOD}")

    at = datetime(2026, 3, 1, tzinfo=UTC)
    assert list(read_reviews(path)) == [
        Review("r1", "calm-gel", "Ada P.", 4, "Cool, and no smell at all.", at)
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("r2,calm-gel,B,6,Lovely,2026-03-01", r"line 3, column rating: '6' is not a rating"),
        ("r2,calm-gel,B,,Lovely,2026-03-01", r"line 3, column rating: '' is not a rating"),
        ("r2,,B,5,Lovely,2026-03-01", r"line 3, column product_id: is empty"),
        (",calm-gel,B,5,Lovely,2026-03-01", r"line 3, column id: is empty"),
        ("r2,calm-gel,B,5,Lovely,soon", r"line 3, column at: 'soon' is not a date"),
        ("r2,calm-gel,B,5,Lovely,", r"line 3, column at: is empty"),
        ("r2,calm-gel,B,5,Lovely,2026-03-01,more", r"line 3: 7 cells, but the header has 6"),
    ],
)
def test_a_bad_review_is_refused_with_line_and_column(tmp_path, row, message):
    path = written(tmp_path, HEADER + GOOD + row + "\n")

    with pytest.raises(FeedError, match=message):
        list(read_reviews(path))


def test_other_columns_are_refused(tmp_path):
    path = written(tmp_path, "id,stars\nr1,5\n")

    with pytest.raises(FeedError, match="the columns must be id, product_id, author"):
        list(read_reviews(path))
