"""The recommender's front door: one call for each need, fresh to the shopper's last event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from recommender.base import Advice, Reason, Refined, Shown
from recommender.findings import Comparison, Found, Picked, Told
from recommender.wish import Wish
from shop.database import Database
from shop.model import Product

WORDS = Path("data/words.yml")


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
        self._database = database
        self._words = words

    async def start(self) -> None:
        """Fit to the catalogue as it is; without it the first request does."""
        raise NotImplementedError

    async def for_you(
        self,
        shopper_id: str,
        *,
        session: str,
        at: datetime,
        wish: Wish = Wish(),  # noqa: B008
        n: int = 3,
        seen: Sequence[str] = (),
    ) -> Advice:
        """The products that suit this shopper now, within a wish if there is one."""
        raise NotImplementedError

    async def search(
        self,
        shopper_id: str,
        wanted: str | Wish,
        *,
        session: str,
        at: datetime,
        n: int = 3,
        seen: Sequence[str] = (),
    ) -> Advice:
        """What fits a wish, in words or as data; when nothing does, the nearest, and it says so."""
        raise NotImplementedError

    async def refine(
        self, shopper_id: str, text: str, shown: Shown, *, session: str, at: datetime, n: int = 3
    ) -> Refined:
        """What a remark about what is on show asks for: cheaper, not wool, like the second."""
        raise NotImplementedError

    async def more(
        self, shopper_id: str, shown: Shown, *, session: str, at: datetime, n: int = 3
    ) -> Advice:
        """The next products for the wish on show; empty when there are none left."""
        raise NotImplementedError

    async def similar(
        self, product_id: str, shopper_id: str, *, session: str, at: datetime, n: int = 3
    ) -> Advice:
        """Products like this one, without it. UnknownProduct when it is not sold any more."""
        raise NotImplementedError

    async def grid(self, shopper_id: str, n: int = 24, *, at: datetime | None = None) -> Advice:
        """A page full of products for this shopper; it keeps no trace."""
        raise NotImplementedError

    async def compare(self, product_ids: Sequence[str]) -> Comparison:
        """These products side by side; ids that are not sold any more are left out."""
        raise NotImplementedError

    async def why(
        self, shopper_id: str, recommendation_id: str, product_id: str
    ) -> tuple[Reason, ...]:
        """Why a product was shown, the strongest reason first; none when it was not shown."""
        raise NotImplementedError

    async def understand(self, text: str) -> Wish:
        """The wish a text expresses; `unknown` holds the words that mean nothing here."""
        raise NotImplementedError

    async def point(self, text: str, shown: Shown) -> tuple[str, ...]:
        """The shown products a text points at: the second, the blue one, the cheapest, it, both."""
        raise NotImplementedError

    async def find_product(self, text: str) -> Found:
        """The product a text names, or those it may mean."""
        raise NotImplementedError

    def variant_in(self, text: str, product: Product) -> Picked:
        """The variant of a product that a text names: "in navy, size M"."""
        raise NotImplementedError

    def tell(self, text: str) -> tuple[Told, ...]:
        """The tastes a text states: "I'm vegan", "I don't wear wool", "budget about 40"."""
        raise NotImplementedError

    def is_about_products(self, text: str) -> float:
        """Which part of a text's words is about what the shop sells, from 0 to 1."""
        raise NotImplementedError
