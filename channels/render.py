"""The parts of a reply as the web chat's messages, every choice behind its token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from shop.reply import (
    Card,
    Cards,
    Choice,
    Choices,
    Line,
    OrderCard,
    Part,
    Picture,
    Pictures,
    Receipt,
    Text,
)

Tokens = Iterator[str]


def choices_of(part: Part) -> tuple[Choice, ...]:
    """All choices of a part, in the order in which `render` asks for their tokens."""
    match part:
        case Text():
            return ()
        case Choices():
            return part.choices
        case Cards():
            return (*(choice for card in part.cards for choice in card.actions), *part.choices)
        case Pictures():
            return (*(picture.choice for picture in part.pictures), *part.choices)
        case Receipt() | OrderCard():
            return (*(choice for line in part.lines for choice in line.actions), *part.choices)


def render(part: Part, tokens: Tokens) -> dict[str, Any]:
    """A part as the protocol's message, without `seq`, `from` and `at`."""
    return {"type": part.type, **_body(part, tokens)}


def _body(part: Part, tokens: Tokens) -> dict[str, Any]:
    match part:
        case Text():
            return {"text": part.text}
        case Choices():
            choices = _choices(part.choices, tokens)
            return {"text": part.text, "choices": choices, "multiple": part.multiple}
        case Cards():
            cards = [_card(card, tokens) for card in part.cards]
            choices = _choices(part.choices, tokens)
            return {"text": part.text, "cards": cards, "choices": choices}
        case Pictures():
            return _pictures(part, tokens)
        case Receipt():
            return {"number": part.number, **_sums(part, tokens)}
        case OrderCard():
            return _sums(part, tokens)


def _pictures(part: Pictures, tokens: Tokens) -> dict[str, Any]:
    return {
        "text": part.text,
        "pictures": [_picture(picture, tokens) for picture in part.pictures],
        "choices": _choices(part.choices, tokens),
        "multiple": part.multiple,
    }


def _picture(picture: Picture, tokens: Tokens) -> dict[str, str]:
    seen = {"image": picture.image, "image_alt": picture.image_alt}
    return {**_choice(picture.choice, tokens), **seen}


def _card(card: Card, tokens: Tokens) -> dict[str, Any]:
    return {
        "product_id": card.product_id,
        "title": card.title,
        "price": card.price,
        "image": card.image,
        "image_alt": card.image_alt,
        "reason": card.reason,
        "recommendation_id": card.recommendation_id,
        "note": card.note,
        "liked": card.liked,
        "actions": _choices(card.actions, tokens),
    }


def _sums(part: OrderCard | Receipt, tokens: Tokens) -> dict[str, Any]:
    return {
        "text": part.text,
        "lines": [_line(line, tokens) for line in part.lines],
        "subtotal": part.subtotal,
        "discount": part.discount,
        "total": part.total,
        "choices": _choices(part.choices, tokens),
    }


def _line(line: Line, tokens: Tokens) -> dict[str, Any]:
    return {
        "title": line.title,
        "label": line.label,
        "quantity": line.quantity,
        "price": line.price,
        "total": line.total,
        "image": line.image,
        "image_alt": line.image_alt,
        "actions": _choices(line.actions, tokens),
    }


def _choices(choices: Iterable[Choice], tokens: Tokens) -> list[dict[str, str]]:
    return [_choice(choice, tokens) for choice in choices]


def _choice(choice: Choice, tokens: Tokens) -> dict[str, str]:
    return {"title": choice.title, "action": next(tokens), "kind": choice.intent}
