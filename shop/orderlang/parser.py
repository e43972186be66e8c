"""The front door of the order language: what a shopper writes, as an order."""

from __future__ import annotations

from dataclasses import replace

from shop.menu.model import Menu
from shop.orderlang.amending import amended, only_number, split_at_fixes
from shop.orderlang.checking import Checker
from shop.orderlang.content import Content, contents_of
from shop.orderlang.derivation import Deriver
from shop.orderlang.doubting import doubts_of
from shop.orderlang.draft import Reading, with_quantity
from shop.orderlang.language import load_language
from shop.orderlang.lattice import Lattice
from shop.orderlang.lexicon import Lexicon
from shop.orderlang.lines import line_of
from shop.orderlang.order import Doubt, DoubtKind, Line, Order
from shop.orderlang.sharing import shared_out
from shop.orderlang.words import LONGEST, MOST_WORDS, tokens_of

FAR = 99.0  # the margin where there is no second reading
MOST_CONTENTS = 80  # phrases of one message that are read


class OrderParser:
    """Understands orders for one menu.

    Parameters
    ----------
    menu : what can be ordered
    language : code of the language that is spoken; the menu's by default
    """

    def __init__(self, menu: Menu, language: str = "") -> None:
        self.menu = menu
        self.lexicon = Lexicon(menu, load_language(language or menu.language))
        self._deriver = Deriver(menu, self.lexicon.language)
        self._checker = Checker(menu)

    def parse(self, text: str, minute: int | None = None) -> Order:
        """The order that a message makes, and what has to be asked about it.

        Parameters
        ----------
        text : what the shopper wrote
        minute : minute of the day, for menus that sell something only at times
        """
        tokens = tokens_of(text)
        said = contents_of(Lattice(tokens, self.lexicon).best())
        contents = said[:MOST_CONTENTS]
        whole = len(text) <= LONGEST and len(tokens) < MOST_WORDS and len(said) == len(contents)
        readings: list[Reading] = []
        left_out: list[Content] = []
        margin = FAR
        for place, part in enumerate(split_at_fixes(contents)):
            number = only_number(part) if place and readings else 0
            if number:
                readings[-1] = with_quantity(readings[-1], number)
                continue
            correcting = frozenset({readings[-1].kind.name} if place and readings else ())
            ways = self._deriver.best(part, correcting)
            found = shared_out(ways[0].readings)
            readings = amended(readings, found) if place else found
            left_out += ways[0].left_out
            margin = min(margin, ways[1].cost - ways[0].cost if len(ways) > 1 else FAR)
        order = self._order(readings, left_out, margin, minute)
        return order if whole else _cut(order)

    def read_phrases(self, text: str, kinds: frozenset[str] = frozenset()) -> list[Reading]:
        """The lines that part of a message speaks of; of lines of those kinds it may be options."""
        contents = contents_of(Lattice(tokens_of(text), self.lexicon).best())[:MOST_CONTENTS]
        return shared_out(self._deriver.best(contents, kinds)[0].readings) if contents else []

    def completed(self, line: Line) -> Line:
        """A line with the defaults of the menu."""
        return self._checker.completed(line)

    def _order(
        self,
        readings: list[Reading],
        left_out: list[Content],
        margin: float,
        minute: int | None,
    ) -> Order:
        doubts = [*doubts_of(readings, left_out, self.lexicon)]
        lines = [self._checker.completed(line_of(reading)) for reading in readings]
        for place, line in enumerate(lines):
            doubts += self._checker.doubts(place, line, minute)
        return Order(tuple(lines), tuple(doubts), margin)


def _cut(order: Order) -> Order:
    return replace(order, doubts=(Doubt(DoubtKind.TOO_LONG), *order.doubts))
