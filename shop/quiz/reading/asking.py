"""A question about the question: what a choice means, why we ask, what to pick, what we mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from shop.quiz.model import Choice, Question
from shop.quiz.reading.phrases import Phrases
from shop.quiz.reading.words import LOST, WHICH, says, word_set, words_of

MEANS = word_set("what whats whatre define explain meaning difference how")
_AROUND = word_set(
    "what whats whatre is are was a an the does do you mean means meaning by of define explain"
    " please pls exactly this that here in to me tell with say when your between and or difference"
    " sort kind type count counts as even difference differences how i know dont sorry actually"
    " it its stand for on pick choose option answer called um hmm ok okay so like"
    " taste tastes feel feels look looks supposed context quiz question case"
)
_WHY = word_set("why reason purpose relevance necessary mandatory needed required")
_ASKING = word_set("ask asks asking asked question questions nosy")
_AROUND_WHY = _WHY | word_set(
    "do does you ask asking asked are is was that this it so but and need needed want wanna to know"
    " my me i should would tell what whats for the question matter matters important how come even"
    " care have relevant answer info information about of your these questions all hm hmm ok pls"
    " u ur r y ya hell earth tho though lol matters"
    " please in with make any difference because use using really necessary must mandatory"
)
_WHAT_FOR = (
    "what difference",
    "what for",
    "how come",
    "what do you need",
    "whats it for",
    "whats that for",
) + (
    "do i have to",
    "do i need to",
    "must i",
    "is this important",
    "is that important",
)
_CHOOSING = word_set("pick choose take select decide choosing picking deciding advise tick go")
_AROUND_CHOOSING = _CHOOSING | word_set(
    "which whichever what one ones should shall would could can do i you me my to help with the of"
    " these those them this here is best better for suits fits me im not sure cant dont know how"
    " recommend suggest answer option a an please pls then between hard it at all really so if"
    " were was right ok um hmm cannot unable people most usually others everyone usual normally"
)


class About(StrEnum):
    """What somebody wants to know of a question."""

    MEANING = "meaning"
    WHY = "why"
    WHICH = "which"
    WHAT = "what"


@dataclass(frozen=True)
class Asking:
    """Something asked of a question; of a meaning, with the choices that are meant."""

    about: About
    choices: tuple[Choice, ...] = ()


def read_asking(asked: Question, others: Iterable[Question], text: str) -> Asking | None:
    """What a text asks of the open question or of a choice; None when it asks nothing of it."""
    words = words_of(text)
    said = set(words)
    if set(text.strip()) == {"?"} or says(text, LOST):
        return Asking(About.WHAT)
    if said & MEANS and (choices := _choices((asked, *others), text)):
        return Asking(About.MEANING, choices)
    around = said <= _AROUND_WHY and (said & _WHY or " ".join(words).startswith(_WHAT_FOR))
    if around or ("why" in said and said & _ASKING):
        return Asking(About.WHY)
    if says(text, WHICH) or _asks_which(words):
        return Asking(About.WHICH)
    if said & MEANS and said <= _AROUND | set(words_of(asked.ask)):
        return Asking(About.WHAT)
    return None


def _choices(questions: tuple[Question, ...], text: str) -> tuple[Choice, ...]:
    """The choices that a text is about, and about nothing else: those of one question."""
    for question in questions:
        clauses = Phrases(question).clauses(text)
        mentions = [mention for clause in clauses for mention in clause.mentions]
        rest = {word for clause in clauses for word in clause.words if word.isalnum()}
        named = {choice_id for mention in mentions for choice_id in mention.choices}
        if named and rest <= _AROUND and rest & MEANS:
            return tuple(choice for choice in question.choices if choice.id in named)
    return ()


def _asks_which(words: tuple[str, ...]) -> bool:
    said = set(words)
    asks = bool(said & {"which", "what", "help", "how", "cant", "cannot"})
    return asks and bool(said & _CHOOSING) and said <= _AROUND_CHOOSING
