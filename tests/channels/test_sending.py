"""What a platform has is not sent again where that can be known, whatever ends in between."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from channels.logbook import Logbook
from channels.mark import Mark
from channels.screens.bubble import Bubble
from channels.sending import Sending
from shop.conversations import Conversation
from shop.errors import TryLater
from tests.channels.post import Post

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
HELLO, MARK = Bubble("hello"), Mark("c1", 2, 0)
ANN = Conversation("c1", "ann", "post", "to ann", NOON, heard_at=NOON)


@pytest.fixture
def post() -> Post:
    return Post()


async def test_what_was_taken_just_before_the_end_is_not_sent_again(
    tmp_path: Path, post: Post
) -> None:
    post.looks_up = False
    await Sending(Logbook(tmp_path / "log")).send(post, ANN, HELLO, MARK)

    receipt = await Sending(Logbook(tmp_path / "log")).send(post, ANN, HELLO, MARK)

    assert receipt == "letter 1"
    assert len(post.sent) == 1


async def test_what_was_cut_off_is_looked_up_also_by_the_next_process(
    tmp_path: Path, post: Post
) -> None:
    post.unheard = 1
    with pytest.raises(TryLater):
        await Sending(Logbook(tmp_path / "log")).send(post, ANN, HELLO, MARK)

    receipt = await Sending(Logbook(tmp_path / "log")).send(post, ANN, HELLO, MARK)

    assert receipt == "letter 1"
    assert len(post.sent) == 1


async def test_where_nobody_can_tell_it_is_sent_again_rather_than_never(
    tmp_path: Path, post: Post
) -> None:
    post.unheard, post.looks_up = 1, False
    sending = Sending(Logbook(tmp_path / "log"))
    with pytest.raises(TryLater):
        await sending.send(post, ANN, HELLO, MARK)

    await sending.send(post, ANN, HELLO, MARK)

    assert len(post.sent) == 2


async def test_a_platform_that_tells_by_itself_is_given_the_time(
    tmp_path: Path, post: Post
) -> None:
    post.unheard, post.tells_within = 1, 600.0
    sending = Sending(Logbook(tmp_path / "log"))
    assert sending.waits(post, MARK) == 0
    with pytest.raises(TryLater):
        await sending.send(post, ANN, HELLO, MARK)

    assert sending.waits(post, MARK) > 0
    assert sending.waits(post, Mark("c1", 3, 0)) == 0
    assert Sending(Logbook(tmp_path / "log")).waits(post, MARK) > 0


async def test_what_was_refused_for_sure_is_in_no_doubt(tmp_path: Path, post: Post) -> None:
    post.refuse, post.tells_within = [TryLater("too many")], 600.0
    sending = Sending(Logbook(tmp_path / "log"))
    with pytest.raises(TryLater):
        await sending.send(post, ANN, HELLO, MARK)

    assert sending.waits(post, MARK) == 0
    assert Sending(Logbook(tmp_path / "log")).waits(post, MARK) == 0


async def test_the_time_we_were_away_counts_so_that_in_the_end_it_is_sent(
    tmp_path: Path, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.unheard, post.tells_within = 1, 10.0
    with pytest.raises(TryLater):
        await Sending(Logbook(tmp_path / "log")).send(post, ANN, HELLO, MARK)
    back = Sending(Logbook(tmp_path / "log"))
    later = time.time() + 60
    monkeypatch.setattr("channels.sending.time.time", lambda: later)
    assert back.waits(post, MARK) > 0

    soon = time.monotonic() + 3
    monkeypatch.setattr("channels.sending.time.monotonic", lambda: soon)

    assert back.waits(post, MARK) == 0
