"""Fruitier and fruitiest are fruity: the plain form of a compared word."""

from __future__ import annotations

from collections.abc import Iterator

_ENDINGS = ("er", "est")
_SHORTEST = 3  # letters that must be left


def plain_forms(word: str) -> Iterator[str]:
    """What a word may be the comparative or superlative of; nothing for any other word."""
    for ending in _ENDINGS:
        root = word.removesuffix(ending)
        if root == word or len(root) < _SHORTEST:
            continue
        yield root
        yield f"{root}e"
        if root.endswith("i"):
            yield f"{root[:-1]}y"
        if root[-1] == root[-2]:
            yield root[:-1]
