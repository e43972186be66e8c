"""Other workspaces install the app, and nobody can do it in their name."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from aiohttp import ClientSession, CookieJar

from channels.slack.install import States
from shop.installations import Installations
from tests.channels.slack.conftest import Open, Workspace
from tests.channels.slack.payloads import message
from tests.platforms.slack_api import SECRET, TOKEN

NOW = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.fixture
async def workspace(opened: Open) -> AsyncIterator[Workspace]:
    about = {"slack_client_id": "1.2", "slack_client_secret": "s", "slack_token": ""}
    async with opened(**about, public_url="http://127.0.0.1") as up:
        yield up


@pytest.fixture
async def browser() -> AsyncIterator[ClientSession]:
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as http:
        yield http


async def test_a_workspace_installs_the_app_and_is_answered(
    workspace: Workspace, browser: ClientSession
) -> None:
    state = await begin(workspace, browser)

    status, said = await back(workspace, browser, state=state, code="good-code")
    await workspace.slack.deliver({**message("hello"), "team_id": "T9"})
    await workspace.slack.sees("DUANN", "heard hello")

    assert (status, said[:5]) == (200, "Done.")
    kept = await Installations(workspace.stand.database, SECRET).get("slack", "T9")
    assert kept is not None
    assert (kept.token, kept.name) == ("xoxb-of-t9", "Another workspace")


async def test_a_workspace_that_comes_back_after_a_restart_is_still_installed(
    opened: Open, browser: ClientSession
) -> None:
    about = {"slack_client_id": "1.2", "slack_client_secret": "s", "slack_token": ""}
    async with opened(**about, public_url="http://127.0.0.1") as first:
        state = await begin(first, browser)
        await back(first, browser, state=state, code="good-code")
        fake = first.slack
    async with opened(fake, **about) as second:
        await second.slack.deliver({**message("hello"), "team_id": "T9"})
        await second.slack.sees("DUANN", "heard hello")


async def test_the_way_to_slack_asks_for_what_we_need(
    workspace: Workspace, browser: ClientSession
) -> None:
    address = f"{workspace.stand.url}/slack/install"
    async with browser.get(address, allow_redirects=False) as response:
        asked = parse_qs(urlsplit(response.headers["Location"]).query)

    assert response.status == 302
    assert asked["client_id"] == ["1.2"]
    assert asked["redirect_uri"] == ["http://127.0.0.1/slack/oauth"]
    assert "chat:write" in asked["scope"][0].split(",")


@pytest.mark.parametrize("state", ["", "made-up", "a.b.c"])
async def test_an_installation_that_was_not_begun_here_is_refused(
    workspace: Workspace, browser: ClientSession, state: str
) -> None:
    assert (await back(workspace, browser, state=state, code="good-code"))[0] == 403


async def test_a_state_of_another_browser_is_refused(
    workspace: Workspace, browser: ClientSession
) -> None:
    state = await begin(workspace, browser)

    async with ClientSession() as other:
        assert (await back(workspace, other, state=state, code="good-code"))[0] == 403


async def test_a_state_is_good_for_ten_minutes() -> None:
    state = States(b"k" * 32, lambda: NOW).issue()

    assert States(b"k" * 32, lambda: NOW + timedelta(minutes=9)).holds(state, state)
    assert not States(b"k" * 32, lambda: NOW + timedelta(minutes=11)).holds(state, state)
    assert not States(b"q" * 32, lambda: NOW).holds(state, state)


async def test_who_changes_their_mind_or_has_a_bad_code_is_told(
    workspace: Workspace, browser: ClientSession
) -> None:
    state = await begin(workspace, browser)

    assert (await back(workspace, browser, state=state, error="access_denied"))[0] == 403
    assert (await back(workspace, browser, state=state, code="stolen"))[0] == 403


async def test_without_a_client_id_there_is_no_door_for_others(opened: Open) -> None:
    async with opened(slack_token=TOKEN) as workspace:
        status, _ = await back(workspace, workspace.stand.http, code="good-code")

    assert status == 404


async def begin(workspace: Workspace, browser: ClientSession) -> str:
    """Set out for Slack; the state that was sent along."""
    address = f"{workspace.stand.url}/slack/install"
    async with browser.get(address, allow_redirects=False) as response:
        return parse_qs(urlsplit(response.headers["Location"]).query)["state"][0]


async def back(workspace: Workspace, browser: ClientSession, **query: str) -> tuple[int, str]:
    """Come back from Slack."""
    async with browser.get(f"{workspace.stand.url}/slack/oauth", params=query) as response:
        return response.status, await response.text()
