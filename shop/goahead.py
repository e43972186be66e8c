"""What is said to a step that asks for a word first: go ahead, or don't."""

from __future__ import annotations

import re
from enum import StrEnum


class Act(StrEnum):
    """What may be done once it is agreed to. The values are the kinds of open questions."""

    ORDER = "order"
    CANCEL = "cancel"
    REOPEN = "reopen"
    FORGET = "forget_me"
    REMIND = "remind"


class GoAhead(StrEnum):
    """What a text says to it."""

    YES = "yes"
    NO = "no"


_NAMED = {  # how shoppers name each act
    Act.ORDER: r"place|order|buy|purchase|confirm|send|submit|check ?out|finali[sz]e|complete",
    Act.CANCEL: r"cancel+|call (?:it )?off|take (?:it )?back|withdraw|undo",
    Act.REOPEN: r"change|edit|amend|modify|take (?:it )?back|put (?:it )?back|reopen|swap",
    Act.FORGET: r"forget|delete|erase|wipe|remove|clear",
    Act.REMIND: r"tell|remind|messages?|reminders?|notif\w+|updates?|write|text|ping|"
    r"e?mails?|let me know|keep me (?:posted|updated|informed)|inform",
}
_NOT = r"(?:don'?t|do not|not|never|won'?t|no longer|without|shouldn'?t|can'?t|stop)"
_KEPT = re.compile(
    r"\b(?:keep (?!me\b)|leave (?:it|that|this|them|the|my)\b|let it (?:be|stay)|stays?\b|"
    r"as (?:it|they) (?:is|are|was|were)\b)"
)
_POLITE = re.compile(
    r"\b(?:why not|no (?:problem|worries|doubt|rush|hurry|need to wait)|not a problem)\b"
)
_UNWANTED = re.compile(  # a reason to cancel, and no refusal of it
    r"\b(?:i )?(?:don'?t|do not|no longer) (?:want|need|like) (?:it|this|that|them|the order)\b"
    r"(?: any ?more)?"
)
_REFUSED = re.compile(
    rf"\b(?:never ?mind|{_NOT}|no|nope|nah|wait|hold on|hang on|later|yet|rather not|nvm|bother|"
    r"changed my mind|leave it|forget it)\b|n't\b"
)
_YES = re.compile(
    r"\b(?:y|ye|yes|yep|yeah|yea|yup|aye|sure|ok|okay|okey|k|fine|go ahead|go for it|go on|do it|"
    r"do so|do that|please do|confirm(?:ed)?|definitely|absolutely|of course|certainly|right|"
    r"correct|gladly|yess+|why not)\b"
)
_AROUND = re.compile(
    r"\b(?:it's|i'm|i|im|am|you|u|may|can|could|will|would|want|like|to|it|that|this|them|all|of|the|my|"
    r"me|us|a|an|order|everything|please|pls|plz|now|then|thanks|thank|thx|ta|dear|love|mate|so|"
    r"well|just|and|oh|um+|hm+|here|for|in|really|very|much|quite|certain|cheers|again|through|about|ahead|"
    r"when|if|once|is|its|ships?|shipped|sent|comes?|arrives?|back|there|way|on|out|as|soon|"
    r"data|account|profile|history|yourself|actually|today|great|good|perfect|lovely)\b"
)  # fmt: skip
_ASKS = re.compile(
    r"^\W*(?:what|when|where|why|how|who|which|did|does|is|are|has|have|should|can i)\b"
)


def read_go_ahead(text: str, act: Act) -> GoAhead | None:
    """Yes or no to an act; None where the text says anything else, or both.

    Keeping things as they are is a no, and so is "don't cancel it". A yes has to be the whole text.
    """
    said = _POLITE.sub("sure", text.casefold().replace("’", "'"))
    named = re.compile(rf"\b(?:{_NAMED[act]})\b")
    refused = rf"\b(?:{_NOT}\b[^.;!?]{{0,24}}?|no (?:more )?)\b(?:{_NAMED[act]})\b"
    if re.search(refused, said) or (act in _KEEPING and _says_kept(said)):
        return GoAhead.NO
    if act is Act.CANCEL:
        said = _UNWANTED.sub(" ", said)
    if _ASKS.match(said):
        return None
    if is_refused(said):
        alone = not named.search(said) and _is_all(_REFUSED.sub(" ", said), _YES)
        return GoAhead.NO if alone else None
    agreed = _YES.search(said) or named.search(said)
    return GoAhead.YES if agreed and _is_all(named.sub(" ", said), _YES) else None


def says_yes(text: str) -> bool:
    """Whether a text begins with a yes and refuses nothing: "yes, six of them"."""
    return bool(_YES.match(text.casefold().lstrip(" .,!"))) and not is_refused(text)


def is_refused(text: str) -> bool:
    """Whether a text has any word that refuses or puts off: then nothing is done by a guess."""
    said = _POLITE.sub("sure", text.casefold().replace("’", "'"))
    return bool(_REFUSED.search(said)) or _says_kept(said)


_KEEPING = {Act.CANCEL, Act.REOPEN, Act.FORGET}  # these destroy something that can be kept


def _says_kept(said: str) -> bool:
    kept = _KEPT.search(said)
    if kept is None:
        return False
    return not re.search(rf"\b{_NOT}\b[^.,;!?]*$", said[: kept.start()])


def _is_all(said: str, words: re.Pattern[str]) -> bool:
    """Whether nothing is left of a text without these words and those that say nothing."""
    return not re.sub(r"\W+", "", _AROUND.sub(" ", words.sub(" ", said)))
