"""One thing said, as every platform has to show it: words, things, options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

SUMS = ("number", "subtotal", "discount", "total")


@dataclass(frozen=True)
class Option:
    """Something that can be tapped; `token` is what comes back when it is."""

    title: str
    token: str
    kind: str = ""  # the intent behind it, for those who give some of them another look


@dataclass(frozen=True)
class Item:
    """A thing on show: a product, a line of a cart, or a picture to choose by.

    Every item has words; `image` may be empty, and then so is `image_alt`.
    """

    title: str
    details: tuple[str, ...] = ()  # lines below the title: price, reason, note
    image: str = ""
    image_alt: str = ""
    options: tuple[Option, ...] = ()
    liked: bool = False

    @property
    def size(self) -> int:
        """How many characters all its words are."""
        options = (option.title for option in self.options)
        return sum(map(len, (self.title, *self.details, *options)))


@dataclass(frozen=True)
class Screen:
    """A message of the outbox, with its `type`; `sums` are ("total", "€24.00") and such."""

    type: str
    seq: int
    text: str = ""
    items: tuple[Item, ...] = ()
    options: tuple[Option, ...] = ()
    sums: tuple[tuple[str, str], ...] = ()
    multiple: bool = False

    @property
    def all_options(self) -> tuple[Option, ...]:
        """Everything that can be tapped, in reading order."""
        return (*(each for item in self.items for each in item.options), *self.options)


def read_screen(message: Mapping[str, Any], seq: int) -> Screen:
    """The screen of a message as the outbox keeps it (`channels/render.py` wrote it)."""
    return Screen(
        type=message["type"],
        seq=seq,
        text=message.get("text", ""),
        items=(
            *map(_card, message.get("cards", ())),
            *map(_picture, message.get("pictures", ())),
            *map(_line, message.get("lines", ())),
        ),
        options=_options(message.get("choices", ())),
        sums=_sums(message),
        multiple=bool(message.get("multiple")),
    )


def _card(card: Mapping[str, Any]) -> Item:
    details = (card["price"], card["reason"], card.get("note", ""))
    return Item(
        card["title"],
        tuple(filter(None, details)),
        card["image"],
        card["image_alt"],
        _options(card["actions"]),
        bool(card.get("liked")),
    )


def _picture(picture: Mapping[str, Any]) -> Item:
    option = _option(picture)
    return Item(option.title, (), picture["image"], picture["image_alt"], (option,))


def _line(line: Mapping[str, Any]) -> Item:
    many = f"{line['quantity']} × {line['price']}" if line["quantity"] != 1 else ""
    details = (line["label"], many, line["total"])
    return Item(
        line["title"],
        tuple(filter(None, details)),
        line.get("image", ""),
        line.get("image_alt", ""),
        _options(line["actions"]),
    )


def _sums(message: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """What an order comes to, nothing of it twice.

    A subtotal that nothing is taken off is the total; a number may stand in the text already.
    """
    told = {name: message[name] for name in SUMS if message.get(name)}
    if told.get("number", "") in message.get("text", ""):
        told.pop("number", None)
    if told.get("subtotal") == told.get("total"):
        told.pop("subtotal", None)
    return tuple(told.items())


def _options(choices: Iterable[Mapping[str, Any]]) -> tuple[Option, ...]:
    return tuple(map(_option, choices))


def _option(choice: Mapping[str, Any]) -> Option:
    return Option(choice["title"], choice["action"], choice.get("kind", ""))
