"""The recommender's front door: one call for each need, fresh to the shopper's last event."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from recommender import (
    calling,
    choosing,
    comparing,
    naming,
    pointing,
    recalling,
    remarks,
    several,
    telling,
)
from recommender.base import Advice, Reason, Refined, Shown, Suggestion
from recommender.beside import told_beside
from recommender.choosing import shown_variant
from recommender.claiming import Claim, claims
from recommender.complements import complements
from recommender.filters import fitting
from recommender.findings import Comparison, Found, Picked, Told
from recommender.judging import Verdict, judge
from recommender.models import Visit
from recommender.narrowing import ways
from recommender.opinions import as_wish
from recommender.refining import read_change
from recommender.sessions import WEIGHTS
from recommender.several import Named
from recommender.snapshot import Snapshot, Snapshots
from recommender.trace import reasons_in, trace_of, variant_in
from recommender.wish import Facet, Wish
from shop.catalogue import Catalogue
from shop.clock import new_id, now
from shop.database import Database
from shop.errors import NotFound, UnknownProduct
from shop.events import Events
from shop.model import Product, Profile, Taste
from shop.profiles import Profiles
from shop.recommendations import Recommendations

WORDS = Path("data/words.yml")
T = TypeVar("T")
ANYTHING = Wish()
NOTHING = Shown()
LARGE = 20_000  # products from which on a computation may take over 20 ms and goes to a thread


class Advisor:
    """Finds the few products that suit a shopper, and says why.

    Parameters
    ----------
    database : Database
        The shop's; everything is read from it at request time except the fitted models.
    words : Path
        What shoppers call the things the catalogue sells: `data/words.yml`.
    """

    def __init__(self, database: Database, *, words: Path = WORDS) -> None:
        self._catalogue = Catalogue(database)
        self._profiles = Profiles(database)
        self._events = Events(database)
        self._kept = Recommendations(database)
        self._snapshots = Snapshots(database, words)

    async def start(self) -> None:
        """Fit to the catalogue as it is; without it the first request does."""
        await self._snapshots.refit()

    async def for_you(
        self,
        shopper_id: str,
        *,
        session: str,
        at: datetime,
        wish: Wish = ANYTHING,
        n: int = 3,
        seen: Sequence[str] = (),
    ) -> Advice:
        """The products that suit this shopper now, within a wish if there is one."""
        visit = await self._visit(shopper_id, session, at, wish)
        return await self._keep(await self._advice(visit, n, seen), shopper_id, at)

    async def search(
        self,
        shopper_id: str,
        wanted: str | Wish,
        *,
        session: str,
        at: datetime,
        n: int = 3,
        beside: Shown = NOTHING,
    ) -> Advice:
        """What fits a wish, in words or as data; when nothing does, the nearest, and it says so.

        Words that mean nothing here give no products, only `unknown`; vague words are meant of what
        is on show `beside`.
        """
        wish = await self.understand(wanted, beside) if isinstance(wanted, str) else wanted
        if wish.is_empty:
            return Advice(new_id(), wish=wish, exact=False)
        return await self.for_you(shopper_id, session=session, at=at, wish=wish, n=n)

    async def refine(
        self, shopper_id: str, text: str, shown: Shown, *, session: str, at: datetime, n: int = 3
    ) -> Refined:
        """What a remark about what is on show asks for: cheaper, not wool, like the second."""
        change = read_change(await self._snapshots.fresh(), text, shown)
        advice = None
        if change.wish is not None:
            seen = _not_again(shown, change.wish)
            advice = await self.for_you(
                shopper_id, session=session, at=at, wish=change.wish, n=n, seen=seen
            )
            if seen and not (advice.exact and advice.suggestions):
                advice = await self.for_you(
                    shopper_id, session=session, at=at, wish=change.wish, n=n
                )
        elif change.more:
            advice = await self.more(shopper_id, shown, session=session, at=at, n=n)
        return Refined(advice, change.understood, change.pointed, change.unread)

    async def more(
        self, shopper_id: str, shown: Shown, *, session: str, at: datetime, n: int = 3
    ) -> Advice:
        """The next products for the wish on show; empty when there are none left."""
        seen = tuple(dict.fromkeys((*shown.seen, *shown.products)))
        return await self.for_you(
            shopper_id, session=session, at=at, wish=shown.wish, n=n, seen=seen
        )

    async def again(self, shopper_id: str, shown: Shown) -> Advice:
        """What was on show once, as it was; without what is not sold any more."""
        snapshot = await self._snapshots.fresh()
        trace = await self._trace(shown.recommendation_id, shopper_id)
        products = pointing.shown_products(snapshot, shown)
        ids = [variant.id for product in products for variant in product.variants]
        stock = await self._catalogue.stock(ids)
        suggestions = tuple(
            Suggestion(product, variant, 0.0, reasons_in(trace, product.id))
            for product in products
            if (variant := shown_variant(product, variant_in(trace, product.id), stock))
        )
        return Advice(
            shown.recommendation_id, suggestions, shown.wish, len(suggestions), seen=shown.seen
        )

    async def ruled_out(self, shopper_id: str, product_ids: Sequence[str]) -> frozenset[str]:
        """Those of the products that the shopper's own rules forbid to show."""
        visit = await self._visit(shopper_id, "", now(), ANYTHING)
        shelf = (await self._snapshots.fresh()).shelf
        allowed = fitting(shelf, visit).products
        rows = ((id, shelf.rows.get(id)) for id in product_ids)
        return frozenset(id for id, row in rows if row is not None and not allowed[row])

    async def similar(
        self, product_id: str, shopper_id: str, *, session: str, at: datetime, n: int = 3
    ) -> Advice:
        """Products like this one, without it. UnknownProduct when it is not sold any more."""
        snapshot = await self._snapshots.fresh()
        if product_id not in snapshot.shelf.rows:
            raise UnknownProduct(product_id)
        kind = snapshot.shelf.products[snapshot.shelf.rows[product_id]].kind
        wish = Wish(kinds=(kind,), near=product_id)
        return await self.for_you(shopper_id, session=session, at=at, wish=wish, n=n)

    async def goes_with(
        self,
        shopper_id: str,
        product_ids: Sequence[str],
        text: str = "",
        *,
        session: str,
        at: datetime,
        n: int = 3,
        seen: Sequence[str] = (),
    ) -> Advice:
        """What goes with these products, as a text may narrow it: "a scarf, under 40".

        UnknownProduct when none of them is sold any more.
        """
        snapshot = await self._snapshots.fresh()
        wish = complements(snapshot.shelf, snapshot.understanding.wish(text), product_ids)
        if not wish.beside:
            raise UnknownProduct(", ".join(product_ids))
        return await self.for_you(shopper_id, session=session, at=at, wish=wish, n=n, seen=seen)

    async def grid(self, shopper_id: str, n: int = 24, *, at: datetime | None = None) -> Advice:
        """A page full of products for this shopper; it keeps no trace."""
        visit = await self._visit(shopper_id, "", at or now(), ANYTHING)
        return await self._advice(visit, n, ())

    async def compare(self, product_ids: Sequence[str]) -> Comparison:
        """These products side by side; ids that are not sold any more are left out."""
        shown = Shown(products=tuple(product_ids))
        return comparing.compare(pointing.shown_products(await self._snapshots.fresh(), shown))

    async def why(
        self, shopper_id: str, recommendation_id: str, product_id: str
    ) -> tuple[Reason, ...]:
        """Why a product was shown, the strongest reason first; none when it was not shown."""
        return reasons_in(await self._trace(recommendation_id, shopper_id), product_id)

    async def understand(self, text: str, beside: Shown = NOTHING) -> Wish:
        """The wish a text expresses; `unknown` holds the words that mean nothing here."""
        snapshot = await self._snapshots.fresh()
        shown = pointing.shown_products(snapshot, beside)
        about = tuple({each.department for each in shown})
        subject = about if len(about) == 1 else ()
        said = as_wish(snapshot.lexicon, remarks.plain(text)) if shown else text
        wish = await self._compute(snapshot, lambda: snapshot.understanding.wish(said, subject))
        named = {snapshot.shelf.departments[kind] for kind in wish.kinds}
        wish = remarks.as_dear_as(wish, beside.wish, same_department=named <= set(about))
        return remarks.compared(wish, text, shown)

    async def wishes(self, text: str) -> tuple[Named, ...]:
        """The two wishes of a text that asks for two kinds of things; none of any other."""
        return several.wishes(await self._snapshots.fresh(), text)

    async def point(self, text: str, shown: Shown) -> tuple[str, ...]:
        """The shown products a text points at: the second, the blue one, the cheapest, it, both."""
        return pointing.point(await self._snapshots.fresh(), text, shown)

    async def judge(self, text: str, shown: Shown) -> Verdict | None:
        """Which of the products on show a question is answered with: the softest, the best."""
        snapshot = await self._snapshots.fresh()
        return judge(snapshot, text, pointing.shown_products(snapshot, shown))

    async def ways(self, shown: Shown) -> tuple[Facet, ...]:
        """A few values by which what is on show can be narrowed."""
        return ways(await self._snapshots.fresh(), shown)

    async def find_product(self, text: str) -> Found:
        """The product a text names, or those it may mean."""
        return naming.find_product(await self._snapshots.fresh(), text)

    async def called(
        self, text: str, known: Sequence[str] = (), near: Sequence[str] = ()
    ) -> tuple[Product, ...]:
        """The products a sentence calls by name; a word is enough for those that are `known`.

        Those that are `near` are meant first.
        """
        return calling.called(await self._snapshots.fresh(), text, known, near)

    async def names_others_option(self, text: str, product: Product, option: str) -> bool:
        """Whether a text names an option that only others of the kind come in."""
        return naming.names_others_option(await self._snapshots.fresh(), text, product, option)

    async def titled(self, text: str, known: Sequence[str]) -> tuple[Product, ...]:
        """Of the products that are `known`, those whose title has all that a text says of one."""
        return calling.titled(await self._snapshots.fresh(), text, known)

    def claims(self, text: str, product: Product) -> tuple[Claim, ...]:
        """Whether what a text asks of a product is so, by what is stated of it."""
        return claims(self._snapshots.current, text, product)

    def variant_in(self, text: str, product: Product) -> Picked:
        """The variant of a product that a text names: "in navy, size M"."""
        return naming.variant_in(text, product)

    def tell(self, text: str) -> tuple[Told, ...]:
        """The tastes a text states: "I'm vegan", "I don't wear wool", "budget about 40"."""
        return telling.told(self._snapshots.current, text)

    def tell_beside(self, text: str) -> tuple[Told, ...]:
        """The same of a text that asks or looks for something besides: "I'm vegan, which one?"."""
        return told_beside(self._snapshots.current, text)

    def recalled(self, text: str, tastes: Iterable[Taste]) -> frozenset[str]:
        """The ids of the tastes a text speaks of: "forget everything about my coffee"."""
        return recalling.recalled(self._snapshots.current, text, tastes)

    def compares(self, text: str) -> bool:
        """Whether a text compares with something: "thinner", "not so grand", "more playful"."""
        return self._snapshots.current.understanding.compares(text)

    def only_compares(self, text: str) -> bool:
        """Whether a text is nothing but a comparative: "sweeter", "a bit warmer please"."""
        return self._snapshots.current.understanding.only_compares(text)

    def is_about_products(self, text: str) -> float:
        """Which part of a text's words is about what the shop sells, from 0 to 1."""
        return self._snapshots.current.understanding.about(text)

    async def _visit(self, shopper_id: str, session: str, at: datetime, wish: Wish) -> Visit:
        if not shopper_id:
            return Visit(Profile(""), (), session, at, wish)
        profile = await self._profiles.get(shopper_id)
        events = await self._events.of_shopper(shopper_id, kinds=WEIGHTS)
        settled = await self._events.settled(shopper_id)
        return Visit(profile, events, session, at, wish, settled)

    async def _advice(self, visit: Visit, n: int, seen: Sequence[str]) -> Advice:
        snapshot = await self._snapshots.fresh()
        found = await self._compute(
            snapshot, lambda: choosing.candidates(snapshot, visit, n, seen=seen)
        )
        stock = await self._catalogue.stock(choosing.variants_of(snapshot, found))
        return Advice(
            id=new_id(),
            suggestions=choosing.suggestions(snapshot, found, stock, n),
            wish=replace(found.wish, sort=visit.wish.sort),
            total=found.total,
            exact=not found.dropped and found.total > 0,
            relaxed=found.dropped,
            against=found.against,
            seen=tuple(seen),
        )

    async def _trace(self, recommendation_id: str, shopper_id: str) -> Mapping[str, Any]:
        try:
            return await self._kept.get(recommendation_id, shopper_id) or {}
        except NotFound:
            return {}

    async def _keep(self, advice: Advice, shopper_id: str, at: datetime) -> Advice:
        if shopper_id and advice.suggestions:
            await self._kept.keep(advice.id, shopper_id, at, trace_of(advice))
        return advice

    async def _compute(self, snapshot: Snapshot, work: Callable[[], T]) -> T:
        if len(snapshot.shelf) < LARGE:
            return work()
        return await asyncio.to_thread(work)


def _not_again(shown: Shown, wish: Wish) -> tuple[str, ...]:
    """Who asks for cheaper wants to see other products, not the same in a smaller size."""
    before = (shown.wish.price_from, shown.wish.price_to)
    return shown.products if (wish.price_from, wish.price_to) != before else ()
