"""What a screen reader hears: everything that is new, once, and nothing that is old."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.channels.widget.conftest import Shopper

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]


async def test_the_live_region_takes_each_message_once(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("hello")
    await shopper.sees("You said: hello")
    await shopper.page.wait_for_timeout(600)
    await shopper.page.evaluate("""
        const log = document.querySelector('palate-chat').shadowRoot.querySelector('.log');
        window.added = [];
        new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(
          (node) => log.ariaLive === 'polite' && window.added.push(node.textContent)
        ))).observe(log, { childList: true });
    """)
    await shopper.say("first")
    await shopper.sees("You said: first")
    await shopper.gateway.kill_sockets()
    await shopper.gateway.push(shopper.token, {"type": "text", "text": "second"})
    await shopper.sees("second")
    await shopper.page.wait_for_timeout(600)
    added = await shopper.page.evaluate("window.added")

    heard = [text.removesuffix("Waiting to be sent") for text in added]
    assert heard == ["You: first", "You said: first", "second"]


async def test_history_is_filled_in_silence_and_then_the_region_listens(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("hello")
    await shopper.sees("You said: hello")
    await shopper.page.add_init_script("""
        const attach = Element.prototype.attachShadow;
        window.live = [];
        Element.prototype.attachShadow = function (how) {
          const root = attach.call(this, how);
          new MutationObserver((changes) => changes.forEach((change) => {
            const row = [...change.addedNodes].some((node) => node.classList?.contains('row'));
            if (row) window.live.push(change.target.getAttribute('aria-live'));
          })).observe(root, { childList: true, subtree: true });
          return root;
        };
    """)
    await shopper.page.reload()
    await shopper.open()
    await shopper.sees("You said: hello")

    assert set(await shopper.page.evaluate("window.live")) == {"off"}
    await expect(shopper.find(".log")).to_have_attribute("aria-live", "polite")


async def test_who_types_is_told_outside_the_log(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("hello")
    await shopper.sees("You said: hello")
    await shopper.gateway.type(shopper.token)

    await expect(shopper.find(".typing[role=status]")).to_have_text("Fern & Fable is typing")
    await expect(shopper.find(".log .typing")).to_have_count(0)


async def test_a_card_is_one_item_with_one_summary(shopper: Shopper) -> None:
    await shopper.visit()
    await shopper.open()
    await shopper.say("products")
    item = shopper.find(".cards > li").nth(1)

    told = "Harbour Merino Jumper. €79.00. Navy, as you like it. 2 left in M"
    await expect(item.locator(".card > .heard")).to_have_text(told)
    await expect(item.locator(".words")).to_have_attribute("aria-hidden", "true")
