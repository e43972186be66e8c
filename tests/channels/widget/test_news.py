"""What came while nobody looked is counted until somebody does."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.channels.widget.conftest import Shopper

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]


async def test_news_behind_a_closed_panel_is_counted_until_it_is_opened(shopper: Shopper) -> None:
    await shopper.greets()
    await shopper.find(".close").click()
    for number in range(2):
        await shopper.gateway.push(shopper.token, {"type": "text", "text": f"News {number}"})
    await expect(shopper.find(".badge")).to_have_text("2")
    await expect(shopper.find(".launcher")).to_have_attribute(
        "aria-label", "Chat with Fern & Fable, 2 new"
    )
    await shopper.page.reload()
    await expect(shopper.find(".badge")).to_have_text("2")
    await shopper.open()
    await shopper.find(".close").click()

    await expect(shopper.find(".badge")).to_be_hidden()


async def test_reading_in_one_tab_counts_in_the_other(shopper: Shopper) -> None:
    await shopper.greets()
    other = await shopper.context.new_page()
    await shopper.visit(page=other)
    await shopper.gateway.push(shopper.token, {"type": "text", "text": "News"})
    await shopper.sees("News")

    await expect(other.locator(".badge")).to_be_hidden()
