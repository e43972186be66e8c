"""A shopper where nothing can be tapped: what is told can be said, and does what a tap would do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from channels.screens.capabilities import TEXT
from shop.database import Database
from shop.reply import Card, Cards, Choice, Line, OrderCard, to_json
from tests.channels.fake_rasa import FakeRasa
from tests.channels.post import Post
from tests.channels.stand import Stand, standing


def card(name: str) -> Card:
    about = {"product": name}
    actions = (Choice("Add to cart", "add_to_cart", about), Choice("Why?", "ask_why", about))
    return Card(name, name.title(), "€9", "", "", "You asked", "r1", actions=actions)


CREAMS = Cards("Two for you", (card("oat"), card("kelp")), (Choice("Cheaper", "refine"),))
LINES = tuple(
    Line(name.title(), "M", 1, "€9", "€9", actions=(Choice("Remove", "remove", {"of": name}),))
    for name in ("oat", "kelp")
)
CART = OrderCard("Your cart", LINES, "€18", "", "€18", (Choice("Order now", "checkout"),))


class TextOnly(Post):
    """A messenger that shows words and nothing else."""

    def __init__(self) -> None:
        super().__init__(can=TEXT)

    async def reads(self, number: int) -> str:
        """The letter of that number."""
        return (await self.got(number))[-1][1].text


@pytest.fixture
def post() -> TextOnly:
    return TextOnly()


@pytest.fixture
async def stand(sqlite: Database, tmp_path: Path, post: TextOnly) -> AsyncIterator[Stand]:
    said = [CREAMS, CART]

    def say(turn: dict[str, Any]) -> list[dict[str, Any]]:
        return [{"custom": to_json(said.pop(0))}] if said else [{"text": "done"}]

    rasa = FakeRasa(say=say)
    async with standing(sqlite, tmp_path, rasa, platforms=post.build) as up:
        yield up


async def test_products_are_numbered_and_what_can_be_said_is_told(
    stand: Stand, post: TextOnly
) -> None:
    await post.write("ann", "e1", "a cream")

    assert await post.reads(1) == (
        "Two for you\n\n1. Oat · €9 · You asked\n2. Kelp · €9 · You asked\n\n"
        "For any of these, say its number with: Add to cart, Why?.\n"
        "You can also say: Cheaper."
    )


async def test_from_products_to_a_cart_by_words_alone(stand: Stand, post: TextOnly) -> None:
    await post.write("ann", "e1", "a cream")
    await post.got(1)
    await post.write("ann", "e2", "add 2")
    await post.got(2)
    await post.write("ann", "e3", "1 remove")
    await post.got(3)

    meant = [turn.get("parse_data") for turn in stand.rasa.turns]
    assert meant == [
        None,
        {"intent": "add_to_cart", "entities": {"product": "kelp"}},
        {"intent": "remove", "entities": {"of": "oat"}},
    ]
