"""The order card of each conversation: one is live, older ones say that they are old."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace

from channels.slack.render import Message

MOST = 10_000  # conversations whose card is known; a restart forgets them, and so may we


@dataclass(frozen=True)
class Card:
    """A card in a conversation; `tapped` when it was the last thing the shopper used."""

    ts: str
    message: Message
    tapped: bool = False


class Cards:
    """The last order card by conversation. Nothing is lost with it but a nicety."""

    def __init__(self) -> None:
        self._cards: OrderedDict[str, Card] = OrderedDict()

    def last(self, address: str) -> Card | None:
        return self._cards.get(address)

    def shown(self, address: str, card: Card) -> None:
        """This is the live card from now on."""
        self._cards[address] = card
        self._cards.move_to_end(address)
        if len(self._cards) > MOST:
            self._cards.popitem(last=False)

    def used(self, address: str, ts: str) -> None:
        """The shopper did something: with the card, if `ts` is its message."""
        card = self._cards.get(address)
        if card is not None:
            self._cards[address] = replace(card, tapped=card.ts == ts)
