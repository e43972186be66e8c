"""The nouns of a line that is being read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from shop.menu.model import Kind
from shop.orderlang import costs
from shop.orderlang.content import Content
from shop.orderlang.fitting import Fit, Fitting


@dataclass(frozen=True, slots=True)
class Entry:
    """An option as it was said."""

    fit: Fit
    content: Content
    level: str = ""
    without: bool = False
    placement: str = ""
    count: int = 1
    shared: bool = False  # said of all the lines before: "both large"


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
    counted: bool = False  # a number or "a" was said


@dataclass(slots=True)
class Draft:
    """A line while its phrases are being read: what is known so far, and what it cost."""

    kind: Kind
    fitting: Fitting
    contents: Sequence[Content]
    start: int
    correcting: bool = False  # it corrects a line of its kind: nothing need be named again
    cost: float = costs.LINE
    number: int = 0
    article: bool = False
    head: bool = False
    product: bool = False
    negating: bool = False
    negated: int = 0  # options since the last "no"
    level: str = ""  # of the next option, as are:
    count: int = 1
    placement: str = ""
    shared: bool = False
    counting_options: bool = False  # "two topping": the next phrase is what is counted
    leading: int = 0
    entries: list[Entry] = field(default_factory=list)
    strange: list[Content] = field(default_factory=list)
    scope: list[Content] = field(default_factory=list)

    @property
    def named(self) -> bool:
        """True when a head or a product was named."""
        return self.head or self.product

    @property
    def wanting(self) -> bool:
        """True when an option is wanted, and not only unwanted."""
        return any(not one.without for one in self.entries)

    def after(self, place: int) -> Content | None:
        return self.contents[place + 1] if place + 1 < len(self.contents) else None

    def before(self, place: int) -> Content | None:
        """The phrase before, if the line holds it."""
        return self.contents[place - 1] if place > self.start else None

    def fit(self, content: Content) -> Fit | None:
        """Where a name goes; the product's own place only once."""
        if not content.chunk.names:
            return None
        fits = self.fitting.fits(content.chunk.names).get(self.kind.name, ())
        if len(fits) > 1 and self.product and fits[0].identity:
            return fits[1]
        return fits[0] if fits else None


def with_quantity(reading: Reading, quantity: int) -> Reading:
    """The reading with another number."""
    return replace(reading, quantity=quantity, numbered=True)
