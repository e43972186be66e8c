"""Remarks about what is on show, and what they change."""

from __future__ import annotations

import pytest

from recommender.base import Shown
from recommender.pointing import point
from recommender.refining import read_change
from recommender.snapshot import Snapshot
from tests.recommender.saying import in_one_line

JUMPERS = ("wool-jumper", "merino-jumper", "cotton-jumper")  # 60, 80 and 40
BEANS = ("harbour-beans", "orchard-beans", "mountain-beans")


def on_show(snapshot: Snapshot, said: str, products: tuple[str, ...], focus: str = "") -> Shown:
    return Shown("r1", products, snapshot.understanding.wish(said), products, focus)


@pytest.mark.parametrize(
    ("remark", "wish"),
    [
        ("cheaper", "jumper; to 39.99"),
        ("something less expensive please", "jumper; to 39.99"),
        ("cheaper than the second", "jumper; to 79.99"),
        ("a bit dearer", "jumper; from 80.01"),
        ("under 50 then", "jumper; to 50"),
        ("not wool", "jumper; not material wool"),
        ("another brand", "jumper; not brand Fable; not brand Fern"),
        ("in blue", "jumper; colour blue"),
        ("do you have it in red or green", "jumper; colour red/green"),
        ("size L", "jumper; size L"),
        ("and in m?", "jumper; size M"),
        ("linen instead", "jumper; material linen"),
        ("what about merino", "jumper; material merino"),
        ("dresses instead", "dress"),
        ("sort by price", "jumper; by price"),
        ("newest first", "jumper; by newest"),
        ("nothing over 45", "jumper; to 45"),
        ("to expensive, in navvy", "jumper; colour navy; dear"),
        ("coffee", "coffee beans/espresso/decaf"),
    ],
)
def test_a_remark_changes_the_wish(small: Snapshot, remark: str, wish: str) -> None:
    change = read_change(small, remark, on_show(small, "jumper", JUMPERS))

    assert change.wish is not None
    assert in_one_line(change.wish) == wish


@pytest.mark.parametrize(
    ("remark", "wish"),
    [
        ("in red", "jumper; colour red; size M"),
        ("any colour", "jumper; size M"),
        ("forget the size", "jumper; colour navy"),
        ("size doesnt matter", "jumper; colour navy"),
        ("not navy", "jumper; size M; not colour navy"),
        ("bigger", "jumper; colour navy; size L"),
        ("in a different colour", "jumper; size M; not colour navy"),
    ],
)
def test_the_rest_of_the_wish_stays(small: Snapshot, remark: str, wish: str) -> None:
    change = read_change(small, remark, on_show(small, "navy jumper size M", JUMPERS))

    assert change.wish is not None
    assert in_one_line(change.wish) == wish


@pytest.mark.parametrize(
    "remark", ["more", "show me others", "next", "something else", "not these"]
)
def test_some_remarks_turn_the_page(small: Snapshot, remark: str) -> None:
    change = read_change(small, remark, on_show(small, "jumper", JUMPERS))

    assert change.more
    assert change.wish is None


def test_more_like_the_second_is_near_it(small: Snapshot) -> None:
    change = read_change(small, "more like the second", on_show(small, "jumper", JUMPERS))

    assert change.wish is not None
    assert change.wish.near == "merino-jumper"
    assert change.pointed == ("merino-jumper",)


def test_a_step_goes_one_rung(small: Snapshot) -> None:
    change = read_change(small, "a darker roast", on_show(small, "medium roast beans", BEANS))

    assert change.wish is not None
    assert change.wish.values("roast") == ("dark",)


@pytest.mark.parametrize("remark", ["thanks", "hello", "whats the weather", "ok great", ""])
def test_small_talk_changes_nothing(small: Snapshot, remark: str) -> None:
    assert not read_change(small, remark, on_show(small, "jumper", JUMPERS)).understood


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("the second", [2]),
        ("2", [2]),
        ("number two", [2]),
        ("the 3rd one", [3]),
        ("#1", [1]),
        ("last one please", [3]),
        ("first and third", [1, 3]),
        ("compare the first two", [1, 2]),
        ("compare 1 and 3", [1, 3]),
        ("both", [1, 2, 3]),
        ("the cheapest", [3]),
        ("the most expensive one", [2]),
        ("the cotton one", [3]),
        ("the merino jumper", [2]),
        ("the grey one", [2]),
        ("add 2 of the first", [1]),
        ("the navy one", []),
        ("it", []),
        ("hmm", []),
    ],
)
def test_a_text_points_at_what_is_on_show(small: Snapshot, said: str, places: list[int]) -> None:
    pointed = point(small, said, on_show(small, "jumper", JUMPERS))

    assert pointed == tuple(JUMPERS[place - 1] for place in places)


def test_it_is_what_was_last_spoken_of(small: Snapshot) -> None:
    shown = on_show(small, "jumper", JUMPERS, focus="cotton-jumper")

    assert point(small, "add it", shown) == ("cotton-jumper",)


def test_a_leading_no_refuses_nothing(small: Snapshot) -> None:
    change = read_change(small, "hmm no, in red", on_show(small, "navy jumper", JUMPERS))

    assert change.wish is not None
    assert "red" in change.wish.values("colour")


def test_a_size_is_no_place_in_the_list(small: Snapshot) -> None:
    shown = on_show(small, "jumper", JUMPERS)

    assert point(small, "the 1 kg of coffee", shown) == ()


def test_a_place_is_counted_among_those_of_its_noun(demo: Snapshot) -> None:
    shown = Shown(products=("paper-filters-hundred", "glass-tea-infuser-mug", "enamel-camp-mug"))

    assert point(demo, "the first mug", shown) == ("glass-tea-infuser-mug",)
    assert point(demo, "i said second mug", shown) == ("enamel-camp-mug",)
    assert point(demo, "the first one", shown) == ("paper-filters-hundred",)
