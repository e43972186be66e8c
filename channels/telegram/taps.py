"""What becomes of a button after a tap: Telegram is answered, the message changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import InlineKeyboardMarkup, Message
from telegram.error import BadRequest, TelegramError

from channels.arrivals import Arrival, Event, Ignored, Leafed
from channels.reception import Reception
from channels.screens.bubble import Bubble
from channels.screens.capabilities import TELEGRAM
from channels.screens.layout import Layout
from channels.telegram.address import Address
from channels.telegram.api import Api
from channels.telegram.keyboards import Button, Rows, marked
from channels.telegram.mishaps import is_unchanged
from channels.telegram.parse import UNREADABLE
from channels.telegram.render import Said, Shown, render
from shop.wording import Wording


@dataclass(frozen=True)
class Tap:
    """A tap as Telegram wants it answered, and the message it was made on, where it tells."""

    query_id: str
    data: str = ""
    message_id: int = 0
    chat: int = 0
    has_photo: bool = False
    rows: Rows = ()


def tap_of(payload: Mapping[str, Any]) -> Tap | None:
    """The tap of an update; None when it is about something else."""
    query = payload.get("callback_query")
    id = query.get("id") if isinstance(query, Mapping) else None
    if not isinstance(query, Mapping) or not isinstance(id, str):
        return None
    try:
        return _on(Message.de_json(dict(query["message"]), None), id, str(query.get("data", "")))
    except UNREADABLE:  # too old for Telegram to say more than that there was a message
        return Tap(id)


def _on(message: Message, id: str, data: str) -> Tap:
    keyboard = _rows(message.reply_markup) if message.reply_markup else ()
    chat, message_id = int(message.chat.id), int(message.message_id)
    return Tap(id, data, message_id, chat, bool(message.photo), keyboard)


def _rows(markup: InlineKeyboardMarkup) -> Rows:
    return tuple(
        tuple(Button(str(each.text), str(each.callback_data)) for each in row)
        for row in markup.inline_keyboard
    )


class Taps:
    """Sees to buttons that were tapped. What fails here fails without harm: the tap is kept."""

    def __init__(self, api: Api, reception: Reception, words: Wording) -> None:
        self._api = api
        self._reception = reception
        self._layout = Layout(TELEGRAM, words)
        self._words = words

    async def settle(self, tap: Tap, event: Event) -> None:
        """Answer a tap, whatever it was, and show on the message what it did."""
        match event:
            case Leafed():
                await self._answer(tap, await self._leaf(tap, event))
            case Ignored("foreign_tap"):
                await self._answer(tap, self._words("channel_not_yours"))
            case Arrival():
                await self._answer(tap, "")
                await self._mark(tap, marked(tap.rows, tap.data))
            case _:
                await self._answer(tap, "")

    async def _answer(self, tap: Tap, text: str) -> None:
        try:
            await self._api.answer(tap.query_id, text)
        except TelegramError:
            return  # it is over after a while, and Telegram stops waiting by itself

    async def _mark(self, tap: Tap, rows: Rows) -> None:
        if rows == tap.rows or not tap.message_id:
            return
        try:
            await self._api.messages.mark(Address(tap.chat), tap.message_id, rows)
        except TelegramError:
            return  # an old button that still works does no harm

    async def _leaf(self, tap: Tap, leafed: Leafed) -> str:
        """Show the page; gives what to tell the shopper where that is not possible."""
        bubbles = await self._reception.leaf(leafed, self._layout)
        if not bubbles:
            return self._words("channel_gone")
        to = Address.read(leafed.sender.address)
        try:
            await self._turn(tap, to, bubbles)
        except TelegramError as error:
            return "" if is_unchanged(error) else self._words("channel_busy")
        return ""

    async def _turn(self, tap: Tap, to: Address, bubbles: tuple[Bubble, ...]) -> None:
        try:
            turned = len(bubbles) == 1 and await self._in_place(tap, to, bubbles[0])
        except BadRequest as error:
            if is_unchanged(error):
                raise
            turned = False  # it is gone, or cannot be changed any more
        if turned:
            return
        for bubble in bubbles:
            await self._api.messages.send(to, render(bubble, to.owner))
        await self._mark(tap, ())

    async def _in_place(self, tap: Tap, to: Address, bubble: Bubble) -> bool:
        """Turn the message into another page; False when that one is of another kind."""
        match render(bubble, to.owner):
            case Said() as said if not tap.has_photo:
                await self._api.messages.reword(to, tap.message_id, said)
            case Shown(unseen=said) if not tap.has_photo:
                await self._api.messages.reword(to, tap.message_id, said)
            case Shown() as shown:
                return await self._api.messages.replace(to, tap.message_id, shown)
            case _:
                return False
        return True
