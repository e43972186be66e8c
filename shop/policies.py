"""What shoppers ask about the shop itself, by the merchant's words: `data/shop.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from shop.yamlfile import load_yaml

LONG, ALIKE = 5, 0.8  # letters and likeness, for a word with a slip
NEVER = re.compile(r"(?!)")
_ASKS = re.compile(
    r"\?|(?:^|[.!;,:]\s*|\b(?:and|but|so|or|if|hi|hello|hey|ok|okay|please|first)\s+)"
    r"(?:\w+\s+){0,2}?(?:how|what'?s?|whats|when|where|which|who|can|could|do|does|may|might|is|"
    r"will|would|are|any)\b|\b(?:tell me|let me know|i wonder|like to know|want to know|"
    r"policy|wondering)\b",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:if|in case|because|since)\b[^,.;?!]*")


@dataclass(frozen=True)
class Topic:
    """A topic of the shop's, and how one reads that it is spoken of."""

    name: str
    words: re.Pattern[str]
    hints: re.Pattern[str]
    other: re.Pattern[str]
    spelt: tuple[str, ...] = ()  # its single words, to know them with a slip

    def is_named(self, text: str) -> bool:
        """Its own words are there, and not only in a phrase that means something else."""
        return bool(self.words.search(self.other.sub(" ", text)))

    def is_misspelt(self, text: str) -> bool:
        """One of its words is nearly there: "retrun", "shiping"."""
        said = (word for word in re.findall(r"\w+", text) if len(word) >= LONG)
        return any(get_close_matches(word, self.spelt, n=1, cutoff=ALIKE) for word in said)


class Policies:
    """Reads what of the shop a text asks about.

    Parameters
    ----------
    topics : tuple of Topic
        In the order in which they are answered.
    people : Pattern
        What is said by who wants a person.
    """

    def __init__(self, topics: tuple[Topic, ...] = (), people: re.Pattern[str] = NEVER) -> None:
        self._topics = topics
        self._people = people

    @classmethod
    def load(cls, path: Path) -> Policies:
        """Read the file; without one no question is known by its words."""
        if not path.exists():
            return cls()
        data = load_yaml(path)
        topics = tuple(_topic(name, each) for name, each in data["topics"].items())
        return cls(topics, _pattern(data.get("people", ())))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(topic.name for topic in self._topics)

    def named(self, text: str) -> tuple[str, ...]:
        """The topics whose own words a text uses."""
        said = _plain(text)
        return tuple(topic.name for topic in self._topics if topic.is_named(said))

    def asked(self, text: str) -> tuple[str, ...]:
        """The topics a text asks about in so many words; none when it asks nothing."""
        return self.named(text) if asks(text) else ()

    def about(self, text: str) -> tuple[str, ...]:
        """The topics of a question that is known to be about the shop: a hint will do."""
        said = _plain(text)
        hinted = (topic.name for topic in self._topics if topic.hints.search(said))
        slipped = (topic.name for topic in self._topics if topic.is_misspelt(said))
        return self.named(text) or tuple(hinted)[:1] or tuple(slipped)[:1]

    def wants_person(self, text: str) -> bool:
        """True for "may I speak to a real person?"."""
        return bool(self._people.search(_plain(text)))

    def besides(self, text: str) -> str:
        """What a text says besides the words of topics, and besides what may turn out."""
        said = _IF.sub(" ", _plain(text))
        for topic in self._topics:
            said = topic.words.sub(" ", said)
        return said


def asks(text: str) -> bool:
    """Whether something is asked anywhere in a text, with or without a question mark."""
    return bool(_ASKS.search(_plain(text)))


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _topic(name: str, each: Mapping[str, Sequence[str]]) -> Topic:
    words, hints = each.get("words", ()), each.get("hints", ())
    single = (word.rstrip("*") for word in (*words, *hints) if " " not in word)
    spelt = tuple(word for word in single if len(word) >= LONG)
    return Topic(name, _pattern(words), _pattern(hints), _pattern(each.get("not", ())), spelt)


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    read = [_phrase(phrase) for phrase in sorted(phrases, key=len, reverse=True)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(read)})(?!\w)") if read else NEVER


def _phrase(phrase: str) -> str:
    """A phrase as a pattern: `*` is any ending, `...` up to four words."""
    read = r"\W+".join(re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    return read.replace(r"\W+\.\.\.\W+", r"(?:\W+[\w']+){0,4}?\W+")
