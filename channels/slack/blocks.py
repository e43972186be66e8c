"""Block Kit, as plainly as it can be written. Its limits are those of Slack's documentation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from channels.screens.fitting import clip
from channels.screens.screen import Option
from channels.slack.mrkdwn import escaped, has_address, is_marked

Block = dict[str, Any]

SECTION_TEXT = 3_000
BUTTON_TEXT, BUTTON_VALUE = 75, 2_000
LABEL = 75  # of an option in a list
ALT_TEXT = 2_000
PLACEHOLDER = 150
NOTHING = "…"  # Slack takes no empty words


def words(said: str, limit: int, *, bold: bool = False) -> Block:
    """Words that Slack does not read as anything else; at most `limit` characters.

    Escaping makes them longer. Where there is no room for that, and where something in them means
    bold or a quote to Slack, they are sent as what needs none; only links are worth more.
    """
    marked = f"*{escaped(said)}*" if bold else escaped(said)
    is_safe = has_address(said) or not is_marked(said)
    if is_safe and 0 < len(marked) <= limit:
        return {"type": "mrkdwn", "text": marked, "verbatim": True}
    return plain(said, limit)


def plain(said: str, limit: int) -> Block:
    """Words without any marks, as buttons and labels have them."""
    return {"type": "plain_text", "text": clip(said, limit).strip() or NOTHING, "emoji": False}


def section(said: str, accessory: Block | None = None) -> Block:
    """A paragraph, perhaps with something beside it."""
    block: Block = {"type": "section", "text": words(said, SECTION_TEXT)}
    return {**block, "accessory": accessory} if accessory else block


def context(said: str) -> Block:
    """A remark in small print."""
    return {"type": "context", "elements": [words(said, SECTION_TEXT)]}


def header(said: str) -> Block:
    return {"type": "header", "text": plain(said, PLACEHOLDER)}


def actions(elements: Sequence[Block], block_id: str = "") -> Block:
    """A row of things to tap."""
    block: Block = {"type": "actions", "elements": list(elements)}
    return {**block, "block_id": block_id} if block_id else block


def button(title: str, action_id: str, value: str = "") -> Block:
    block: Block = {"type": "button", "text": plain(title, BUTTON_TEXT), "action_id": action_id}
    return {**block, "value": value} if value else block


def select(options: Iterable[Option], action_id: str, placeholder: str) -> Block:
    """A list to pick from."""
    return {
        "type": "static_select",
        "action_id": action_id,
        "placeholder": plain(placeholder, PLACEHOLDER),
        "options": [choice(option.title, option.token) for option in options],
    }


def overflow(options: Iterable[Option], action_id: str) -> Block:
    """A few more things that can be done, behind three dots."""
    listed = [choice(option.title, option.token) for option in options]
    return {"type": "overflow", "action_id": action_id, "options": listed}


def choice(title: str, value: str) -> Block:
    return {"text": plain(title, LABEL), "value": value}


def image(address: str, alt: str) -> Block:
    return {"type": "image", "image_url": address, "alt_text": clip(alt, ALT_TEXT) or NOTHING}
