"""The guide works as it is written: its settings, its manifest, and what it promises."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from channels.slack.install import BACK, SCOPES
from channels.slack.messages import READERS as EVENTS
from channels.slack.platform import EVENTS as ADDRESS
from shop.settings import Settings
from tests.channels.slack.conftest import ROOT, Open
from tests.platforms.slack_api import SECRET

GUIDE = (ROOT / "docs" / "channels" / "slack.md").read_text("utf-8")
MANIFEST = yaml.safe_load((ROOT / "docs" / "channels" / "slack-manifest.yml").read_text("utf-8"))
HOST = "https://chat.my-shop.example"
OVER_HTTP, OVER_A_SOCKET, FOR_OTHERS = (
    dict(line.split("=", 1) for line in block.strip().splitlines())
    for block in re.findall(r"```env\n(.*?)```", GUIDE, re.DOTALL)
)


@pytest.mark.parametrize("env", [OVER_HTTP, OVER_A_SOCKET], ids=["http", "socket"])
async def test_a_shop_with_the_guides_settings_is_live(opened: Open, env: dict[str, str]) -> None:
    read = Settings.from_env(env)
    asked = {name: getattr(read, name) for name in ("slack_token", "slack_signing_secret")}

    async with opened(socket=bool(read.slack_app_token), **asked) as workspace:
        ann = workspace.person()
        await ann.says("hello")
        await workspace.slack.sees(ann.direct, "heard hello")


def test_the_guides_settings_are_the_gateways() -> None:
    assert Settings.from_env(OVER_HTTP).slack_signing_secret == SECRET
    assert Settings.from_env(FOR_OTHERS).slack_client_id == "1.2"


def test_the_manifest_asks_for_what_is_used_and_nothing_else() -> None:
    assert ",".join(sorted(MANIFEST["oauth_config"]["scopes"]["bot"])) == ",".join(
        sorted(SCOPES.split(","))
    )
    subscribed = MANIFEST["settings"]["event_subscriptions"]["bot_events"]
    assert {name.split(".")[0] for name in subscribed} == set(EVENTS)


def test_the_manifest_leads_to_the_gateways_addresses() -> None:
    assert set(addresses(MANIFEST)) == {HOST + ADDRESS, HOST + BACK}
    assert MANIFEST["features"]["slash_commands"][0]["command"] == "/shop"


def addresses(part: Any) -> list[str]:
    if isinstance(part, dict | list):
        values = part.values() if isinstance(part, dict) else part
        return [address for value in values for address in addresses(value)]
    return [part] if isinstance(part, str) and part.startswith("https://") else []
