"""A shopper sends a photo along."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.channels.widget.conftest import Shopper

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]

PHOTO = {"name": "jumper.png", "mimeType": "image/png", "buffer": b"\x89PNG not much more"}


async def choose(shopper: Shopper) -> None:
    async with shopper.page.expect_file_chooser() as asked:
        await shopper.page.get_by_role("button", name="Send a photo or file").click()
    await (await asked.value).set_files(PHOTO)  # type: ignore[arg-type]


async def test_a_photo_is_sent_shown_and_answered(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()

    await choose(shopper)
    await shopper.sees("You said: 📷")

    assert shopper.gateway.files == [PHOTO["buffer"]]
    assert await shopper.rows() == ["You: 📎 jumper.png", "You said: 📷"]


async def test_a_photo_that_cannot_be_sent_is_said_to_be(shopper: Shopper) -> None:
    await shopper.greets()
    shopper.gateway.refuse_with = 413

    await choose(shopper)

    await expect(shopper.find(".own").last).to_contain_text("Could not be sent")
