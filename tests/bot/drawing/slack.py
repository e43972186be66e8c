"""A channel on Slack: every block as it would be laid out on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from tests.bot.drawing.page import bubble, picture, said
from tests.platforms.slack_api import BOT_USER, Said

Block = dict[str, Any]


def drawn(channel: Iterable[Said]) -> Iterator[str]:
    """What was said, as it looks by now."""
    for each in channel:
        by = "My Shop" if each.user == BOT_USER else each.user
        inside = "".join(map(_block, each.blocks)) or _marked(each.text)
        yield bubble(inside, by=by, mine=each.user != BOT_USER)


def _block(block: Block) -> str:
    return f'<div class="block">{"".join(BLOCKS[block["type"]](block))}</div>'


def _section(block: Block) -> Iterator[str]:
    yield f'<div class="beside"><div>{_words(block["text"])}</div>'
    if accessory := block.get("accessory"):
        yield _element(accessory)
    yield "</div>"


def _context(block: Block) -> Iterator[str]:
    yield f'<span class="faint">{"".join(map(_words, block["elements"]))}</span>'


def _header(block: Block) -> Iterator[str]:
    yield f"<h3>{_words(block['text'])}</h3>"


def _actions(block: Block) -> Iterator[str]:
    yield f'<div class="block buttons">{"".join(map(_element, block["elements"]))}</div>'


def _carousel(block: Block) -> Iterator[str]:
    yield f'<div class="side">{"".join(map(_card, block["elements"]))}</div>'


def _card(card: Block) -> str:
    shown = _element(card["hero_image"]) if "hero_image" in card else ""
    body = f'<p class="faint">{_words(card["body"])}</p>' if "body" in card else ""
    taps = "".join(map(_element, card.get("actions", ())))
    words = f"<p>{_words(card['title'])}</p>{body}"
    return f'<div class="card">{shown}{words}<div class="buttons">{taps}</div></div>'


def _element(element: Block) -> str:
    match element["type"]:
        case "image":
            return picture(element["image_url"], element["alt_text"])
        case "button":
            return f'<span class="button">{_words(element["text"])}</span>'
        case "static_select":
            return f'<span class="button">{_words(element["placeholder"])} ▾</span>'
        case "overflow":
            listed = " · ".join(said(each["text"]["text"]) for each in element["options"])
            return f'<div><span class="button">⋯</span><div class="faint">{listed}</div></div>'
        case _:
            raise AssertionError(f"nobody has drawn a {element['type']} yet")


def _words(text: Block) -> str:
    return _marked(text["text"]) if text["type"] == "mrkdwn" else said(text["text"])


def _marked(text: str) -> str:
    """Slack's own markup: bold, links; what it escapes is as safe here."""
    linked = re.sub(r"<(http[^>|]*)(?:\|([^>]*))?>", lambda m: f"<u>{m[2] or m[1]}</u>", text)
    assert "<script" not in linked, escape(text)
    return re.sub(r"(?m)^\*(.+)\*$", r"<b>\1</b>", linked)


BLOCKS = {
    "section": _section,
    "context": _context,
    "header": _header,
    "actions": _actions,
    "carousel": _carousel,
}
