"""Everything fitted to one version of the catalogue, and how it is kept up to date."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextvars import Context
from dataclasses import dataclass
from pathlib import Path

from recommender.complements import ComplementModel
from recommender.content import Content
from recommender.hybrid import HybridModel
from recommender.index import Index
from recommender.lessons import LessonModel
from recommender.lexicon import Lexicon
from recommender.popularity import WEIGHTS as POPULAR
from recommender.popularity import PopularityModel, RatingModel
from recommender.prices import PriceModel
from recommender.relevance import WishModel
from recommender.sessions import SessionModel
from recommender.shelf import Shelf
from recommender.tastes import TasteModel
from recommender.understanding import Understanding
from recommender.words import Words, load_words
from shop.catalogue import Catalogue
from shop.database import Database
from shop.events import Events
from shop.model import Event, Product

PATIENT = 5_000  # up to so many products a request waits for a changed catalogue to be fitted


@dataclass(frozen=True)
class Snapshot:
    """The shop as the recommender knows it: read-only, replaced as a whole."""

    version: int
    shelf: Shelf
    index: Index
    content: Content
    popularity: PopularityModel
    model: HybridModel
    understanding: Understanding

    @property
    def lexicon(self) -> Lexicon:
        return self.understanding.lexicon


def fit(
    products: Sequence[Product], events: Sequence[Event], words: Words, version: int = 0
) -> Snapshot:
    """Fit everything; the weights of the blend are here."""
    shelf = Shelf([product for product in products if product.variants], words)
    index = Index().fit(shelf)
    content = Content().fit(shelf, index)
    popularity = PopularityModel()
    model = HybridModel(
        {
            "wish": (WishModel(index, content), 4.0),
            "complements": (ComplementModel(content), 4.0),
            "lessons": (LessonModel(), 4.0),
            "tastes": (TasteModel(), 3.0),
            "session": (SessionModel(content), 2.5),
            "popularity": (popularity, 1.0),
            "rating": (RatingModel(), 0.6),
            "price": (PriceModel(), 0.6),
        }
    ).fit(shelf, events)
    understanding = Understanding(Lexicon(shelf, index))
    return Snapshot(version, shelf, index, content, popularity, model, understanding)


class Snapshots:
    """Gives out the newest snapshot, fitted off the event loop when the catalogue has changed."""

    def __init__(self, database: Database, words: Path) -> None:
        self._catalogue = Catalogue(database)
        self._events = Events(database)
        self._words_file = words
        self._current: Snapshot | None = None
        self._fitting: asyncio.Task[Snapshot] | None = None

    @property
    def current(self) -> Snapshot:
        """The last one fitted."""
        if self._current is None:
            raise RuntimeError("the advisor was not started")
        return self._current

    async def fresh(self) -> Snapshot:
        """The snapshot of the catalogue as it is now; of a huge one, at worst the last one."""
        version = await self._catalogue.version()
        if self._current is not None and self._current.version == version:
            return self._current
        fitting = self._started()
        if self._current is None or len(self._current.shelf) <= PATIENT:
            return await asyncio.shield(fitting)
        return self._current

    async def refit(self) -> Snapshot:
        """Fit again, to learn from what everybody did meanwhile."""
        return await asyncio.shield(self._started())

    def _started(self) -> asyncio.Task[Snapshot]:
        if self._fitting is None or self._fitting.done():
            # in a context of its own: a fit must not join the transaction of the turn it serves
            self._fitting = asyncio.create_task(self._fit(), context=Context())
        return self._fitting

    async def _fit(self) -> Snapshot:
        version = await self._catalogue.version()
        products, events = await self._catalogue.products(), await self._events.all(POPULAR)
        words = load_words(self._words_file)
        self._current = await asyncio.to_thread(fit, products, events, words, version)
        return self._current
