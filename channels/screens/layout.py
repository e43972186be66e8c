"""The compiler: a screen becomes messages that fit a platform, with every option within reach.

Options that do not fit below a message go into a list, else onto further pages; those of a thing
that has too many open on a page of their own. Titles too long for a button stand in full above.
Nothing is ever left out: `tests/channels/screens` walks from page to page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from channels.screens.bubble import Bubble
from channels.screens.capabilities import Capabilities
from channels.screens.fitting import chunks, clip, filled, pieces
from channels.screens.items import clipped, fitted
from channels.screens.plain import numbered, plain_text, sums_text, thing
from channels.screens.screen import Item, Option, Screen
from channels.screens.views import View
from shop.wording import Wording

LINED = ("order", "receipt")
IN_FULL = "▸ "  # before what a button could only begin to say
NAVIGATION = 2  # buttons kept free for leafing back and forth


class Layout:
    """Lays screens out for one platform."""

    def __init__(self, can: Capabilities, words: Wording) -> None:
        self._can = can
        self._words = words

    def bubbles(self, screen: Screen, view: View | None = None) -> tuple[Bubble, ...]:
        """The messages that show a screen, or only that part of it."""
        if not self._can.taps:
            return self._said(plain_text(screen, self._words))
        page = view.page if view else 0
        if view is not None and view.item is not None and view.item < len(screen.items):
            return self._one(screen, screen.items[view.item], View(screen.seq, page, view.item))
        if screen.items and screen.type not in LINED:
            return self._with_items(screen, page, leafing=view is not None)
        if screen.items and self._can.lines:
            return self._in_lines(screen, page, leafing=view is not None)
        return self._lined(screen, page)

    def _lined(self, screen: Screen, page: int) -> tuple[Bubble, ...]:
        """Words, the lines of an order in words, and all that can be tapped below."""
        items = tuple(numbered(screen.items))
        lines = "\n".join(thing(item, number) for number, item in items)
        blocks = (screen.text, lines, sums_text(screen, self._words))
        below = (
            replace(option, title=f"{number}. {option.title}") if number else option
            for number, item in items
            for option in item.options
        )
        options = (*screen.options, *below)
        text = "\n\n".join(filter(None, blocks))
        *before, last = self._asked(text, options, View(screen.seq, page))
        lasting = len(screen.options) if screen.type in LINED and page == 0 else 0
        return (*before, replace(last, lasting=lasting))

    def _in_lines(self, screen: Screen, page: int, *, leafing: bool) -> tuple[Bubble, ...]:
        """The lines of an order with their own options, its sums, and what can be done with all."""
        if leafing and page:
            return self._asked(screen.text, screen.options, View(screen.seq, page))
        *before, last = self._said(screen.text) or (Bubble(),)
        first, *rest = self._rows(screen, self._can.lines)
        shown = [replace(last, lines=first), *(Bubble(lines=row) for row in rest)]
        shown[-1] = replace(shown[-1], footer=sums_text(screen, self._words))
        options, menu = self._below(screen.options, View(screen.seq))
        listed, buttons = self._titled(options)
        if listed or menu:
            return (*before, *shown, *self._asked("", screen.options, View(screen.seq)))
        return (*before, *shown[:-1], replace(shown[-1], options=buttons))

    def _rows(self, screen: Screen, most: int) -> tuple[tuple[Item, ...], ...]:
        """The things on a screen, as many together as fit."""
        more = self._words("screen_more")
        items = [
            fitted(item, self._can, Option(more, View(screen.seq, 0, at).token))
            for at, item in enumerate(screen.items)
        ]
        return filled(items, most, self._can.half, lambda item: item.size)

    def _with_items(self, screen: Screen, page: int, *, leafing: bool) -> tuple[Bubble, ...]:
        if screen.type == "pictures" and self._can.gallery:
            return self._gallery(screen, page, leafing=leafing)
        if self._can.in_place:
            return self._in_place(screen, page)
        if leafing and page:  # only the options below have further pages
            return self._asked(screen.text, screen.options, View(screen.seq, page))
        *before, last = self._said(screen.text) or (Bubble(),)
        first, *rest = (Bubble(items=row) for row in self._rows(screen, self._can.items))
        *lead, first = self._headed(last.text, first)
        rows = [first, *rest]
        options, menu = self._below(screen.options, View(screen.seq))
        listed, buttons = self._titled(options)
        if listed:
            below = self._asked("", screen.options, View(screen.seq))
            return (*before, *lead, *rows, *below)
        return (*before, *lead, *rows[:-1], replace(rows[-1], options=buttons, menu=menu))

    def _gallery(self, screen: Screen, page: int, *, leafing: bool) -> tuple[Bubble, ...]:
        rows = () if leafing else self._rows(screen, self._can.gallery)
        shown = tuple(Bubble(items=row, gallery=True) for row in rows)
        asked = self._asked(screen.text, screen.all_options, View(screen.seq, page))
        return (*shown, *asked)

    def _in_place(self, screen: Screen, page: int) -> tuple[Bubble, ...]:
        """One thing, with its options, those of the whole, and arrows to its neighbours."""
        count = len(screen.items)
        at = page % count
        item = replace(clipped(screen.items[at], self._can), options=())
        arrows = self._arrows(screen, at)
        room = self._can.item_buttons - len(arrows)
        own = screen.items[at].options
        everything = (*own, *screen.options)
        if len(everything) > room:
            more = Option(self._words("screen_more"), View(screen.seq, 0, at).token)
            everything = (*everything[: room - 1], more)
        buttons = self._titled(everything)[1]
        *before, last = self._said(screen.text) or (Bubble(),)
        shown = Bubble("", (item,), options=(*arrows, *buttons), place=(at + 1, count))
        headed = self._headed(last.text, shown)
        return (*before, *headed) if page == 0 else headed[-1:]

    def _headed(self, text: str, shown: Bubble) -> tuple[Bubble, ...]:
        """Things with the words above them: in one message, where there is room for both."""
        if len(text) <= self._can.heading:
            return (replace(shown, text=text),)
        return (Bubble(text), shown)

    def _arrows(self, screen: Screen, at: int) -> tuple[Option, ...]:
        count = len(screen.items)
        if count < 2:
            return ()
        back, on = View(screen.seq, (at - 1) % count), View(screen.seq, (at + 1) % count)
        if back.page == 0:  # the first page is the whole message; leafing there changes it in place
            back = View(screen.seq, count)
        if on.page == 0:
            on = View(screen.seq, count)
        return (Option("◀", back.token), Option(f"{at + 1}/{count} ▶", on.token))

    def _one(self, screen: Screen, item: Item, view: View) -> tuple[Bubble, ...]:
        """All that can be done with one thing; where leafing is in place, with the whole too."""
        options = (*item.options, *screen.options) if self._can.in_place else item.options
        return self._asked(thing(item), options, view)

    def _asked(self, text: str, options: Sequence[Option], view: View) -> tuple[Bubble, ...]:
        """Words, cut if they must be, with a page of options below the last of them."""
        shown, menu = self._below(options, view)
        listed, buttons = self._titled(shown)
        # A title that does not fit its button stands in full among the words
        *before, last = self._said("\n\n".join(filter(None, (text, listed)))) or (Bubble("…"),)
        return (*before, replace(last, options=buttons, menu=menu))

    def _below(
        self, options: Sequence[Option], view: View
    ) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
        """The buttons and the list below a message: as many options as fit, and the way on."""
        if len(options) <= self._can.buttons:
            return tuple(options), ()
        if self._can.menu:
            room = self._can.half
            pages = filled(options, self._can.menu, room, lambda option: len(option.title))
            page = pages[view.page % len(pages)]
            fitted = tuple(replace(o, title=clip(o.title, self._can.menu_title)) for o in page)
            return self._leaves(view, len(pages)), fitted
        pages = chunks(options, self._can.buttons - NAVIGATION)
        page = pages[view.page % len(pages)]
        return (*page, *self._leaves(view, len(pages))), ()

    def _leaves(self, view: View, count: int) -> tuple[Option, ...]:
        """The way to the next page and to the one before, where there are any."""
        page = view.page % count
        found = []
        if page:
            found.append(Option(self._words("screen_back"), replace(view, page=page - 1).token))
        if page + 1 < count:
            found.append(Option(self._words("screen_more"), replace(view, page=page + 1).token))
        return tuple(found)

    def _titled(self, options: Sequence[Option]) -> tuple[str, tuple[Option, ...]]:
        """The options with titles that fit; and in full what did not, to stand among the words."""
        limit = self._can.button_title
        cut = tuple(replace(each, title=clip(each.title, limit)) for each in options)
        if len({each.title for each in cut}) < len(cut):
            return _counted(options, limit)
        long = (each.title for each in options if len(each.title) > limit)
        return "\n".join(f"{IN_FULL}{title}" for title in long), cut

    def _said(self, text: str) -> tuple[Bubble, ...]:
        return tuple(Bubble(piece) for piece in pieces(text, self._can.text))


def _counted(options: Sequence[Option], limit: int) -> tuple[str, tuple[Option, ...]]:
    """All of the options numbered: otherwise two of them would look the same."""
    titles = [f"{number}. {each.title}" for number, each in enumerate(options, 1)]
    told = zip(options, titles, strict=True)
    return "\n".join(titles), tuple(replace(e, title=clip(title, limit)) for e, title in told)
