"""What some of a kind are called narrows the kind to those."""

from __future__ import annotations

import pytest

from recommender import several
from recommender.filters import wished
from recommender.snapshot import Snapshot


def found(demo: Snapshot, text: str) -> set[str]:
    fits = wished(demo.shelf, demo.understanding.wish(text))
    return {demo.shelf.products[row].id for row in demo.shelf.owners[fits]}


@pytest.mark.parametrize(
    ("text", "word"),
    [("a mug", "mug"), ("coffee cups", "mug"), ("sneakers", "trainers"), ("a beanie", "beanie")],
)
def test_who_asks_for_some_of_a_kind_is_shown_those(demo: Snapshot, text: str, word: str) -> None:
    assert found(demo, text)
    assert all(word in product_id for product_id in found(demo, text))


def test_either_of_two_will_do(demo: Snapshot) -> None:
    assert found(demo, "filter papers or mug") == {
        "paper-filters-hundred", "hearth-mug", "glass-tea-infuser-mug", "enamel-camp-mug",
    }  # fmt: skip


def test_two_things_of_a_kind_are_two_wishes(demo: Snapshot) -> None:
    names = [each.name for each in several.wishes(demo, "also any decent filter papers or mug?")]

    assert names == ["filter papers", "mug"]


def test_with_the_whole_kind_named_nothing_is_narrowed(demo: Snapshot) -> None:
    assert found(demo, "shoes or boots") == found(demo, "shoes")


def test_where_nothing_is_called_so_all_of_the_kind_are_shown(demo: Snapshot) -> None:
    assert found(demo, "a backpack") == found(demo, "a bag")
