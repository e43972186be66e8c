"""The small shop and the demo shop, fitted once."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.snapshot import Snapshot, fit
from recommender.words import Words, load_words
from tests.recommender.shelves import demo_products, small_shop


@pytest.fixture(scope="session")
def words(root: Path) -> Words:
    return load_words(root / "data" / "words.yml")


@pytest.fixture(scope="session")
def small(words: Words) -> Snapshot:
    """The small shop, as the recommender knows it."""
    return fit(small_shop(), (), words)


@pytest.fixture(scope="session")
def demo(root: Path, words: Words) -> Snapshot:
    """The demo shop, as the recommender knows it."""
    return fit(demo_products(root), (), words)
