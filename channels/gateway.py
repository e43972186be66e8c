"""Builds the gateway: the only door the public can reach."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack

from aiohttp import WSCloseCode, web

from channels import app as key
from channels import pages, probes, sockets
from channels import web as plain
from channels.apologies import PATIENCE, Apologies
from channels.attachments import Attachments
from channels.chat import Chat
from channels.delivery import Delivery
from channels.events import PageEvents
from channels.guard import count_refusals, guard
from channels.health import Health
from channels.identity import Identities, Tokens
from channels.limits import Limit
from channels.live import Live
from channels.logbook import Logbook
from channels.metrics import Metrics
from channels.platforms import BuildPlatforms, build_platforms
from channels.rasa import Rasa
from channels.reception import Reception
from channels.refusals import refusals
from channels.reminders import Reminders
from channels.requests import LARGEST_BODY
from channels.security import Doorkeeper
from channels.sending import Sending
from channels.sessions import Sessions
from channels.tidying import Tidying
from channels.turns import Turns
from channels.watch import Watch
from channels.window import Window
from channels.workers import Workers
from shop.catalogue import Catalogue
from shop.database import Database
from shop.events import Events
from shop.keys import signing_key
from shop.logins import UsedIdentities
from shop.merging.merging import Merging
from shop.quiz.files import load_quizzes
from shop.quiz.single import Subject, single_subjects
from shop.settings import Settings
from shop.speaking.outlook import manners_of
from shop.wording import Wording

Context = Callable[[web.Application], AsyncIterator[None]]


def build(
    settings: Settings,
    database: Database,
    patience: float = PATIENCE,
    platforms: BuildPlatforms = build_platforms,
) -> web.Application:
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
    identities = Identities(settings.identity_key, UsedIdentities(database))
    merging = Merging(database, lambda: _single(settings))
    app[key.SESSIONS] = Sessions(database, app[key.TOKENS], identities, merging)
    app[key.EVENTS] = PageEvents(Catalogue(database), Events(database))
    app[key.WORDS] = Wording.load()
    app[key.RECEPTION] = Reception(database)
    app[key.PLATFORMS] = platforms(settings, app[key.RECEPTION], app[key.METRICS])
    for part in (plain, sockets, pages, probes):
        app.add_routes(part.routes())
    for platform in app[key.PLATFORMS].values():
        app.add_routes(platform.routes())
    app.on_response_prepare.append(app[key.DOORKEEPER].sign)
    app.on_shutdown.append(hang_up)
    app.cleanup_ctx.append(_at_work(settings, database, patience))
    return app


def _single(settings: Settings) -> frozenset[Subject]:
    """Of what a shopper has one value, by the quizzes of this shop."""
    return single_subjects(load_quizzes(settings.data / "quizzes").values())


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
        metrics, live = app[key.METRICS], app[key.LIVE]
        logbook = Logbook(settings.var / f"delivering-{settings.port}.log")
        sending = Sending(logbook)
        delivery = Delivery(database, app[key.PLATFORMS], app[key.WORDS], metrics, sending=sending)
        senders = Workers(delivery.take)
        apologies = Apologies(database, live, delivery, deliver=senders.wake, patience=patience)
        attachments = Attachments(app[key.PLATFORMS])
        turns = Turns(
            database,
            rasa,
            live,
            apologies=apologies,
            delivery=delivery,
            attachments=attachments,
            deliver=senders.wake,
            metrics=metrics,
        )
        workers = Workers(turns.take)
        app[key.CHAT] = Chat(database, live, workers.wake)
        app[key.HEALTH] = Health(database, rasa)
        app[key.WINDOW] = window
        metrics.watch("conversations_busy", "Conversations being answered", lambda: workers.busy)
        metrics.watch("sockets_open", "Open WebSockets", lambda: len(app[key.SOCKETS]))
        watch = Watch(database, live, workers.wake, senders.wake)
        reminders = Reminders(database, manners_of(settings), workers.wake)
        async with AsyncExitStack() as at_work:
            await at_work.enter_async_context(app[key.RECEPTION].running(workers.wake))
            for platform in app[key.PLATFORMS].values():
                await at_work.enter_async_context(platform.running())
            await at_work.enter_async_context(senders.running())
            await at_work.enter_async_context(workers.running())
            await at_work.enter_async_context(watch.running())
            await at_work.enter_async_context(Tidying(database).running())
            await at_work.enter_async_context(reminders.running())
            yield
        await rasa.close()
        await attachments.close()
        await window.close()
        logbook.close()

    return context
