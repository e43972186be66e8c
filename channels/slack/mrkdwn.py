"""Slack's spelling of words: three characters stand for themselves only when escaped."""

from __future__ import annotations

import re

MARKS = "*_~`"
_ADDRESS = re.compile(r"https?://[^\s<>|]*[^\s<>|.,;:!?)]")
_QUOTE = re.compile(r"^>", re.MULTILINE)
_MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")
_LINK = re.compile(r"<([^<>|]+)(?:\|([^<>]*))?>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def escaped(words: str) -> str:
    """Words as Slack shows them: no mention or channel comes of them, and addresses are links."""
    bare = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _ADDRESS.sub(r"<\g<0>>", bare)


def is_marked(words: str) -> bool:
    """Whether Slack would read some of the words as bold, a quote and so on."""
    rest = _ADDRESS.sub("", words)
    return any(mark in rest for mark in MARKS) or bool(_QUOTE.search(rest))


def has_address(words: str) -> bool:
    return bool(_ADDRESS.search(words))


def spoken(written: str) -> str:
    """What somebody meant who wrote this: links by their words, and nobody's name."""
    bare = _LINK.sub(lambda link: link[2] or link[1], _MENTION.sub(" ", written))
    for entity, character in _ENTITIES:
        bare = bare.replace(entity, character)
    return " ".join(bare.split(" ")).strip()
