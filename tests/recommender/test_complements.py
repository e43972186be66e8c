"""What goes with a product."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from recommender import choosing
from recommender.base import Cause, Suggestion
from recommender.complements import OFTEN, complements
from recommender.models import Visit
from recommender.snapshot import Snapshot, fit
from recommender.wish import Wish
from recommender.words import Words
from shop.model import Event, EventKind, Profile
from tests.recommender.shelves import NOON, event, product

SHOP = (
    product("linen-trousers", "trousers", "clothing", 5000, material="linen"),
    product("denim-jeans", "jeans", "clothing", 5000, material="denim"),
    product("linen-shirt", "shirt", "clothing", 4000, material="linen"),
    product("wool-hat", "hat", "clothing", 2000, material="wool"),
    product("plain-beans", "beans", "coffee", 900, roast="dark"),
)
ANYTHING = Wish()
WORDS = Words(instead=(("trousers", "jeans"),))


def bought(visit: int, *ids: str) -> list[Event]:
    return [event(EventKind.BOUGHT, id, session=f"v{visit}") for id in ids]


def going_with(shop: Snapshot, *ids: str, wish: Wish = ANYTHING) -> Sequence[Suggestion]:
    asked = complements(shop.shelf, wish, ids)
    visit = Visit(Profile("ada"), (), "now", NOON, asked)
    found = choosing.candidates(shop, visit, 3)
    stock = dict.fromkeys(choosing.variants_of(shop, found), 5)
    return choosing.suggestions(shop, found, stock, 3)


def test_what_shares_a_property_goes_with_it_and_says_so() -> None:
    first = going_with(fit(SHOP, (), WORDS), "linen-trousers")[0]

    assert first.product.id == "linen-shirt"
    reason = next(each for each in first.reasons if each.cause is Cause.MATCHES)
    assert (reason.value, reason.detail) == ("linen", "Linen Trousers")


def test_what_would_take_its_place_does_not_go_with_it() -> None:
    shown = {each.product.kind for each in going_with(fit(SHOP, (), WORDS), "linen-trousers")}

    assert shown == {"shirt", "hat"}


def test_what_others_took_along_comes_first() -> None:
    log = [each for n in range(OFTEN) for each in bought(n, "linen-trousers", "wool-hat")]

    first = going_with(fit(SHOP, log, WORDS), "linen-trousers")[0]

    assert first.product.id == "wool-hat"
    assert Cause.TOGETHER in {each.cause for each in first.reasons}


def test_once_is_not_often() -> None:
    shown = going_with(fit(SHOP, bought(1, "linen-trousers", "wool-hat"), WORDS), "linen-trousers")

    assert all(each.cause is not Cause.TOGETHER for one in shown for each in one.reasons)


def test_a_thing_that_is_named_may_be_of_another_department() -> None:
    shown = going_with(fit(SHOP, (), WORDS), "linen-trousers", wish=Wish(kinds=("beans",)))

    assert [each.product.id for each in shown] == ["plain-beans"]


def test_a_wish_to_go_with_something_travels_as_json() -> None:
    wish = Wish(departments=("clothing",), beside=("linen-trousers",))

    assert Wish.from_json(wish.to_json()) == wish


@pytest.mark.parametrize(
    "product_id", ["wide-linen-trousers", "rose-garden-hand-cream", "yirga-morning", "hearth-mug"]
)
def test_in_the_demo_shop_everything_finds_company_of_another_kind(
    demo: Snapshot, product_id: str
) -> None:
    own = demo.shelf.products[demo.shelf.rows[product_id]].kind

    shown = going_with(demo, product_id)

    assert len(shown) == 3
    assert own not in {each.product.kind for each in shown}
    assert all(any(r.cause is Cause.MATCHES for r in each.reasons) for each in shown)
