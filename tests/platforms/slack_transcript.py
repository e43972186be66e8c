"""Messages of Slack as one reads them on a screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def told(said: Any) -> str:
    """One message: who, and its blocks, or its words where it has none."""
    if not said.blocks:
        return f"{said.user}: {said.text}"
    return f"{said.user}: " + "\n    ".join(line for block in said.blocks for line in lines(block))


def lines(block: dict[str, Any]) -> Iterator[str]:
    kind = block["type"]
    if kind == "section":
        accessory = block.get("accessory")
        yield block["text"]["text"] + (f"  {element(accessory)}" if accessory else "")
    elif kind in ("header", "context"):
        parts = block.get("elements") or [block["text"]]
        yield f"({' '.join(part['text'] for part in parts)})"
    elif kind == "actions":
        yield " ".join(map(element, block["elements"]))
    elif kind == "carousel":
        for card in block["elements"]:
            yield card_line(card)
    elif kind == "input":
        yield f"{block['label']['text']} {element(block['element'])}"


def card_line(card: dict[str, Any]) -> str:
    image = f"<{card['hero_image']['alt_text']}> " if "hero_image" in card else ""
    body = f" · {card['body']['text']}" if "body" in card else ""
    return f"{image}{card['title']['text']}{body} " + " ".join(
        map(element, card.get("actions", ()))
    )


def element(part: dict[str, Any]) -> str:
    if part["type"] == "image":
        return f"<{part['alt_text']}>"
    if part["type"] == "button":
        return f"[{part['text']['text']}]"
    return f"[{'|'.join(option['text']['text'] for option in part.get('options', ()))}]"
