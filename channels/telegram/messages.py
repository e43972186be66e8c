"""Messages on Telegram: sent, and changed in place."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from channels.telegram import render
from channels.telegram.address import Address
from channels.telegram.keyboards import Button, Rows
from channels.telegram.mishaps import is_about_a_picture
from channels.telegram.photos import Photo, Photos
from channels.telegram.render import Album, Said, Shown

HTML = ParseMode.HTML
T = TypeVar("T")


class Messages:
    """What stands in the chats. All of it raises TelegramError."""

    def __init__(self, bot: Bot, photos: Photos) -> None:
        self._bot = bot
        self._photos = photos

    async def send(self, to: Address, message: render.Message, answers: int | None = None) -> str:
        """Say or show something, below the message it answers; gives its id."""
        match message:
            case Said():
                return await self._say(to, message, answers)
            case Shown():
                sent = await self._show(to, message, answers)
            case Album(images=(image,)):  # Telegram's albums begin at two
                alone = Shown(image, message.html, (), message.unseen)
                sent = await self._show(to, alone, answers)
            case _:
                sent = await self._spread(to, message, answers)
        return sent or await self._say(to, message.unseen, answers)

    async def reword(self, to: Address, message_id: int, said: Said) -> None:
        """Other words in a message of words."""
        await self._bot.edit_message_text(
            said.html, to.chat, message_id, parse_mode=HTML, reply_markup=_markup(said.rows)
        )

    async def replace(self, to: Address, message_id: int, shown: Shown) -> bool:
        """Another picture in a message; False when there is no way to show it."""

        async def edit(photos: Sequence[Photo]) -> Message | bool:
            media = InputMediaPhoto(photos[0], caption=shown.html, parse_mode=HTML)
            return await self._bot.edit_message_media(
                media, to.chat, message_id, reply_markup=_markup(shown.rows)
            )

        sent = await self._pictured((shown.image,), edit)
        if isinstance(sent, Message):
            self._photos.keep(shown.image, sent.photo)
        return sent is not None

    async def mark(self, to: Address, message_id: int, rows: Rows) -> None:
        """Another keyboard below a message, or none."""
        await self._bot.edit_message_reply_markup(to.chat, message_id, reply_markup=_markup(rows))

    async def _say(self, to: Address, said: Said, answers: int | None) -> str:
        sent = await self._bot.send_message(
            to.chat,
            said.html,
            parse_mode=HTML,
            reply_markup=_markup(said.rows),
            message_thread_id=to.thread,
            reply_parameters=_below(answers),
        )
        return str(sent.message_id)

    async def _show(self, to: Address, shown: Shown, answers: int | None) -> str:
        async def send(photos: Sequence[Photo]) -> Message:
            return await self._bot.send_photo(
                to.chat,
                photos[0],
                caption=shown.html,
                parse_mode=HTML,
                reply_markup=_markup(shown.rows),
                message_thread_id=to.thread,
                reply_parameters=_below(answers),
            )

        sent = await self._pictured((shown.image,), send)
        if sent is None:
            return ""
        self._photos.keep(shown.image, sent.photo)
        return str(sent.message_id)

    async def _spread(self, to: Address, album: Album, answers: int | None) -> str:
        async def send(photos: Sequence[Photo]) -> tuple[Message, ...]:
            return await self._bot.send_media_group(
                to.chat,
                [InputMediaPhoto(photo) for photo in photos],
                caption=album.html,
                parse_mode=HTML,
                message_thread_id=to.thread,
                reply_parameters=_below(answers),
            )

        sent = await self._pictured(album.images, send) or ()
        for image, each in zip(album.images, sent, strict=False):
            self._photos.keep(image, each.photo)
        return ",".join(str(each.message_id) for each in sent)

    async def _pictured(
        self, images: Sequence[str], send: Callable[[Sequence[Photo]], Awaitable[T]]
    ) -> T | None:
        """Send it in the first way that Telegram takes; None when it takes none of them."""
        for photos in self._photos.ways(images):
            try:
                return await send(photos)
            except BadRequest as error:
                if not is_about_a_picture(error):
                    raise
        return None


def _markup(rows: Rows) -> InlineKeyboardMarkup | None:
    """Buttons; changing a message without any takes away those it had."""
    return InlineKeyboardMarkup([list(map(_button, row)) for row in rows]) if rows else None


def _button(button: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(button.title, callback_data=button.data)


def _below(answers: int | None) -> ReplyParameters | None:
    """In a group an answer stands below its question, unless that is gone."""
    if answers is None:
        return None
    return ReplyParameters(answers, allow_sending_without_reply=True)
