"""How Rasa asks the action server: one connection kept open, and only what an action reads.

Rasa's own call opens a new connection, sends the whole domain and the whole history, and rebuilds
and checks a JSON schema on every reply: together half of a turn's time. Our actions read the slots
and the latest message, and what they answer is checked where it is used: an unknown event or a
reply of another shape fails the turn.
"""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import rasa
from kept_events import restored
from rasa.core.actions.action import Action, ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa.shared.exceptions import RasaException
from rasa.utils.endpoints import EndpointConfig

PATIENCE = aiohttp.ClientTimeout(total=25)  # the gateway waits 30 s for the whole turn
REJECTED = 400


class ActionFailed(RasaException):
    """The action server is away, failed, or answered something that is no reply."""


class ActionServer:
    """The connection to the action server."""

    def __init__(self, endpoint: EndpointConfig | None) -> None:
        self._endpoint = endpoint
        self._session: aiohttp.ClientSession | None = None

    async def ask(self, name: str, call: dict[str, Any]) -> dict[str, Any]:
        """The reply of an action.

        Raises
        ------
        ActionExecutionRejection
            When the action leaves the message to the other actions.
        ActionFailed
            When there is no usable reply.
        """
        try:
            async with self._open().post(self._url(), json=call) as response:
                if response.status == REJECTED:
                    raise ActionExecutionRejection(name)
                response.raise_for_status()
                return checked(name, await response.json())
        except (asyncio.TimeoutError, aiohttp.ClientError, ValueError) as error:  # noqa: UP041  # 3.10
            raise ActionFailed(f"{name}: {type(error).__name__}") from error

    def _url(self) -> str:
        if self._endpoint is None or not self._endpoint.url:
            raise ActionFailed("endpoints.yml names no action_endpoint")
        return self._endpoint.url

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(timeout=PATIENCE)
        return self._session


class ActionCall(Action):
    """One of our actions, asked over the open connection."""

    def __init__(self, name: str, server: ActionServer) -> None:
        self._name = name
        self._server = server

    def name(self) -> str:
        return self._name

    async def run(
        self,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> list[Event]:
        """What the action says, then what it changed."""
        reply = await self._server.ask(self._name, call(self._name, tracker))
        said = await RemoteAction._utter_responses(
            reply.get("responses", []), output_channel, nlg, tracker
        )
        return [*said, *restored(reply.get("events", []))]


def call(name: str, tracker: DialogueStateTracker) -> dict[str, Any]:
    """The request an action server understands, without history and domain."""
    return {
        "next_action": name,
        "sender_id": tracker.sender_id,
        "tracker": {**tracker.current_state(EventVerbosity.NONE), "events": []},
        "domain": {},
        "version": rasa.__version__,
    }


def checked(name: str, reply: Any) -> dict[str, Any]:
    """The reply, when its outer shape is right."""
    if not isinstance(reply, dict) or not all(
        isinstance(reply.get(part, []), list)
        and all(isinstance(x, dict) for x in reply.get(part, []))
        for part in ("events", "responses")
    ):
        raise ActionFailed(f"{name}: the reply is no action's reply")
    return reply
