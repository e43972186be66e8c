"""On somebody else's page, and with texts that would like to be more than text."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.channels.widget.conftest import Shopper
from tests.channels.widget.fake_answers import EVIL

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]


async def test_a_page_with_a_strict_policy_shows_the_widget_in_its_style(shopper: Shopper) -> None:
    refused: list[str] = []
    shopper.page.on("console", lambda line: refused.append(line.text))
    await shopper.visit()
    await shopper.open()
    await shopper.say("products")
    await shopper.find(".card").first.wait_for()
    look = await shopper.find(".own .bubble").evaluate(
        "node => getComputedStyle(node).backgroundColor"
    )

    assert look == "rgb(31, 77, 58)"
    assert [line for line in refused if "Content Security Policy" in line] == []


async def test_markup_stays_text_everywhere(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say(EVIL)
    await shopper.sees(f"You said: {EVIL}")
    await shopper.say("evil")
    await shopper.sees("From a later version")
    await shopper.page.wait_for_timeout(300)

    assert await shopper.page.evaluate("window.hacked") is None
    assert await shopper.find(":is(img[onerror], script)").count() == 0


async def test_only_pictures_of_known_places_are_asked_for(shopper: Shopper) -> None:
    refused: list[str] = []
    shopper.page.on("console", lambda line: refused.append(line.text))
    await shopper.visit()
    await shopper.open()
    await shopper.say("evil")
    await shopper.sees("From a later version")

    assert [line for line in refused if "Content Security Policy" in line] == []
    assert await shopper.find("img").count() == 0
    assert await shopper.find(".blank").count() == 2


async def test_the_style_of_the_page_stays_outside(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.page.evaluate("""
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { display: none !important; color: red !important }');
        document.adoptedStyleSheets = [sheet];
    """)
    shown = await shopper.find(".launcher").evaluate("node => getComputedStyle(node).color")

    assert shown == "rgb(255, 253, 247)"


async def test_a_script_that_is_loaded_twice_makes_one_chat(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.page.add_script_tag(url="/widget.js")
    await shopper.page.wait_for_timeout(100)

    await expect(shopper.page.locator("palate-chat")).to_have_count(1)
