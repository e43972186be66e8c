"""A thread on Messenger: words, cards side by side, grids of pictures, and replies that go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tests.bot.drawing.page import bubble, picture, said
from tests.platforms.messenger_thread import Json


def drawn(thread: Iterable[str | Json]) -> Iterator[str]:
    """What both sides said, all the replies that were offered among it."""
    for each in thread:
        if isinstance(each, str):
            yield bubble(said(each.strip("[]")), mine=True)
        else:
            yield from _message(each)


def _message(message: Json) -> Iterator[str]:
    attached = message.get("attachment", {})
    payload = attached.get("payload", {})
    if "text" in message:
        yield bubble(said(message["text"]))
    elif attached["type"] == "image":
        yield bubble(picture(payload["url"]), kind="shown")
    else:
        yield TEMPLATES[payload["template_type"]](payload)
    if replies := message.get("quick_replies"):
        titles = "".join(f"<span>{said(each['title'])}</span>" for each in replies)
        yield f'<div class="replies">{titles}</div>'


def _buttons(payload: Json) -> str:
    return bubble(f"<p>{said(payload['text'])}</p>{_taps(payload)}", kind="template")


def _cards(payload: Json) -> str:
    return f'<div class="side">{"".join(map(_card, payload["elements"]))}</div>'


def _card(card: Json) -> str:
    shown = picture(card["image_url"]) if "image_url" in card else ""
    words = f"<p><b>{said(card['title'])}</b></p>"
    below = f'<p class="faint">{said(card["subtitle"])}</p>' if "subtitle" in card else ""
    return f'<div class="card">{shown}{words}{below}{_taps(card)}</div>'


def _grid(payload: Json) -> str:
    images: list[Any] = payload["elements"][0]["images"]
    tiles = "".join(picture(image["url"]) for image in images)
    return bubble(f'<div class="album">{tiles}</div>', kind="shown")


def _taps(holder: Json) -> str:
    titles = (said(each["title"]) for each in holder.get("buttons", ()))
    return "".join(f'<span class="tap">{title}</span>' for title in titles)


TEMPLATES = {"button": _buttons, "generic": _cards, "image_grid": _grid}
