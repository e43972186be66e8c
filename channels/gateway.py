"""Builds the gateway: the only door the public can reach."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

from aiohttp import WSCloseCode, web

from channels import app as key
from channels import pages, probes, sockets
from channels import web as plain
from channels.apologies import PATIENCE, Apologies
from channels.chat import Chat
from channels.events import PageEvents
from channels.guard import count_refusals, guard
from channels.health import Health
from channels.identity import Identities, Tokens
from channels.keys import signing_key
from channels.limits import Limit
from channels.live import Live
from channels.metrics import Metrics
from channels.rasa import Rasa
from channels.refusals import refusals
from channels.requests import LARGEST_BODY
from channels.security import Doorkeeper
from channels.sessions import Sessions
from channels.turns import Turns
from channels.watch import Watch
from channels.window import Window
from channels.workers import Workers
from shop.catalogue import Catalogue
from shop.database import Database
from shop.events import Events
from shop.settings import Settings

Context = Callable[[web.Application], AsyncIterator[None]]


def build(settings: Settings, database: Database, patience: float = PATIENCE) -> web.Application:
    """The gateway as an aiohttp application; connections are opened when it starts."""
    middlewares = [count_refusals, refusals, guard]
    app = web.Application(client_max_size=LARGEST_BODY, middlewares=middlewares)
    app[key.SETTINGS] = settings
    app[key.LIVE] = Live()
    app[key.METRICS] = Metrics()
    app[key.SOCKETS] = key.OpenSockets()
    app[key.DOORKEEPER] = Doorkeeper(settings.origins)
    app[key.PER_SHOPPER] = Limit(settings.per_shopper)
    app[key.PER_ADDRESS] = Limit(settings.per_address)
    app[key.TOKENS] = Tokens(signing_key(settings))
    app[key.SESSIONS] = Sessions(database, app[key.TOKENS], Identities(settings.identity_key))
    app[key.EVENTS] = PageEvents(Catalogue(database), Events(database))
    for part in (plain, sockets, pages, probes):
        app.add_routes(part.routes())
    app.on_response_prepare.append(app[key.DOORKEEPER].sign)
    app.on_shutdown.append(hang_up)
    app.cleanup_ctx.append(_at_work(settings, database, patience))
    return app


async def hang_up(app: web.Application) -> None:
    """Close the open sockets; their clients come back to the next process."""
    still_open = app[key.SOCKETS]
    for socket in list(still_open):
        await socket.close(code=WSCloseCode.GOING_AWAY)


def _at_work(settings: Settings, database: Database, patience: float) -> Context:
    async def context(app: web.Application) -> AsyncIterator[None]:
        actions_url = f"http://127.0.0.1:{settings.actions_port}"
        rasa = Rasa(settings.rasa_url, settings.rasa_token, actions_url)
        window = Window(Catalogue(database), actions_url, settings.currency)
        apologies = Apologies(database, app[key.LIVE], patience=patience)
        metrics = app[key.METRICS]
        turns = Turns(database, rasa, app[key.LIVE], apologies=apologies, metrics=metrics)
        workers = Workers(turns.take)
        app[key.CHAT] = Chat(database, app[key.LIVE], workers.wake)
        app[key.HEALTH] = Health(database, rasa)
        app[key.WINDOW] = window
        metrics.watch("conversations_busy", "Conversations being answered", lambda: workers.busy)
        metrics.watch("sockets_open", "Open WebSockets", lambda: len(app[key.SOCKETS]))
        async with workers.running(), Watch(database, app[key.LIVE], workers.wake).running():
            yield
        await rasa.close()
        await window.close()

    return context
