"""New things are told of when they fit, and more is offered when it is time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from shop.model import Order, OrderLine, OrderStatus, Product, Rule, Source, Taste
from shop.speaking.fitting import fits
from shop.speaking.rhythm import LONGEST, SHORTEST, USUAL, time_for_more

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
SCARF = Product("scarf", "Scarf", "clothes", "scarf", attributes={"material": ("wool",)})


def taste(attribute: str, value: str, strength: float = 1.0, rule: Rule = Rule.PREFER) -> Taste:
    return Taste(f"{attribute}-{value}", attribute, value, strength, Source.SAID, NOON, rule)


def bought(days_ago: float, product: str, status: OrderStatus = OrderStatus.SHIPPED) -> Order:
    line = OrderLine(product, product, product, "", 1, 900)
    at = NOON - timedelta(days=days_ago)
    return Order(f"o{days_ago}", f"n{days_ago}", "ann", status, (line,), 900, 0, 900, at)


def test_what_meets_two_likes_fits_and_what_meets_one_may_be_a_coincidence() -> None:
    assert fits(SCARF, [taste("material", "wool"), taste("kind", "scarf")])
    assert not fits(SCARF, [taste("material", "wool")])


def test_what_they_dislike_never_fits() -> None:
    likes = [taste("kind", "scarf"), taste("department", "clothes")]

    assert not fits(SCARF, [*likes, taste("material", "wool", -1.0)])
    assert not fits(SCARF, [*likes, taste("material", "wool", rule=Rule.NEVER)])
    assert not fits(SCARF, [*likes, taste("material", "silk", rule=Rule.MUST)])


def test_it_is_time_for_more_by_the_rhythm_of_that_product() -> None:
    past = [bought(0, "coffee"), bought(20, "coffee"), bought(25, "soap"), bought(40, "coffee")]

    assert time_for_more(past, "coffee") == timedelta(days=20)


def test_of_what_was_bought_once_the_shoppers_own_rhythm_counts() -> None:
    past = [bought(0, "soap"), bought(12, "tea"), bought(24, "coffee")]

    assert time_for_more(past, "soap") == timedelta(days=12)


def test_a_newcomer_has_the_usual_rhythm_and_nobody_a_wild_one() -> None:
    cancelled = bought(2, "soap", OrderStatus.CANCELLED)

    assert time_for_more([bought(0, "soap"), cancelled], "soap") == USUAL
    assert time_for_more([bought(0, "soap"), bought(1, "soap")], "soap") == SHORTEST
    assert time_for_more([bought(0, "soap"), bought(900, "soap")], "soap") == LONGEST
