"""The guide takes a merchant from nothing to a page that answers."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from shop.database import Database
from shop.settings import Settings
from tests.channels.fake_rasa import FakeRasa
from tests.channels.messenger.corpus import EVENTS
from tests.channels.stand import serving, standing
from tests.platforms.messenger import Facebook

ROOT = Path(__file__).resolve().parents[3]
GUIDE = (ROOT / "docs" / "channels" / "messenger.md").read_text(encoding="utf-8")
ANN = "7300400500600"


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)
    assert found is not None
    return found[1]


async def test_who_follows_the_guide_is_answered(sqlite: Database, tmp_path: Path) -> None:
    env = dict(line.split("=", 1) for line in block("env").splitlines())
    told = Settings.from_env(env)
    facebook = Facebook(
        page=told.messenger_page,
        token=told.messenger_token,
        secret=told.messenger_app_secret,
        word=told.messenger_verify_token,
    )
    asked = re.search(r'"\$PUBLIC_URL(.*)"', block("sh"))
    assert asked is not None
    handshake = asked[1].replace("$MESSENGER_VERIFY_TOKEN", told.messenger_verify_token)
    given = {name: getattr(told, name) for name in facebook.settings(0) if name != "graph_api"}

    async with serving(facebook.app()) as port:
        graph = f"http://127.0.0.1:{port}/v25.0"
        async with standing(sqlite, tmp_path, FakeRasa(), **given, graph_api=graph) as stand:
            async with stand.http.get(stand.url + handshake) as response:
                challenge = await response.text()
            async with facebook.delivering(stand.url + urlsplit(handshake).path):
                facebook.say(ANN, "hello")
                await facebook.threads[ANN].until(2)

    assert challenge == "42"
    assert facebook.threads[ANN].lines[:2] == ["> hello", "heard hello"]


def test_the_guide_names_the_events_that_are_read() -> None:
    fields = re.findall(r"^\| `(messag\w+)` \|", GUIDE, re.MULTILINE)

    kinds = {"message": "messages", "postback": "messaging_postbacks", "echo": "message_echoes"}
    more = {"referral": "messaging_referrals", "optin": "messaging_optins"}
    assert sorted(fields) == sorted({**kinds, **more}.values())
    assert any("optin" in event for event, _ in EVENTS.values())


def test_the_guide_names_no_setting_there_is_not() -> None:
    known = {spec.metadata["env"] for spec in Settings.__dataclass_fields__.values()}

    assert set(re.findall(r"\b(MESSENGER_[A-Z_]+[A-Z])\b", GUIDE)) <= known
