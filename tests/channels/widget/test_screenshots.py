"""Pictures of the widget and of the demo shop, for people to look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.channels.widget.conftest import Shopper

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]
ALL = ["quiz", "products", "pictures", "cart", "buy"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_widget_and_the_shop_can_be_looked_at(
    shopper: Shopper, screenshots: Path, width: int, scheme: str
) -> None:
    sizes: list[int] = []

    async def shoot(name: str) -> None:
        await shopper.page.wait_for_timeout(350)
        path = screenshots / f"widget-{name}-{width}-{scheme}.png"
        sizes.append(len(await shopper.page.screenshot(path=path)))

    await shopper.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    await shopper.visit("/")
    await shopper.page.locator(".product").first.wait_for()
    await shoot("shop")
    await shopper.page.locator(".open").first.click()
    await shopper.page.locator(".facts dl").wait_for()
    await shoot("quick-view")
    await shopper.page.keyboard.press("Escape")
    await shopper.open()
    await shoot("welcome")
    for text in ALL:
        await shopper.say(text)
        await shopper.find(".row.shops").nth(ALL.index(text)).wait_for()
        await shoot(text)

    assert len([size for size in sizes if size > 10_000]) == 3 + len(ALL)


async def test_the_widget_can_be_looked_at_from_right_to_left(
    shopper: Shopper, screenshots: Path, width: int
) -> None:
    await shopper.visit("/host?locale=ar&theme=light")
    await shopper.page.locator(".launcher").click()
    for text in ("products", "cart"):
        await shopper.find("textarea").fill(text)
        await shopper.page.keyboard.press("Enter")
        await shopper.page.wait_for_timeout(500)
        path = screenshots / f"widget-{text}-{width}-rtl.png"
        await shopper.page.screenshot(path=path)

    assert await shopper.find(".card").first.is_visible()
