"""Words by which something that was told is taken back: nothing is forgotten without them."""

from __future__ import annotations

import re

_VERB = (
    r"(?:forge?te?|forgt|delete?|erase|unlearn|un-?note|disregard|ignore|remove|scrap|scratch|"
    r"strike|ditch|undo|reset|wipe|(?:clear|drop|lift) (?:my|the|that|it|this|those|these|all)|"
    r"cross\b.+\boff|get rid of|take\b.+\b(?:back|out|off|away|from)|take back)\b"
)
_ASKED = r"(?:can|could|will|would) (?:you|u|ya)|please|pls|plz"
_LEAD = (
    rf"(?:{_ASKED}|kindly|and|ok|okay|also|now|no|actually|so|er|well|then|but|hey|oh|just|only)"
)
_ORDERED = re.compile(rf"(?:(?:^|[.,;:!?])\W*|\b(?:{_ASKED})\W+)(?:{_LEAD}\W+)*{_VERB}")
_BEGINS = re.compile(
    rf"^\W*(?:{_LEAD}\W+)*(?:forge?te?|forgt|delete?|erase|unlearn|lift|take back)\b"
)
_NEVER_SAID = re.compile(r"\bi (?:have )?never (?:said|mentioned|told)\b")
_ANYWHERE = re.compile(rf"\b{_VERB}|\b(?:removed|deleted|erased|forgotten)\b")
_KEEP_NOT = re.compile(
    r"(?<!\bi )(?<!\bwe )\b(?:don'?t|do not|never|stop|quit|no longer)\W+(?:please )?"
    r"(?:remember|keep|store|sav(?:e|ing)|think(?:ing)?|treat(?:ing)?|assum(?:e|ing)|count(?:ing)?|"
    r"avoid(?:ing)?|us(?:e|ing) that against|tak(?:e|ing) into account|hold(?:ing)? back)\b"
)
_NO_MORE = re.compile(
    r"\bno longer\b|(?:\b(?:not|no|never|don'?t|doesn'?t|stop)\b|n't\b).*\bany ?(?:more|longer)\b|"
    r"\b(?:out of date|outdated)\b|"
    r"\b(?:that|this|it|thing|note|taste|remark)(?:'?s| is| was|) (?:wrong|incorrect|mistaken)\b|"
    r"\b(?:my|your|the note)\b.* is (?:wrong|incorrect)\b|\b(?:that|this)(?:'?s| is) not my\b|"
    r"\byou(?:'?ve| have)? (?:noted|put down)\b.*\bi(?:'?m not| am not| don'?t| do not)\W*$|"
    r"\b(?:you(?:'?ve| have)?|u) (?:got|noted|put|have|saved)\b.*\bwrong\b|"
    r"(?:\b(?:not|never)|n'?t) (?:true|correct|right$|about me|apply|said|mentioned|told|a problem|"
    r"an? issue|bother me)\b|"
    r"\b(?:is|are) (?:fine|ok|okay|allowed) (?:(?:for|with) me )?(?:now|again|after all)\b|"
    r"\bi (?:(?:can|do|now) )*(?:eat|drink|wear|have) .*\bagain\b|\bi (?:don'?t|do not) mind\b|"
    r"\b(?:i'?m over|grown out of|gone off) my\b|\bi (?:have )?stopped being\b"
)
_NO_TRACE = re.compile(
    r"(?<!\bi )(?<!\bwe )\b(?:don'?t|do not|never) (?:remember|keep|save|store|note|record|count)\b"
    r".*\b(?:it|that|this|one|looked|saw|viewed|clicked)\b"
)
_QUESTION = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|well|wait|oh|no|hm+)\W+)*(?:is|are|isn'?t|aren'?t|does|do|did|"
    r"doesn'?t|don'?t you|can i|could i|may i|should|has|have you|have u|what|what'?s?|which|who|"
    r"where|when|why|how|any)\b|\?"
)


def says_forget(text: str) -> bool:
    """Whether a text takes back what was told; a question does so only where it also orders it.

    "Drop the vegan thing", "I eat nuts again", "why wool? delete that"; not "is it wool again?".
    """
    said = _plain(text)
    if _ORDERED.search(said) or _NEVER_SAID.search(said):
        return True
    if _QUESTION.search(said):
        return False
    return any(words.search(said) for words in (_ANYWHERE, _KEEP_NOT, _NO_MORE))


def begins_forget(text: str) -> bool:
    """Whether a text is an order to forget from its first word on."""
    return bool(_BEGINS.search(_plain(text)))


def denies(text: str, name: str) -> bool:
    """Whether a text says that somebody is not what is named: "I'm not vegan"."""
    who = r"\b(?:i'?m|i am|i was) (?:not|never) (?:(?:an?|really|even|actually) )*"
    return bool(re.search(rf"{who}{re.escape(name.lower())}\b", _plain(text)))


def says_leave_no_trace(text: str) -> bool:
    """True for "don't remember that I looked at it"."""
    said = _plain(text)
    return bool(_NO_TRACE.search(said)) and not _QUESTION.search(said)


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")
