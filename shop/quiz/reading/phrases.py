"""Finding a question's labels and synonyms in what was typed, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from shop.quiz.model import Kind, Question
from shop.quiz.reading.typos import may_be_typo
from shop.quiz.reading.words import (
    AFTER_A_LABEL,
    BREAKS,
    FILLERS,
    NEGATORS,
    SEPARATORS,
    TELLING,
    tokens_of,
    words_of,
)


@dataclass(frozen=True)
class Mention:
    """A label or synonym that occurs in a text, and the choices it stands for."""

    words: tuple[str, ...]
    choices: tuple[str, ...]


Item = str | Mention
MIDDLE = ("in the middle", "middle", "in between", "half way", "halfway", "medium")  # of any scale


@dataclass(frozen=True)
class Clause:
    """A part of a sentence between separators. `negated` may come from the clause before it."""

    items: tuple[Item, ...]
    negated: bool

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return tuple(item for item in self.items if isinstance(item, Mention))

    @property
    def meant(self) -> tuple[Mention, ...]:
        """The mentions without what is only compared with, or used to be: "drier than oily"."""
        return tuple(
            item
            for place, item in enumerate(self.items)
            if isinstance(item, Mention) and not self._of_another_time(place)
        )

    def _of_another_time(self, place: int) -> bool:
        before = [item for item in self.items[:place] if isinstance(item, str)]
        return "than" in before or ("used", "to") in zip(before, before[1:], strict=False)

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(item for item in self.items if isinstance(item, str))


class Phrases:
    """Everything that can be said for the choices of one question."""

    def __init__(self, question: Question) -> None:
        self._phrases = _phrases(question)
        self._longest = max((len(phrase) for phrase in self._phrases), default=0)
        self._asked = frozenset(words_of(f"{question.ask} {' '.join(question.topics)}"))
        own = frozenset() if question.kind == Kind.TEXT else self._asked
        self._negators = NEGATORS - own  # who is asked what they want less of does not refuse
        self._empty = FILLERS | self._asked | NEGATORS

    def whole(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The choices these words are exactly the label of."""
        return self._phrases.get(words, ())

    def clauses(self, text: str) -> tuple[Clause, ...]:
        """The text cut into clauses, with every label and synonym in it marked."""
        clauses: list[Clause] = []
        negated = False
        for separator, items in self._cut(tokens_of(text)):
            negated = self._negated(items, carried=negated and separator not in BREAKS)
            clauses.append(Clause(items, negated))
            negated = negated and any(isinstance(item, Mention) for item in items)
        return tuple(clauses)

    def core(self, clause: Clause) -> tuple[Item, ...]:
        """What is left of a clause without the words that say nothing here."""
        return tuple(item for item in clause.items if item not in self._empty)

    def says_nothing(self, word: str) -> bool:
        """True for a word that can be left out of an answer to this question."""
        return word in self._empty

    def stands_alone(self, clause: Clause) -> bool:
        """True unless a label is followed by a noun that it may belong to, as in "red lips"."""
        fine = AFTER_A_LABEL | (self._asked - FILLERS)
        pairs = zip(clause.items, clause.items[1:], strict=False)
        return all(
            isinstance(after, Mention) or after in fine
            for item, after in pairs
            if isinstance(item, Mention)
        )

    def resembling(self, items: tuple[Item, ...]) -> tuple[str, ...]:
        """The choices these words are, all together, a typing mistake of."""
        typed = "".join(one if isinstance(one, str) else "".join(one.words) for one in items)
        most = 1 if any(isinstance(one, Mention) for one in items) else 2
        near = [phrase for phrase in self._phrases if may_be_typo(typed, "".join(phrase), most)]
        best = min((OSA.distance(typed, "".join(phrase)) for phrase in near), default=0)
        closest = [phrase for phrase in near if OSA.distance(typed, "".join(phrase)) == best]
        return tuple(dict.fromkeys(choice for phrase in closest for choice in self.whole(phrase)))

    def mended(self, items: tuple[Item, ...]) -> tuple[str, ...]:
        """The choices these words are one by one, some mistyped; none if one word is unknown."""
        meant: list[str] = []
        for item in items:
            choices = item.choices if isinstance(item, Mention) else self.resembling((item,))
            if not choices and not self._of_the_question(item):
                return ()
            meant += choices
        return tuple(dict.fromkeys(meant))

    def _of_the_question(self, item: Item) -> bool:
        """True for a mistyped word of the question itself: "combo skn"."""
        words = (word for word in self._asked if len(word) > 3)
        return isinstance(item, str) and any(may_be_typo(item, word, 1) for word in words)

    def _negated(self, items: tuple[Item, ...], *, carried: bool) -> bool:
        """A "not" holds on through "and" and "or" until somebody starts anew: "…, it's dry"."""
        words = {item for item in items if isinstance(item, str)}
        return bool(words & self._negators) or (carried and not words & TELLING)

    def _cut(self, tokens: tuple[str, ...]) -> Iterator[tuple[str, tuple[Item, ...]]]:
        """Each clause with the separator before it; a "not" after a label opens a clause too."""
        separator, held = ".", list[Item]()
        for item in self._scan(tokens):
            parts = item in SEPARATORS
            turns = item in self._negators and any(isinstance(one, Mention) for one in held)
            if not (parts or turns):
                held.append(item)
                continue
            if held:
                yield separator, tuple(held)
            separator = str(item) if parts else "."
            held = [] if parts else [item]
        if held:
            yield separator, tuple(held)

    def _scan(self, tokens: tuple[str, ...]) -> Iterator[Item]:
        place = 0
        while place < len(tokens):
            phrase = self._phrase_at(tokens[place : place + self._longest])
            yield Mention(phrase, self._phrases[phrase]) if phrase else tokens[place]
            place += len(phrase) or 1

    def _phrase_at(self, tokens: tuple[str, ...]) -> tuple[str, ...]:
        lengths = range(len(tokens), 0, -1)
        return next((tokens[:n] for n in lengths if tokens[:n] in self._phrases), ())


def _middle(question: Question) -> tuple[str, ...]:
    """The choice half-way up a scale, if there is one."""
    half, odd = divmod(len(question.choices), 2)
    return (question.choices[half].id,) if odd else ()


def _phrases(question: Question) -> dict[tuple[str, ...], tuple[str, ...]]:
    said = [(text, one.id) for one in question.choices for text in (one.say, *one.synonyms)]
    if question.kind == Kind.SCALE and question.choices:
        said += [(question.low, question.choices[0].id), (question.high, question.choices[-1].id)]
        said += [(text, choice_id) for choice_id in _middle(question) for text in MIDDLE]
    phrases: dict[tuple[str, ...], tuple[str, ...]] = {}
    for text, choice_id in said:
        phrase = words_of(text)
        if phrase:
            phrases[phrase] = tuple(dict.fromkeys((*phrases.get(phrase, ()), choice_id)))
    return phrases
