"""What is shown: only what may be, the best first, different enough, and the same every time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.base import Suggestion
from recommender.choosing import candidates, suggestions, variants_of
from recommender.models import Visit
from recommender.snapshot import Snapshot, fit
from recommender.wish import Constraint, Facet, Wish
from recommender.words import THING, Words
from shop.model import Event, EventKind, Profile, Rule, Taste
from shop.settled import Settled
from tests.recommender.shelves import NOON, event, small_shop, taste
from tests.recommender.test_understanding import WISHES


def visit(
    snapshot: Snapshot,
    text: str = "",
    *,
    tastes: tuple[Taste, ...] = (),
    did: tuple[Event, ...] = (),
    settled: Settled = Settled(),  # noqa: B008 - it never changes
) -> Visit:
    wish = snapshot.understanding.wish(text) if text else Wish()
    return Visit(Profile("ada", tastes), did, "now", NOON, wish, settled)


def shown(snapshot: Snapshot, visit: Visit, n: int = 3) -> tuple[Suggestion, ...]:
    found = candidates(snapshot, visit, n)
    live = {variant.id: variant.stock for variant in snapshot.shelf.variants}
    wanted = variants_of(snapshot, found)
    return suggestions(snapshot, found, {id: live[id] for id in wanted}, n)


def ids(chosen: tuple[Suggestion, ...]) -> list[str]:
    return [suggestion.product.id for suggestion in chosen]


def test_a_taste_brings_what_has_it_to_the_top(small: Snapshot) -> None:
    chosen = shown(small, visit(small, tastes=(taste("flavour", "fruity"),)))

    assert chosen[0].product.id == "orchard-beans"


def test_a_like_brings_what_is_alike(small: Snapshot) -> None:
    liked = event(EventKind.LIKED, "harbour-beans")

    chosen = shown(small, visit(small, did=(liked,)))

    assert chosen[0].product.kind in {"coffee beans", "espresso"}
    assert chosen[0].reasons[0].origin == liked.id


def test_what_was_just_done_counts_more_than_last_month(small: Snapshot) -> None:
    did = (
        event(EventKind.LIKED, "wool-jumper", session="before", hours=24 * 40),
        event(EventKind.LIKED, "bright-serum"),
    )

    chosen = shown(small, visit(small, did=did))

    assert chosen[0].product.department == "skincare"


def test_a_stranger_sees_something_of_each_department_and_not_the_dearest(small: Snapshot) -> None:
    chosen = shown(small, visit(small))

    assert len({suggestion.product.department for suggestion in chosen}) == 3
    assert "wool-coat" not in ids(chosen)


def test_what_others_choose_leads_for_a_stranger() -> None:
    log = [
        Event(f"e{n}", EventKind.BOUGHT, f"s{n}", "x", "web", NOON, product_id="evening-decaf")
        for n in range(9)
    ]
    popular = fit(small_shop(), log, Words())

    chosen = shown(popular, visit(popular))

    assert chosen[0].product.id == "evening-decaf"
    assert chosen[0].reasons[0].cause == "popular"


def test_never_wool_rules_out_merino_too(small: Snapshot) -> None:
    never = taste("material", "wool", -1.0, Rule.NEVER)

    chosen = shown(small, visit(small, "jumper", tastes=(never,)), n=9)

    assert sorted(ids(chosen)) == ["cotton-jumper", "linen-jumper"]


def test_a_must_binds_its_department_only(small: Snapshot) -> None:
    must = taste("size", "M", rule=Rule.MUST, scope="clothing")

    jumpers = shown(small, visit(small, "jumper", tastes=(must,)), n=9)
    coffee = shown(small, visit(small, "coffee", tastes=(must,)), n=9)
    shoes = shown(small, visit(small, "shoes", tastes=(must,)), n=9)

    assert {suggestion.variant.options["size"] for suggestion in jumpers} == {"M"}
    assert len(coffee) == 5
    assert ids(shoes) == ["leather-shoes"]


def test_two_musts_of_many_valued_attributes_both_hold(small: Snapshot) -> None:
    musts = tuple(
        taste("free_from", value, rule=Rule.MUST, scope="skincare")
        for value in ("perfume", "alcohol")
    )

    chosen = shown(small, visit(small, "skincare", tastes=musts), n=9)

    assert ids(chosen) == ["calm-moisturiser"]


def test_what_was_just_asked_for_outweighs_a_remembered_must(small: Snapshot) -> None:
    must = taste("size", "M", rule=Rule.MUST, scope="clothing")

    chosen = shown(small, visit(small, "wool jumper size L", tastes=(must,)))

    assert chosen[0].variant.options["size"] == "L"


def test_a_budget_holds_where_it_was_meant(small: Snapshot) -> None:
    budget = taste("budget", "3000", rule=Rule.MUST, scope="skincare")

    serums = shown(small, visit(small, "serum", tastes=(budget,)), n=9)
    coats = shown(small, visit(small, "coat", tastes=(budget,)), n=9)

    assert ids(serums) == ["bright-serum"]
    assert ids(coats) == ["wool-coat"]


def test_the_variant_on_show_is_the_one_asked_for(small: Snapshot) -> None:
    chosen = shown(small, visit(small, "navy jumper size M"))

    assert {suggestion.variant.label for suggestion in chosen} == {"navy, M"}


def test_sold_out_in_the_wanted_size_is_not_shown(small: Snapshot) -> None:
    asked = visit(small, "navy wool jumper size M")
    found = candidates(small, asked, 3)
    stock = {id: 0 if id == "wool-jumper-1" else 3 for id in variants_of(small, found)}

    chosen = suggestions(small, found, stock, 3)

    assert ids(chosen) == ["merino-jumper"]


def test_live_stock_is_what_is_shown(small: Snapshot) -> None:
    found = candidates(small, visit(small, "linen jumper"), 3)

    chosen = suggestions(small, found, dict.fromkeys(variants_of(small, found), 2), 3)

    assert chosen[0].variant.stock == 2


def test_an_owned_durable_is_not_offered_again_but_coffee_is(small: Snapshot) -> None:
    bought = (event(EventKind.BOUGHT, "wool-coat"), event(EventKind.BOUGHT, "evening-decaf"))
    owned = Settled(owned=frozenset({"wool-coat"}))

    assert "wool-coat" not in ids(shown(small, visit(small, "coat", did=bought, settled=owned)))
    assert ids(shown(small, visit(small, "decaf", did=bought, settled=owned))) == ["evening-decaf"]


def test_a_disliked_product_is_gone(small: Snapshot) -> None:
    disliked = Settled(disliked=frozenset({"evening-decaf"}))

    assert shown(small, visit(small, "decaf", settled=disliked)) == ()


def test_an_opinion_that_was_changed_counts_no_more(small: Snapshot) -> None:
    liked = event(EventKind.LIKED, "harbour-beans")
    disliked = event(EventKind.DISLIKED, "harbour-beans")
    nothing_done = small.model.score(visit(small))
    turned_down = visit(small, did=(liked,), settled=Settled(frozenset({"harbour-beans"})))

    assert (small.model.score(turned_down) == nothing_done).all()
    assert (small.model.score(visit(small, did=(disliked,))) == nothing_done).all()


def test_nothing_under_the_price_gives_the_nearest_and_says_so(small: Snapshot) -> None:
    found = candidates(small, visit(small, "jumper under 20"), 3)
    chosen = shown(small, visit(small, "jumper under 20"))

    assert found.dropped == (Constraint((Facet("price_to", "2000"),)),)
    assert chosen[0].product.id == "cotton-jumper"


def test_an_avoid_that_stands_against_the_wish_is_named(small: Snapshot) -> None:
    never = taste("material", "silk", -1.0, Rule.NEVER)

    found = candidates(small, visit(small, "silk dress", tastes=(never,)), 3)

    assert found.against == (never,)
    assert [small.shelf.products[row].id for row in found.rows] == ["cotton-dress"]


def test_by_price_means_by_price(small: Snapshot) -> None:
    chosen = shown(small, visit(small, "cheapest jumper"), n=4)

    prices = [suggestion.variant.price_cents for suggestion in chosen]
    assert prices == sorted(prices)


def test_the_order_of_the_catalogue_changes_nothing(small: Snapshot) -> None:
    turned = fit(tuple(reversed(small_shop())), (), small.shelf.words)

    for text in ("", "jumper", "vegan skincare", "coffee"):
        assert ids(shown(small, visit(small, text))) == ids(shown(turned, visit(turned, text)))


@pytest.mark.parametrize("said", WISHES)
def test_all_that_is_shown_meets_the_wish(demo: Snapshot, said: str) -> None:
    asked = visit(demo, said)
    wish = candidates(demo, asked, 3).wish

    for suggestion in shown(demo, asked):
        assert suggestion.variant.in_stock
        assert not wish.kinds or suggestion.product.kind in wish.kinds
        assert wish.price_to is None or suggestion.variant.price_cents <= wish.price_to
        assert wish.price_from is None or suggestion.variant.price_cents >= wish.price_from
        for constraint in wish.wants:
            assert any(has(demo, suggestion, facet) for facet in constraint.any_of)
        assert not any(has(demo, suggestion, facet) for facet in wish.refuses)


def has(snapshot: Snapshot, suggestion: Suggestion, facet: Facet) -> bool:
    """Whether the variant on show has the facet, or one of its family."""
    if facet.attribute == THING:
        return bool(snapshot.shelf.having(facet)[snapshot.shelf.rows[suggestion.product.id]])
    family = (facet, *snapshot.shelf.words.families.get(facet, ()))
    own = suggestion.variant.options.get(facet.attribute)
    values = (own,) if own else suggestion.product.values(facet.attribute)
    return any(each.value in values for each in family)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_nothing_avoided_or_owned_is_ever_shown(demo: Snapshot, data: st.DataObject) -> None:
    facets = [f for f in demo.shelf.facets if f.attribute in {"material", "flavour", "ingredient"}]
    avoided = data.draw(st.lists(st.sampled_from(facets), max_size=4))
    owned = data.draw(st.lists(st.sampled_from(list(demo.shelf.rows)), max_size=4))
    said = data.draw(st.sampled_from(["", *WISHES]))
    never = tuple(taste(f.attribute, f.value, -1.0, Rule.NEVER) for f in avoided)
    settled = Settled(owned=frozenset(owned))

    for suggestion in shown(demo, visit(demo, said, tastes=never, settled=settled), n=6):
        assert not any(has(demo, suggestion, facet) for facet in avoided)
        assert suggestion.product.id not in owned


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_without_its_named_cause_a_product_scores_lower(
    demo: Snapshot, data: st.DataObject
) -> None:
    facets = [f for f in demo.shelf.facets if f.attribute not in {"department", "size"}]
    chosen = data.draw(st.lists(st.sampled_from(facets), max_size=5, unique=True))
    touched = data.draw(st.lists(st.sampled_from(list(demo.shelf.rows)), max_size=5, unique=True))
    kinds = st.sampled_from([EventKind.LIKED, EventKind.ADDED, EventKind.VIEWED])
    tastes = tuple(taste(f.attribute, f.value, data.draw(st.floats(0.2, 2))) for f in chosen)
    did = tuple(event(data.draw(kinds), product_id) for product_id in touched)
    said = data.draw(st.sampled_from(["", *WISHES]))
    asked = visit(demo, said, tastes=tastes, did=did)

    for suggestion in shown(demo, asked):
        row = demo.shelf.rows[suggestion.product.id]
        asked = replace(asked, wish=candidates(demo, asked, 3).wish)
        for reason in suggestion.reasons:
            if reason.origin:
                without = _without(asked, reason.origin)
                assert demo.model.score(without)[row] < demo.model.score(asked)[row]


def _without(asked: Visit, origin: str) -> Visit:
    tastes = tuple(each for each in asked.profile.tastes if each.id != origin)
    did = tuple(each for each in asked.events if each.id != origin)
    return replace(asked, profile=Profile("ada", tastes), events=did)
