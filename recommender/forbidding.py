"""What lays down a rule for good: "never show me wool", "no nuts ever", "it gives me a rash"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from recommender.remarks import plain

_CLAUSE = re.compile(
    r"[.!?;]|\bbut\b|,? (?:\band|&) (?=(?:i|im|ive|my|need|looking|want)\b)|"
    r",? \b(?:so |and )?(?=(?:is|are|does|do|can|could|would|will|how|any) "
    r"(?:i|you|it|this|that|these|those|they|there|the|one|of|is|do|would|should|can|are)\b|"
    r"(?:what|which)\b)|"
    r", (?=(?:i|my|im|show|find|looking|need)\b)",
    re.IGNORECASE,
)
_LOOSE_END = re.compile(
    r"(?:,? (?:please )?(?:remember|note|keep) (?:this|that|it)(?: in mind)?|"
    r" (?:after all|at all|any more|anymore|actually|though|please|sorry|i am afraid|either))+$"
)
_REACTIONS = (
    re.compile(r"\b(?:allergic|intolerant) to (?P<thing>.+)$"),
    re.compile(
        r"\b(?:i|my (?:skin|face|hands|scalp|lips|stomach|body))(?: \w+){0,2} reacts?(?: \w+ly)? "
        r"to (?P<thing>.+)$"
    ),
)
_RULES = (  # what lays down a rule for good, with the thing in its place: all mean "never wool"
    re.compile(
        r"\b(?:never (?:ever )?|(?:dont|do not|stop|please stop) (?:ever )?)"
        r"(?:show|showing|give|giving|suggest|suggesting|recommend|recommending|offer|offering)"
        r"(?: me)?(?: (?:anything|any|something|stuff|things?|products?|ones?))*"
        r"(?: (?:with|from|in|made of|made from|made with|containing|that has|that have|by|of))?"
        r" (?P<thing>(?!(?:more|again|it|this|that|these|those|them)\b).+?)"
        r"(?: (?:again|anymore|any more|ever))*$"
    ),
    re.compile(r"^no more (?P<thing>.+?) (?:for me|ever|please)\b.*$"),
    re.compile(r"^never (?!(?:mind|heard|again|ever|show|tried|had)\b)(?P<thing>\w+(?: \w+)?)$"),
    re.compile(r"^(?:no|never|nothing with|nothing in) (?P<thing>.+?),? ever(?: again)?$"),
    re.compile(
        r"^(?P<thing>.+?) (?:always |usually |really )?"
        r"(?:gives? me|makes? (?:me|my \w+)|breaks? me|"
        r"irritates? (?:me|my)|brings? me)\b.*\b(?:rash\w*|itch\w*|hives|spots|out|sneeze|ill|sick|"
        r"swell|swells|red|skin|sting|burn|burns|headaches?|migraines?|eczema|reaction)\b.*$"
    ),
    re.compile(
        r"^(?P<thing>.+?) (?:is|are) (?:a |an )?(?:absolute |definite |hard |total )?"
        r"(?:no|no go|nogo|no no|deal ?breaker|off limits|banned|forbidden)(?: for me)?$"
    ),
    re.compile(
        r"\bi (?:cant|cannot|can not|mustnt|must not|may not|am not allowed to|shouldnt) "
        r"(?:have|eat|drink|wear|use|tolerate|touch|do|handle|take) "
        r"(?:anything (?:with|in|made of) )?(?P<thing>.+)$"
    ),
    *_REACTIONS,
    re.compile(
        r"^i (?:really |just )?hate (?P<thing>(?!(?:it|this|that|these|those|them|to|how)\b).+)$"
    ),
    re.compile(r"\bi (?:always |try to |usually )*avoid (?P<thing>.+)$"),
)


def clauses(text: str) -> list[str]:
    """A text in pieces that each state one thing."""
    return _CLAUSE.split(text.replace("’", "'"))


def forbids(text: str) -> bool:
    """Whether a text lays down what must never be shown."""
    return any(_forbidden(clause) for clause in clauses(text))


def as_never(clause: str) -> str:
    """A clause that forbids, in its plainest words: "never wool"; any other as it is."""
    thing = _forbidden(clause)
    return f"never {thing}" if thing else clause


def reaction_to(clause: str) -> str:
    """What somebody says they react to, or are allergic to; empty for any other clause."""
    return _thing(_REACTIONS, clause)


def _forbidden(clause: str) -> str:
    return _thing(_RULES, clause)


def _thing(rules: Iterable[re.Pattern[str]], clause: str) -> str:
    words = _LOOSE_END.sub("", plain(clause))
    found = next((hit for rule in rules if (hit := rule.search(words))), None)
    return found["thing"] if found else ""
