"""The words of a piece of HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

SILENT = frozenset({"script", "style", "template"})

_MARKED = re.compile(r"<!\[[^>]*>?")  # office programs write it; HTMLParser stumbles over it


def plain(html: str) -> str:
    """The text a reader would see, on one line."""
    if "<" not in html and "&" not in html:
        return " ".join(html.split())
    reader = _Reader()
    reader.feed(_MARKED.sub(" ", html))
    reader.close()
    return " ".join(" ".join(reader.words).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in SILENT

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in SILENT))

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)
