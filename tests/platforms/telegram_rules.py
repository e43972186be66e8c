"""What the Bot API accepts, as documented, and the words in which it says no."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

TEXT, CAPTION, ANSWER = 4096, 1024, 200
DATA = 64  # bytes
IN_A_ROW, ON_A_KEYBOARD = 8, 100
ALBUM = range(2, 11)
PICTURE = 10 * 1024 * 1024
PICTURES = (b"\x89PNG", b"\xff\xd8\xff")
TAGS = {"b", "strong", "i", "em", "u", "ins", "s", "del", "code", "pre", "a", "blockquote"}


@dataclass
class Refusal(Exception):
    """An answer with `ok: false`."""

    code: int
    why: str
    parameters: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        said = {"ok": False, "error_code": self.code, "description": self.why}
        return {**said, "parameters": self.parameters} if self.parameters else said


def bad(why: str) -> Refusal:
    return Refusal(400, f"Bad Request: {why}")


class _Entities(HTMLParser):
    """The text that is left when the tags are read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in TAGS:
            raise bad(f'can\'t parse entities: Unsupported start tag "{tag}"')
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise bad("can't parse entities: Unmatched end tag")

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(said: str, mode: str) -> str:
    if mode != "HTML":
        return said.strip()
    entities = _Entities()
    entities.feed(said)
    entities.close()
    if entities.open:
        raise bad(f"can't parse entities: Can't find end tag for \"{entities.open[-1]}\"")
    return entities.text.strip()


def text_of(given: dict[str, Any]) -> str:
    text = parsed(given.get("text", ""), given.get("parse_mode", ""))
    if not text:
        raise bad("message text is empty")
    if len(text) > TEXT:
        raise bad("message is too long")
    return text


def caption_of(given: dict[str, Any]) -> str:
    caption = parsed(given.get("caption", ""), given.get("parse_mode", ""))
    if len(caption) > CAPTION:
        raise bad("message caption is too long")
    return caption


def keyboard_of(given: dict[str, Any]) -> list[list[dict[str, str]]]:
    rows = json.loads(given.get("reply_markup", "{}")).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    if any(len(row) > IN_A_ROW for row in rows) or len(buttons) > ON_A_KEYBOARD:
        raise bad("reply markup is too long")
    for button in buttons:
        if not button.get("text", "").strip():
            raise bad("inline keyboard button text must be non-empty")
        if not 1 <= len(button.get("callback_data", "").encode()) <= DATA:
            raise bad("BUTTON_DATA_INVALID")
    return rows


def checked_file(content: bytes) -> None:
    if len(content) > PICTURE or not content.startswith(PICTURES):
        raise bad("IMAGE_PROCESS_FAILED")
