"""Understanding how an order is changed: each message becomes operations on the lines of a cart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from shop.orderlang.draft import Reading
from shop.orderlang.edits.cart import Cart, CartLine
from shop.orderlang.edits.changes import with_options, without_values
from shop.orderlang.edits.clauses import Clause, clauses_of
from shop.orderlang.edits.targets import at_ordinal, chosen, described, in_focus
from shop.orderlang.edits.wording import Verb
from shop.orderlang.lines import line_of
from shop.orderlang.order import Doubt, DoubtKind, Line
from shop.orderlang.parser import OrderParser


@dataclass(frozen=True)
class Edited:
    """The cart after a message, and what was not clear about it."""

    cart: Cart
    doubts: tuple[Doubt, ...] = ()


class Editor:
    """Changes carts as shoppers say."""

    def __init__(self, parser: OrderParser) -> None:
        self._parser = parser
        self._kinds = {kind.name: kind for kind in parser.menu.kinds}

    def edit(self, cart: Cart, text: str) -> Edited:
        """The cart after a message. What one message did is undone at once."""
        clauses = clauses_of(text, self._parser.lexicon.language)
        if len(clauses) == 1 and clauses[0].verb is Verb.UNDO:
            return Edited(cart.undone())
        now, doubts = cart, list[Doubt]()
        for clause in clauses:
            now, found = self._do(now, clause)
            doubts += found
        same = now.lines == cart.lines and now.focus == cart.focus
        return Edited(cart if same else now.since(cart), tuple(doubts))

    def _do(self, cart: Cart, clause: Clause) -> tuple[Cart, list[Doubt]]:
        match clause.verb:
            case Verb.UNDO:
                return cart.undone(), []
            case Verb.CLEAR:
                return cart.cleared(), []
            case Verb.REMOVE:
                return self._remove(cart, clause)
            case Verb.REPLACE:
                return self._replace(cart, clause)
            case Verb.MORE:
                return self._more(cart, clause)
        return self._apply(cart, clause)

    def _remove(self, cart: Cart, clause: Clause) -> tuple[Cart, list[Doubt]]:
        targets = self._pointed(cart, clause)
        readings = self._read(cart, clause.words, targets)
        if targets and not any(reading.bare for reading in readings):
            return cart.removed([one.id for one in targets]), []
        doubts: list[Doubt] = []
        for reading in readings:
            if reading.bare and not self._described(cart, reading):
                cart, found = self._take_off(cart, reading, targets)
            else:
                cart, found = self._take_out(cart, reading)
            doubts += found
        if not readings and cart.lines:
            focus = in_focus(cart)
            cart = cart.removed([focus.id]) if focus else cart
        return cart, doubts

    def _take_out(self, cart: Cart, reading: Reading) -> tuple[Cart, list[Doubt]]:
        """A line, or so many of it."""
        found = self._described(cart, reading)
        one = chosen(cart, found)
        if one is None:
            return cart, [_unclear(reading, found)]
        left = one.line.quantity - reading.quantity
        if reading.numbered and left > 0:
            return cart.changed([one.id], lambda line: replace(line, quantity=left)), []
        return cart.removed([one.id]), []

    def _take_off(
        self, cart: Cart, reading: Reading, targets: Sequence[CartLine]
    ) -> tuple[Cart, list[Doubt]]:
        """Values from a line; of what is not on it, it is noted that it is not wanted."""
        options = line_of(reading).options
        unwanted = [replace(option, without=True) for option in options]
        kind = reading.kind
        having = [one for one in cart.lines if set(options) & set(one.line.options)]
        one = chosen(cart, having) if having else in_focus(cart, [kind.name])
        ids = [each.id for each in targets or ([one] if one else [])]
        if not ids:
            return cart, [_unclear(reading, having)]
        return cart.changed(ids, lambda line: with_options(line, unwanted, kind)), []

    def _replace(self, cart: Cart, clause: Clause) -> tuple[Cart, list[Doubt]]:
        targets = self._pointed(cart, clause)
        old = self._read(cart, clause.words, targets)
        new = self._read(cart, clause.into, targets)
        if not new:
            return cart, [Doubt(DoubtKind.TARGET, " ".join(clause.into))]
        if not targets and old:
            if old[0].bare:
                return self._swap_values(cart, old[0], new[0])
            targets = self._described(cart, old[0])
        one = chosen(cart, targets) if targets else in_focus(cart)
        if one is None or (old and not targets):
            return cart, [Doubt(DoubtKind.TARGET, " ".join(clause.words))]
        return cart.changed([one.id], partial(self._turned_into, new=new[0])), []

    def _swap_values(self, cart: Cart, old: Reading, new: Reading) -> tuple[Cart, list[Doubt]]:
        """One topping for another."""
        gone, come = line_of(old).options, line_of(new).options
        having = [
            one
            for one in cart.lines
            if {option.value for option in gone} <= {option.value for option in one.line.options}
        ]
        one = chosen(cart, having) or in_focus(cart, [old.kind.name])
        if one is None:
            return cart, [_unclear(old)]
        kind = self._kinds[one.line.kind]
        return cart.changed(
            [one.id], lambda line: with_options(without_values(line, gone), come, kind)
        ), []

    def _turned_into(self, line: Line, new: Reading) -> Line:
        """A line as something else; what still fits and was not said anew stays."""
        wanted = line_of(new)
        if new.bare or wanted.kind == line.kind:
            quantity = new.quantity if new.numbered else line.quantity
            changed = with_options(line, wanted.options, self._kinds[line.kind])
            return replace(changed, quantity=quantity)
        quantity = new.quantity if new.numbered else line.quantity
        return replace(self._parser.completed(wanted), quantity=quantity)

    def _more(self, cart: Cart, clause: Clause) -> tuple[Cart, list[Doubt]]:
        readings = self._read(cart, clause.words, [])
        one = in_focus(cart)
        if readings:
            one = chosen(cart, self._described(cart, readings[0]))
            if one is None:
                new = replace(line_of(readings[0]), quantity=clause.number or 1)
                return cart.added(self._parser.completed(new)), []
        if one is None:
            return cart, [Doubt(DoubtKind.TARGET)]
        more = one.line.quantity + (clause.number or 1)
        return cart.changed([one.id], lambda line: replace(line, quantity=more)), []

    def _apply(self, cart: Cart, clause: Clause) -> tuple[Cart, list[Doubt]]:
        """Things to add, or changes to the lines that are there."""
        cart, targets = self._aimed(cart, clause)
        readings = self._read(cart, clause.words, targets) or self._read(cart, clause.words, [])
        if clause.ordinal and not clause.head:
            cart, targets = self._of_the_kind(cart, clause, readings, targets)
        if clause.number and (targets or cart.lines):
            aim = targets or [one for one in [in_focus(cart)] if one]
            ids = [one.id for one in aim]
            return cart.changed(ids, lambda line: replace(line, quantity=clause.number)), []
        if clause.turning and len(readings) == 2 and not targets:
            targets = self._described(cart, readings[0])  # "make the cola a lemonade"
            readings = readings[1:] if targets else readings
        doubts: list[Doubt] = []
        for reading in readings:
            cart, found = self._apply_one(cart, clause, reading, targets)
            doubts += found
        return cart, doubts

    def _apply_one(
        self, cart: Cart, clause: Clause, reading: Reading, targets: Sequence[CartLine]
    ) -> tuple[Cart, list[Doubt]]:
        if not targets and clause.definite and self._described(cart, reading):
            return self._change_described(cart, reading)
        if not targets and not clause.turning and _is_new(reading):
            return cart.added(self._parser.completed(line_of(reading))), []
        kinds = [reading.kind.name] if not reading.bare or not targets else []
        aim = targets or [one for one in [in_focus(cart, kinds)] if one]
        if not aim and not cart.lines:
            return cart.added(self._parser.completed(line_of(reading))), []
        if not aim or (reading.bare and any(one.line.kind != reading.kind.name for one in aim)):
            return cart, [_unclear(reading, aim)]
        return cart.changed([one.id for one in aim], partial(self._turned_into, new=reading)), []

    def _change_described(self, cart: Cart, reading: Reading) -> tuple[Cart, list[Doubt]]:
        """ "The hawaiian without ham"."""
        found = self._described(cart, reading)
        one = chosen(cart, found)
        if one is None:
            return cart, [_unclear(reading, found)]
        said = tuple(entry for entry in reading.entries if not entry.fit.identity)
        new = replace(reading, entries=said)
        return cart.changed([one.id], partial(self._turned_into, new=new)), []

    def _of_the_kind(
        self, cart: Cart, clause: Clause, readings: Sequence[Reading], targets: list[CartLine]
    ) -> tuple[Cart, list[CartLine]]:
        """ "The second one decaf" is the second coffee, whatever else is on the second line."""
        kinds = {reading.kind.name for reading in readings if reading.bare}
        if len(kinds) != 1 or all(one.line.kind in kinds for one in targets):
            return cart, targets
        lines = [one for one in cart.lines if one.line.kind in kinds]
        one = at_ordinal(lines, clause.ordinal)
        if one is None and len(lines) == 1 and lines[0].line.quantity >= clause.ordinal:
            cart = cart.split(lines[0].id)
            one = next(each for each in cart.lines if each.id == cart.focus)
        return cart, [one] if one else []

    def _aimed(self, cart: Cart, clause: Clause) -> tuple[Cart, list[CartLine]]:
        """The lines pointed at; "the second" of a line of two becomes a line of its own."""
        targets = self._pointed(cart, clause)
        named = self._parser.read_phrases(clause.head) if clause.one_of else []
        focus = chosen(cart, self._described(cart, named[0])) if named else in_focus(cart)
        only = len(self._of_named_kind(cart, clause)) == 1
        apart = clause.one_of or (clause.ordinal and (only or not targets))
        if focus and focus.line.quantity > 1 and apart:
            cart = cart.split(focus.id)
            targets = [one for one in cart.lines if one.id == cart.focus]
        return cart, targets

    def _pointed(self, cart: Cart, clause: Clause) -> list[CartLine]:
        lines = self._of_named_kind(cart, clause)
        if clause.other:
            return [one for one in lines if one.id != cart.focus][:1]
        if clause.every:
            return lines
        one = at_ordinal(lines, clause.ordinal) if clause.ordinal else None
        return [one] if one else []

    def _of_named_kind(self, cart: Cart, clause: Clause) -> list[CartLine]:
        """All lines, or those of the kind that stands beside "the second"."""
        readings = self._parser.read_phrases(clause.head)
        if not readings:
            return list(cart.lines)
        return [one for one in cart.lines if one.line.kind == readings[0].kind.name]

    def _described(self, cart: Cart, reading: Reading) -> list[CartLine]:
        return described(cart, reading, self._parser.menu)

    def _read(self, cart: Cart, words: Sequence[str], targets: Sequence[CartLine]) -> list[Reading]:
        """What words say, as changes to the lines pointed at, or to any line there is."""
        kinds = frozenset(one.line.kind for one in targets or cart.lines)
        return self._parser.read_phrases(" ".join(words), kinds)


def _is_new(reading: Reading) -> bool:
    """True for a line of its own: "a cola", "a large diavola"."""
    return not reading.bare or (reading.counted and reading.kind.identity is None)


def _unclear(reading: Reading, candidates: Sequence[CartLine] = ()) -> Doubt:
    """Which line is meant? The candidates are the ids of lines."""
    said = " ".join(entry.content.chunk.text for entry in reading.entries)
    ids = tuple(one.id for one in candidates)
    return Doubt(DoubtKind.TARGET, said or reading.kind.name, candidates=ids)
