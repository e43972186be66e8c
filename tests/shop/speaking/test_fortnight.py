"""Five hundred shoppers in five time zones for a fortnight: rarely, rightly, and it does speak."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from shop.speaking.purposes import Purpose
from tests.conftest import fresh_sqlite
from tests.shop.speaking.fortnight import Fortnight, Said

SHOPPERS, DAYS = 500, 14


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> list[Said]:
    """All that was said first."""

    async def play() -> list[Said]:
        async with fresh_sqlite(tmp_path_factory.mktemp("fortnight")) as database:
            fortnight = Fortnight(database, seed=20261019)
            await fortnight.open(SHOPPERS)
            await fortnight.play(DAYS)
            return fortnight.said

    return asyncio.run(play())


def test_it_does_speak_and_of_everything_there_is_to_speak_of(said: list[Said]) -> None:
    of = Counter(each.news.timer.purpose for each in said)

    assert len(said) >= 100, of
    assert set(of) == set(Purpose), of
    assert len({each.person.zone for each in said}) == 5


def test_nobody_hears_what_they_do_not_want_at_that_moment(said: list[Said]) -> None:
    assert [each for each in said if not each.wanted] == []


def test_nobody_is_written_to_where_they_do_not_want_us_any_more(said: list[Said]) -> None:
    assert [each for each in said if not each.open] == []


def test_nobody_is_woken(said: list[Said]) -> None:
    hours = [each.at.astimezone(ZoneInfo(each.person.zone)).hour for each in said]

    assert [hour for hour in hours if hour >= 21 or hour < 9] == []


def test_messenger_is_silent_a_day_after_they_wrote(said: list[Said]) -> None:
    there = [each for each in said if each.person.channel == "messenger"]

    assert there
    assert [s for s in there if s.at - s.heard_at >= timedelta(hours=24)] == []


def test_nobody_hears_of_us_three_times_in_a_week(said: list[Said]) -> None:
    times: dict[str, list[datetime]] = defaultdict(list)
    for each in said:
        times[each.person.id].append(each.at)

    weeks = [
        sum(timedelta(0) <= t - at < timedelta(days=7) for t in of)
        for of in times.values()
        for at in of
    ]
    assert max(weeks) == 2


def test_nothing_is_said_that_is_not_so(said: list[Said]) -> None:
    assert [each for each in said if not each.is_so] == []


def test_nothing_is_said_twice(said: list[Said]) -> None:
    assert len({each.news.timer.id for each in said}) == len(said)
