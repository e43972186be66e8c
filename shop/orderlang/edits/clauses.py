"""Cutting a message into the things it wants done, each with its verb and whom it points at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shop.orderlang.edits.wording import EditWords, Verb, edit_words
from shop.orderlang.language import Language, Role
from shop.orderlang.words import tokens_of

_LEADING = {Role.FILLER, Role.CLAUSE, Role.AND, Role.BUT, Role.TOPIC, Role.FIX}
_STARTS = {Verb.UNDO, Verb.CLEAR, Verb.REMOVE, Verb.REPLACE, Verb.MORE}


@dataclass(frozen=True)
class Clause:
    """One thing to do.

    `words` are what is left to be understood, `into` what replaces it, `head` the noun beside an
    ordinal. A definite clause speaks of something there ("the hawaiian"), a turning one makes
    something of it ("make that a lemonade").
    """

    words: tuple[str, ...]
    verb: Verb | None = None
    into: tuple[str, ...] = ()
    ordinal: int = 0
    head: str = ""
    other: bool = False
    every: bool = False
    one_of: bool = False
    definite: bool = False
    turning: bool = False
    number: int = 0  # all that is said: "make it two"


def clauses_of(text: str, language: Language) -> list[Clause]:
    """The clauses of a message, in order."""
    known = edit_words(language.code)
    return [
        clause
        for words in _cut(text, known, language)
        if (clause := _clause(words, known, language)) is not None
    ]


def _cut(text: str, known: EditWords, language: Language) -> Iterator[list[str]]:
    """Sentences, and what follows "and" where another verb begins."""
    words: list[str] = []
    tokens = tokens_of(text)
    texts = [token.text for token in tokens]
    for place, token in enumerate(tokens):
        if token.is_stop or token.is_comma or _begins(texts, place, known, language):
            yield words
            words = []
        elif token.text[0].isalnum():
            words.append(token.text)
    yield words


def _begins(texts: Sequence[str], place: int, known: EditWords, language: Language) -> bool:
    """True for the "and" before another verb."""
    joint = language.words.get(texts[place])
    if joint is None or joint.role is not Role.AND:
        return False
    after = texts[place + 1 : place + 6]
    first = language.words.get(after[0]) if after else None
    return known.verb(after) is not None or bool(first and first.role is Role.CLAUSE)


def _clause(words: Sequence[str], known: EditWords, language: Language) -> Clause | None:
    words = _stripped(words, known, language)
    if not words:
        return None
    found = known.verb(words)
    more = _number(words[0], language) if words[1:2] and words[1] in known.additional else 0
    if more:
        return replace(_aimed(Clause(tuple(words[2:]), Verb.MORE), known, language), number=more)
    if found and found[0] in _STARTS:
        verb, count = found
        clause = Clause(tuple(words[count:]), verb)
        return (
            _with_into(clause, known) if verb is Verb.REPLACE else _aimed(clause, known, language)
        )
    if found and found[0] is Verb.TURN:
        return _aimed(Clause(tuple(words[found[1] :]), turning=True), known, language)
    for place in range(1, len(words)):
        inside = known.verb(words[place:])
        if inside and inside[0] is Verb.INSTEAD:
            old, new = words[place + inside[1] :], words[:place]
            return Clause(tuple(old), Verb.REPLACE, tuple(new))
    return _aimed(Clause(tuple(words)), known, language)


def _stripped(words: Sequence[str], known: EditWords, language: Language) -> Sequence[str]:
    """Without the words that only lead to what is wanted: "and then please"."""
    while words and known.verb(words) is None and not _points(words[0], known):
        count = _leading(words, language)
        if not count:
            break
        words = words[count:]
    return words


def _points(word: str, known: EditWords) -> bool:
    return word in known.definite or word in known.ordinals


def _leading(words: Sequence[str], language: Language) -> int:
    for count in range(min(5, len(words)), 0, -1):
        word = language.words.get(" ".join(words[:count]))
        if word:
            return count if word.role in _LEADING else 0
    return 0


def _with_into(clause: Clause, known: EditWords) -> Clause:
    """ "The ham for bacon": what goes, and what comes."""
    for place, word in enumerate(clause.words):
        if known.verbs.get((word,)) is Verb.INTO:
            return replace(clause, words=clause.words[:place], into=clause.words[place + 1 :])
    return clause


def _aimed(clause: Clause, known: EditWords, language: Language) -> Clause:
    """With the words that point taken out of the words that say what is wanted."""
    words = list(clause.words)
    ordinal, head = _take_ordinal(words, known, language)
    other = _take_other(words, known)
    one_of, noun = _take_one_of(words, known, language)
    every = _take_every(words, clause, known, language)
    definite = any(word in known.definite for word in words[:-1])
    words = [word for word in words if not _is_pointer(word, language)]
    number = _only_number(words, language)
    return replace(
        clause,
        words=tuple(words),
        ordinal=ordinal,
        head=head or noun,
        other=other,
        every=every,
        one_of=one_of,
        definite=definite,
        number=number,
    )


def _take_ordinal(words: list[str], known: EditWords, language: Language) -> tuple[int, str]:
    for place, word in enumerate(words):
        if word not in known.ordinals:
            continue
        after = words[place + 1] if place + 1 < len(words) else ""
        noun = after if after and (after not in language.words or after in known.ones) else ""
        del words[place : place + (2 if noun else 1)]
        _take_before(words, place, known)
        return known.ordinals[word], "" if noun in known.ones else noun
    return 0, ""


def _take_other(words: list[str], known: EditWords) -> bool:
    for phrase in sorted(known.others, key=len, reverse=True):
        for place in range(len(words) - len(phrase) + 1):
            if tuple(words[place : place + len(phrase)]) == phrase:
                del words[place : place + len(phrase)]
                _take_before(words, place, known)
                return True
    return False


def _take_one_of(words: list[str], known: EditWords, language: Language) -> tuple[bool, str]:
    """ "One of them", "one of the colas"; and of what."""
    for place in range(len(words) - 2):
        one, of, them = words[place : place + 3]
        if language.digits.get(one) != "1" or of not in language.of:
            continue
        noun = words[place + 3] if them in known.definite and words[place + 3 :] else ""
        if noun or _is_pointer(them, language):
            del words[place : place + (4 if noun else 3)]
            _take_before(words, place, known)
            return True, noun
    return False, ""


def _take_every(words: list[str], clause: Clause, known: EditWords, language: Language) -> bool:
    """ "Both of them": of what is there, not of what is added."""
    for count in (3, 2, 1):
        for place in range(len(words) - count + 1):
            word = language.words.get(" ".join(words[place : place + count]))
            last = place + count == len(words)
            if word and word.role is Role.EACH and (place == 0 or last or clause.turning):
                del words[place : place + count]
                _take_before(words, place, known)
                return True
    return False


def _take_before(words: list[str], place: int, known: EditWords) -> None:
    """Take out "on the" before what was pointed at."""
    while place and words[place - 1] in known.before:
        place -= 1
        del words[place]


def _is_pointer(word: str, language: Language) -> bool:
    known = language.words.get(word)
    return known is not None and known.role is Role.POINTER


def _only_number(words: Sequence[str], language: Language) -> int:
    """The number that is all that is said: "four is enough"."""
    said = [word for word in words if not _is_filler(word, language)]
    return _number(said[0], language) if len(said) == 1 else 0


def _number(word: str, language: Language) -> int:
    digits = language.digits.get(word, word)
    return int(digits) if digits.isdecimal() and len(digits) <= 3 else 0


def _is_filler(word: str, language: Language) -> bool:
    known = language.words.get(word)
    return known is not None and known.role is Role.FILLER
