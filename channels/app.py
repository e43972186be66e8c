"""The keys under which the gateway's parts are found in its aiohttp application."""

from __future__ import annotations

from collections.abc import Mapping
from weakref import WeakSet

from aiohttp import web

from channels.chat import Chat
from channels.events import PageEvents
from channels.health import Health
from channels.identity import Tokens
from channels.limits import Limit
from channels.live import Live
from channels.metrics import Metrics
from channels.platform import Platform
from channels.reception import Reception
from channels.security import Doorkeeper
from channels.sessions import Sessions
from channels.window import Window
from shop.settings import Settings
from shop.wording import Wording


class OpenSockets(WeakSet[web.WebSocketResponse]):
    """The sockets to close when the gateway stops."""


SETTINGS = web.AppKey("settings", Settings)
CHAT = web.AppKey("chat", Chat)
TOKENS = web.AppKey("tokens", Tokens)
SESSIONS = web.AppKey("sessions", Sessions)
LIVE = web.AppKey("live", Live)
METRICS = web.AppKey("metrics", Metrics)
HEALTH = web.AppKey("health", Health)
EVENTS = web.AppKey("events", PageEvents)
WINDOW = web.AppKey("window", Window)
WORDS = web.AppKey("words", Wording)
RECEPTION = web.AppKey("reception", Reception)
PLATFORMS = web.AppKey("platforms", Mapping[str, Platform])
DOORKEEPER = web.AppKey("doorkeeper", Doorkeeper)
PER_SHOPPER = web.AppKey("per_shopper", Limit)
PER_ADDRESS = web.AppKey("per_address", Limit)
SOCKETS = web.AppKey("sockets", OpenSockets)
