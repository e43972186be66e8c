"""A chat on Telegram as it stands: pictures, albums, words, and keyboards below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tests.bot.drawing.page import bubble, picture, said
from tests.platforms.telegram import Message


def drawn(chat: Iterable[Message]) -> Iterator[str]:
    """What was said, as it looks by now."""
    for in_album, together in groupby(chat, key=_in_album):
        messages = tuple(together)
        yield from [_album(messages)] if in_album else map(_message, messages)


def _in_album(message: Message) -> bool:
    return message.by == "bot" and bool(message.photo) and not message.rows


def _message(message: Message) -> str:
    if message.by != "bot":
        return bubble(said(message.text), mine=True)
    keyboard = "".join(_row(row) for row in message.rows)
    if not message.photo:
        return bubble(message.html) + keyboard
    shown = f"{picture(_file(message.photo))}<p>{message.html}</p>"
    return bubble(shown, kind="shown") + keyboard


def _album(messages: Sequence[Message]) -> str:
    tiles = "".join(picture(_file(each.photo)) for each in messages)
    caption = "".join(f"<p>{each.html}</p>" for each in messages if each.html)
    return bubble(f'<div class="album">{tiles}</div>{caption}', kind="shown")


def _row(row: Iterable[dict[str, str]]) -> str:
    titles = (f"<span>{said(each['text'])}</span>" for each in row)
    return f'<div class="row">{"".join(titles)}</div>'


def _file(photo: str) -> str:
    return photo.removeprefix("id of ")
