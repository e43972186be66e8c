"""How a sentence is meant, by its form: a demand, a question, or something told of oneself."""

from __future__ import annotations

from shop.quiz.reading.words import TELLING, WISHES, says_phrase, word_set, words_of

_DEMANDS = word_set("show search searching browse recommend suggest suggestion suggestions")
_ASKED_FOR = (
    "do you have", "do you sell", "do u have", "do you do", "have you got", "you got any",
    "got any", "how much", "looking for", "find me", "find a", "find something",
    "what do you have", "any recommendations",
)  # fmt: skip
_ASKS = word_set(
    "what whats whatre which who whos where wheres when whens why how hows is are am was does do"
    " did can could will would should wdym whatd"
)
_ORDERS = word_set("tell explain open")


def demands(text: str) -> bool:
    """True when a text asks for products, or for something to be done with them."""
    words = words_of(text)
    ordered = bool(words) and words[0] in _ORDERS
    return ordered or bool(set(words) & _DEMANDS) or says_phrase(words, _ASKED_FOR)


def asks(text: str) -> bool:
    """True when a text asks something; who adds a mark to an answer is only unsure."""
    words = words_of(text)
    wonders = "?" in text and bool(set(words) & _ASKS)
    return wonders or bool(words) and words[0] in _ASKS


def of_oneself(text: str) -> bool:
    """True for "I already use one": something told, and nothing wished for."""
    words = words_of(text)
    wishes = bool(set(words) & WISHES) or says_phrase(words, ("would like", "id like"))
    return bool(set(words[:2]) & TELLING) and len(words) > 2 and not wishes
