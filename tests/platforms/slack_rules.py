"""What Slack's documentation says it takes, checked as Slack would; the errors are its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

MOST_BLOCKS, MOST_VIEW_BLOCKS = 50, 100
ALL_TEXT = 9_600  # undocumented: more than this was taken once, 11,341 was not
LONGEST_TEXT = 40_000
VIEW_TITLE = 24
MOST_ON_A_CARD = 3  # not in the SDK: what others who build cards have found


def refused_message(text: str, blocks: list[dict[str, Any]], *, cards: bool) -> str:
    """Why a message is not taken; empty when it is."""
    if not text and not blocks:
        return "no_text"
    if len(text) > LONGEST_TEXT:
        return "msg_too_long"
    if any(block["type"] == "carousel" for block in blocks) and not cards:
        return "invalid_blocks"
    if len(blocks) > MOST_BLOCKS or wrong(blocks):
        return "invalid_blocks"
    return "msg_blocks_too_long" if sum(map(len, texts(blocks))) > ALL_TEXT else ""


def refused_view(view: dict[str, Any]) -> str:
    """Why a view is not taken; empty when it is."""
    blocks = view.get("blocks", [])
    if view["type"] == "modal" and any(
        not 0 < len(view[name]["text"]) <= VIEW_TITLE for name in ("title", "submit", "close")
    ):
        return "invalid_arguments"
    try:
        View(**view).to_dict()
    except SlackObjectFormationError:
        return "invalid_arguments"
    if len(blocks) > MOST_VIEW_BLOCKS or wrong(blocks):
        return "invalid_arguments"
    return ""


def wrong(blocks: list[dict[str, Any]]) -> str:
    """What is wrong with blocks, by slack_sdk's own validators and what they do not look at."""
    try:
        for block in Block.parse_all(blocks):
            block.to_dict()
    except SlackObjectFormationError as failed:
        return str(failed)
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    if len(ids) != len(set(ids)):
        return "block_id twice"
    return next(_faults(blocks), "")


def texts(part: Any) -> Iterator[str]:
    """Every string somebody reads."""
    if isinstance(part, list):
        for each in part:
            yield from texts(each)
    elif isinstance(part, dict):
        if isinstance(part.get("text"), str):
            yield part["text"]
        for value in part.values():
            if not isinstance(value, str):
                yield from texts(value)


def _faults(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for each in part:
            yield from _faults(each)
    elif isinstance(part, dict):
        yield from (what for what, is_so in _CHECKS.items() if is_so(part))
        for value in part.values():
            yield from _faults(value)


def _says_nothing(part: dict[str, Any]) -> bool:
    return part.get("type") in ("mrkdwn", "plain_text") and not part["text"].strip()


def _is_out_of_reach(part: dict[str, Any]) -> bool:
    reachable = ("https://", "http://")
    return part.get("type") == "image" and not part["image_url"].startswith(reachable)


def _has_twins(part: dict[str, Any]) -> bool:
    if part.get("type") not in ("actions", "card"):
        return False
    names = [each["action_id"] for each in part.get("elements") or part.get("actions") or []]
    return len(names) != len(set(names))


def _is_empty(part: dict[str, Any]) -> bool:
    return any(name in part and not part[name] for name in ("options", "elements", "actions"))


def _has_odd_values(part: dict[str, Any]) -> bool:
    values = [option["value"] for option in part.get("options", ())]
    return len(values) != len(set(values)) or not all(0 < len(v) <= 150 for v in values)


def _is_too_long(part: dict[str, Any]) -> bool:
    return part.get("type") == "button" and len(part["text"]["text"]) > 75


def _has_too_many_buttons(part: dict[str, Any]) -> bool:
    return part.get("type") == "card" and len(part.get("actions") or ()) > MOST_ON_A_CARD


_CHECKS: dict[str, Callable[[dict[str, Any]], bool]] = {
    "empty text": _says_nothing,
    "an image that nobody can fetch": _is_out_of_reach,
    "an action_id twice": _has_twins,
    "nothing to choose from": _is_empty,
    "values of options": _has_odd_values,
    "a long button": _is_too_long,
    "a card with too many buttons": _has_too_many_buttons,
}
