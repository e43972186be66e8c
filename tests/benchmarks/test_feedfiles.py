"""The feeds that benchmarks make up are good feeds."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.feedfiles import write_feed
from shop.catalogue import Catalogue
from shop.database import Database
from shop.feeds.base import Format
from shop.feeds.importer import import_feed


@pytest.mark.parametrize("format", list(Format))
async def test_a_made_up_feed_imports_without_an_error(
    sqlite: Database, tmp_path: Path, format: Format
) -> None:
    write_feed(format, tmp_path / "feed", 30)

    report = await import_feed(tmp_path / "feed", Catalogue(sqlite))

    assert (report.format, report.products, report.errors) == (format, 30, ())
    assert len(report.added) == 30
