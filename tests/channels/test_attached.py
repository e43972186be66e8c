"""A photo, a voice note, a place or a reaction, from the platform to Rasa."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from channels.arrivals import Attached, AttachmentKind
from shop.database import Database
from shop.erasure import export
from tests.channels.fake_rasa import FakeRasa
from tests.channels.post import Post
from tests.channels.stand import Stand, standing


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
async def stand(sqlite: Database, tmp_path: Path, post: Post) -> AsyncIterator[Stand]:
    async with standing(sqlite, tmp_path, FakeRasa(), platforms=post.build) as up:
        yield up


async def test_a_photo_without_a_word_is_an_attachment_of_its_kind(
    stand: Stand, post: Post
) -> None:
    await post.attach("ann", "e1", Attached(AttachmentKind.PHOTO, "file-1"))
    await post.got(2)

    turn = stand.rasa.turns[-1]
    assert turn["parse_data"] == {"intent": "attachment", "entities": {"kind": "photo"}}
    assert turn["text"] == "📷"


async def test_a_caption_is_read_as_if_it_had_been_typed(stand: Stand, post: Post) -> None:
    await post.attach("ann", "e1", Attached(AttachmentKind.PHOTO, "file-1", "in blue, please"))
    await post.got(2)

    turn = stand.rasa.turns[-1]
    assert (turn["text"], "parse_data" in turn) == ("in blue, please", False)
    assert turn["metadata"]["attached"] == "photo"


async def test_where_somebody_is_is_kept_nowhere(stand: Stand, post: Post) -> None:
    place = Attached(AttachmentKind.LOCATION, "52.5,13.4")

    await post.attach("ann", "e1", place)
    await post.got(2)

    turn = stand.rasa.turns[-1]
    kept = await export(stand.database, turn["metadata"]["shopper"])
    assert "📍" in str(kept)
    assert "52.5" not in f"{kept} {turn}"


async def test_a_thumb_up_says_yes(stand: Stand, post: Post) -> None:
    await post.write("ann", "e1", "👍🏽")
    await post.got(2)

    assert stand.rasa.turns[-1]["text"] == "yes"
