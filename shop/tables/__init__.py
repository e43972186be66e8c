"""Every table. A table that knows a shopper has a `shopper_id`: erase and export go by it."""

from __future__ import annotations

from shop.tables.base import ERASED, Moment, metadata
from shop.tables.buying import cart_lines, carts, order_lines, orders, rewards
from shop.tables.reaching import (
    consents,
    installations,
    link_codes,
    link_guesses,
    merges,
    timers,
    used_identities,
)
from shop.tables.shoppers import events, identities, recommendations, shoppers, tastes
from shop.tables.sold import catalogue_state, product_handles, products, reviews, variants
from shop.tables.talk import (
    HAS_ADDRESS,
    action_tokens,
    conversations,
    handoffs,
    inbox,
    outbox,
    quiz_runs,
    turns,
)

__all__ = [
    "ERASED",
    "HAS_ADDRESS",
    "Moment",
    "action_tokens",
    "cart_lines",
    "carts",
    "catalogue_state",
    "consents",
    "conversations",
    "events",
    "handoffs",
    "identities",
    "inbox",
    "installations",
    "link_codes",
    "link_guesses",
    "merges",
    "metadata",
    "order_lines",
    "orders",
    "outbox",
    "product_handles",
    "products",
    "quiz_runs",
    "recommendations",
    "reviews",
    "rewards",
    "shoppers",
    "tastes",
    "timers",
    "turns",
    "used_identities",
    "variants",
]
