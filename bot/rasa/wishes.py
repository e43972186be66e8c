"""Several wishes in one message, told apart: each is answered, and none is dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from joints import After, before, cuts, first_word, only_links, unlinked, words
from wish_rules import Rules

MOST = 3  # a message of more is a story, and one wish
MOST_CUTS = 6
ALIKE = 0.85  # of 1, to know how a sentence begins when it is mistyped
FEW = 3  # words of a bare yes or no, or of a sigh

_OF_WHAT_WAS_SAID = re.compile(  # "put it in", "take that out please"
    r"\w+ (?:back )?(?:out )?(?:it|that|this|them|those|one|both)\b"
    r"(?: (?:in|out|off|back|too|to|there|now|please|then|again|my|the|cart|basket|bag))*[.!?]*$",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\b(?:it|that|they|them)\b", re.IGNORECASE)

Classify = Callable[[str], Awaitable[tuple[str, float]]]  # the intent of a text, and how sure it is


@dataclass(frozen=True)
class Part:
    """A stretch of a message and what it is taken for."""

    text: str
    start: int
    after: After
    intent: str
    confidence: float

    @property
    def bare(self) -> str:
        """What it says without the "and then" that leads to it."""
        return unlinked(self.text)

    @property
    def asks(self) -> bool:
        """Whether it is a sentence that asks something."""
        return self.after is After.SENTENCE and self.text.endswith("?")


class Wishes:
    """Tells the wishes of a message apart."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    async def told_apart(self, text: str, classify: Classify, *, asked: bool = False) -> list[str]:
        """The wishes of a message in their order; the message as it is when it is one wish.

        `asked` says that the bot waits for an answer: the first wish may be one, of any words.
        """
        starts = self._starts(text)
        if not 1 < len(starts) <= MOST_CUTS:
            return [text]
        parts = await self._parts(text, starts, classify, asked)
        wishes = [part for part in parts if not self._in_passing(part, asked)]
        clear = all(self._clear(wish, wishes, asked) for wish in wishes)
        one = len(parts) == 1 or any(self._on_condition(part) for part in parts)
        if one or not clear or not 0 < len(wishes) <= MOST:
            return [text]
        answer, rest = (wishes[:1], wishes[1:]) if asked else ([], wishes)
        return [wish.bare for wish in (*answer, *self._in_turn(rest))]

    def _in_turn(self, wishes: list[Part]) -> list[Part]:
        """As they were said, but what only asks about the shop comes first.

        An order may lead to a question of ours, and that one has the last word.
        """
        return sorted(wishes, key=lambda wish: wish.intent not in self._rules.first)

    def _starts(self, text: str) -> list[int]:
        """Where in the message a wish may begin."""
        starts = [0]
        for at in cuts(text):
            if self._opens(text, at) and not only_links(text[starts[-1] : at]):
                starts.append(at)
        return starts

    def _opens(self, text: str, at: int) -> bool:
        return before(text, at) is After.SENTENCE or self._begins(text[at:])

    async def _parts(
        self, text: str, starts: Sequence[int], classify: Classify, asked: bool
    ) -> list[Part]:
        """The parts, each with what follows it and is no clear wish of its own."""
        parts: list[Part] = []
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            part = await _taken(text, start, end, classify)
            if not parts or (asked and part.asks) or self._stands_alone(part, parts[-1]):
                parts.append(part)
            else:
                parts[-1] = await _taken(text, parts[-1].start, end, classify)
        return parts

    def _stands_alone(self, part: Part, earlier: Part) -> bool:
        if self._one_wish(part, earlier):
            return False
        if self._is_courtesy(earlier) and self._begins(part.text):
            return True
        if self._is_order(part):
            return self._orders_something(part, earlier)
        if part.confidence < self._rules.sure and not self._beside(part, earlier):
            return False
        both = {part.intent, earlier.intent}
        if both <= self._rules.questions:
            return len(both) == 1 or not _POINTS_BACK.search(part.bare)
        passing = self._rules.courtesies | self._rules.answers
        return len(both) == 2 and bool(both & (self._rules.own | passing))

    def _one_wish(self, part: Part, earlier: Part) -> bool:
        """Whether two parts are said of the same, whatever the second is taken for."""
        both, rules = {part.intent, earlier.intent}, self._rules
        answers_nothing = both & rules.answers and not both & (rules.own | rules.questions)
        in_passing = both & rules.courtesies or self._is_bare(part) or self._is_bare(earlier)
        return bool(
            both & rules.alone
            or both <= rules.closing
            or (answers_nothing and not both & rules.courtesies)
            or (part.after is After.COMMA and not in_passing)
            or (_OF_WHAT_WAS_SAID.match(part.bare) and not self._is_order(part))
        )

    def _orders_something(self, part: Part, earlier: Part) -> bool:
        same = part.intent == earlier.intent
        if earlier.intent in self._rules.answers or (
            same and part.intent not in self._rules.orders
        ):
            return False
        if not _OF_WHAT_WAS_SAID.match(part.bare):
            return True
        of_its_own = earlier.intent in self._rules.own and part.after is After.SENTENCE
        return not same and (of_its_own or part.intent in self._rules.closing)

    def _in_passing(self, part: Part, asked: bool) -> bool:
        """Whether a part needs no answer beside a wish: "thanks", or a "yes" to nothing."""
        idle = self._is_bare(part) and not asked
        sigh = part.intent in self._rules.sighs and len(words(part.text)) <= FEW
        return part.intent in self._rules.courtesies or idle or sigh

    def _is_bare(self, part: Part) -> bool:
        """A yes or a no and hardly a word more."""
        return part.intent in self._rules.answers and len(words(part.text)) <= FEW

    def _on_condition(self, part: Part) -> bool:
        """ "Add it if it's vegan"; but whoever asks "what if it's too small" only asks."""
        asks = part.intent in self._rules.questions or first_word(part.bare) in self._rules.asking
        return not asks and bool(self._rules.conditions & set(words(part.text)))

    def _clear(self, wish: Part, wishes: Sequence[Part], asked: bool) -> bool:
        if wish.intent in self._rules.final and not self._is_order(wish):
            return False
        if len(wishes) == 1 or self._is_order(wish):
            return True
        if asked and (wish is wishes[0] or wish.asks):
            return True
        if wish.confidence >= self._rules.sure:
            return True
        at = wishes.index(wish)
        follows = at > 0 and self._beside(wish, wishes[at - 1])
        leads = at + 1 < len(wishes) and self._beside(wish, wishes[at + 1], joint=wishes[at + 1])
        return follows or leads

    def _beside(self, part: Part, other: Part, joint: Part | None = None) -> bool:
        """Whether a part need not be sure: it stands beside one that is beyond doubt."""
        apart = (joint or part).after in (After.SENTENCE, After.LINK)
        return apart and other.intent in self._rules.own and other.confidence >= self._rules.certain

    def _begins(self, text: str) -> bool:
        """Whether it begins as a sentence does."""
        word = first_word(unlinked(text))
        known = self._rules.openers | self._rules.asking | self._rules.commands
        return word in known or bool(len(word) > 2 and get_close_matches(word, known, 1, ALIKE))

    def _is_courtesy(self, part: Part) -> bool:
        return part.intent in self._rules.courtesies and part.confidence >= self._rules.certain

    def _is_order(self, part: Part) -> bool:
        return first_word(part.bare) in self._rules.commands


async def _taken(text: str, start: int, end: int, classify: Classify) -> Part:
    stretch = text[start:end].strip(" ,")
    return Part(stretch, start, before(text, start), *await classify(unlinked(stretch)))
