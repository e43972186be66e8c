"""The shop's window: the grid for one shopper, and one product in full."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import orjson

from shop.catalogue import Catalogue
from shop.model import Product, Variant
from shop.money import format_cents

GRID_TIMEOUT = aiohttp.ClientTimeout(total=2)


class Window:
    """Products for the page. The actions choose them; without those, the newest are shown."""

    def __init__(self, catalogue: Catalogue, actions_url: str, currency: str) -> None:
        self._catalogue = catalogue
        self._actions_url = actions_url
        self._currency = currency
        self._newest: tuple[int, tuple[Product, ...]] = (-1, ())
        self._reading = asyncio.Lock()
        self._http = aiohttp.ClientSession(timeout=GRID_TIMEOUT)

    async def grid(self, shopper_id: str, n: int) -> dict[str, Any]:
        """`n` products for a shopper, or for anybody."""
        chosen = await self._chosen(shopper_id, n)
        if chosen is not None:
            return chosen
        newest = (await self._by_age())[:n]
        return {"products": [self._card(product) for product in newest], "personal": False}

    async def product(self, id: str) -> dict[str, Any]:
        """All a page shows of one product, or UnknownProduct."""
        product = await self._catalogue.product(id)
        return {
            "id": product.id,
            "title": product.title,
            "department": product.department,
            "kind": product.kind,
            "brand": product.brand,
            "description": product.description,
            "price": self._price(product.price_cents),
            "image": product.image,
            "image_alt": product.image_alt,
            "rating": product.rating,
            "review_count": product.review_count,
            "attributes": product.attributes,
            "facts": product.facts,
            "variants": [self._variant(variant) for variant in product.variants],
        }

    async def close(self) -> None:
        await self._http.close()

    async def _chosen(self, shopper_id: str, n: int) -> dict[str, Any] | None:
        asked = {"shopper": shopper_id, "n": str(n)}
        try:
            async with self._http.get(self._actions_url + "/grid", params=asked) as response:
                body = await response.read() if response.status == 200 else b""
            chosen = orjson.loads(body)
        except (aiohttp.ClientError, TimeoutError, OSError, orjson.JSONDecodeError):
            return None
        return chosen if isinstance(chosen, dict) and chosen.get("products") else None

    async def _by_age(self) -> tuple[Product, ...]:
        """In stock, newest first; read again only when the catalogue has changed."""
        async with self._reading:
            version = await self._catalogue.version()
            if version != self._newest[0]:
                sold = [p for p in await self._catalogue.products() if p.in_stock]
                sold.sort(key=lambda p: p.added_at.timestamp() if p.added_at else 0, reverse=True)
                self._newest = (version, tuple(sold))
            return self._newest[1]

    def _card(self, product: Product) -> dict[str, Any]:
        return {
            "product_id": product.id,
            "title": product.title,
            "price": self._price(product.price_cents),
            "image": product.image,
            "image_alt": product.image_alt,
            "department": product.department,
            "reason": "",
            "recommendation_id": "",
            "note": "",
            "liked": False,
        }

    def _variant(self, variant: Variant) -> dict[str, Any]:
        return {
            "id": variant.id,
            "label": variant.label,
            "options": variant.options,
            "price": self._price(variant.price_cents),
            "in_stock": variant.in_stock,
        }

    def _price(self, cents: int) -> str:
        return format_cents(cents, self._currency)
