r"""Cells with names and values: ``skin_type=oily|dry; concern=acne``.

A backslash makes the next letter plain: ``note=one\; two`` is one value, ``\\`` is a backslash.
Blanks around names and values do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sized
from functools import lru_cache

from shop.feeds.cells import BadCell, shown
from shop.feeds.limits import FACT, MANY, NAME, OPTION, VALUE

_SPECIAL = re.compile(r"([\\;|=])")
_TOKENS = re.compile(r"\\.|[^\\;|=]+|.", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@lru_cache(maxsize=1_000)
def read_attributes(text: str) -> Mapping[str, tuple[str, ...]]:
    """Each name with its values, lower-case, as everything that can be asked for."""
    lists: dict[str, tuple[str, ...]] = {}
    for name, written in _pairs(text):
        values = [_plain(value).lower() for value in _split(written, "|")]
        lists[name] = tuple(dict.fromkeys((*lists.get(name, ()), *filter(None, values))))
    return checked_attributes(lists)


def read_facts(text: str) -> Mapping[str, str]:
    """Each name with what there is to say, as it was written."""
    return _words(text, FACT)


@lru_cache(maxsize=1_000)
def read_options(text: str) -> Mapping[str, str]:
    """Each name with its one value, as it was written."""
    return _words(text, OPTION)


def checked_attributes(lists: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The same attributes, when they are not too many and not too long."""
    for name, values in lists.items():
        _fits(name, NAME)
        for value in values:
            _fits(value, VALUE)
        _few(values, f"values of {shown(name)}")
    _few(lists, "attributes")
    return lists


def _words(text: str, longest: int) -> dict[str, str]:
    words: dict[str, str] = {}
    for name, written in _pairs(text):
        if name in words:
            raise BadCell(f"{shown(name)} is given twice")
        _fits(name, NAME)
        words[name] = _fits(_plain(written), longest)
    _few(words, "names")
    return words


def _fits(text: str, longest: int) -> str:
    if len(text) > longest:
        raise BadCell(f"{shown(text)} has {len(text):,} letters, at most {longest:,} fit")
    return text


def _few(things: Sized, name: str) -> None:
    if len(things) > MANY:
        raise BadCell(f"{len(things):,} {name}, at most {MANY} fit")


def write_attributes(lists: Mapping[str, tuple[str, ...]]) -> str:
    """What `read_attributes` reads back."""
    return "; ".join(
        f"{_escaped(name)}={'|'.join(map(_escaped, values))}" for name, values in lists.items()
    )


def write_words(words: Mapping[str, str]) -> str:
    """What `read_facts` and `read_options` read back."""
    return "; ".join(f"{_escaped(name)}={_escaped(value)}" for name, value in words.items())


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for part in _split(text, ";"):
        if not part.strip():
            continue
        name, *rest = _split(part, "=")
        written = "=".join(rest)
        if not rest or not name.strip() or not written.strip():
            raise BadCell(f"{shown(part.strip())} is not like name=value")
        yield _plain(name).lower(), written


def _split(text: str, separator: str) -> list[str]:
    """The parts between separators; an escaped one does not separate, and stays escaped."""
    if "\\" not in text:
        return text.split(separator)
    parts = [""]
    for token in _TOKENS.findall(text):
        if token == separator:
            parts.append("")
        else:
            parts[-1] += token
    return parts


def _plain(text: str) -> str:
    text = text.strip()
    return _ESCAPED.sub(r"\1", text).strip() if "\\" in text else text


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
