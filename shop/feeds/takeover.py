"""Products of a feed into the catalogue, batch by batch, and the account of what that changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from shop.catalogue import Catalogue
from shop.feeds.base import Built, Format
from shop.feeds.diff import Change, Rename, compare
from shop.feeds.matching import Known, identify, settle
from shop.feeds.reading import Reading
from shop.feeds.report import ImportReport
from shop.model import Product

ASKED = 5_000  # SKUs of one query: databases limit how many


class Takeover:
    """One import while it runs.

    Parameters
    ----------
    sold
        The ids of what is on sale before.
    at
        When it is: a new product without a date is new since then.
    dry_run
        Account for everything and save nothing.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        reading: Reading,
        sold: frozenset[str],
        at: datetime,
        *,
        dry_run: bool,
    ) -> None:
        self._catalogue = catalogue
        self._reading = reading
        self._sold = sold
        self._at = at
        self._dry_run = dry_run
        self._feed_ids = reading.spool.products
        self._stays: set[str] = set()  # ids in the shop of what this feed has, good or bad
        self._added: list[str] = []
        self._changed: list[Change] = []
        self._renamed: list[Rename] = []
        self._retired: list[str] = []
        self._kept_because = ""
        self._products = self._variants = 0
        self.done = 0

    async def take(self, batch: Sequence[Built]) -> None:
        """Save what is new or different of some products."""
        known = await self._known(batch)
        renamed: dict[str, str] = {}
        fresh: list[Product] = []
        for built in batch:
            id = identify(built, known, lambda id: id in self._feed_ids or id in self._stays)
            if built.product is None:
                self._stays.update([id] if built.errors else [])
                continue
            self._stays.add(id)
            if id != built.id and built.id not in known.handles:
                renamed[built.id] = id
            fresh += self._settle(built, built.product, known.products.get(id))
        self._renamed += [Rename(id, handle) for handle, id in renamed.items()]
        self.done += len(batch)
        if not self._dry_run:
            await self._save(fresh, renamed)

    async def retire(self) -> None:
        """Stop selling what the feed does not have."""
        if not self._stays:
            self._kept_because = "the feed has no products"
            return
        if self._reading.unread:
            self._kept_because = f"{self._reading.unread:,} rows could not be read at all"
            return
        self._retired = sorted(self._sold - self._stays)
        if self._retired and not self._dry_run:
            await self._catalogue.retire(self._retired)

    def report(self, format: Format) -> ImportReport:
        """What was done, or would have been."""
        return ImportReport(
            format=format,
            products=self._products,
            variants=self._variants,
            added=tuple(self._added),
            changed=tuple(self._changed),
            retired=tuple(self._retired),
            renamed=tuple(self._renamed),
            errors=tuple(self._reading.errors),
            errors_left_out=self._reading.errors_left_out,
            nothing_retired_because=self._kept_because,
            dry_run=self._dry_run,
        )

    def _settle(self, built: Built, fed: Product, before: Product | None) -> list[Product]:
        """Note what is new about a product; give it back when there is anything to save."""
        after = settle(fed, before, self._kept_skus(built, before))
        self._products += 1
        self._variants += len(fed.variants)
        if before is None or before.id not in self._sold:
            self._added.append(after.id)
            return [after if after.added_at else replace(after, added_at=self._at)]
        if change := compare(before, after):
            self._changed.append(change)
        return [after] if after != before else []

    def _kept_skus(self, built: Built, before: Product | None) -> set[str]:
        """Variants that stay though no good row has them; after an unreadable row all do."""
        unread = before.variants if before and self._reading.unread else ()
        return {*built.broken, *(variant.sku for variant in unread)}

    async def _save(self, products: list[Product], renamed: dict[str, str]) -> None:
        if products:
            await self._catalogue.save(products)
        await self._catalogue.handles.save(renamed)

    async def _known(self, batch: Sequence[Built]) -> Known:
        """What the shop has of these products, by whatever they can be recognised."""
        ids = [built.id for built in batch]
        products = await self._catalogue.known(ids)
        handles = await self._catalogue.handles.get(ids)
        new = [b for b in batch if b.id not in products and b.id not in handles]
        by_sku: dict[str, str] = {}
        by_gtin: dict[str, str] = {}
        for skus in _parts(sku for built in new for sku in built.skus):
            by_sku |= await self._catalogue.by_sku(skus)
        for gtins in _parts(gtin for built in new for gtin in built.gtins):
            by_gtin |= await self._catalogue.by_gtin(gtins)
        owners = {*handles.values(), *by_sku.values(), *by_gtin.values()} - products.keys()
        for some in _parts(owners):
            products |= await self._catalogue.known(some)
        return Known(products, handles, by_sku, by_gtin)


def _parts(names: Iterable[str]) -> list[list[str]]:
    unique = sorted(set(names))
    return [unique[start : start + ASKED] for start in range(0, len(unique), ASKED)]
