"""The demo shop's files: every one loads, every product can be shown, sold and described."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import pytest

from data.draw import pictures
from data.make_catalogue import products as on_the_sheets
from data.making.brands import ORIGINS
from shop.feeds.demo_log import read_demo_log
from shop.feeds.reading import Reading, open_feed
from shop.feeds.reviews import read_reviews
from shop.feeds.spool import Spool
from shop.model import Product
from tests.data_attributes import ALLOWED, QUIZ_PICTURES

LARGEST = 8_000_000


@pytest.fixture(scope="module")
def data() -> Path:
    return Path(__file__).resolve().parents[1] / "data"


@pytest.fixture(scope="module")
def catalogue(data) -> dict[str, Product]:
    with Spool() as spool:
        _, feed = open_feed(data / "catalogue.csv", "EUR", None)
        reading = Reading(feed, spool)
        reading.take_in()
        products = {built.id: built.product for built in reading.products()}
        assert not reading.errors
    return products


def test_the_catalogue_is_large_and_of_three_departments(catalogue):
    departments = Counter(product.department for product in catalogue.values())

    assert len(catalogue) >= 320
    assert min(departments.values()) >= 100
    assert set(departments) == {"skincare", "coffee-tea", "clothing"}


def test_the_catalogue_is_what_the_sheets_say(catalogue):
    assert {product.id: product for product in on_the_sheets()} == catalogue


def test_every_product_says_what_it_is(catalogue):
    for product in catalogue.values():
        assert product.title
        assert product.kind
        assert product.brand in ORIGINS
        assert 40 <= len(product.description) <= 260, product.id
        assert {"care", "origin", "shipping weight"} <= set(product.facts), product.id
        assert all(variant.price_cents > 0 for variant in product.variants), product.id


def test_no_two_products_are_described_alike(catalogue):
    openings = Counter(" ".join(product.description.split()[:4]) for product in catalogue.values())

    assert [opening for opening, times in openings.items() if times > 1] == []


def test_attributes_have_only_known_values(catalogue):
    for product in catalogue.values():
        for attribute, values in product.attributes.items():
            assert set(values) <= ALLOWED[attribute], (product.id, attribute)


def test_codes_are_nobody_elses_and_never_used_twice(catalogue):
    codes = [variant.gtin for product in catalogue.values() for variant in product.variants]

    assert len(codes) == len(set(codes))
    assert all(len(code) == 13 and code.startswith("29") for code in codes)


def test_some_things_are_sold_out_and_some_nearly(catalogue):
    stocks = [variant.stock for product in catalogue.values() for variant in product.variants]

    assert 0.03 < stocks.count(0) / len(stocks) < 0.15
    assert sum(1 <= stock <= 3 for stock in stocks) > 50
    assert 5 <= sum(not product.in_stock for product in catalogue.values()) <= 25


@pytest.mark.parametrize(
    ("kind", "wanted", "at_least"),
    [
        ("moisturiser", {"diet": "vegan", "free_from": "perfume"}, 5),
        ("jumper", {"colour": "red"}, 3),
        ("jumper", {"colour": "navy", "material": "merino"}, 2),
        ("jumper", {"colour": "navy", "material": "cotton"}, 2),
        ("decaf", {"roast": "dark"}, 3),
        ("sunscreen", {"skin_type": "sensitive"}, 3),
        ("coffee beans", {"roast": "dark", "diet": "organic"}, 2),
    ],
)
def test_there_is_a_choice_of_what_shoppers_ask_for(catalogue, kind, wanted, at_least):
    found = [
        product
        for product in catalogue.values()
        if product.kind == kind and product.in_stock
        if all(value in product.values(attribute) for attribute, value in wanted.items())
    ]

    assert len(found) >= at_least


def test_every_product_has_both_pictures_and_words_for_them(catalogue, data):
    for product in catalogue.values():
        svg = data / product.image.removeprefix("/")
        assert svg.is_file(), product.id
        assert svg.with_suffix(".png").is_file(), product.id
        assert len(product.image_alt.split()) >= 4, product.id
        assert product.title in product.image_alt


def test_the_quizzes_have_their_pictures(data):
    there = {path.stem for path in (data / "pictures" / "quiz").glob("*.svg")}

    assert there >= QUIZ_PICTURES
    assert {path.stem for path in (data / "pictures" / "quiz").glob("*.png")} == there


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_no_two_pictures_are_the_same(data, ending):
    drawn = [path.read_bytes() for path in sorted((data / "pictures").rglob(f"*.{ending}"))]

    assert len({hashlib.sha256(one).digest() for one in drawn}) == len(drawn)


def test_no_picture_belongs_to_nothing(catalogue, data):
    drawn = {path.stem for path in (data / "pictures").glob("*.*")}

    assert drawn == set(catalogue)


def test_the_pictures_are_those_the_script_draws(data):
    drawn = dict(pictures())
    kept = {name: (data / "pictures" / f"{name}.svg").read_text("utf-8") for name in drawn}

    assert drawn == kept


def test_the_demo_shop_is_small_enough_to_ship(data):
    files = [path for path in data.rglob("*") if path.is_file() and path.suffix != ".pyc"]

    assert sum(path.stat().st_size for path in files) <= LARGEST


def test_reviews_are_of_products_that_are_sold(catalogue, data):
    reviews = list(read_reviews(data / "reviews.csv"))

    assert len(reviews) >= 900
    assert {review.product_id for review in reviews} <= set(catalogue)
    assert set(Counter(review.rating for review in reviews)) == {1, 2, 3, 4, 5}
    assert all(review.at > catalogue[review.product_id].added_at for review in reviews)


def test_the_demo_log_is_of_the_catalogue_and_synthetic(catalogue, data):
    events = list(read_demo_log(data / "demo_events.csv"))
    variants = {variant.id for product in catalogue.values() for variant in product.variants}

    assert len({event.id for event in events}) == len(events) > 5_000
    assert {event.product_id for event in events} <= set(catalogue)
    assert {event.variant_id for event in events} - {""} <= variants
    assert all(event.detail["synthetic"] == "yes" for event in events)
    assert (data / "demo_events.csv").stat().st_size <= 1_000_000


@pytest.mark.parametrize("name", ["catalogue.csv", "reviews.csv", "demo_events.csv"])
def test_simulated_files_say_so_in_their_first_lines(data, name):
    first = (data / name).read_text("utf-8").splitlines()[0]

    assert first.startswith("#")
    assert "ynthetic" in first or "do not exist" in first


def test_every_file_is_in_the_readme(data):
    readme = (data / "README.md").read_text("utf-8")
    named = [path.name for path in data.glob("*.csv")] + [path.name for path in data.glob("*.yml")]

    assert [name for name in named if name not in readme] == []
