"""Renamed products are found by their new names."""

from __future__ import annotations

from shop.catalogue import Catalogue
from shop.database import Database
from shop.handles import Handles
from shop.model import Product


async def test_a_handle_leads_to_its_product_and_can_move_to_another(database: Database) -> None:
    tea, coffee = (Product(id, id, "coffee-tea", id) for id in ("tea", "coffee"))
    await Catalogue(database).save([tea, coffee])
    handles = Handles(database)

    await handles.save({"morning": "tea", "noon": "tea"})
    await handles.save({"noon": "coffee"})

    assert await handles.get(["morning", "noon", "night"]) == {"morning": "tea", "noon": "coffee"}
