"""The tastes a text states: "I'm vegan", "I don't wear wool", "my budget is 40 for skincare"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from recommender.chatter import is_chatter
from recommender.context import Context, read_context
from recommender.findings import Told
from recommender.forbidding import as_never, reaction_to
from recommender.lasting import LASTING, stating
from recommender.passing import FOR_AN_OCCASION, is_habit
from recommender.remarks import plain
from recommender.shelf import Shelf
from recommender.spans import Span
from recommender.spending import read_spending
from recommender.wish import Facet
from shop.model import Rule

if TYPE_CHECKING:
    from recommender.snapshot import Snapshot

_SOFT = re.compile(
    r"\b(?:(?:dont|do not|dont really|not really) like|not (?:a |much of a |really a )?fan|"
    r"not into|not keen|dislike|rather not|not crazy|tired of|sick of|bored of|"
    r"prefer (?:not|no)|not my)\b"
)
_STRONG = re.compile(r"\b(?:love|adore|obsessed|favou?rite|crazy about|addicted|best)\b")
_BINDING = re.compile(r"\b(?:only|must|always|strictly|has to|have to|nothing but|need)\b")
_ANOTHER = re.compile(
    r"\b(?:he|hes|she|shes|him|his|her|hers|they|theyre|them|"
    r"my (?:mum|mom|mother|dad|father|brother|sister|wife|husband|partner|boyfriend|girlfriend|"
    r"friend|best friend|son|daughter|aunt|uncle|gran\w*|nan|boss|colleague|neighbour|teacher|kid|"
    r"child|niece|nephew|cousin|flatmate|roommate|\w+ in law)s?)\b"
)
_QUESTION = re.compile(
    r"^(?:is|are|does|do|did|can|could|will|would|has|have|what|which|how|why)\b"
)
_ATTITUDE = re.compile(
    r"\b(?:hates?|loves?|likes?|like|prefers?|adores?|dislikes?|avoids?|into|keen|allerg\w+|"
    r"cant|cannot|never)\b"
)
_MYSELF = re.compile(r"\b(?:i|im|ive|me|myself|mine)\b")
LOVED, LIKED, DISLIKED = 1.0, 0.8, -1.0
MOST_WORDS = 3  # of what somebody reacts to
MANY_KINDS = 4  # a word for so many kinds or more is a taste for the department


def told(snapshot: Snapshot, text: str) -> tuple[Told, ...]:
    """Every taste stated, in order, none twice; a mere wish states none."""
    found: list[Told] = []
    for clause in stating(text):
        new = list(_of_clause(snapshot, as_never(clause))) or list(_unsold(clause))
        found += _about_the_same(found, new)
    return tuple(dict.fromkeys(found))


def _unsold(clause: str) -> Iterator[Told]:
    """What they react to is kept away, also where no product is described by it: lanolin."""
    thing = reaction_to(clause).split()
    if 0 < len(thing) <= MOST_WORDS and not any(map(is_chatter, thing)):
        yield Told("ingredient", " ".join(thing), Rule.NEVER, DISLIKED, "")


def tells_of_another(text: str) -> bool:
    """Whether a text says what somebody else likes: "he hates stripes"."""
    return speaks_of_another(text) and bool(_ATTITUDE.search(plain(text)))


def asks(text: str) -> bool:
    """Whether a text is a question, which states no taste: "does velvet crease"."""
    return bool(_QUESTION.search(plain(text))) and not _MYSELF.search(plain(text))


def speaks_of_another(text: str) -> bool:
    """Whether a text is about somebody else only: what he likes is not the shopper's taste."""
    words = plain(text)
    return bool(_ANOTHER.search(words)) and not _MYSELF.search(words)


def _about_the_same(before: list[Told], new: list[Told]) -> list[Told]:
    """In "fruity coffee, but not floral" the second clause still speaks of coffee."""
    scope = before[-1].scope if before else ""
    told_of = {taste.value for taste in new if scope and taste.scope == scope}
    return [taste for taste in new if taste.value not in told_of or taste.scope == scope]


def _of_clause(snapshot: Snapshot, clause: str) -> Iterator[Told]:
    spans = snapshot.understanding.spans(clause)
    context = read_context(snapshot.lexicon, spans)
    words = plain(clause)
    yield from _budget(snapshot, clause, context)
    for facet in _wanted(snapshot, context, spans):
        if facet.attribute in FOR_AN_OCCASION and not is_habit(words):
            continue
        scope = _scope(snapshot.shelf, context, facet)
        yield Told(facet.attribute, facet.value, _rule(facet, words), _strength(words), scope)
        yield from _banned(snapshot, facet)
    for facet in context.refuses:
        yield _disliked(facet, words, _scope(snapshot.shelf, context, facet))
    for absence in context.absences:
        facet = absence.any_of[0]
        scope = _scope(snapshot.shelf, context, facet)
        yield Told(facet.attribute, facet.value, Rule.MUST, LOVED, scope)


def _budget(snapshot: Snapshot, clause: str, context: Context) -> Iterator[Told]:
    spending = read_spending(clause)
    cents = spending.about or spending.price_to
    if cents is not None:
        scope = _scope_of_context(snapshot.shelf, context)
        yield Told("budget", str(cents), Rule.MUST, LOVED, scope)


def _wanted(snapshot: Snapshot, context: Context, spans: Iterable[Span]) -> Iterator[Facet]:
    facets = [facet for wanted in context.wanted for facet in wanted.facets]
    if facets or context.refuses or context.absences or _speaks_of_money(spans, context):
        yield from facets
        return
    if 0 < len(context.kinds) < MANY_KINDS:
        yield from (Facet("kind", kind) for kind in context.kinds)
    elif context.kinds or context.departments:
        departments = (snapshot.shelf.departments[kind] for kind in context.kinds)
        for department in dict.fromkeys((*departments, *context.departments)):
            yield Facet("department", department)


def _speaks_of_money(spans: Iterable[Span], context: Context) -> bool:
    """In "40 for skincare" the department is where the budget holds, not a taste."""
    return any(span.said == (";",) for span in spans)


def _rule(facet: Facet, words: str) -> Rule:
    if facet.attribute in {"size", "diet"} or _BINDING.search(words):
        return Rule.MUST
    return Rule.PREFER


def _strength(words: str) -> float:
    return LOVED if _STRONG.search(words) or re.search(r"\b(?:im|i am|is|have)\b", words) else LIKED


def _disliked(facet: Facet, words: str, scope: str) -> Told:
    if _SOFT.search(words) or not LASTING.search(words):
        return Told(facet.attribute, facet.value, Rule.PREFER, DISLIKED, scope)
    return Told(facet.attribute, facet.value, Rule.NEVER, DISLIKED, scope)


def _banned(snapshot: Snapshot, facet: Facet) -> Iterator[Told]:
    """What a diet rules out besides, where products do not state it."""
    for ban in snapshot.shelf.words.bans.get(facet.value, ()):
        for banned in ban.facets if snapshot.shelf.is_silent(ban.department, facet) else ():
            if snapshot.shelf.column(banned) is not None:
                yield Told(banned.attribute, banned.value, Rule.NEVER, DISLIKED, ban.department)


def _scope(shelf: Shelf, context: Context, facet: Facet) -> str:
    """The department it was said of, or the only one where it occurs."""
    if facet.attribute in {"kind", "department", "diet"}:
        return ""
    said_of = _scope_of_context(shelf, context)
    if said_of:
        return said_of
    having = shelf.having(facet)
    names = dict.fromkeys(shelf.departments.values())
    found = [name for name in names if (having & shelf.having(Facet("department", name))).any()]
    return found[0] if len(found) == 1 else ""


def _scope_of_context(shelf: Shelf, context: Context) -> str:
    spoken = {shelf.departments[kind] for kind in context.kinds} or set(context.departments)
    return spoken.pop() if len(spoken) == 1 else ""
