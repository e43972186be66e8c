"""A merchant looks at what messengers did not take, and has it tried again."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli import main
from bot.outbox import listed
from shop.conversations import Conversations
from shop.database import Database
from shop.deliveries import Deliveries, Stuck
from shop.outbox import SHOP, Outbox, OutboxStatus
from tests.conftest import create_tables

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a shop in which one message waits and one was given up; gives its talk."""
    url = f"sqlite:///{tmp_path / 'shop.db'}"
    monkeypatch.setenv("DATABASE_URL", url)
    return asyncio.run(_filled(url))


async def _filled(url: str) -> str:
    database = Database(url)
    await create_tables(database)
    talk = (await Conversations(database).open("ann", "telegram", NOON, "42")).id
    outbox, deliveries = Outbox(database), Deliveries(database)
    for words in ("a secret", "another"):
        await outbox.append(talk, "ann", SHOP, {"type": "text", "text": words})
    for _ in range(30):
        await deliveries.attempted(talk, 1, "502")
    await deliveries.dead_letter(talk, 1, "502")
    await database.close()
    return talk


def test_what_did_not_get_through_is_listed_with_its_reason_and_without_its_words(
    shop: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["outbox"]) == 0

    head, dead, waits = capsys.readouterr().out.splitlines()
    assert head.split() == ["channel", "state", "id", "age", "tries", "why"]
    assert dead.split() == ["telegram", "given", "up", f"{shop}:1", "0", "min", "30", "502"]
    assert waits.split() == ["telegram", "waits", f"{shop}:2", "0", "min", "0"]


def test_what_was_given_up_is_tried_again_as_if_for_the_first_time(
    shop: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["outbox", "--retry", f"{shop}:1"]) == 0

    _, first, _ = capsys.readouterr().out.splitlines()
    assert first.split() == ["telegram", "waits", f"{shop}:1", "0", "min", "0"]


def test_what_was_not_given_up_is_not_tried_again(
    shop: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["outbox", "--retry", f"{shop}:2", "nobody:7"]) == 1

    told = capsys.readouterr()
    assert f"{shop}:2" in told.err
    assert "nobody:7" in told.err
    assert "given up" in told.out


def test_an_age_reads_well() -> None:
    ages = [timedelta(minutes=9), timedelta(hours=30), timedelta(days=9)]
    stuck = [Stuck("c", 1, "web", OutboxStatus.READY, 0, "", NOON - age) for age in ages]

    assert [line.split()[3:5] for line in listed(stuck, NOON)][1:] == [
        ["9", "d"],
        ["30", "h"],
        ["9", "min"],
    ]


def test_nothing_to_list_is_said() -> None:
    assert list(listed([], NOON)) == ["everything is delivered"]
