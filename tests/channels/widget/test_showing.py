"""Cards, pictures, carts and receipts: what is on show, and what can be done with it."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.channels.widget.conftest import Shopper

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]


async def test_a_card_shows_picture_price_and_reason_and_takes_hearts_and_orders(
    shopper: Shopper,
) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("products")
    card = shopper.find(".card").first
    await expect(card.locator("img")).to_have_attribute("alt", "A drawing of oat & cica balm")
    await expect(card.locator(".words")).to_contain_text("€18.00")
    await expect(card.locator(".reason")).to_have_text("Made for dry skin, without perfume")
    await card.get_by_label("Like Oat & Cica Balm").click()
    await expect(card.locator(".like")).to_have_attribute("aria-pressed", "true")
    await card.get_by_label("Not for me: Oat & Cica Balm").click()
    await card.get_by_label("Add to cart: Oat & Cica Balm").click()
    await shopper.sees("You said: Add to cart")

    taps = [said.get("action") for said in shopper.gateway.said]
    assert taps == [None, "tap:Like", "tap:Not for me", "tap:Add to cart"]


async def test_the_row_of_cards_steps_on_and_back_with_the_arrow_keys(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("products")
    row = shopper.find(".cards")
    await row.focus()
    await shopper.page.keyboard.press("ArrowRight")
    await shopper.page.wait_for_timeout(700)
    onward = await row.evaluate("row => row.scrollLeft")
    await shopper.page.keyboard.press("ArrowLeft")
    await shopper.page.wait_for_timeout(700)

    assert onward > 150
    assert await row.evaluate("row => row.scrollLeft") < 20


async def test_the_arrows_show_only_where_there_is_more(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("products")
    await expect(shopper.find(".rail .next.icon")).to_have_attribute("aria-label", "Next products")
    await expect(shopper.find(".rail .previous")).to_be_hidden()
    await shopper.find(".cards").evaluate("row => row.scrollTo(9999, 0)")

    await expect(shopper.find(".rail .next.icon")).to_be_hidden()
    await expect(shopper.find(".rail .previous")).to_be_visible()


async def test_a_picture_is_picked_and_the_others_rest(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("pictures")
    await shopper.find(".tile").get_by_text("Minimal").click()
    await shopper.sees("Clean lines, got it.")

    assert shopper.gateway.said[-1]["action"] == "tap:Minimal"
    await expect(shopper.find(".tile:disabled")).to_have_count(4)


async def test_many_pictures_can_be_picked(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("many pictures")
    for look in ("Minimal", "Bold"):
        await shopper.find(".tile").get_by_text(look).click()
    await expect(shopper.find(".tile[aria-pressed=true]")).to_have_count(2)
    await shopper.find(".choice").get_by_text("That's all").click()
    await shopper.sees("You said: That's all")

    assert len(shopper.gateway.said) == 4


async def test_the_cart_shows_lines_sums_and_what_can_be_done(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("cart")
    await expect(shopper.find(".lines li")).to_have_count(2)
    await expect(shopper.find(".sums .total dd")).to_have_text("€97.20")
    await shopper.find(".order").get_by_label("Remove: Harbour Merino Jumper").click()
    await shopper.sees("You said: Remove")

    await expect(shopper.find(".lines li").nth(1)).to_contain_text("250 g · 2 × €14.50")


async def test_a_receipt_tells_its_number(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("buy")

    await expect(shopper.find(".receipt .stamp")).to_have_text("Order FF-1042")
    await expect(shopper.find(".receipt .lines li")).to_have_count(2)
