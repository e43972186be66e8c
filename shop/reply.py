"""What the assistant says, before any channel decides how it looks.

Actions build these parts, Rasa carries them as JSON (`to_json`), a channel reads them (`from_json`)
and renders them within its platform's limits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar


@dataclass(frozen=True)
class Choice:
    """Something the shopper can tap, or type. It stands for an intent, so no text needs parsing."""

    title: str
    intent: str
    entities: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Text:
    """Something said."""

    type: ClassVar[str] = "text"
    text: str


@dataclass(frozen=True)
class Choices:
    """A question or a remark with its possible answers."""

    type: ClassVar[str] = "choices"
    text: str
    choices: tuple[Choice, ...]
    multiple: bool = False  # several may be picked; the shopper ends with the last choice


@dataclass(frozen=True)
class Card:
    """A product on show, with the one reason it is there."""

    product_id: str
    title: str
    price: str
    image: str
    image_alt: str
    reason: str
    recommendation_id: str
    note: str = ""  # such as "2 left in M"
    liked: bool = False
    actions: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Cards:
    """A few products, best first, and what to do next."""

    type: ClassVar[str] = "cards"
    text: str
    cards: tuple[Card, ...]
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A choice that is seen."""

    image: str
    image_alt: str
    choice: Choice


@dataclass(frozen=True)
class Pictures:
    """A question that is answered by picking a picture."""

    type: ClassVar[str] = "pictures"
    text: str
    pictures: tuple[Picture, ...]
    choices: tuple[Choice, ...] = ()  # such as skip and back
    multiple: bool = False


@dataclass(frozen=True)
class Line:
    """A line of a cart or of an order, in words."""

    title: str
    label: str
    quantity: int
    price: str
    total: str
    image: str = ""
    image_alt: str = ""
    actions: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class OrderCard:
    """The cart as it stands, with what can be done."""

    type: ClassVar[str] = "order"
    text: str
    lines: tuple[Line, ...]
    subtotal: str
    discount: str
    total: str
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Receipt:
    """A placed order."""

    type: ClassVar[str] = "receipt"
    text: str
    number: str
    lines: tuple[Line, ...]
    subtotal: str
    discount: str
    total: str
    choices: tuple[Choice, ...] = ()


Part = Text | Choices | Cards | Pictures | OrderCard | Receipt


def to_json(part: Part) -> dict[str, Any]:
    """A part as plain JSON, with its `type`."""
    return {"type": part.type, **_plain(vars(part))}


def from_json(data: Mapping[str, Any]) -> Part:
    """The part that `to_json` wrote.

    Raises
    ------
    ValueError
        When `data` is no part of ours.
    """
    body = {name: value for name, value in data.items() if name != "type"}
    try:
        return _READERS[data["type"]](body)
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a part of a reply: {error}") from error


def _plain(value: Any) -> Any:
    """What `dataclasses.asdict` would say, at a third of its cost: every turn is written so."""
    if isinstance(value, str | bool | int):
        return value
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    fields = value if isinstance(value, Mapping) else vars(value)
    return {name: _plain(each) for name, each in fields.items()}


def _choices(data: Any) -> tuple[Choice, ...]:
    return tuple(Choice(**choice) for choice in data)


def _lines(data: Any) -> tuple[Line, ...]:
    return tuple(Line(**{**line, "actions": _choices(line["actions"])}) for line in data)


def _cards(body: dict[str, Any]) -> Cards:
    cards = tuple(Card(**{**card, "actions": _choices(card["actions"])}) for card in body["cards"])
    return Cards(**{**body, "cards": cards, "choices": _choices(body["choices"])})


def _pictures(body: dict[str, Any]) -> Pictures:
    pictures = tuple(
        Picture(**{**picture, "choice": Choice(**picture["choice"])})
        for picture in body["pictures"]
    )
    return Pictures(**{**body, "pictures": pictures, "choices": _choices(body["choices"])})


def _lined(body: dict[str, Any]) -> dict[str, Any]:
    return {**body, "lines": _lines(body["lines"]), "choices": _choices(body["choices"])}


_READERS: dict[str, Callable[[dict[str, Any]], Part]] = {
    Text.type: lambda body: Text(**body),
    Choices.type: lambda body: Choices(**{**body, "choices": _choices(body["choices"])}),
    Cards.type: _cards,
    Pictures.type: _pictures,
    OrderCard.type: lambda body: OrderCard(**_lined(body)),
    Receipt.type: lambda body: Receipt(**_lined(body)),
}
