"""What a remark about the products on show changes: the wish they came from, or only the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from recommender import editing, remarks
from recommender.base import Shown
from recommender.chatter import is_chatter
from recommender.context import WHAT, Context, read_context
from recommender.editing import Change
from recommender.opinions import as_wish
from recommender.paraphrasing import in_listed_words
from recommender.pointing import by_place, by_pronoun, by_rank, point, shown_products
from recommender.spans import Span, read_spans
from recommender.spelling import Correction
from recommender.spending import Spending, read_spending
from recommender.wish import Constraint, Facet, Mood, Sort, Wish
from shop.model import Product

if TYPE_CHECKING:
    from recommender.snapshot import Snapshot


def read_change(snapshot: Snapshot, text: str, shown: Shown) -> Change:
    """What the remark changes."""
    return _Reader(snapshot, text, shown).change()


class _Reader:
    """Reads one remark, step by step, into a changed wish."""

    def __init__(self, snapshot: Snapshot, text: str, shown: Shown) -> None:
        self.snapshot = snapshot
        self.text = remarks.turned(remarks.plain(text))
        self.shown = shown
        self.products = shown_products(snapshot, shown)
        self.wish = shown.wish
        self.pointed = self._pointed()
        self.corrections: tuple[Correction, ...] = ()

    def change(self) -> Change:
        if self.products and (near := self._like()):
            return near
        before = self.wish
        self._compared_prices()
        self._steps()
        spans = self._dropped(self._spans(self._spending()))
        self._names(spans)
        self._properties(spans)
        if self.wish != before:
            wish = replace(self.wish, unknown=(), corrections=self.corrections)
            return Change(wish, pointed=self._ids(self.pointed))
        if unread := self._unread():
            return Change(pointed=self._ids(self.pointed), unread=unread)
        if remarks.MORE.search(self.text) and self.products:
            return Change(more=True, pointed=self._ids(self.pointed))
        return Change(pointed=self._ids(self.pointed))

    def _unread(self) -> tuple[str, ...]:
        """ "More playful" asks for no next page, whether or not playful means something here."""
        graded = (found[1] for found in remarks.GRADED.finditer(self.text))
        return tuple(word for word in graded if not is_chatter(word) and not self._is_what(word))

    def _is_what(self, word: str) -> bool:
        """Whether a word is a kind of thing, as in "more jumpers"."""
        spans = self.snapshot.understanding.spans(word)
        return any(span.name or span.attributes & WHAT for span in spans)

    def _pointed(self) -> tuple[Product, ...]:
        if not self.products:
            return ()
        named = by_place(self.text, self.products)
        if not named and remarks.COMPARES.search(self.text):
            named = by_rank(self.text, self.products)
        return self._products(named or by_pronoun(self.text, self.shown))

    def _like(self) -> Change | None:
        if not remarks.LIKE.search(self.text):
            return None
        named = self._products(point(self.snapshot, self.text, self.shown)) or self.products[:1]
        self.wish, self.pointed = remarks.like(self.shown.wish, named[0]), named[:1]
        self._compared_prices()
        return Change(self.wish, pointed=(named[0].id,))

    def _compared_prices(self) -> None:
        if not self.products:
            return
        if remarks.CHEAPER.search(self.text):
            self.wish = remarks.cheaper(self.wish, self.products, self._one_pointed())
            self.text = remarks.CHEAPER.sub(" ; ", self.text)
        elif remarks.DEARER.search(self.text):
            self.wish = remarks.dearer(self.wish, self.products, self._one_pointed())
            self.text = remarks.DEARER.sub(" ; ", self.text)

    def _one_pointed(self) -> tuple[Product, ...]:
        return self.pointed if len(self.pointed) == 1 else ()

    def _spending(self) -> Spending:
        if remarks.ANY_PRICE.search(self.text):
            self.wish = replace(self.wish, price_from=None, price_to=None, mood=Mood.ANY)
            self.text = remarks.ANY_PRICE.sub(" ; ", self.text)
        spending = read_spending(as_wish(self.snapshot.lexicon, self.text))
        if spending.price_from is not None or spending.price_to is not None:
            low, high = spending.price_from, spending.price_to
            self.wish = replace(self.wish, price_from=low, price_to=high)
        if spending.sort is not Sort.BEST:
            self.wish = replace(self.wish, sort=spending.sort)
        if spending.mood is not Mood.ANY or spending.not_cheap:
            self.wish = replace(self.wish, mood=spending.mood)
        return replace(spending, rest=in_listed_words(self.snapshot.lexicon, spending.rest))

    def _spans(self, spending: Spending) -> tuple[Span, ...]:
        spelling = self.snapshot.understanding.spelling
        mended, self.corrections = spelling.mend(spending.rest.split())
        return read_spans(self.snapshot.lexicon, mended)

    def _dropped(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Take back what is named after "forget the": the rest of the remark is returned."""
        said = [word for span in spans for word in span.said]
        kept = []
        for span in spans:
            if span.meaning and remarks.DROP.search(" ".join(said[: span.place])):
                facets = (*span.meaning.facets, *span.meaning.absent)
                self.wish = editing.forgetting(self.wish, facets)
            else:
                kept.append(span)
        return tuple(kept)

    def _steps(self) -> None:
        """One rung up or down: stronger, a lighter roast, bigger."""
        listed = self.snapshot.shelf.words
        for said in sorted(listed.steps, key=len, reverse=True):
            step = listed.steps[said]
            climbs = self.snapshot.lexicon.applies(Facet(step.attribute, ""), self._kinds)
            if climbs and re.search(rf"\b{said}\b", self.text):
                self._climb(step.attribute, listed.ladders.get(step.attribute, ()), step.by)
                self.text = re.sub(rf"\b{said}\b", " ", self.text)
                return

    def _climb(self, attribute: str, ladder: Sequence[str], by: int) -> None:
        now = self.wish.values(attribute) or self._shown_values(attribute)
        places = [ladder.index(value) for value in now if value in ladder]
        if not places:
            return
        place = (max(places) if by > 0 else min(places)) + by
        place = min(max(place, 0), len(ladder) - 1)
        if self.snapshot.shelf.find(attribute, ladder[place]):
            rung = Constraint((Facet(attribute, ladder[place]),))
            self.wish = editing.wanting(self.wish, rung)

    def _shown_values(self, attribute: str) -> tuple[str, ...]:
        looked_at = self._one_pointed() or self.products[:1]
        return tuple(value for product in looked_at for value in product.values(attribute))

    def _names(self, spans: Sequence[Span]) -> None:
        """Another brand; any colour; what else they make."""
        if remarks.THEIRS.search(self.text) and self.products:
            self.wish = remarks.same(self.wish, "brand", self._one_pointed() or self.products)
        said = [word for span in spans for word in span.said]
        for span in spans:
            if span.name:
                before = " ".join(said[: span.place])
                after = " ".join(said[span.place + len(span.said) :])
                self._about(span.name, before, after)

    def _about(self, attribute: str, before: str, after: str) -> None:
        if remarks.SAME.search(before):
            self.wish = remarks.same(self.wish, attribute, self._one_pointed() or self.products)
        elif remarks.ANOTHER.search(before):
            chosen = self._one_pointed() or self.products
            self.wish = remarks.another(self.wish, attribute, chosen)
        elif remarks.ANY.search(before) or remarks.NO_MATTER.search(after):
            refuses = tuple(f for f in self.wish.refuses if f.attribute != attribute)
            self.wish = replace(self.wish.without([attribute]), refuses=refuses)

    def _properties(self, spans: Sequence[Span]) -> None:
        """Named values: not wool; in blue; size L; for work; linen instead; jumpers then."""
        lexicon = self.snapshot.lexicon
        inherited = editing.as_of_kinds(lexicon, spans, self._kinds)
        new = self.snapshot.understanding.wish_of(inherited)
        own = read_context(lexicon, spans)
        if self._names_other_kinds(spans, own, new):
            self.wish = editing.turning_to(self.wish, lexicon, own.kinds, own.departments)
            new = self.snapshot.understanding.wish_of(spans)
        for constraint in new.wants:
            several = constraint.attributes & self.snapshot.shelf.plural
            also = bool(several and remarks.ALSO.search(self.text))
            self.wish = editing.wanting(self.wish, constraint, besides=also)
        if new.refuses:
            self.wish = editing.refusing(self.wish, new.refuses)
        if new.words and not self._is_only_talk(new, own.kinds):
            self.wish = replace(self.wish, words=new.words)

    def _names_other_kinds(self, spans: Sequence[Span], own: Context, new: Wish) -> bool:
        """Whether other things are meant: "for espresso", of beans on show, is a property."""
        surely = any(s.meaning and not s.negated and s.attributes <= {"kind"} for s in spans)
        if surely or own.departments:
            return True
        facets = (facet for want in new.wants for facet in want.any_of)
        met = any(self.snapshot.lexicon.occurs(facet, self._kinds) for facet in facets)
        return bool(own.kinds) and not met

    @property
    def _kinds(self) -> tuple[str, ...]:
        """The kinds that are spoken of without being named."""
        return self.wish.kinds or tuple(dict.fromkeys(product.kind for product in self.products))

    def _is_only_talk(self, new: Wish, kinds: tuple[str, ...]) -> bool:
        """Free words alone change a wish only when they are most of what was said."""
        return not kinds and not new.wants and len(self.text.split()) > 3 * len(new.words)

    def _products(self, ids: Sequence[str]) -> tuple[Product, ...]:
        return tuple(product for product in self.products if product.id in ids)

    def _ids(self, products: Sequence[Product]) -> tuple[str, ...]:
        return tuple(product.id for product in products)
