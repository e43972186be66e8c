"""What a question for a size, shade or grind keeps in mind until it is answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote

from actions.speaking.turn import VARIANT, Turn

KEPT = " =;,*"  # signs of ours that need no quoting


@dataclass(frozen=True)
class Wanted:
    """So many of a product, and the words it was asked for with: they may name its size."""

    product_id: str
    quantity: int = 1
    said: str = ""


@dataclass(frozen=True)
class Asked:
    """So many of a product, as far as its options are settled.

    `rest` is to be added after it; `instead` is the variant in the cart whose place it takes.
    """

    product_id: str
    quantity: int = 1
    options: str = ""
    rest: str = ""
    instead: str = ""

    @classmethod
    def read(cls, about: str) -> Asked:
        """What `question` wrote, without the kind."""
        product_id, quantity, *more = (unquote(part) for part in about.split(":"))
        return cls(product_id, int(quantity), *more)

    @property
    def question(self) -> str:
        """The slot `open_question` for it."""
        parts = (self.product_id, str(self.quantity), self.options, self.rest, self.instead)
        return ":".join((VARIANT, *(quote(part, safe=KEPT) for part in parts)))

    @property
    def about(self) -> str:
        """The same without the kind: what `read` reads."""
        return self.question.partition(":")[2]

    @property
    def settled(self) -> dict[str, str]:
        """The options that are settled, as a mapping."""
        return as_options(self.options)

    def entities(self, quantity: int | None = None) -> dict[str, str]:
        """The same as if it had been tapped, perhaps with another quantity."""
        return {
            "product": self.product_id,
            "quantity": str(quantity or self.quantity),
            "options": self.options,
            "rest": self.rest,
            "instead": self.instead,
        }


def options_of(turn: Turn) -> dict[str, str]:
    """The options that are settled already: ``size=M;colour=navy`` as a mapping."""
    return as_options(turn.entities.get("options", ""))


def as_options(entity: str) -> dict[str, str]:
    """What `written` wrote."""
    pairs = (pair.partition("=") for pair in entity.split(";") if pair)
    return {name: value for name, _, value in pairs}


def written(options: Mapping[str, str]) -> str:
    """Options as an entity."""
    return ";".join(f"{name}={value}" for name, value in options.items())


def queue(wanted: list[Wanted]) -> str:
    """What is still to be added, as an entity."""
    return ",".join(f"{one.product_id}*{one.quantity}*{quote(one.said)}" for one in wanted)


def queued(turn: Turn) -> list[Wanted]:
    """What is still to be added after this."""
    written = (each.split("*") for each in turn.entities.get("rest", "").split(",") if each)
    return [Wanted(product, int(quantity), unquote(said)) for product, quantity, said in written]
