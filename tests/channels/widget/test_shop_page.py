"""The demo shop's page: a shelf that follows, and ways into the chat."""

from __future__ import annotations

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from tests.channels.widget.conftest import Shopper

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]


async def test_the_shelf_is_popular_first_and_personal_after_the_chat(shopper: Shopper) -> None:
    await shopper.visit("/")
    await expect(shopper.page.locator("#shelf-title")).to_have_text("Popular right now")
    await expect(shopper.page.locator(".product")).to_have_count(8)
    await shopper.page.get_by_role("searchbox").fill("something vegan")
    await shopper.page.keyboard.press("Enter")
    await shopper.sees("You said: something vegan")

    await expect(shopper.page.locator("#shelf-title")).to_have_text("Picked for you")
    await expect(shopper.page.locator(".product .reason").first).to_contain_text("dry skin")


async def test_a_department_narrows_the_shelf(shopper: Shopper) -> None:
    await shopper.visit("/")
    await shopper.page.get_by_role("button", name="Coffee & tea").click()

    await expect(shopper.page.locator(".product h3")).to_have_text(
        ["Night Train Espresso", "Orchard Chai"]
    )


async def test_a_closer_look_shows_facts_and_leads_into_the_chat(shopper: Shopper) -> None:
    await shopper.visit("/")
    await shopper.page.get_by_role("button", name="Orchard Chai", exact=True).click()
    await expect(shopper.page.locator("dialog .facts")).to_contain_text("Portugal")
    await shopper.page.get_by_role("button", name="Add to cart").click()
    await shopper.sees("You said: Add Orchard Chai to my cart")

    await expect(shopper.page.locator("dialog")).to_be_hidden()
    assert [(e["kind"], e["product_id"]) for e in shopper.gateway.window.events] == [
        ("viewed", "p-5")
    ]


async def test_a_heart_is_told_to_the_shop(shopper: Shopper) -> None:
    await shopper.visit("/")
    await shopper.page.get_by_label("Like Orchard Chai").click()
    await expect(shopper.page.locator("#shelf-note")).to_contain_text("Noted")

    assert [(e["kind"], e["product_id"]) for e in shopper.gateway.window.events] == [
        ("liked", "p-5")
    ]


async def test_what_is_sold_out_cannot_be_added(shopper: Shopper) -> None:
    await shopper.visit("/")
    await shopper.page.get_by_role("button", name="Citrus Day Cream", exact=True).click()

    await expect(shopper.page.get_by_role("button", name="Add to cart")).to_be_disabled()


async def test_an_unreachable_shelf_says_so(shopper: Shopper) -> None:
    await shopper.page.route("**/shop/grid*", lambda route: route.abort())
    await shopper.visit("/")

    await expect(shopper.page.locator("#shelf-note")).to_contain_text("cannot be reached")


async def test_the_page_fits_its_screen(shopper: Shopper, width: int) -> None:
    await shopper.visit("/")
    await shopper.page.locator(".product").first.wait_for()

    assert await shopper.page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_on_the_page(shopper: Shopper, scheme: str) -> None:
    await shopper.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    await shopper.visit("/")
    await shopper.page.locator(".product").first.wait_for()
    page = (await Axe().run(shopper.page)).response["violations"]
    await shopper.page.locator(".open").first.click()
    await shopper.page.locator(".facts dl").wait_for()
    view = (await Axe().run(shopper.page)).response["violations"]

    assert [(v["id"], v["nodes"][0]["html"][:150]) for v in page + view] == []
