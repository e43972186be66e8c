"""What becomes of everything Slack delivers: kept, shown, or counted and left."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from channels.arrivals import Arrival, Asked, Ignored, Leafed, Tapped
from channels.errands import Errands
from channels.metrics import Metrics
from channels.reception import Reception
from channels.screens.layout import Layout
from channels.slack.address import NAME, read_address
from channels.slack.cards import Cards
from channels.slack.fields import text
from channels.slack.happenings import (
    FormAsked,
    FormFilled,
    HomeOpened,
    Removed,
    SlackEvent,
    Used,
)
from channels.slack.pages import Pages
from channels.slack.spent import spent
from channels.slack.trying import trying
from channels.slack.voice import Voice
from channels.slack.workspaces import Workspaces
from channels.slack.zones import Zones

logger = logging.getLogger(__name__)


class Doing:
    """Takes events. What must not be lost is kept before it returns, the rest is an errand."""

    def __init__(
        self,
        reception: Reception,
        voice: Voice,
        pages: Pages,
        *,
        workspaces: Workspaces,
        zones: Zones,
        layout: Layout,
        cards: Cards,
        errands: Errands,
        metrics: Metrics,
    ) -> None:
        self._reception = reception
        self._voice = voice
        self._pages = pages
        self._workspaces = workspaces
        self._zones = zones
        self._layout = layout
        self._cards = cards
        self._errands = errands
        self._metrics = metrics

    async def take(self, events: Iterable[SlackEvent]) -> dict[str, Any] | None:
        """See to these; gives what Slack is to be answered, if anything."""
        answer, is_new = None, True
        for event in events:
            self._count(event)
            match event:
                case FormFilled():
                    answer = await self._filled(event)
                case Arrival():
                    is_new = await self._arrived(event)
                case Used() if not is_new:
                    pass  # the tap before it was delivered again, and the card may be old by now
                case _:
                    await self._one(event)
        return answer

    async def _one(self, event: SlackEvent) -> None:
        match event:
            case Removed():
                await self._workspaces.remove(event.team)
            case HomeOpened():
                self._errands.run(self._show_home(event))
            case FormAsked():
                self._errands.run(self._show_form(event))
            case Used():
                self._used(event)
            case Leafed():
                self._errands.run(self._leaf(event))
            case _:
                logger.debug("slack: nothing for us")

    async def _arrived(self, arrival: Arrival) -> bool:
        """Keep it; False when Slack has delivered it before."""
        if not isinstance(arrival.deed, Tapped):
            self._cards.used(arrival.sender.address, "")
        is_new = await self._reception.take(arrival)
        if is_new:
            self._errands.run(trying(self._zones.learn(read_address(arrival.sender.address))))
        else:
            self._metrics.came_in(NAME, "again")
        return is_new

    async def _filled(self, filled: FormFilled) -> dict[str, Any] | None:
        """The answers one after the other; or what is wrong with them, told in the form."""
        found = await self._pages.answered(filled)
        if found.errors:
            return {"response_action": "errors", "errors": dict(found.errors)}
        sender = filled.who.sender
        for place, deed in enumerate(found.deeds):
            await self._arrived(Arrival(sender, f"{filled.view}/{place}", deed))
        return None

    def _used(self, used: Used) -> None:
        """The order card of a conversation stays live while it is what is being used."""
        message = used.message
        self._cards.used(used.who.text, text(message, "ts"))
        shown = spent(message, used.block, used.title, used.who.user)
        if shown is not None:
            changed = self._voice.change(
                used.who, text(message, "ts"), text(message, "text"), shown
            )
            self._errands.run(trying(changed))

    async def _leaf(self, leafed: Leafed) -> None:
        """A page takes the place of the one before where it can; else it comes below."""
        bubbles = await self._reception.leaf(leafed, self._layout)
        who = read_address(leafed.sender.address)
        if leafed.message and len(bubbles) == 1:
            await trying(self._voice.replace(who, leafed.message, bubbles[0]))
            return
        for bubble in bubbles:
            await trying(self._voice.say(who, bubble))

    async def _show_home(self, opened: HomeOpened) -> None:
        view = await self._pages.home(opened.who)
        await trying(self._voice.publish(opened.who, view))

    async def _show_form(self, asked: FormAsked) -> None:
        """The form; with nothing to ask in it, the quiz is begun by asking which."""
        view = await self._pages.form(asked)
        if view is not None:
            await trying(self._voice.open(asked.who, asked.trigger, view))
            return
        await self._arrived(Arrival(asked.who.sender, asked.trigger, Asked("start_quiz")))

    def _count(self, event: SlackEvent) -> None:
        what = event.what if isinstance(event, Ignored) else type(event).__name__.lower()
        self._metrics.came_in(NAME, what)
