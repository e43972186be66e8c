"""A file sent in the web chat: looked at, answered, and kept nowhere."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from aiohttp import FormData

from channels.attachments import LARGEST
from shop.erasure import export
from tests.channels.stand import Shopper, Stand

PNG = b"\x89PNG\r\n\x1a\n" + b"p" * 992


async def upload(shopper: Shopper, file: bytes | None, **fields: str) -> tuple[int, dict[str, Any]]:
    form = FormData()
    for name, value in fields.items():
        form.add_field(name, value)
    if file is not None:
        form.add_field("file", BytesIO(file), filename="../../photo.exe", content_type="text/html")
    address = f"{shopper.url}/chat/attachments"
    async with shopper.http.post(address, data=form, headers=shopper.headers) as response:
        return response.status, await response.json()


async def test_a_photo_is_answered_as_one_and_kept_nowhere(stand: Stand) -> None:
    ann = await stand.shopper()

    status, _ = await upload(ann, PNG, id="m1")

    said = await ann.settled()
    turn = stand.rasa.turns[-1]
    kept = await export(stand.database, turn["metadata"]["shopper"])
    assert (status, said[0]["text"]) == (202, "📷")
    assert turn["parse_data"]["entities"] == {"kind": "photo", "type": "image/png", "size": "1000"}
    assert "photo.exe" not in str(kept)
    assert "pppp" not in str(kept)


async def test_words_sent_with_a_photo_are_what_was_said(stand: Stand) -> None:
    ann = await stand.shopper()

    await upload(ann, PNG, id="m1", text="in navy")
    await ann.settled()

    turn = stand.rasa.turns[-1]
    assert (turn["text"], turn["metadata"]["attached"]) == ("in navy", "photo")


async def test_the_same_photo_sent_again_is_one(stand: Stand) -> None:
    ann = await stand.shopper()

    await upload(ann, PNG, id="m1")
    _, answer = await upload(ann, PNG, id="m1")

    await ann.settled()
    assert answer == {"id": "m1", "repeated": True}
    assert len(stand.rasa.turns) == 1


@pytest.mark.parametrize(
    ("file", "fields", "status"),
    [
        (b"x" * (LARGEST + 1), {"id": "m1"}, 413),
        (PNG, {}, 422),
        (PNG, {"id": "no id!"}, 422),
        (None, {"id": "m1"}, 422),
        (PNG, {"id": "m1", "text": "x" * 2_001}, 413),
        (PNG, {"id": "m1", "text": "x" * 50_000}, 413),
    ],
)
async def test_what_is_too_large_or_lacks_something_is_refused(
    stand: Stand, file: bytes | None, fields: dict[str, str], status: int
) -> None:
    assert (await upload(await stand.shopper(), file, **fields))[0] == status
    assert stand.rasa.turns == []


async def test_nobody_uploads_without_a_token(stand: Stand) -> None:
    ann = await stand.shopper()
    ann.token = "made up"

    assert (await upload(ann, PNG, id="m1"))[0] == 401


@pytest.mark.parametrize("body", [b"", b"--x", b"--x\r\n\r\n", b"\xff" * 99])
async def test_a_form_that_is_none_is_refused(stand: Stand, body: bytes) -> None:
    ann = await stand.shopper()
    headers = {**ann.headers, "Content-Type": "multipart/form-data; boundary=x"}

    async with ann.http.post(f"{ann.url}/chat/attachments", data=body, headers=headers) as response:
        assert response.status in (400, 422)
