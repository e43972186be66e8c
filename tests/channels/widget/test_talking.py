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


async def test_who_comes_by_a_link_from_another_channel_says_its_code_once(
    shopper: Shopper,
) -> None:
    await shopper.visit("/host?ref=link-K7QF-4XMB")
    await shopper.sees("You said: link-K7QF-4XMB")

    await shopper.visit("/host?ref=link-K7QF-4XMB")
    await shopper.open()
    await shopper.say("hello")
    await shopper.sees("You said: hello")

    assert [said["text"] for said in shopper.gateway.said] == ["link-K7QF-4XMB", "hello"]


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
