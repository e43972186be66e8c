"""What a shopper sees and taps, on a phone and on a desktop."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.channels.widget.conftest import Shopper
from tests.channels.widget.fake_answers import SKIN

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]


async def test_the_launcher_opens_a_greeting_with_first_ideas(shopper: Shopper) -> None:
    await shopper.visit("/host?greeting=Welcome%20in!&starters=Surprise%20me|Help")
    await shopper.open()

    await expect(shopper.find(".welcome .bubble")).to_have_text("Welcome in!")
    await expect(shopper.find(".welcome .choice")).to_have_text(["Surprise me", "Help"])


async def test_a_page_load_alone_begins_no_session(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.page.wait_for_timeout(200)

    assert shopper.gateway.sessions == 0


async def test_what_is_typed_is_shown_sent_and_answered(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("hello there")
    await shopper.sees("You said: hello there")

    assert await shopper.rows() == ["You: hello there", "You said: hello there"]
    assert [said["text"] for said in shopper.gateway.said] == ["hello there"]
    await expect(shopper.find(".welcome")).to_be_hidden()


async def test_the_panel_fills_a_phone_and_is_a_column_on_a_desktop(
    shopper: Shopper, width: int
) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.page.wait_for_timeout(350)
    box = await shopper.find(".panel").bounding_box()

    assert box is not None
    assert (round(box["x"]), round(box["width"])) == ((0, 390) if width == 390 else (860, 400))


async def test_a_tapped_choice_is_said_by_its_token_and_the_other_choices_go(
    shopper: Shopper,
) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("quiz")
    await expect(shopper.find(".row .choice")).to_have_text(SKIN)
    await shopper.find(".choice").get_by_text("Dry", exact=True).click()
    await shopper.sees("You said: Dry")

    assert shopper.gateway.said[-1]["action"] == "tap:Dry"
    await expect(shopper.find(".row .choice")).to_have_count(0)


async def test_several_can_be_picked_before_the_last_choice_ends_it(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("several")
    await shopper.find(".choice").get_by_text("Perfume").click()
    await expect(shopper.find(".choice[aria-pressed=true]")).to_have_text("Perfume")
    await shopper.find(".choice").get_by_text("That's all").click()
    await shopper.sees("You said: That's all")

    taps = [said.get("action") for said in shopper.gateway.said]
    assert taps == [None, "tap:Perfume", "tap:That's all"]


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


async def test_dots_show_while_an_answer_is_made_and_go_with_it(shopper: Shopper) -> None:
    shopper.gateway.pause = 0.6
    await shopper.visit()
    await shopper.open()
    await shopper.say("hello")
    await expect(shopper.find(".typing")).to_have_text("Fern & Fable is typing")
    await shopper.sees("You said: hello")

    await expect(shopper.find(".typing")).to_be_empty()


async def test_days_are_told_apart(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("hello")
    await shopper.sees("You said: hello")
    for message in shopper.gateway.logs[shopper.token][:1]:
        message["at"] = "2024-02-29T12:00:00+00:00"
    await shopper.page.reload()
    await shopper.open()
    await shopper.sees("You said: hello")

    await expect(shopper.find(".day")).to_have_text(["Thursday, February 29", "Today"])


async def test_the_page_can_open_the_chat_and_speak_for_the_shopper(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.page.evaluate(
        "document.addEventListener('palate:turn', e => (window.turn = e.detail.messages.length))"
    )
    await shopper.chat("open()")
    await shopper.chat("say('  Tell me about p-1  ')")
    await shopper.sees("You said: Tell me about p-1")
    await shopper.page.wait_for_function("window.turn === 1")
    await shopper.chat("close()")

    await expect(shopper.find(".panel")).to_be_hidden()


async def test_a_reader_of_older_messages_is_not_pulled_down(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    for text in ("products", "cart", "buy"):
        await shopper.say(text)
        await shopper.page.wait_for_timeout(150)
    await shopper.find(".scroll").evaluate("scroll => (scroll.scrollTop = 0)")
    await shopper.page.wait_for_timeout(100)
    await shopper.gateway.push(shopper.token, {"type": "text", "text": "News!"})
    await expect(shopper.find(".below")).to_be_visible()
    assert await shopper.find(".scroll").evaluate("scroll => scroll.scrollTop") == 0
    await shopper.find(".below").click()

    await expect(shopper.find(".below")).to_be_hidden()
    assert await shopper.find(".scroll").evaluate("scroll => scroll.scrollTop") > 300
