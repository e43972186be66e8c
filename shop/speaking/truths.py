"""Whether what we mean to say is (still) so: pure, and asked again when it is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shop.model import Cart, Order, OrderStatus, Product
from shop.speaking.purposes import FEW_LEFT, Purpose


@dataclass(frozen=True)
class Facts:
    """How things are now: the product while it is sold, the cart, the order.

    `has_it` means it was bought since, or is in the cart already.
    """

    product: Product | None = None
    cart: Cart | None = None
    order: Order | None = None
    has_it: bool = False


def untrue(purpose: Purpose, about: Mapping[str, str], now: Facts) -> str:
    """Why it is not so; empty when it is."""
    if purpose is Purpose.CART:
        return _cart(now.cart)
    if purpose is Purpose.ORDER:
        return "" if now.order and now.order.status == OrderStatus.SHIPPED else "not shipped"
    if now.product is None:
        return "not sold any more"
    if not now.product.in_stock:
        return "sold out"
    if purpose is Purpose.LOW and not is_low(now.product):
        return "enough left"
    if purpose is Purpose.CHEAPER and now.product.price_cents >= int(about["price"]):
        return "not cheaper"
    return "has it" if now.has_it else ""


def is_low(product: Product) -> bool:
    """Whether few of it are left, in all sizes and shades together."""
    return 0 < sum(variant.stock for variant in product.variants) <= FEW_LEFT


def _cart(cart: Cart | None) -> str:
    if cart is None or not cart.lines:
        return "no cart"
    short = any(line.variant.stock < line.quantity for line in cart.lines)
    return "sold out" if short else ""
