"""What feeds call a product, when that is no longer the id it has here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import select

from shop.database import Database
from shop.tables import product_handles
from shop.upserts import upsert


class Handles:
    """Remembers renamed products, so that a later feed still finds them by their new name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, handles: Iterable[str]) -> dict[str, str]:
        """The product id of each of these handles that is known."""
        wanted = product_handles.c.handle.in_(list(handles))
        async with self._database.read() as connection:
            found = await connection.execute(select(product_handles).where(wanted))
            return {row.handle: row.product_id for row in found}

    async def save(self, handles: Mapping[str, str]) -> None:
        """Remember the product id of each handle."""
        if not handles:
            return
        rows = [{"handle": handle, "product_id": id} for handle, id in handles.items()]
        async with self._database.begin() as connection:
            await connection.execute(upsert(self._database, product_handles), rows)
