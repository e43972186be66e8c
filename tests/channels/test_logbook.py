"""What is on its way to a platform is known to whoever comes after us, however we ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from channels.logbook import LARGEST, Logbook
from channels.mark import Mark, read_mark

FIRST, SECOND = Mark("ann", 3, 0), Mark("ann", 3, 1)
OF_BOB = Mark("bob", 7, 0)


def test_what_was_being_sent_is_found_by_the_next_process(tmp_path: Path) -> None:
    Logbook(tmp_path / "log").begun(FIRST)

    left = Logbook(tmp_path / "log").entry(FIRST)

    assert left is not None
    assert left.receipt == ""


def test_what_a_platform_took_is_found_with_its_receipt(tmp_path: Path) -> None:
    ended = Logbook(tmp_path / "log")
    ended.begun(FIRST)
    ended.taken(FIRST, "m1")
    ended.begun(OF_BOB)

    left = Logbook(tmp_path / "log")

    assert {entry.mark: entry.receipt for entry in left.entries} == {FIRST: "m1", OF_BOB: ""}


def test_only_the_last_message_of_a_conversation_can_be_on_its_way(tmp_path: Path) -> None:
    ended = Logbook(tmp_path / "log")
    ended.taken(FIRST, "m1")
    ended.begun(SECOND)

    assert Logbook(tmp_path / "log").entry(FIRST) is None


def test_what_is_over_is_not_found_any_more(tmp_path: Path) -> None:
    ended = Logbook(tmp_path / "log")
    ended.begun(FIRST)
    ended.over("ann")

    assert Logbook(tmp_path / "log").entries == ()


def test_a_line_that_was_cut_short_spoils_no_other(tmp_path: Path) -> None:
    Logbook(tmp_path / "log").taken(FIRST, "m1")
    with (tmp_path / "log").open("ab") as file:
        file.write(b'{"mark":{"conversation":"bo')

    assert [entry.mark for entry in Logbook(tmp_path / "log").entries] == [FIRST]


def test_it_stays_small_however_much_is_sent(tmp_path: Path) -> None:
    logbook = Logbook(tmp_path / "log")
    logbook.begun(OF_BOB)
    for number in range(3_000):
        logbook.taken(Mark("ann", number, 0), "m" * 30)
        logbook.over("ann")

    assert (tmp_path / "log").stat().st_size <= LARGEST
    assert [entry.mark for entry in Logbook(tmp_path / "log").entries] == [OF_BOB]


def test_a_mark_comes_back_as_it_went_out() -> None:
    assert read_mark(Mark("a.conversation", 12, 3).text) == Mark("a.conversation", 12, 3)


@pytest.mark.parametrize("text", ["", "ann", "ann.3", "ann.3.x", ".3.0", "ann.-3.0", "ann.3.²"])
def test_somebody_elses_metadata_is_no_mark(text: str) -> None:
    assert read_mark(text) is None
