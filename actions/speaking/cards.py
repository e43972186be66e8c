"""Suggestions as cards, with buttons that fit where the shopper is."""

from __future__ import annotations

from collections.abc import Container

from actions.speaking.desk import Desk
from actions.speaking.phrases import headline
from recommender.base import Advice, Suggestion
from shop.model import Product, Variant
from shop.money import format_cents
from shop.reply import Card, Choice

FEW = 3  # so few left that it is worth saying


async def cards_of(desk: Desk, shopper_id: str, advice: Advice) -> tuple[Card, ...]:
    """The cards of an advice, in its order."""
    on_show = [each.product.id for each in advice.suggestions]
    words = await desk.events.opinions(shopper_id, on_show)
    liked = [id for id, word in words.items() if word.liked]
    return tuple(card_of(desk, each, advice.id, liked) for each in advice.suggestions)


def card_of(
    desk: Desk, suggestion: Suggestion, recommendation_id: str, liked: Container[str]
) -> Card:
    product, variant = suggestion.product, suggestion.variant
    currency = desk.settings.currency
    return Card(
        product_id=product.id,
        title=product.title,
        price=price_of(desk, product, variant),
        image=product.image,
        image_alt=product.image_alt,
        reason=headline(desk.words, currency, suggestion.reasons),
        recommendation_id=recommendation_id,
        note=stock_note(desk, variant),
        liked=product.id in liked,
        actions=card_actions(desk, product, variant, recommendation_id),
    )


def price_of(desk: Desk, product: Product, variant: Variant) -> str:
    """The price of the variant, or "from" the lowest where they differ and none was meant."""
    prices = {each.price_cents for each in product.variants if each.in_stock}
    amount = format_cents(variant.price_cents, desk.settings.currency)
    return desk.words("price_from", price=amount) if len(prices) > 1 else amount


def stock_note(desk: Desk, variant: Variant) -> str:
    """True scarcity, said only when it is near: "2 left in navy, M"."""
    if not 0 < variant.stock <= FEW:
        return ""
    name = "note_left_in" if variant.label else "note_left"
    return desk.words(name, count=variant.stock, label=variant.label)


def card_actions(
    desk: Desk, product: Product, variant: Variant, recommendation_id: str
) -> tuple[Choice, ...]:
    about = {"product": product.id, "recommendation": recommendation_id}
    buyable = [each for each in product.variants if each.in_stock]
    chosen = {"variant": variant.id} if len(buyable) == 1 else {}
    return (
        Choice(desk.words("choice_add"), "add_to_cart", {**about, **chosen}),
        Choice(desk.words("choice_like"), "like", about),
        Choice(desk.words("choice_dislike"), "dislike", about),
        Choice(desk.words("choice_why"), "ask_why", about),
        Choice(desk.words("choice_details"), "ask_details", about),
    )
