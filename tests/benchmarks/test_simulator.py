"""Simulated shoppers: the same for the same seed, led by their tastes, and plainly not real."""

from __future__ import annotations

from collections import Counter
from statistics import mean

import pytest

from benchmarks.simulator import Market, catalogue, hidden_tastes, simulate, write_log
from shop.feeds.demo_log import read_demo_log
from shop.model import EventKind

SHOPPERS, SEED = 60, 3


@pytest.fixture(scope="module")
def products():
    return catalogue()


@pytest.fixture(scope="module")
def events(products):
    return list(simulate(products, SHOPPERS, SEED))


@pytest.fixture(scope="module")
def appeal(products):
    """How much the product of an event suits the shopper of the event."""
    tastes = {taste.shopper_id: taste for taste in hidden_tastes(products, SHOPPERS, SEED)}
    by_id = {product.id: product for product in products}
    market = Market(products)
    return lambda event: market.appeal(tastes[event.shopper_id], by_id[event.product_id])


def test_the_same_seed_gives_the_same_events(products, events):
    assert list(simulate(products, SHOPPERS, SEED)) == events


def test_another_seed_gives_others(products, events):
    assert list(simulate(products, SHOPPERS, SEED + 1)) != events


def test_everybody_is_marked_as_synthetic(events):
    assert all(event.shopper_id.startswith("sim-") for event in events)
    assert all(event.detail["synthetic"] == "yes" for event in events)


def test_events_come_in_order_of_time_and_no_id_comes_twice(events):
    assert [event.at for event in events] == sorted(event.at for event in events)
    assert len({event.id for event in events}) == len(events)


def test_what_is_bought_suits_better_than_what_is_clicked_than_what_is_shown(events, appeal):
    shown, clicked, bought = (
        mean(appeal(event) for event in events if event.kind is kind)
        for kind in (EventKind.SHOWN, EventKind.CLICKED, EventKind.BOUGHT)
    )

    assert shown + 0.05 < clicked < bought - 0.03


def test_what_stands_higher_is_clicked_more(events):
    clicks = Counter(event.detail["position"] for event in events if event.kind == "clicked")

    assert clicks["1"] > clicks["4"] > clicks["8"] > 0


def test_durable_things_are_bought_once_and_others_again(products, events):
    durable = {product.id for product in products if product.durable}
    bought = Counter((one.shopper_id, one.product_id) for one in events if one.kind == "bought")

    assert max(times for (_, product), times in bought.items() if product in durable) == 1
    assert max(times for (_, product), times in bought.items() if product not in durable) > 1


def test_nobody_is_shown_what_is_sold_out_or_not_there_yet(products, events):
    by_id = {product.id: product for product in products}
    shown = [event for event in events if event.kind is EventKind.SHOWN]

    assert all(by_id[event.product_id].in_stock for event in shown)
    assert all(by_id[event.product_id].added_at <= event.at for event in shown)


def test_a_log_is_read_back_as_it_was_written(events, tmp_path):
    write_log(events, tmp_path / "log.csv")

    told = [(one.shopper_id, one.at, one.kind, one.product_id, one.detail) for one in events]
    read = [
        (one.shopper_id, one.at, one.kind, one.product_id, one.detail)
        for one in read_demo_log(tmp_path / "log.csv")
    ]
    assert read == told
