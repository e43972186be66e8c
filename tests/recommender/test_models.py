"""Every model keeps the contract: any visit, any shop, a score from 0 to 1 for each product."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recommender.complements import ComplementModel
from recommender.content import Content
from recommender.index import Index
from recommender.lessons import LessonModel
from recommender.models import Model, Visit
from recommender.popularity import PopularityModel, RatingModel
from recommender.prices import PriceModel
from recommender.relevance import WishModel
from recommender.sessions import SessionModel
from recommender.shelf import Shelf
from recommender.snapshot import fit
from recommender.tastes import TasteModel
from recommender.wish import Wish
from recommender.words import Words
from shop.model import EventKind, Product, Profile
from tests.recommender.shelves import NOON, event, small_shop, taste

SHOPS = {"a small shop": small_shop(), "one product": small_shop()[:1], "nothing": ()}
VISITS = {
    "a stranger": Visit(Profile("ada"), (), "now", NOON),
    "a regular": Visit(
        Profile(
            "ada",
            (
                taste("flavour", "fruity", 3),
                taste("no", "such", -9),
                replace(taste("material", "wool"), event_id="answer"),
            ),
        ),
        (event(EventKind.LIKED, "wool-jumper"), event(EventKind.DISLIKED, "gone")),
        "now",
        NOON,
        Wish(
            kinds=("jumper",),
            words=("wool",),
            near="wool-jumper",
            beside=("wool-coat",),
            taught=("answer", "forgotten"),
            price_to=0,
        ),
    ),
}


def models(products: tuple[Product, ...]) -> list[Model]:
    shelf = Shelf(products)
    index = Index().fit(shelf)
    content = Content().fit(shelf, index)
    parts: list[Model] = [TasteModel(), PopularityModel(), RatingModel(), PriceModel()]
    parts += [
        WishModel(index, content),
        SessionModel(content),
        ComplementModel(content),
        LessonModel(),
    ]
    return [*(part.fit(shelf) for part in parts), fit(products, (), Words()).model]


@pytest.mark.parametrize("products", SHOPS.values(), ids=SHOPS)
@pytest.mark.parametrize("visit", VISITS.values(), ids=VISITS)
def test_scores_lie_between_0_and_1(products: tuple[Product, ...], visit: Visit) -> None:
    for model in models(products):
        scores = model.score(visit)

        assert scores.shape == (len(products),)
        assert np.all((scores >= 0) & (scores <= 1))


@pytest.mark.parametrize("visit", VISITS.values(), ids=VISITS)
def test_the_causes_add_up_to_the_score(visit: Visit) -> None:
    for model in models(small_shop())[:-1]:
        raw = model.raw(visit)
        for row in range(0, len(small_shop()), 5):
            told = sum(part for _, part in model.causes(visit, row))

            assert isinstance(model, PriceModel) or told == pytest.approx(raw[row], abs=1e-4)


def test_a_facet_is_found_whatever_its_capitals_if_anything_has_it() -> None:
    shelf = Shelf(small_shop())

    assert shelf.find("material", "WOOL") is not None
    assert shelf.find("material", "asbestos") is None
