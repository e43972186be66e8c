"""The workspaces we speak in: a client for each, with its own token."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import ClientSession, ClientTimeout
from slack_sdk.http_retry.builtin_async_handlers import AsyncConnectionErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from channels.slack.address import NAME, Address
from shop.errors import Unreachable
from shop.installations import Installation, Installations

PATIENCE = 10  # seconds for one call


class Workspaces:
    """Clients by workspace; without an installation of its own, one speaks by the set token."""

    def __init__(self, installations: Installations, api: str, token: str) -> None:
        self._installations = installations
        self._api = api.rstrip("/") + "/"
        self._token = token
        self._tokens: dict[str, str] = {}
        self._direct: dict[tuple[str, str], str] = {}
        self._session: ClientSession | None = None

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """One connection pool for all calls."""
        async with ClientSession(timeout=ClientTimeout(total=PATIENCE)) as self._session:
            yield

    def client(self, token: str = "", *, tries: int = 2) -> AsyncWebClient:
        """Slack's Web API. Its own answer to "too many" is ours to wait for, so nothing sleeps.

        A call whose connection breaks is tried again; it may have been heard the first time.
        """
        return AsyncWebClient(
            token or None,
            base_url=self._api,
            timeout=PATIENCE,
            session=self._session,
            retry_handlers=[AsyncConnectionErrorRetryHandler(max_retry_count=tries - 1)],
        )

    async def of_team(self, team: str, *, tries: int = 2) -> AsyncWebClient:
        """The client for a workspace.

        Raises
        ------
        Unreachable
            When we are not installed there (any more).
        """
        return self.client(await self.token(team), tries=tries)

    async def token(self, team: str) -> str:
        """What we speak with in a workspace. Unreachable when we are not installed there."""
        token = self._tokens.get(team) or await self._find(team)
        if not token:
            raise Unreachable("not installed", closed=True)
        return token

    async def channel(self, to: Address, client: AsyncWebClient) -> str:
        """Slack's id of the channel to write to; a person's direct messages are asked for once."""
        if not to.is_direct:
            return to.channel
        known = self._direct.get((to.team, to.user))
        if known is None:
            opened = await client.conversations_open(users=[to.user])
            known = self._direct[to.team, to.user] = str(opened["channel"]["id"])
        return known

    async def add(self, installation: Installation) -> None:
        """A workspace has installed us."""
        await self._installations.save(installation)
        self._tokens[installation.team] = installation.token

    async def remove(self, team: str) -> None:
        """A workspace has removed us."""
        await self._installations.forget(NAME, team)
        self._tokens.pop(team, None)

    async def _find(self, team: str) -> str:
        found = await self._installations.get(NAME, team)
        token = found.token if found else self._token
        if token:
            self._tokens[team] = token
        return token
