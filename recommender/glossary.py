"""Questions about what words mean, answered from the merchant's glossary: `data/glossary.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from recommender.chatter import is_chatter
from recommender.text import stem, tokens, words
from shop.yamlfile import load_yaml

ASKS = re.compile(
    r"\b(?:whats|what (?:even |exactly )?(?:is|are|does|do|did|kind of thing)|"
    r"difference|differ\w*|versus|vs|"
    r"mean\w*|explain|define|definition|stand for|never heard of|how come|why (?:is|are|do|does)|"
    r"tell me (?:more )?about|do i (?:really |even |actually )?need|is it true|should i|"
    r"(?:is|are|do|does|has|have) .*\b(?:\w+er|more|less|better|good|bad|safe|okay|ok|same|help|"
    r"work|do|clog|itch\w*|contain|any|much)\b|how (?:does|do|is|are)|how much caffeine|"
    r"which is (?:better|stronger|milder|softer|warmer|healthier|gentler|lighter)|"
    r"(?:can|in|with) (?:i|what|which) .*(?:use|order|drink))\b"
)
PLAINLY = re.compile(r"\b(?:mean\w*|differ\w*|versus|vs|explain|define|definition|apart)\b")
CHOOSES = re.compile(
    r"\b(?:show|find|search|recommend|suggest|sell|carry|stock|looking for|want|"
    r"(?:best|nicest|cheapest|newest|favourite|which) (?!for|order|is)\w+|a good|any good|"
    r"(?:do )?you have|have you|something|i mean|maybe|got any|my cart|"
    r"add|buy|these|those|them|first|second|third|"
    r"last one|your|"
    r"(?:this|that) one|the (?:\w+ ){1,3}ones?|whats in|what is in|"
    r"is (?:it|this|that)|does (?:it|this|that))\b"
)
_SUBJECT = re.compile(
    r"^(?:(?:and|so|ok|sorry|but) )*(?:what (?:even )?(?:is|are|does|do)|whats|explain|define|"
    r"tell me what)(?: an?)? (?!the\b)((?:\w+ ?){1,3}?)(?: ?(?:is|mean|means|do|exactly|about))*$"
)
_SHORT_IS = re.compile(r"\b(what|how|who|that)['’]s\b", re.IGNORECASE)
FRAME = frozenset(
    """
    mean means meaning meant difference different differ differs between versus vs explain define
    definition stand heard even really true good bad safe better worse best okay ok work works
    helps help use used using exactly actually skin face body coffee tea clothes clothing
    cup clothe fabric material ingredient word term label stronger strong weaker milder softer
    warmer cooler gentler lighter heavier healthier healthy taste tastes tasting same thing order
    put apply wear drink process processed special purpose point benefit benefits natural caffeine
    cool warm hot summer winter pill pills
    normal ordinary crease creases shrink shrinks stretch itch itchy itches scratchy
    sweeter bitter fit fits product products during while type types
    """.split()  # noqa: SIM905 - easier to read and to add to
)


@dataclass(frozen=True)
class Term:
    """A word of the trade and what it means."""

    name: str
    says: str
    show: str = ""  # what to search for to see products that have it


class Glossary:
    """Finds the terms a question asks about.

    Parameters
    ----------
    terms : Mapping of tuple of str to Term
        By the words each is called with, in their singular.
    """

    def __init__(self, terms: Mapping[tuple[str, ...], Term]) -> None:
        self._terms = terms
        self._longest = max(map(len, terms), default=0)

    @classmethod
    def load(cls, path: Path) -> Glossary:
        """Read the file; without one nothing is explained."""
        if not path.exists():
            return cls({})
        data = load_yaml(path)
        return cls(
            {
                words(called): Term(name, entry["says"], entry.get("show", name))
                for name, entry in data.items()
                for called in (name, *entry.get("also", ()))
            }
        )

    def __len__(self) -> int:
        return len({term.name for term in self._terms.values()})

    def asked(self, text: str) -> tuple[Term, ...]:
        """The terms whose meaning a text asks for; none when it asks for products, or for more."""
        said = " ".join(tokens(_SHORT_IS.sub(r"\1 is", text)))
        if not ASKS.search(said) or CHOOSES.search(said):
            return ()
        plainly = bool(PLAINLY.search(said))
        found: dict[str, Term] = {}
        for term, word in self._read([token for token in said.split() if token.isalnum()]):
            if term is not None:
                found[term.name] = term
            elif not (plainly or is_chatter(word) or word in FRAME or stem(word) in FRAME):
                return ()
        return tuple(found.values())

    def subject(self, text: str) -> str:
        """What a text asks the meaning of, whether or not it is listed; empty for another text."""
        said = " ".join(tokens(_SHORT_IS.sub(r"\1 is", text)))
        found = _SUBJECT.match(said)
        return "" if found is None or CHOOSES.search(said) else found[1]

    def _read(self, said: list[str]) -> Iterator[tuple[Term | None, str]]:
        """The terms and the other words of a question, in order."""
        stems = tuple(map(stem, said))
        place = 0
        while place < len(said):
            length = self._length(stems, place)
            yield self._terms.get(stems[place : place + length]), said[place]
            place += max(length, 1)

    def _length(self, stems: tuple[str, ...], place: int) -> int:
        for length in range(min(self._longest, len(stems) - place), 0, -1):
            if stems[place : place + length] in self._terms:
                return length
        return 0
