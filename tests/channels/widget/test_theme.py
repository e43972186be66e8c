"""A shop's own colours, corner and words, readable whatever it chose."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from tests.channels.widget.conftest import Shopper

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]
AA = 4.5


def luminance(colour: str) -> float:
    """Relative luminance of `rgb(r g b)` or `rgb(r, g, b)`, as WCAG defines it."""
    shares = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


async def colours(shopper: Shopper, selector: str) -> list[str]:
    """The colour of the text and of the ground."""
    found: list[str] = await shopper.find(selector).evaluate(
        "node => [getComputedStyle(node).color, getComputedStyle(node).backgroundColor]"
    )
    return found


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_any_accent_can_be_read(shopper: Shopper, theme: str) -> None:
    for accent in ("%23ffdd00", "navy", "%23808080", "hotpink", "black", "white"):
        await shopper.visit(f"/host?theme={theme}&accent={accent}")
        face, ground = await colours(shopper, ".launcher")
        await shopper.open()
        ink, paper = await colours(shopper, ".welcome .choice >> nth=0")

        assert contrast(face, ground) >= AA, accent
        assert contrast(ink, paper) >= AA, accent


async def test_a_custom_property_of_the_page_sets_the_accent(shopper: Shopper) -> None:
    await shopper.page.add_init_script("""
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(':root { --palate-accent: rgb(90 20 70); --palate-gap: 12px }');
        document.adoptedStyleSheets = [sheet];
    """)
    await shopper.visit("/host?position=left&label=Ask%20us&theme=light")
    launcher = shopper.find(".launcher")
    box = await launcher.bounding_box()

    await expect(launcher).to_have_attribute("aria-label", "Ask us")
    assert box is not None
    assert box["x"] == 12
    await expect(launcher).to_have_css("background-color", "rgb(90, 20, 70)")


async def test_auto_follows_the_system_while_the_page_is_open(shopper: Shopper) -> None:
    await shopper.page.emulate_media(color_scheme="light")
    await shopper.visit()
    await expect(shopper.find(".root")).to_have_attribute("data-scheme", "light")
    await shopper.page.emulate_media(color_scheme="dark")

    await expect(shopper.find(".root")).to_have_attribute("data-scheme", "dark")


async def test_a_locale_speaks_its_language(shopper: Shopper) -> None:
    await shopper.visit("/host?locale=de-AT")
    await shopper.page.locator(".launcher").click()

    await expect(shopper.find(".send")).to_have_attribute("aria-label", "Senden")
