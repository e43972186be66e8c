"""From phrases to lines: every way to cut the phrases into lines is scored as a whole.

A semi-Markov chain over spans (Sarawagi and Cohen 2004), exact by dynamic programming; the best
few derivations are kept, so that the margin between them tells how sure the first one is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shop.menu.model import Kind, Menu
from shop.orderlang import costs
from shop.orderlang.content import BREAK, Content, Lead
from shop.orderlang.draft import Draft, Reading
from shop.orderlang.fitting import Fitting
from shop.orderlang.language import Language, Role
from shop.orderlang.reading import finished, take

_NONE: frozenset[str] = frozenset()
BEST = 3  # derivations kept
LONGEST = 40  # phrases in one line


@dataclass(frozen=True, slots=True)
class Derivation:
    """A way to read the phrases: its lines, last first, and what it costs."""

    cost: float
    reading: Reading | None = None
    skipped: Content | None = None
    before: Derivation | None = None

    @property
    def readings(self) -> list[Reading]:
        """The lines, first to last."""
        found: list[Reading] = []
        step: Derivation | None = self
        while step:
            if step.reading:
                found.append(step.reading)
            step = step.before
        return found[::-1]

    @property
    def left_out(self) -> list[Content]:
        found: list[Content] = []
        step: Derivation | None = self
        while step:
            if step.skipped:
                found.append(step.skipped)
            step = step.before
        return found[::-1]


class Deriver:
    """Cuts the phrases of messages into the lines of a menu."""

    def __init__(self, menu: Menu, language: Language) -> None:
        self._kinds = {kind.name: kind for kind in menu.kinds}
        self._fitting = Fitting(menu, language)

    def best(
        self, contents: Sequence[Content], correcting: frozenset[str] = _NONE
    ) -> list[Derivation]:
        """The cheapest derivations of all the phrases, cheapest first.

        Phrases that correct lines of some kinds need not name them again.
        """
        count = len(contents)
        kinds = self._kinds_of(contents, correcting)
        last = max((at for at, one in enumerate(contents) if self._opens(one)), default=-1)
        table: list[list[Derivation]] = [[] for _ in range(count + 1)]
        table[0] = [Derivation(0.0)]
        for start in range(count):
            ways = table[start] = _cheapest(table[start])
            content = contents[start]
            skipped = self._skip(content, contents[start + 1 : start + 2])
            table[start + 1] += [Derivation(way.cost + skipped, None, content, way) for way in ways]
            if not self._starts(content) or (start > last and _is_listed(content)):
                continue
            first = self._start(contents, start)
            for end, reading in self._lines(kinds, contents, start, correcting):
                cost = first + reading.cost
                table[end] += [Derivation(way.cost + cost, reading, None, way) for way in ways]
        return _cheapest(table[count])

    def _lines(
        self,
        kinds: Sequence[Kind],
        contents: Sequence[Content],
        start: int,
        correcting: frozenset[str],
    ) -> Iterable[tuple[int, Reading]]:
        """Every line that begins at a phrase, and where it ends."""
        drafts = [
            Draft(kind, self._fitting, contents, start, kind.name in correcting) for kind in kinds
        ]
        for place in range(start, min(len(contents), start + LONGEST)):
            drafts = [one for one in drafts if take(one, place) and one.cost < costs.HOPELESS]
            if not drafts:
                return
            found = [reading for one in drafts if (reading := finished(one))]
            if found:
                yield place + 1, min(found, key=lambda reading: reading.cost)

    def _kinds_of(self, contents: Sequence[Content], correcting: frozenset[str]) -> list[Kind]:
        """The kinds that a message speaks of: those of its heads and products, or any that fits."""
        named = set(correcting)
        fitting: set[str] = set()
        for content in contents:
            named |= content.chunk.heads
            for kind, fits in self._fitting.fits(content.chunk.names).items():
                (named if fits[0].identity else fitting).add(kind)
        strong = {kind for kind in named if not self._kinds[kind].weak_heads}
        if not strong:
            named |= fitting - named
        return [kind for name, kind in self._kinds.items() if name in named]

    def _starts(self, content: Content) -> bool:
        chunk = content.chunk
        return bool(chunk.names or chunk.heads or chunk.cues or content.role in _STARTING)

    def _opens(self, content: Content) -> bool:
        """True for a head or a product: what a line is made of."""
        chunk = content.chunk
        if chunk.heads or not chunk.names:
            return bool(chunk.heads)
        return any(ways[0].identity for ways in self._fitting.fits(chunk.names).values())

    def _start(self, contents: Sequence[Content], at: int) -> float:
        """What it costs that a line starts here."""
        content = contents[at]
        if content.role is Role.NUMBER:
            return costs.START_COUNTED
        if content.role is Role.ARTICLE or content.chunk.cues or content.lead & Lead.MEASURE:
            return costs.START_ARTICLE
        if content.role is Role.NOT:
            return costs.START_NEGATED if content.lead & BREAK else costs.START_NEGATED_LATE
        chunk = content.chunk
        cost = _after(content.lead)
        if not self._opens(content):
            cost += costs.START_OPTION + (costs.START_WITH if content.lead & Lead.WITH else 0.0)
        torn = chunk.heads and not content.lead and at and contents[at - 1].chunk.names
        return cost + (costs.TORN if torn else 0.0)

    def _skip(self, content: Content, after: Sequence[Content]) -> float:
        chunk = content.chunk
        if content.role is Role.NOT and after and after[0].chunk.names:
            return costs.SKIP_NOT
        if content.role is Role.NUMBER:
            return costs.SKIP_NUMBER
        if chunk.names and content.role in {None, Role.SIZE}:
            return costs.SKIP_NAME
        if chunk.heads:
            weak = all(self._kinds[kind].weak_heads for kind in chunk.heads)
            return costs.SKIP_WEAK_HEAD if weak else costs.SKIP_HEAD
        if chunk.cues:
            return costs.SKIP_CUE
        return costs.SKIP_STRANGE if content.is_strange else costs.SKIP_OTHER


_STARTING = {Role.NUMBER, Role.ARTICLE, Role.LEVEL, Role.SIZE, Role.HALF, Role.NOT}


def _is_listed(content: Content) -> bool:
    """True for one more option right after another: no line of its own, if no head follows."""
    counts = content.role in {Role.NUMBER, Role.ARTICLE}
    return not counts and not content.lead & ~Lead.FILLER


def _after(lead: int) -> float:
    if lead & BREAK:
        return costs.START_FREE
    return costs.START_JOINED if lead & ~Lead.FILLER else costs.START_BARE


def _cheapest(derivations: list[Derivation]) -> list[Derivation]:
    return sorted(derivations, key=lambda one: one.cost)[:BEST]
