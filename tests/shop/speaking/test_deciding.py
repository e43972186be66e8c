"""Whether we may write first: proved over generated circumstances."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop.speaking.deciding import DROP, LATER, SEND, Circumstances, may_speak
from shop.speaking.hours import known_zone

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe")
TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
CALM = Circumstances(
    consented=True,
    open=True,
    channel="telegram",
    heard_at=NOON - timedelta(days=2),
    zone="UTC",
    quiet_hours="21-9",
    spoken=(),
    per_week=2,
    stale_at=NOON + timedelta(days=3),
)


@st.composite
def asked(draw: st.DrawFn) -> tuple[Circumstances, datetime]:
    at = draw(TIMES)
    before = st.timedeltas(timedelta(0), timedelta(days=9)).map(lambda gone: at - gone)
    hour = st.integers(0, 23)
    here = Circumstances(
        consented=draw(st.booleans()) or draw(st.booleans()),
        open=draw(st.booleans()) or draw(st.booleans()),
        channel=draw(st.sampled_from(["telegram", "slack", "messenger", "web"])),
        heard_at=draw(st.none() | before),
        zone=draw(st.sampled_from(ZONES)),
        quiet_hours=f"{draw(hour)}-{draw(hour)}",
        spoken=tuple(draw(st.lists(before, max_size=5))),
        per_week=draw(st.integers(0, 4)),
        stale_at=at + draw(st.timedeltas(timedelta(-1), timedelta(days=14))),
    )
    return here, at


@given(asked())
def test_what_is_sent_is_wanted_heard_in_time_by_day_and_seldom(
    case: tuple[Circumstances, datetime],
) -> None:
    here, at = case
    if may_speak(here, at).what != SEND:
        return

    start, _, end = here.quiet_hours.partition("-")
    hour, nights = at.astimezone(ZoneInfo(here.zone)).hour, range(int(start), int(end))
    if int(start) > int(end):
        nights = (*range(int(start), 24), *range(int(end)))  # type: ignore[assignment]
    assert here.consented
    assert here.open
    assert hour not in nights
    assert sum(at - then < timedelta(days=7) for then in here.spoken) < here.per_week
    assert at <= here.stale_at
    if here.channel == "messenger":
        assert here.heard_at is not None
        assert at - here.heard_at < timedelta(hours=24)


@given(asked())
def test_what_waits_may_be_said_at_the_time_it_waits_for(
    case: tuple[Circumstances, datetime],
) -> None:
    here, at = case
    verdict = may_speak(here, at)
    if verdict.what != LATER:
        return

    assert verdict.until is not None
    assert verdict.until > at
    assert may_speak(here, verdict.until).what == SEND


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"consented": False}, "no consent"),
        ({"open": False}, "closed"),
        ({"per_week": 0}, "often enough"),
        ({"stale_at": NOON - timedelta(minutes=1)}, "too late"),
        ({"channel": "messenger"}, "window"),
        ({"channel": "messenger", "heard_at": None}, "window"),
    ],
)
def test_what_may_never_be_said_is_dropped_and_why(change: dict[str, object], why: str) -> None:
    verdict = may_speak(replace(CALM, **change), NOON)  # type: ignore[arg-type]

    assert (verdict.what, verdict.why) == (DROP, why)


def test_at_night_it_waits_for_their_morning() -> None:
    verdict = may_speak(replace(CALM, zone="Asia/Tokyo"), NOON)  # nine in the evening there

    assert verdict.until == datetime(2026, 11, 22, 0, tzinfo=UTC)


def test_who_is_in_the_middle_of_a_talk_is_not_interrupted() -> None:
    heard = NOON - timedelta(minutes=10)

    assert may_speak(replace(CALM, heard_at=heard), NOON).until == heard + timedelta(minutes=30)


def test_the_third_of_a_week_waits_until_the_first_is_a_week_ago() -> None:
    spoken = (NOON - timedelta(days=6), NOON - timedelta(days=1))

    assert may_speak(replace(CALM, spoken=spoken), NOON).until == NOON + timedelta(days=1)


def test_a_zone_nobody_knows_is_that_of_the_shop() -> None:
    assert known_zone("Atlantis/Capital", "Europe/Berlin") == "Europe/Berlin"
    assert known_zone("../etc", "Nowhere") == "UTC"
    assert known_zone("Asia/Tokyo", "Europe/Berlin") == "Asia/Tokyo"
