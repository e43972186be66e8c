"""A wish written in one line, as the lists of sentences have it."""

from __future__ import annotations

from collections.abc import Iterable

from recommender.wish import Wish


def in_one_line(wish: Wish) -> str:
    """``jumper/cardigan; colour red/navy; not material wool; to 25``; empty for no wish."""
    parts = [
        "/".join(wish.kinds),
        *(f"in {name}" for name in wish.departments),
        *sorted(
            f"{'/'.join(sorted(each.attributes))} {'/'.join(each.values)}" for each in wish.wants
        ),
        *sorted(f"not {facet.attribute} {facet.value}" for facet in wish.refuses),
        _amount("from", wish.price_from),
        _amount("to", wish.price_to),
        wish.mood.value,
        f"by {wish.sort.value}" if wish.sort else "",
        _listed("words", wish.words),
        _listed("unknown", wish.unknown),
    ]
    return "; ".join(part for part in parts if part)


def _amount(name: str, cents: int | None) -> str:
    return "" if cents is None else f"{name} {cents / 100:g}"


def _listed(name: str, words: Iterable[str]) -> str:
    return f"{name} {' '.join(words)}" if words else ""
