"""A conversation as a page of a phone's width."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from pathlib import Path

CSS = Path(__file__).parent / "phone.css"
PICTURES = Path("data") / "pictures"


def phone(channel: str, rows: Iterable[str]) -> str:
    """The whole page; `rows` are what was said, one below the other."""
    style = CSS.read_text(encoding="utf-8")
    return (
        f'<!doctype html><meta charset="utf-8"><style>{style}</style>'
        f'<body class="{channel}"><header>{channel.title()}</header>{"".join(rows)}'
    )


def bubble(inside: str, *, mine: bool = False, kind: str = "", by: str = "") -> str:
    """Something that was said, by the shopper or by the shop."""
    classes = " ".join(filter(None, ("said", "mine" if mine else "", kind)))
    return f'<div class="{classes}" data-by="{said(by)}">{inside}</div>'


def picture(address: str, alt: str = "") -> str:
    """A picture of the shop's, whatever address the platform was given for it."""
    file = next(PICTURES.rglob(address.rpartition("/")[2]))
    content = b64encode(file.read_bytes()).decode()
    return f'<img src="data:image/png;base64,{content}" alt="{said(alt)}">'


def said(words: str) -> str:
    """Words, whatever stands in them."""
    return escape(words)
