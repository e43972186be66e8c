"""Whether something is so of one product: yes, no, or it is not stated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from recommender.calling import nameless
from recommender.chatter import is_chatter
from recommender.context import WHAT
from recommender.lexicon import Meaning
from recommender.shelf import Shelf
from recommender.spans import Span
from recommender.text import stem, words
from recommender.wish import Facet
from shop.model import Product

if TYPE_CHECKING:
    from recommender.snapshot import Snapshot

_ASKS = re.compile(
    r"(?:^|[,.!;:?]\s*|\b(?:and|but|so|ok|okay|hmm|well|also|wait|hey)\s+)"
    r"(?:is|are|isnt|isn't|was|does|do|doesnt|doesn't|can|could|will|would|has|should|may)\b"
    r"|\bor (?:not|what)\b|^(?!what|how|which|why|where|when|who)\W*(?:\w+\W+){0,3}\w+\s*\?+$",
    re.IGNORECASE,
)
_A_KIND = {"a", "an", "actually", "really", "some"}  # "is that a hat?", not "is this hat warm?"
_OF_ASKING = frozenset(
    map(
        stem,
        """
        contain include made make full free suit suitable work fit safe come already ground inside
        ingredient fabric material skin hair size colour color shade kind type one sold
        """.split(),  # noqa: SIM905 - easier to read and to add to
    )
)
_INSIDE = re.compile(
    r"\b(?:contain\w*|free (?:of|from)|without|react\w* (?:badly )?to|allerg\w* (?:to|against)|"
    r"(?:is|are) there|there (?:is|are)|(?:has|have|got)(?: it)?)(?: (?:any|some|no|a|an))?"
    r" (?P<word>[a-z]{4,})\b"
)
_VAGUE = frozenset(
    map(
        stem,
        """
        chemical nasty nasties harmful animal something anything stuff added allergy allergies
        """.split(),  # noqa: SIM905 - easier to read and to add to
    )
)
LISTS = ("ingredients", "material")  # the facts that say what is inside


class Truth(StrEnum):
    """What the catalogue says to a question."""

    YES = "yes"
    NO = "no"
    UNSTATED = "unstated"
    UNLISTED = "unlisted"  # the ingredients are listed, and it is not among them


@dataclass(frozen=True)
class Claim:
    """The answer to one thing asked. `facets` of the product show it, or a `word` of its list of
    ingredients does; of what is not stated `facets` are what is said of the same."""

    truth: Truth
    facets: tuple[Facet, ...] = ()
    word: str = ""


def asks_whether(text: str) -> bool:
    """Whether a text is a question to be answered with yes or no."""
    return bool(_ASKS.search(text.strip().replace("’", "'")))


def claims(snapshot: Snapshot, text: str, product: Product) -> tuple[Claim, ...]:
    """The answers to what a text asks of a product, in order; none when nothing in it is known."""
    spans = snapshot.understanding.spans(nameless(text, product))
    found = list(_claims(snapshot, spans, product))
    if any(map(_is_more, spans)):  # "is it fine on sore, broken skin?": what is listed, no yes
        found = [_only_listed(claim) for claim in found if claim.word or claim.facets]
    if not found:
        return _named_inside(text, spans, product)
    either = any(span.link == "or" for span in spans) and not any(map(_is_inside, found))
    so = [claim for claim in found if claim.truth is Truth.YES]
    return tuple(dict.fromkeys(so if either and so else found))


def _named_inside(text: str, spans: Sequence[Span], product: Product) -> tuple[Claim, ...]:
    """Whether something nobody here knows is on the list: "I once reacted to lanolin"."""
    unknown = {span.word for span in spans if not span.meaning and not _says_little(span.word)}
    listed = {stem(word) for word in words(product.facts.get("ingredients", ""))}
    named = [found["word"] for found in _INSIDE.finditer(text.lower())]
    named = [word for word in named if word in unknown and stem(word) not in _VAGUE]
    if not listed or not named:
        return ()
    return tuple(
        Claim(Truth.YES if stem(word) in listed else Truth.UNLISTED, word=word) for word in named
    )


def _is_inside(claim: Claim) -> bool:
    """Whether a claim is of what is in it: of perfume or alcohol each is told."""
    return bool(claim.word) or any(f.attribute in {"free_from", "ingredient"} for f in claim.facets)


def _only_listed(claim: Claim) -> Claim:
    """What is listed of it, without a yes or no; a list of ingredients speaks for itself."""
    return claim if claim.word else Claim(Truth.UNSTATED, claim.facets)


def _is_more(span: Span) -> bool:
    """Whether a piece of a question asks for more than is known by any word of the shop."""
    return bool(span.word) and not span.meaning and not _says_little(span.word)


def _says_little(word: str) -> bool:
    return is_chatter(word) or stem(word) in _OF_ASKING


def _claims(snapshot: Snapshot, spans: Sequence[Span], product: Product) -> Iterator[Claim]:
    for number, span in enumerate(spans):
        before = spans[number - 1].said[-1] if number else ""
        claim = _claim(snapshot, span, product, is_kind=before in _A_KIND) if span.meaning else None
        if claim is not None:
            yield claim


def _claim(snapshot: Snapshot, span: Span, product: Product, *, is_kind: bool) -> Claim | None:
    meaning = span.meaning or Meaning()
    asked = tuple(
        facet
        for facet in meaning.facets
        if facet.attribute not in WHAT or (is_kind and facet.attribute == "kind")
    )
    asked = tuple(f for f in asked if snapshot.lexicon.applies(f, [product.kind])) or asked
    if meaning.absent and not any(facet.attribute == "kind" for facet in asked):
        return _inside(snapshot, span, asked, product)
    if not asked:
        return None
    return _negated(_stated(snapshot, asked, product), span)


def _inside(snapshot: Snapshot, span: Span, asked: Sequence[Facet], product: Product) -> Claim:
    """Of what may be inside: the absence that is listed, what is listed, or the ingredients."""
    absent = (span.meaning or Meaning()).absent
    if free := _holding(snapshot, absent, product):
        truth = Truth.YES if span.negated else Truth.NO
        return Claim(truth, free)
    if word := _listed_word(snapshot, (*absent, *asked), span, product):
        return Claim(Truth.NO if span.negated else Truth.YES, word=word)
    if asked:
        return _negated(_stated(snapshot, asked, product), span)
    return Claim(Truth.UNSTATED, _same_attribute(absent, product))


def _stated(snapshot: Snapshot, asked: Sequence[Facet], product: Product) -> Claim:
    if held := _holding(snapshot, asked, product):
        return Claim(Truth.YES, held)
    if word := _listed_word(snapshot, asked, None, product):
        return Claim(Truth.YES, word=word)
    others = _same_attribute(asked, product)
    told = {facet.attribute for facet in others}
    settled = bool(told) and all(_one_only(snapshot.shelf, attribute) for attribute in told)
    return Claim(Truth.NO if settled else Truth.UNSTATED, others)


def _negated(claim: Claim, span: Span) -> Claim:
    if not span.negated or claim.truth is Truth.UNSTATED:
        return claim
    opposite = Truth.NO if claim.truth is Truth.YES else Truth.YES
    return Claim(opposite, claim.facets, claim.word)


def _holding(snapshot: Snapshot, asked: Sequence[Facet], product: Product) -> tuple[Facet, ...]:
    """The product's own facets that answer: of wool its merino."""
    shelf = snapshot.shelf
    row = shelf.rows.get(product.id)
    own = {shelf.facets[column] for column in shelf.columns_of(row)} if row is not None else set()
    meant = (shelf.facets[column] for facet in asked for column in shelf.columns(facet))
    return tuple(dict.fromkeys(facet for facet in meant if facet in own))


def _same_attribute(asked: Sequence[Facet], product: Product) -> tuple[Facet, ...]:
    names = dict.fromkeys(facet.attribute for facet in asked)
    return tuple(Facet(name, value) for name in names for value in product.values(name))


def _listed_word(
    snapshot: Snapshot, asked: Sequence[Facet], span: Span | None, product: Product
) -> str:
    """The word by which a list of ingredients names it: parfum, for perfume."""
    if not any(facet.attribute in {"ingredient", "free_from"} for facet in asked):
        return ""
    listed = " ".join(product.facts.get(name, "") for name in LISTS)
    said = {" ".join(words(" ".join(span.said)))} if span else set()
    called = said | {" ".join(words(facet.value)) for facet in asked}
    for phrase, meaning in snapshot.lexicon.phrases.items():
        if any(facet in meaning.absent or facet in meaning.facets for facet in asked):
            called.add(" ".join(phrase))
    text = f" {' '.join(words(listed))} "
    return next((name for name in sorted(called, key=len) if f" {name} " in text), "")


@lru_cache(maxsize=256)
def _one_only(shelf: Shelf, attribute: str) -> bool:
    """Whether having one value rules out the others: a roast, a texture, the options offered."""
    if attribute in WHAT or attribute in shelf.option_names or attribute in shelf.words.ladders:
        return True
    return all(len(product.values(attribute)) <= 1 for product in shelf.products)
