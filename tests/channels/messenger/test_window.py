"""Nobody is written to whom Facebook does not let us write to."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from channels.messenger.build import build
from channels.messenger.platform import Messenger
from channels.messenger.profile import introduce
from channels.metrics import Metrics
from channels.reception import Reception
from channels.screens.bubble import Bubble
from shop.clock import now
from shop.consents import Consents
from shop.conversations import Conversation, Conversations
from shop.database import Database
from shop.deliveries import Deliveries
from shop.errors import Unreachable
from shop.inbox import Inbox
from shop.settings import Settings
from shop.shoppers import Shoppers
from shop.speaking.purposes import Purpose
from shop.tables import timers
from shop.timers import Timer, Timers
from shop.wording import Wording
from tests.channels.fake_rasa import FakeRasa
from tests.channels.messenger.standing import on_messenger
from tests.channels.stand import serving
from tests.platforms.messenger import Facebook

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
ANN = "7300400500600"


class Hands:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
async def messenger(sqlite: Database, facebook: Facebook, hands: Hands) -> AsyncIterator[Messenger]:
    facebook.clock = hands
    facebook.heard[ANN] = NOON
    async with serving(facebook.app()) as port:
        settings = Settings(**facebook.settings(port))
        platform = Messenger(settings, Reception(sqlite), Metrics(), Wording.load(), clock=hands)
        async with platform.running():
            yield platform


def heard(at: datetime | None) -> Conversation:
    return Conversation("c1", "s1", "messenger", ANN, NOON, heard_at=at)


async def test_a_day_after_their_last_word_a_shopper_is_left_alone(
    messenger: Messenger, facebook: Facebook, hands: Hands
) -> None:
    hands.at = NOON + timedelta(hours=23, minutes=59)
    await messenger.send(heard(NOON), Bubble("still in time"))

    hands.at = NOON + timedelta(hours=24)
    with pytest.raises(Unreachable) as failed:
        await messenger.send(heard(NOON), Bubble("too late"))

    assert failed.value.why == "outside the 24-hour window"
    assert not failed.value.closed
    assert facebook.threads[ANN].lines == ["still in time"]
    assert facebook.refusals == []  # Facebook was not even asked


async def test_who_never_wrote_is_never_written_to(messenger: Messenger) -> None:
    with pytest.raises(Unreachable):
        await messenger.send(heard(None), Bubble("hello"))


async def test_facebook_has_the_last_word_on_the_time(
    messenger: Messenger, facebook: Facebook
) -> None:
    facebook.heard[ANN] = NOON - timedelta(hours=25)  # their words reached us late

    with pytest.raises(Unreachable) as failed:
        await messenger.send(heard(NOON), Bubble("hello"))

    assert failed.value.why == "outside the 24-hour window"


async def test_who_has_blocked_us_is_known_to_be_gone(
    messenger: Messenger, facebook: Facebook
) -> None:
    facebook.blocked.add(ANN)

    with pytest.raises(Unreachable) as failed:
        await messenger.send(heard(NOON), Bubble("hello"))

    assert failed.value.closed


async def test_a_sign_of_typing_never_fails(messenger: Messenger, facebook: Facebook) -> None:
    facebook.blocked.add(ANN)

    await messenger.typing(heard(NOON))

    assert facebook.signs == []


async def test_a_profile_that_is_not_accepted_is_told_and_left(
    messenger: Messenger, caplog: pytest.LogCaptureFixture
) -> None:
    await introduce(
        messenger._graph, {"get_started": {"payload": ""}, "greeting": [], "persistent_menu": []}
    )

    assert "profile is not accepted" in caplog.text


def test_messenger_is_there_when_all_it_takes_is_set(
    sqlite: Database, facebook: Facebook, caplog: pytest.LogCaptureFixture
) -> None:
    whole = facebook.settings(1)
    half = {**whole, "messenger_token": ""}
    caplog.set_level(logging.WARNING)

    built = [build(Settings(**about), Reception(sqlite), Metrics()) for about in (whole, half, {})]

    assert [each is not None for each in built] == [True, False, False]
    assert caplog.text.count("Messenger is off: MESSENGER_TOKEN is not set") == 1


@pytest.mark.usefixtures("hurry")
async def test_the_shop_speaks_first_to_those_who_agreed_and_only_within_the_window(
    sqlite: Database, tmp_path: Path, facebook: Facebook
) -> None:
    people = {f"73004005006{n:02}": n for n in range(1, 31)}  # heard so many hours ago
    agreed = {person for person, n in people.items() if n % 3}
    async with on_messenger(sqlite, tmp_path, facebook, FakeRasa(), quiet_hours="9-9"):
        facebook.heard |= {person: now() - timedelta(hours=n) for person, n in people.items()}
        for person in people:
            await left_a_cart(sqlite, person, facebook.heard[person], person in agreed)

        await settled(sqlite, len(people))

    written_to = {person for person in people if facebook.threads[person].heard}
    assert written_to == {person for person in agreed if people[person] < 23.5}
    assert facebook.refusals == []


@pytest.fixture
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """A gateway that looks for what is due all the time."""
    monkeypatch.setattr("channels.reminders.LOOK_EVERY", 0.05)


async def left_a_cart(database: Database, person: str, at: datetime, agrees: bool) -> None:
    shopper = await Shoppers(database).create(at)
    talk = await Conversations(database).open(shopper, "messenger", at, person)
    await Conversations(database).heard(talk.id, at)
    if agrees:
        about = {"at": at, "source": "a test"}
        await Consents(database).give(shopper, "messenger", [Purpose.CART], **about)
    await Timers(database).set(Timer(f"t-{shopper}", shopper, Purpose.CART, now()))


async def settled(database: Database, many: int) -> None:
    """Wait until nothing is due any more and all that was said is delivered."""
    deliveries = Deliveries(database)
    for _ in range(1_000):
        async with database.read() as connection:
            left = select(timers.c.id).where(timers.c.status.in_(("waiting", "following")))
            due = len((await connection.execute(left)).all())
        waits = await Inbox(database).waiting_conversations()
        if not (due or waits or await deliveries.waiting_conversations()):
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"{due} of {many} are still due")
