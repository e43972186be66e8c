"""What people send on Slack and Messenger is fetched from there, within limits, and told honestly.

Slack's files need the workspace's token, which nobody else may ever see.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from channels.attachments import LARGEST
from shop.database import Database
from tests.channels.fake_rasa import FakeRasa
from tests.channels.messenger.standing import on_messenger
from tests.channels.stand import Stand, serving, standing
from tests.platforms.files import JPEG, VOICE, Files
from tests.platforms.messenger import Facebook
from tests.platforms.slack import FakeSlack
from tests.platforms.slack_api import SECRET, TOKEN
from tests.platforms.slack_people import Person

ANN = "7300400500600"
PHOTO = {"kind": "photo", "type": "image/jpeg", "size": str(len(JPEG))}
NOT_LOOKED_AT = {"kind": "photo"}


@dataclass
class Sending:
    """Somebody who sends files; `url` is where the platform has them."""

    files: Files
    url: str
    stand: Stand
    send: Callable[[str, str], Awaitable[None]]  # an address, and what it is said to be
    answered: Callable[[], Awaitable[Any]]

    async def told(self, address: str, kind: str = "image") -> dict[str, str]:
        """What the turn got to know of a file."""
        await self.send(address if "://" in address else f"{self.url}/{address}", kind)
        await self.answered()
        found: dict[str, str] = self.stand.rasa.turns[-1]["parse_data"]["entities"]
        return found


@pytest.fixture
async def slack(
    sqlite: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Sending]:
    monkeypatch.setattr("channels.slack.platform.Slack.pause", 0.0)
    fake = FakeSlack()
    ann = Person(fake, "UANN")
    async with serving(fake.app()) as port:
        about = {"slack_token": TOKEN, "slack_signing_secret": SECRET}
        api = f"http://127.0.0.1:{port}/api/"
        async with standing(sqlite, tmp_path, FakeRasa(), slack_api=api, **about) as stand:
            fake.gateway = stand.url

            async def send(address: str, kind: str) -> None:
                file = {"id": "F1", "mimetype": f"{kind}/x", "url_private_download": address}
                await ann.says("", subtype="file_share", files=[file])

            async def answered() -> None:
                await fake.sees(ann.direct, "what else?")

            yield Sending(fake.files, f"http://127.0.0.1:{port}/files", stand, send, answered)


@pytest.fixture
async def messenger(sqlite: Database, tmp_path: Path) -> AsyncIterator[Sending]:
    facebook = Facebook()
    async with on_messenger(sqlite, tmp_path, facebook, FakeRasa()) as stand:
        origin = stand.settings.graph_api.removesuffix("/v25.0")

        async def send(address: str, kind: str) -> None:
            facebook.attach(ANN, kind, url=address)

        async def answered() -> None:
            await facebook.threads[ANN].until(2)

        yield Sending(facebook.files, f"{origin}/files", stand, send, answered)


@pytest.fixture
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A gateway that waits a moment for a file, not seconds."""
    monkeypatch.setattr("channels.attachments.PATIENCE", 0.1)


@pytest.fixture(params=["slack", "messenger"])
def sending(request: pytest.FixtureRequest) -> Sending:
    found: Sending = request.getfixturevalue(request.param)
    return found


async def test_a_photo_is_fetched_and_known_by_its_first_bytes(sending: Sending) -> None:
    assert await sending.told("photo") == PHOTO


async def test_a_voice_note_is_fetched(sending: Sending) -> None:
    told = await sending.told("voice", "audio")

    assert told == {"kind": "voice", "type": "audio/ogg", "size": str(len(VOICE))}


async def test_a_page_that_asks_to_log_in_is_no_photo(sending: Sending) -> None:
    assert await sending.told("page") == NOT_LOOKED_AT


async def test_a_file_without_end_is_left_at_the_limit(sending: Sending) -> None:
    assert await sending.told("endless") == NOT_LOOKED_AT
    assert sending.files.written < 2 * LARGEST


async def test_a_circle_is_left(sending: Sending) -> None:
    assert await sending.told("round") == NOT_LOOKED_AT
    assert len(sending.files.asked) == 4


@pytest.mark.usefixtures("impatience")
async def test_nobody_waits_for_a_slow_file(sending: Sending) -> None:
    assert await sending.told("slow") == NOT_LOOKED_AT


async def test_slacks_files_are_asked_for_with_the_workspaces_token(slack: Sending) -> None:
    await slack.told("photo")

    assert slack.files.asked == [("photo", f"Bearer {TOKEN}")]


@pytest.mark.parametrize("by", ["{other}", "{slack}/away?to={other}"])
async def test_nobody_but_slack_sees_the_token_and_no_private_server_is_asked(
    slack: Sending, by: str
) -> None:
    elsewhere = Files()
    async with serving(elsewhere.app()) as port:
        other = f"http://127.0.0.1:{port}/photo"

        assert await slack.told(by.format(other=other, slack=slack.url)) == NOT_LOOKED_AT

    assert elsewhere.asked == []


async def test_facebooks_files_are_asked_for_without_any_token(messenger: Sending) -> None:
    await messenger.told("photo")

    assert messenger.files.asked == [("photo", "")]


async def test_where_a_file_lay_is_kept_nowhere(sending: Sending) -> None:
    await sending.told("photo")

    assert sending.url not in str(sending.stand.rasa.turns)
