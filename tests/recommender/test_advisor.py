"""The front door, on a real database: fresh to the last event, honest, and remembered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from recommender.advisor import Advisor
from recommender.base import Cause, Shown
from recommender.wish import Wish
from shop.catalogue import Catalogue
from shop.database import Database
from shop.errors import UnknownProduct
from shop.events import Events
from shop.model import EventKind, Rule
from shop.profiles import Profiles
from tests.recommender.shelves import NOON, event, small_shop, taste

MOMENT = {"session": "now", "at": NOON}


@pytest.fixture
async def advisor(sqlite: Database, root: Path) -> Advisor:
    await Catalogue(sqlite).save(small_shop())
    opened = Advisor(sqlite, words=root / "data" / "words.yml")
    await opened.start()
    return opened


async def test_a_like_is_in_the_very_next_answer(advisor: Advisor, sqlite: Database) -> None:
    before = await advisor.for_you("ada", **MOMENT)
    await Events(sqlite).record(event(EventKind.LIKED, "harbour-beans"))

    after = await advisor.for_you("ada", **MOMENT)

    assert after.suggestions[0].product.department == "coffee-tea"
    assert after.suggestions[0].reason.cause is Cause.LIKED  # type: ignore[union-attr]
    assert [s.product.id for s in before.suggestions] != [s.product.id for s in after.suggestions]


async def test_a_taste_and_its_forgetting_are_in_the_very_next_answer(
    advisor: Advisor, sqlite: Database
) -> None:
    before = await advisor.for_you("ada", **MOMENT)
    said = taste("flavour", "fruity")
    await Profiles(sqlite).add("ada", [said])

    with_taste = await advisor.for_you("ada", **MOMENT)
    await Profiles(sqlite).forget("ada", said.id)
    after = await advisor.for_you("ada", **MOMENT)

    assert with_taste.suggestions[0].product.id == "orchard-beans"
    assert after.suggestions == before.suggestions


async def test_an_answer_within_a_turn_sees_what_the_turn_did(
    advisor: Advisor, sqlite: Database
) -> None:
    async with sqlite.begin():
        await Profiles(sqlite).add("ada", [taste("material", "wool", -1.0, Rule.NEVER)])
        advice = await advisor.search("ada", "jumper", n=9, **MOMENT)

    ids = sorted(suggestion.product.id for suggestion in advice.suggestions)
    assert ids == ["cotton-jumper", "linen-jumper"]


async def test_what_sells_out_is_gone_and_what_is_new_is_there(
    advisor: Advisor, sqlite: Database
) -> None:
    catalogue = Catalogue(sqlite)
    decaf = await catalogue.product("evening-decaf")
    for variant in decaf.variants:
        await catalogue.set_stock(variant.id, 0)
    kite = replace(decaf, id="kite", title="Red Kite", kind="kite", variants=(
        replace(decaf.variants[0], id="kite-1", product_id="kite", sku="kite-1"),
    ))  # fmt: skip
    await catalogue.save([kite])

    gone = await advisor.search("ada", "decaf coffee", **MOMENT)
    new = await advisor.search("ada", "a kite", **MOMENT)

    assert "evening-decaf" not in [s.product.id for s in gone.suggestions]
    assert [s.product.id for s in new.suggestions] == ["kite"]


async def test_why_tells_the_reasons_that_were_given(advisor: Advisor) -> None:
    advice = await advisor.search("ada", "vegan moisturiser", **MOMENT)
    first = advice.suggestions[0]

    assert await advisor.why("ada", advice.id, first.product.id) == first.reasons
    assert await advisor.why("ada", advice.id, "wool-coat") == ()
    assert await advisor.why("bob", advice.id, first.product.id) == ()


async def test_words_of_another_shop_give_nothing_but_themselves(advisor: Advisor) -> None:
    advice = await advisor.search("ada", "a red laptop", **MOMENT)

    assert advice.suggestions == ()
    assert advice.unknown == ("laptop",)


async def test_more_shows_others_until_there_are_none(advisor: Advisor) -> None:
    first = await advisor.search("ada", "jumper", **MOMENT)
    second = await advisor.more("ada", first.shown, **MOMENT)
    third = await advisor.more("ada", second.shown, **MOMENT)

    assert first.total == second.total == 4
    assert len(first.suggestions) == 3
    assert len(second.suggestions) == 1
    assert third.suggestions == ()


async def test_cheaper_is_cheaper_and_keeps_the_wish(advisor: Advisor) -> None:
    first = await advisor.search("ada", "red jumper", n=1, **MOMENT)

    refined = await advisor.refine("ada", "anything cheaper?", first.shown, **MOMENT)

    assert refined.advice is not None
    prices = [suggestion.variant.price_cents for suggestion in refined.advice.suggestions]
    assert max(prices) < first.suggestions[0].variant.price_cents
    assert refined.advice.wish.values("colour") == ("red",)


async def test_small_talk_is_no_refinement(advisor: Advisor) -> None:
    first = await advisor.search("ada", "jumper", **MOMENT)

    refined = await advisor.refine("ada", "thanks, lovely", first.shown, **MOMENT)

    assert not refined.understood
    assert refined.advice is None


async def test_similar_products_are_of_its_kind_and_not_itself(advisor: Advisor) -> None:
    advice = await advisor.similar("wool-jumper", "ada", **MOMENT)

    assert {suggestion.product.kind for suggestion in advice.suggestions} == {"jumper"}
    assert "wool-jumper" not in [suggestion.product.id for suggestion in advice.suggestions]
    with pytest.raises(UnknownProduct):
        await advisor.similar("no-such-thing", "ada", **MOMENT)


async def test_what_is_shown_survives_the_slot_of_the_dialogue(advisor: Advisor) -> None:
    import json

    advice = await advisor.search("ada", "red or navy jumper under 70, not cotton", **MOMENT)

    assert Shown.from_json(json.loads(json.dumps(advice.shown.to_json()))) == advice.shown


async def test_comparing_shows_the_differences_first(advisor: Advisor) -> None:
    comparison = await advisor.compare(["wool-jumper", "cotton-jumper", "sold-no-more"])

    differing = {row.attribute: row.values for row in comparison.rows}
    assert len(comparison.products) == 2
    assert differing["price"] == (("6000",), ("4000",))
    assert differing["material"] == (("wool",), ("cotton",))
    assert "kind" in {row.attribute for row in comparison.shared}


async def test_a_page_is_full_of_different_things(advisor: Advisor) -> None:
    page = await advisor.grid("ada", 12, at=NOON)

    ids = [suggestion.product.id for suggestion in page.suggestions]
    assert len(set(ids)) == 12


async def test_an_empty_shop_has_nothing_to_show(sqlite: Database, tmp_path: Path) -> None:
    empty = Advisor(sqlite, words=tmp_path / "none.yml")

    advice = await empty.for_you("ada", wish=Wish(kinds=("jumper",)), **MOMENT)

    assert advice.suggestions == ()
    assert not advice.exact


async def test_what_is_not_sold_any_more_goes_with_nothing(advisor: Advisor) -> None:
    with pytest.raises(UnknownProduct):
        await advisor.goes_with("ada", ["gone"], session="now", at=NOON)
