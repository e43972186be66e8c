"""Keyboard, screen reader, contrast, direction: everybody can shop."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from tests.channels.widget.conftest import Shopper

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]
ALL = ["quiz", "products", "many pictures", "cart", "buy"]


async def violations(shopper: Shopper) -> list[Any]:
    """What axe-core has against the page, in few words."""
    await shopper.page.wait_for_timeout(350)
    found = (await Axe().run(shopper.page)).response["violations"]
    return [(v["id"], [node["html"][:120] for node in v["nodes"]]) for v in found]


async def says_everything(shopper: Shopper) -> None:
    for number, text in enumerate(ALL):
        await shopper.say(text)
        await shopper.find(".row.shops.answers").nth(0).wait_for(state="attached")
        await expect(shopper.find(".row.own")).to_have_count(number + 1)
    await shopper.find(".receipt").wait_for()


@pytest.mark.parametrize(
    "look", ["theme=light", "theme=dark", "dir=rtl&locale=ar", "theme=dark&accent=%23ffcc00"]
)
async def test_axe_finds_nothing(shopper: Shopper, look: str) -> None:
    await shopper.page.emulate_media(reduced_motion="reduce")
    await shopper.visit(f"/host?{look}")
    assert await violations(shopper) == []
    await shopper.page.locator(".launcher").click()
    assert await violations(shopper) == []
    for text in ALL:
        await shopper.find("textarea").fill(text)
        await shopper.page.keyboard.press("Enter")
        await shopper.find(".row.own").nth(ALL.index(text)).wait_for()
        await shopper.page.wait_for_timeout(150)
        assert await violations(shopper) == []


async def test_the_whole_visit_needs_no_mouse(shopper: Shopper, width: int) -> None:
    press = shopper.page.keyboard.press
    await shopper.visit()
    await shopper.find(".launcher").focus()
    await press("Enter")
    if width == 390:  # a touch screen raises no keyboard by itself; Tab leads to the field
        await shopper.find("textarea").focus()
    await shopper.page.keyboard.type("quiz")
    await press("Enter")
    await shopper.find(".choice").get_by_text("I am not sure").wait_for()
    await shopper.find("textarea").focus()
    await press("Shift+Tab")
    await expect(shopper.find(".choice:focus")).to_have_text("I am not sure")
    await press("Enter")
    await shopper.sees("You said: I am not sure")
    held = await shopper.page.evaluate(
        "document.querySelector('palate-chat').shadowRoot.activeElement?.className ?? 'lost'"
    )
    assert held != "lost"
    await press("Escape")

    await expect(shopper.find(".panel")).to_be_hidden()
    await expect(shopper.find(".launcher")).to_be_focused()


async def test_escape_returns_the_keyboard_to_where_the_page_opened_the_chat(
    shopper: Shopper,
) -> None:
    await shopper.visit()
    await shopper.page.locator("#before").focus()
    await shopper.chat("open()")
    await shopper.page.keyboard.press("Escape")

    await expect(shopper.page.locator("#before")).to_be_focused()


async def test_tab_stays_in_a_full_screen_panel_and_may_leave_a_column(
    shopper: Shopper, width: int
) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.find(".send").focus()
    await shopper.page.keyboard.press("Tab")
    inside = await shopper.find(".close").evaluate("node => node.matches(':focus')")

    assert inside == (width == 390)
    await expect(shopper.find(".panel")).to_have_attribute("aria-modal", str(width == 390).lower())


async def test_targets_are_large_enough_for_their_pointer(shopper: Shopper, width: int) -> None:
    await shopper.visit()
    await shopper.open()
    await says_everything(shopper)
    least = 44 if width == 390 else 24
    small = await shopper.find("button:visible").evaluate_all(
        """(buttons, least) => buttons.filter((button) => {
             const box = button.getBoundingClientRect();
             return box.height < least || box.width < 24;
           }).map((button) => button.className + ' ' + button.getBoundingClientRect().height)""",
        least,
    )

    assert small == []


async def test_right_to_left_turns_the_panel_around(shopper: Shopper) -> None:
    await shopper.visit("/host?locale=ar")
    await shopper.page.locator(".launcher").click()
    await shopper.find("textarea").fill("hello")
    await shopper.page.keyboard.press("Enter")
    own = await shopper.find(".own .bubble").bounding_box()
    panel = await shopper.find(".panel").bounding_box()

    assert own is not None
    assert panel is not None
    assert own["x"] - panel["x"] < 40
    await expect(shopper.find("textarea")).to_have_attribute("placeholder", "اسأل عن أي شيء…")


async def test_who_wants_no_motion_sees_none(shopper: Shopper) -> None:
    await shopper.page.emulate_media(reduced_motion="reduce")
    await shopper.visit()
    await shopper.open()
    moving = await shopper.find(".panel").evaluate(
        "node => node.getAnimations({ subtree: true }).length"
    )

    assert moving == 0
