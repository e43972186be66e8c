"""What somebody says of themselves beside a wish or question: "my skin is dry, is it ok?"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from recommender.findings import Told
from recommender.lasting import lasts, stating, tells_beside
from recommender.remarks import plain
from recommender.telling import speaks_of_another, told
from shop.model import Rule

if TYPE_CHECKING:
    from recommender.snapshot import Snapshot

OF_A_PERSON = frozenset({"skin_type", "concern", "size", "diet", "free_from", "ingredient"})
_MINE = re.compile(r"\b(?:i|im|ive|me|my|myself|mine)\b")
_LIKING = re.compile(
    r"\b(?:love|like|prefer|adore|enjoy|hate|dislike|fan|favou?rite|into|keen|always|never|only)\b"
)


def told_beside(snapshot: Snapshot, text: str) -> tuple[Told, ...]:
    """What a text that asks or looks for something also says of its writer, for good.

    What they spend this time, or have at home, is no taste.
    """
    if not tells_beside(text):
        return ()
    found = (taste for clause in _own(text) for taste in _lasting(snapshot, clause))
    return tuple(dict.fromkeys(found))


def _own(text: str) -> Iterator[str]:
    """The clauses about the writer."""
    for clause in stating(text):
        if not speaks_of_another(clause) and (_MINE.search(plain(clause)) or lasts(clause)):
            yield clause


def _lasting(snapshot: Snapshot, clause: str) -> Iterator[Told]:
    is_liking = bool(_LIKING.search(plain(clause)))
    for taste in told(snapshot, clause):
        liked = is_liking and taste.attribute != "budget"
        if liked or taste.attribute in OF_A_PERSON or taste.rule == Rule.NEVER:
            yield taste
