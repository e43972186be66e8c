"""An order while it is open: lines with ids, what was spoken of last, and every state before."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from shop.orderlang.order import Line


@dataclass(frozen=True, slots=True)
class CartLine:
    """A line, and an id that stays with it."""

    id: str
    line: Line


@dataclass(frozen=True, slots=True)
class Cart:
    """The lines of an open order. Every change gives a new cart that knows the one before."""

    lines: tuple[CartLine, ...] = ()
    focus: str = ""  # the line that was spoken of last
    made: int = 0  # lines so far: ids are never given twice
    before: Cart | None = None

    def added(self, line: Line) -> Cart:
        """With one more line, which comes into focus."""
        made = self.made + 1
        new = CartLine(f"L{made}", line)
        return Cart((*self.lines, new), new.id, made, self)

    def removed(self, ids: Collection[str]) -> Cart:
        """Without some lines."""
        left = tuple(one for one in self.lines if one.id not in ids)
        focus = self.focus if self.focus not in ids else left[-1].id if left else ""
        return Cart(left, focus, self.made, self)

    def changed(self, ids: Collection[str], change: Callable[[Line], Line]) -> Cart:
        """With some lines changed; the last of them comes into focus."""
        lines = tuple(
            replace(one, line=change(one.line)) if one.id in ids else one for one in self.lines
        )
        focus = next((one.id for one in reversed(lines) if one.id in ids), self.focus)
        return Cart(lines, focus, self.made, self)

    def split(self, id: str, count: int = 1) -> Cart:
        """With so many of a line on a line of their own, right behind it and in focus."""
        made = self.made + 1
        lines: list[CartLine] = []
        for one in self.lines:
            if one.id != id:
                lines.append(one)
                continue
            rest = replace(one.line, quantity=one.line.quantity - count)
            lines.append(replace(one, line=rest))
            lines.append(CartLine(f"L{made}", replace(one.line, quantity=count)))
        return Cart(tuple(lines), f"L{made}", made, self)

    def cleared(self) -> Cart:
        return Cart((), "", self.made, self)

    def undone(self) -> Cart:
        """As it was before the last change; an empty history stays as it is."""
        return self.before or self

    def since(self, start: Cart) -> Cart:
        """This cart, as one change from `start`: what a message did is undone at once."""
        return replace(self, before=start)
