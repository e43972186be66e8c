"""What Facebook sends is read for what shoppers did, and for nothing else."""

from __future__ import annotations

import pytest

from channels.arrivals import Arrival, Came, Ignored, Typed
from channels.messenger.parse import parse
from tests.channels.messenger.corpus import ANN, EVENTS, PAGE, arrived, call, event, message


@pytest.mark.parametrize("kind", EVENTS)
def test_an_event_is_what_it_means(kind: str) -> None:
    sent, meant = EVENTS[kind]

    assert parse(call(sent), PAGE) == (meant,)


def test_all_events_of_all_entries_are_read() -> None:
    one, two = call(message("m_1", text="a"), message("m_2", text="b")), call(message("m_3"))

    found = parse({"object": "page", "entry": one["entry"] + two["entry"]}, PAGE)

    assert found == (
        arrived(Typed("a"), "m_1"),
        arrived(Typed("b"), "m_2"),
        Ignored("empty"),
    )


def test_what_a_colleague_is_talking_about_is_only_listened_to() -> None:
    entry = {"id": PAGE, "time": 1, "standby": [message(text="for Kim"), event(read={})]}

    assert parse({"object": "page", "entry": [entry]}, PAGE) == (Ignored("standby"),) * 2


def test_an_event_that_cannot_be_read_does_not_hide_its_neighbours() -> None:
    broken = [None, 7, [], {"sender": "ann"}, {"sender": {"id": ["x"]}, "message": 3}]

    found = parse(call(*broken, message(text="still here")), PAGE)

    assert found[-1] == arrived(Typed("still here"))
    assert not any(isinstance(each, Arrival) for each in found[:-1])


def test_the_same_event_has_the_same_short_id_however_often_it_comes() -> None:
    long = "m_" + "x" * 400

    ids = [each.event_id for each in parse(call(*[message(long, text="a")] * 2), PAGE)]

    assert ids[0] == ids[1]
    assert len(ids[0]) == 32


def test_two_events_of_one_moment_without_ids_are_two() -> None:
    came, tapped = parse(call(event(referral={"ref": "a"}), event(postback={"title": "B"})), PAGE)

    assert came.event_id != tapped.event_id


def test_a_number_is_an_id_as_well() -> None:
    sent = {"sender": {"id": int(ANN)}, "recipient": {"id": int(PAGE)}, "referral": {"ref": "x"}}

    (found,) = parse(call(sent), PAGE)

    assert (found.sender.user, found.deed) == (ANN, Came("x"))
