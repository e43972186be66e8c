"""Reading one line of an order, phrase by phrase.

`[number] options head options …`, with negations, levels and halves; whatever is irregular costs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shop.menu.model import Kind
from shop.orderlang import costs
from shop.orderlang.content import BREAK, Content, Lead
from shop.orderlang.fitting import Fit, Fitting
from shop.orderlang.language import Role

ENDS_NEGATION = BREAK | Lead.BUT | Lead.WITH


@dataclass(frozen=True, slots=True)
class Entry:
    """An option while its line is being read."""

    fit: Fit
    content: Content
    level: str = ""
    without: bool = False
    placement: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """Phrases read as a line of one kind."""

    cost: float
    kind: Kind
    quantity: int
    entries: tuple[Entry, ...]
    strange: tuple[Content, ...] = ()
    scope: tuple[Content, ...] = ()  # phrases that a "no" may or may not reach
    leading: int = 0  # entries before the head
    bare: bool = False  # neither a head nor a product was named
    numbered: bool = False  # a number was said, not only "a"


class LineReader:
    """Reads the phrases of a message as one line, from a phrase on, as far as it can be one."""

    def __init__(
        self, kind: Kind, fitting: Fitting, contents: Sequence[Content], start: int
    ) -> None:
        self._kind = kind
        self._fitting = fitting
        self._contents = contents
        self._start = start
        self._cost = costs.LINE
        self._number = 0
        self._article = False
        self._head = False
        self._product = False
        self._negating = False
        self._negated = 0
        self._level = ""
        self._counting_options = False
        self._count = 1
        self._leading = 0
        self._placement = ""
        self._entries: list[Entry] = []
        self._strange: list[Content] = []
        self._scope: list[Content] = []

    def take(self, place: int) -> bool:
        """Read one more phrase; False when the line cannot hold it."""
        content = self._contents[place]
        if place > self._start:
            self._lead(content, place)
        if self._counting_options:
            self._counting_options = False
            return True
        chunk = content.chunk
        fit = self._fit(content) if chunk.names else None
        if self._kind.name in chunk.heads and not (fit and fit.identity and not self._product):
            return self._take_head(content, place)
        if fit:
            self._take_option(content, fit, place)
            return True
        if content.role:
            return self._take_word(content, place)
        if chunk.cues:
            self._take_cue(content)
            return True
        if chunk.label:
            self._negating = False
            return True
        return content.is_strange and self._take_strange(content)

    @property
    def cost(self) -> float:
        """What it costs so far; it only grows, but for cues."""
        return self._cost

    def reading(self) -> Reading | None:
        """The line, if it may end here."""
        lacking = self._lacking()
        if lacking is None:
            return None
        return Reading(
            cost=self._cost + lacking,
            kind=self._kind,
            quantity=self._number or 1,
            entries=tuple(self._entries),
            strange=tuple(self._strange),
            scope=tuple(self._scope),
            leading=self._leading,
            bare=not (self._head or self._product),
            numbered=bool(self._number),
        )

    def _after(self, place: int) -> Content | None:
        return self._contents[place + 1] if place + 1 < len(self._contents) else None

    def _lead(self, content: Content, place: int) -> None:
        if content.lead & (Lead.CLAUSE | Lead.STOP):
            self._cost += costs.CLAUSE_INSIDE
        if content.lead & (BREAK | Lead.WITH):
            self._placement = ""
        if self._negating and not self._still_negating(content, place):
            self._negating = False

    def _still_negating(self, content: Content, place: int) -> bool:
        """True when a "no" reaches this phrase: its first thing, and what "or" adds to it."""
        lead = content.lead
        if not self._negated:
            return not lead & (Lead.BUT | Lead.STOP)
        if lead & ENDS_NEGATION:
            return False
        if lead & Lead.OR or self._or_follows(place):
            return True
        if lead & Lead.AND and self._same_to_the_end(content, place):
            self._scope.append(content)
            return True
        return False

    def _or_follows(self, place: int) -> bool:
        """ "No onions, olives or ham"."""
        for content in self._contents[place:]:
            if content.lead & Lead.OR:
                return True
            if not content.chunk.names or content.lead & ~(Lead.COMMA | Lead.FILLER):
                return False
        return False

    def _same_to_the_end(self, content: Content, place: int) -> bool:
        """ "No onions and olives": one more of the same, and then nothing more is said of it."""
        fit = self._fit(content) if content.chunk.names else None
        if not fit or fit.slot is not self._entries[-1].fit.slot:
            return False
        after = self._after(place)
        return not after or bool(after.lead & BREAK) or after.role in {Role.NUMBER, Role.ARTICLE}

    def _take_head(self, content: Content, place: int) -> bool:
        before = self._contents[place - 1] if place > self._start else None
        if before and before.role is Role.POINTER and not content.lead:
            return True  # "on those pizzas" points back
        if self._negating and not self._negated:
            self._negating = False
            if self._kind.weak_heads:
                return True  # "no drinks"
            self._cost += costs.NEGATED_HEAD
        if self._head:
            self._cost += costs.SECOND_HEAD
        elif not self._head:
            self._leading = len(self._entries)
        self._head = True
        return True

    def _take_cue(self, content: Content) -> None:
        if self._negating and not self._negated:
            self._negating = False  # "no sides"
            return
        mine = any(kind == self._kind.name for kind, _ in content.chunk.cues)
        self._cost += costs.CUE if mine else costs.FOREIGN_CUE

    def _fit(self, content: Content) -> Fit | None:
        fits = self._fitting.fits(content.chunk.names).get(self._kind.name, ())
        if len(fits) > 1 and self._product and fits[0].identity:
            return fits[1]
        return fits[0] if fits else None

    def _take_option(self, content: Content, fit: Fit, place: int) -> None:
        if self._repeats(content, fit):
            return
        if self._negating:
            self._negated += 1
            self._cost += 0.0 if fit.slot.negatable else costs.NOT_NEGATABLE
        elif fit.identity:
            self._cost += self._second_product(place) if self._product else 0.0
            self._product = True
        elif not fit.slot.multiple and self._filled(fit):
            self._cost += costs.SECOND_SINGLE
        placement = self._placement if fit.slot.placement else ""
        entry = Entry(fit, content, self._level, self._negating, placement, self._count)
        self._entries.append(entry)
        self._level, self._count = "", 1

    def _second_product(self, place: int) -> float:
        counted = self._contents[place - 1].role in {Role.ARTICLE, Role.NUMBER}
        shared = self._kind.combines and not counted
        return costs.SECOND_PRODUCT_SHARED if shared else costs.SECOND_PRODUCT

    def _filled(self, fit: Fit) -> bool:
        return any(one.fit.slot is fit.slot and not one.without for one in self._entries)

    def _repeats(self, content: Content, fit: Fit) -> bool:
        """True for the noun after its own kind: "cheddar cheese", "ranch dressing"."""
        if content.lead or not self._entries or self._level:
            return False
        last, chunk = self._entries[-1], content.chunk
        if last.fit.slot is not fit.slot or last.content.chunk.end != chunk.start:
            return False
        if chunk.tail or (len(fit.values) > 1 and set(last.fit.values) <= set(fit.values)):
            return True
        return chunk.generic and self._singular(last)

    def _singular(self, entry: Entry) -> bool:
        """True when a thing that is known in the plural was named without it: "jalapeno"."""
        said, known = entry.content.chunk.text, entry.fit.values[0].casefold()
        return known.endswith((f"{said}s", f"{said}es"))

    def _take_word(self, content: Content, place: int) -> bool:
        word = content.chunk.word
        assert word is not None
        match content.role:
            case Role.NUMBER:
                self._take_number(int(float(word.value)), place)
            case Role.ARTICLE:
                self._take_article(place)
            case Role.NOT:
                self._negating, self._negated = True, 0
            case Role.LEVEL:
                self._take_level(word.value, place)
            case Role.HALF:
                return self._take_half(word.value, place)
        return True

    def _take_article(self, place: int) -> None:
        if place == self._start:
            self._article = True
            return
        self._cost += costs.ARTICLE_INSIDE
        after = self._after(place)
        if after and after.lead & Lead.MEASURE:
            self._cost += costs.MEASURE_INSIDE

    def _take_number(self, number: int, place: int) -> None:
        after = self._after(place)
        if after and after.chunk.label and not after.lead:
            self._counting_options = True  # "two topping" counts toppings
            return
        if number == 1 and self._stands_for_a_noun(place, after):
            return
        if self._counts_option(after):
            self._cost += costs.COUNTED_OPTION
            self._count = number
            return
        before = self._contents[place - 1] if place > self._start else None
        if before and before.role is Role.POINTER and not (after and not after.lead):
            self._number = number  # "make that three"
            return
        if self._number or (self._article and place > self._start + 1):
            self._cost += costs.NUMBER_INSIDE
            return
        if self._head or self._product:
            self._cost += costs.NUMBER_INSIDE if after and not after.lead else costs.NUMBER_LATE
        elif self._entries:
            self._cost += costs.NUMBER_AFTER_OPTION
        self._number = number

    def _take_level(self, level: str, place: int) -> None:
        """A level belongs to the next option; at the end, to the one before."""
        after = self._after(place)
        if after and after.chunk.names:
            self._level = level
        elif self._entries and not self._contents[place].lead and not self._entries[-1].level:
            last = self._entries[-1]
            self._entries[-1] = replace(last, level=level)

    def _stands_for_a_noun(self, place: int, after: Content | None) -> bool:
        """ "A large one"."""
        content = self._contents[place]
        before = self._contents[place - 1] if place > self._start else None
        alone = after is None or bool(after.lead) or not after.chunk.names
        return bool(before and before.chunk.names and not content.lead and alone)

    def _counts_option(self, after: Content | None) -> bool:
        """ "A coffee with two sugars"."""
        if not (self._head or self._product) or not after or after.lead & ~Lead.MEASURE:
            return False
        fit = self._fit(after) if after.chunk.names else None
        return bool(fit and fit.slot.multiple)

    def _take_half(self, half: str, place: int) -> bool:
        """ "Half ham half olives", or "ham on one half and olives on the other"."""
        halved = [slot for slot in self._kind.slots if slot.placement]
        if not halved:
            self._strange.append(self._contents[place])
            return True
        if half == "mark":
            return True
        side = "" if half == "whole" else "right" if half == "second" or self._placed() else "left"
        after = self._after(place)
        if after and after.chunk.names and not after.lead & ~Lead.WITH:
            self._placement = side
            return True
        for at in range(len(self._entries) - 1, -1, -1):
            entry = self._entries[at]
            if entry.placement or not entry.fit.slot.placement or at < self._leading:
                break
            self._entries[at] = replace(entry, placement=side)
        return True

    def _placed(self) -> bool:
        return any(entry.placement for entry in self._entries)

    def _take_strange(self, content: Content) -> bool:
        self._cost += costs.STRANGE
        self._strange.append(content)
        if not self._negated:
            self._negating = False
        return True

    def _lacking(self) -> float | None:
        """What it costs that something is missing; None when that cannot be."""
        if self._kind.identity and not self._product:
            if not self._head:
                return costs.BORROWED if self._number and self._entries else None
            return costs.NO_PRODUCT_WEAK if self._kind.weak_heads else costs.NO_PRODUCT
        if self._head or self._product:
            return 0.0
        if not any(not one.without for one in self._entries):
            return None
        return costs.NO_HEAD_COUNTED if self._number or self._article else costs.NO_HEAD


def with_quantity(reading: Reading, quantity: int) -> Reading:
    """The reading with another number."""
    return replace(reading, quantity=quantity, numbered=True)
