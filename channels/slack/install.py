"""Other workspaces install the app: sent to Slack with a state of ours, and taken back with it."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode, urljoin

import jwt
from aiohttp import web
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from channels.refusals import Refused
from channels.slack.address import NAME
from channels.slack.refused import delivering
from channels.slack.workspaces import Workspaces
from shop.clock import Clock, new_id, now
from shop.errors import DeliveryFailed
from shop.installations import Installation, derived_key
from shop.settings import Settings
from shop.wording import Wording

SCOPES = (
    "app_mentions:read,chat:write,commands,files:read,im:history,im:read,im:write,users:read,"
    "assistant:write,metadata.message:read"
)
STATE_LIFE = timedelta(minutes=10)
COOKIE = "palate_slack_state"
AUDIENCE = "palate-slack-install"
ALGORITHM = "HS256"
INSTALL, BACK = "/slack/install", "/slack/oauth"


@dataclass(frozen=True)
class States:
    """Says "this browser began it, a moment ago" in a way that nobody can make up."""

    key: bytes
    clock: Clock = now

    def issue(self) -> str:
        claims = {"aud": AUDIENCE, "jti": new_id(), "until": self._time() + STATE_LIFE.seconds}
        return jwt.encode(claims, self.key, ALGORITHM)

    def holds(self, state: str, cookie: str) -> bool:
        """Whether a state is ours, still young, and of the browser that has the cookie."""
        same = hmac.compare_digest(state.encode(), cookie.encode())
        try:
            claims = jwt.decode(state, self.key, algorithms=[ALGORITHM], audience=AUDIENCE)
        except jwt.InvalidTokenError:
            return False
        return same and float(claims.get("until", 0)) > self._time()

    def _time(self) -> float:
        return self.clock().timestamp()


class Install:
    """The two addresses of the OAuth flow."""

    def __init__(self, settings: Settings, workspaces: Workspaces, words: Wording) -> None:
        self._settings = settings
        self._workspaces = workspaces
        self._words = words
        self._states = States(derived_key(settings.slack_signing_secret, b"states of installing"))

    def routes(self) -> list[web.RouteDef]:
        """None at all where other workspaces cannot install the app."""
        if not (self._settings.slack_client_id and self._settings.slack_client_secret):
            return []
        return [web.get(INSTALL, self.begin), web.get(BACK, self.back)]

    async def begin(self, _request: web.Request) -> web.StreamResponse:
        """On to Slack, where somebody chooses their workspace."""
        state = self._states.issue()
        asked = {
            "client_id": self._settings.slack_client_id,
            "scope": SCOPES,
            "state": state,
            "redirect_uri": self._back_here,
        }
        address = urljoin(self._settings.slack_api, "/oauth/v2/authorize")
        response = web.Response(status=302, headers={"Location": f"{address}?{urlencode(asked)}"})
        secure = self._back_here.startswith("https://")
        response.set_cookie(
            COOKIE, state, httponly=True, secure=secure, samesite="Lax", path=BACK,
            max_age=STATE_LIFE.seconds,
        )  # fmt: skip
        return response

    async def back(self, request: web.Request) -> web.StreamResponse:
        """Back from Slack, with a code for a token, if they agreed."""
        state, code = request.query.get("state", ""), request.query.get("code", "")
        if not self._states.holds(state, request.cookies.get(COOKIE, "")):
            raise Refused(403, "this installation was not begun here, or too long ago")
        if not code:
            raise Refused(403, "the installation was not allowed")
        await self._workspaces.add(await self._exchanged(code))
        response = web.Response(text=self._words("channel_installed"))
        response.del_cookie(COOKIE, path=BACK)
        return response

    async def _exchanged(self, code: str) -> Installation:
        asked = {
            "client_id": self._settings.slack_client_id,
            "client_secret": self._settings.slack_client_secret,
            "code": code,
            "redirect_uri": self._back_here,
        }
        try:
            with delivering():
                granted = await self._workspaces.client().api_call("oauth.v2.access", data=asked)
        except DeliveryFailed as failed:
            raise Refused(403, "Slack did not confirm the installation") from failed
        return _installation(granted)

    @property
    def _back_here(self) -> str:
        return self._settings.public_url.rstrip("/") + BACK


def _installation(granted: AsyncSlackResponse) -> Installation:
    team: dict[str, Any] = granted.get("team") or {}
    if not team.get("id"):  # a whole organisation at once: it has no one workspace to answer in
        raise Refused(403, "please install it in a workspace, not in an organisation")
    return Installation(
        NAME,
        str(team["id"]),
        str(granted["access_token"]),
        now(),
        str(team.get("name") or ""),
        str(granted.get("bot_user_id") or ""),
    )
