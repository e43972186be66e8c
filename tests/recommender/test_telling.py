"""The tastes that shoppers state in their own words."""

from __future__ import annotations

import pytest

from recommender.beside import told_beside
from recommender.naming import find_product, variant_in
from recommender.snapshot import Snapshot
from recommender.telling import told

TOLD = {
    "I'm vegan": "diet vegan must",
    "I don't wear wool": "material wool never clothing",
    "I love dark chocolate coffee": "flavour chocolate prefer coffee-tea",
    "my skin is dry": "skin_type dry prefer skincare",
    "budget around 40 for skincare": "budget 4000 must skincare",
    "my budget is 40": "budget 4000 must",
    "I never spend more than 30 on coffee": "budget 3000 must coffee-tea",
    "I hate perfume": "free_from perfume must skincare",
    "I'm allergic to nuts": "ingredient nut never skincare; flavour nutty never coffee-tea",
    "not a fan of pink": "shade pink prefer skincare; colour pink prefer",
    "I wear size M": "size M must clothing",
    "my shoe size is 42": "size 42 must clothing",
    "i like navy and grey": "colour navy prefer; colour grey prefer",
    "i like fruity coffee but not floral": (
        "flavour fruity prefer coffee-tea; flavour floral prefer coffee-tea"
    ),
    "oily, acne prone skin": "skin_type oily prefer skincare; concern acne prefer skincare",
    "i'm a size L and i love linen": "size L must clothing; material linen prefer clothing",
    "i love coffee": "department coffee-tea prefer",
    "i don't like jeans": "kind jeans prefer",
    "my favourite colour is green": "colour green prefer",
    "i do like ground coffee": "kind ground coffee prefer",
    "no coffee please. clothes! a jumper or a dress": "",
    "no wool please": "",
    "without perfume": "",
    "i don't want coffee": "",
    "i avoid coffee capsules, please remember that": "",
    "please remember: no wool": "material wool never clothing",
    "i never drink decaf": "kind decaf never; caffeine none never coffee-tea",
    "i avoid alcohol": "free_from alcohol must skincare",
    "i hate wool. no jeans today please": "material wool never clothing",
    "hello": "",
    "I react to lanolin": "ingredient lanolin never",
    "my skin reacts badly to perfume": "free_from perfume must skincare",
    "I mostly dress for work": "occasion work prefer clothing",
    "I love summer dresses": "season summer prefer clothing",
    "I'm vegan, what chocolate do you have?": "diet vegan must",
    "I've been invited to a garden party and I don't know what to wear": "",
    "we're going to a wedding in May": "",
    "I've got a job interview on Monday": "",
    "I'm off to the beach and have nothing to wear": "",
    "I'm looking for a blue jumper": "",
    "I am after a light roast": "",
    "my sister has a birthday, I need a gift": "",
    "I said afternoon, not evening": "",
    "these feel a bit too formal. Something lighter and more summery?": "",
    "does it run small?": "",
    "is it loose leaf or in bags?": "",
    "I like the blue one": "",
}
BESIDE = {
    "I have sensitive skin, is the first one ok for me?": "sensitive",
    "I also react to nuts, is there something for dry skin?": "nut, nutty",
    "I react to lanolin. What cream would you take?": "lanolin",
    "I love linen, show me a shirt": "linen",
    "I'm a size L, do you have it?": "L",
    "a hand cream please, my skin is dry and I need it for work": "dry",
    "my budget is 40, what coffee do you have?": "",
    "I have a blue shirt, what goes with it?": "",
    "I need a dress for my sister. She is a size M": "",
    "I'm going to a wedding, what should I wear?": "",
    "I have sensitive skin": "",
    "do you have something for oily skin?": "",
}
NAMED = {
    "add the stripe deckhand jumper in M": "Stripe Deckhand Jumper",
    "put first light gel cleanser in my cart": "First Light Gel Cleanser",
    "otter blend 1kg": "Otter Blend",
    "is the melt and go balm vegan?": "Melt & Go Cleansing Balm",
    "melt go cleansing blam": "Melt & Go Cleansing Balm",
    "does the trail fleece shrink": "Trail Fleece Pullover",
    "how much is the glass tea infuser mug": "Glass Tea Infuser Mug",
    "a jumper please": None,
    "add bananas": None,
    "hello there": None,
}
PICKED = {
    "navy in M": ("navy, M", ()),
    "large, red please": ("red, L", ()),
    "M": (None, ("colour",)),
    "in navy": (None, ("size",)),
    "yes": (None, ("colour", "size")),
}


@pytest.mark.parametrize(("said", "tastes"), TOLD.items(), ids=list(TOLD))
def test_a_statement_is_heard_as_tastes(demo: Snapshot, said: str, tastes: str) -> None:
    heard = (f"{t.attribute} {t.value} {t.rule} {t.scope}".strip() for t in told(demo, said))

    assert "; ".join(heard) == tastes


@pytest.mark.parametrize(("said", "values"), BESIDE.items(), ids=list(BESIDE))
def test_what_holds_of_them_is_heard_beside_a_wish(demo: Snapshot, said: str, values: str) -> None:
    assert ", ".join(taste.value for taste in told_beside(demo, said)) == values


def test_what_is_not_liked_weighs_against(demo: Snapshot) -> None:
    assert [taste.strength for taste in told(demo, "not a fan of stripes")] == [-1.0]


@pytest.mark.parametrize(("said", "title"), NAMED.items(), ids=list(NAMED))
def test_a_product_is_found_by_its_name(demo: Snapshot, said: str, title: str | None) -> None:
    found = find_product(demo, said).product

    assert (found.title if found else None) == title


@pytest.mark.parametrize(("said", "picked"), PICKED.items(), ids=list(PICKED))
def test_a_variant_is_found_by_its_options(
    demo: Snapshot, said: str, picked: tuple[str | None, tuple[str, ...]]
) -> None:
    jumper = next(p for p in demo.shelf.products if p.title == "Stripe Deckhand Jumper")

    found = variant_in(said, jumper)

    assert (found.variant.label if found.variant else None, found.missing) == picked
