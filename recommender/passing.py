"""What is only of the moment: asked, looked for, planned or said of what is on show. No taste."""

from __future__ import annotations

import re

from recommender.remarks import plain

_ASKS = re.compile(
    r"^(?:(?:and|but|so|ok|okay|hmm+|well|also|oh|hi|hello|hey|please) )*(?:is|are|was|does|do|did|"
    r"can|could|would|will|should|has|have you|got|what|whats|which|who|how|where|when|why|any)\b"
)
_LOOKS_FOR = re.compile(
    r"\b(?:looking|searching|shopping|hunting|browsing) (?:for|to)\b|\b(?:im|i am|be) after\b|"
    r"\b(?:i|we|id|ill)(?: (?:really|just|also|only|actually|still|do|would|will|d|might|may))* "
    r"(?:want|wanted|need|needed|fancy|wish|could use|try|like (?:to|an?|some|something))\b|"
    r"\b(?:invited|(?:going|off|heading) to|attending)\b|"
    r"\b(?:have|has|got|need) to (?:find|get|buy|choose|wear|go)\b|"
    r"\b(?:what|nothing|something|anything) to (?:wear|drink|give|buy|get)\b|"
    r"^(?:(?:maybe|perhaps|just|please|now|and|or|so|then) )*"
    r"(?:(?:show|find|get|give|bring|recommend|suggest|tell|help) (?:me|us)?|recommend|suggest|"
    r"something|anything|some|need|looking|want)\b"
)
_OF_ONES_SAYING = re.compile(
    r"\b(?:i|you|we) (?:just |only |never )?(?:said|say|meant|mean|told|asked|wrote|mentioned)\b|"
    r"\b(?:didnt|did not)\b"
)
_OF_WHAT_IS_ON_SHOW = re.compile(
    r"^(?:(?:but|and|oh|ok|no|well|hmm+|ah|so) )*"
    r"(?:these(?! days)|those|they|theyre|it|its|this|thats?|the (?:\w+ ){1,3}ones?|"
    r"the (?:first|second|third|last))\b|"
    r"\b(?:these(?! days)|those|th(?:is|at) one|the (?:\w+ ){0,2}ones?|"
    r"the (?:first|second|third))\b"
)
_SEEMS = re.compile(
    r"^(?:(?:but|and|oh|ok|no|well|hmm+|ah|so|i think) )*(?:these|those|they|it|this|that|all) "
    r"(?:all )?(?:feels?|looks?|seems?|sounds?|are|is) (?:all )?(?:a (?:bit|little|tad) )?too\b"
)
FOR_AN_OCCASION = frozenset({"occasion", "season", "gift"})  # as a rule, of one day
_HABIT = re.compile(
    r"\b(?:love|like|prefer|adore|enjoy|into|fan|favou?rite|always|usually|mostly|often|wear|dress|"
    r"drink|use|buy|person|woman|man|girl|guy|team|more of|obsessed|crazy|keen|hate|dislike|never|"
    r"only|every|all year)\b"
)


def is_passing(said: str, *, asked: bool = False) -> bool:
    """Whether a clause, in plain words, is of the moment; `asked` where it ends in a question."""
    return asked or any(
        pattern.search(said)
        for pattern in (_ASKS, _LOOKS_FOR, _OF_ONES_SAYING, _OF_WHAT_IS_ON_SHOW)
    )


def speaks_of_shown(text: str) -> bool:
    """Whether a text says how something on show seems: "it feels too formal, lighter please"."""
    return bool(_SEEMS.search(plain(text)))


def is_habit(said: str) -> bool:
    """Whether a clause says how somebody lives, and not only where they go: "I dress for work"."""
    return bool(_HABIT.search(said))
