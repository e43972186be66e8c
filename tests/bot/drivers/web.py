"""A shopper in the web chat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from playwright.async_api import Page, ViewportSize

from tests.bot.drivers.driver import found
from tests.bot.shopper import Shopper, choices

TALL: ViewportSize = {"width": 390, "height": 4_200}  # so that the whole log is in sight
REMEMBER = "session => document.querySelector('palate-chat').known.memory.set('session', session)"


class OnWeb:
    """Taps what the widget would show."""

    channel = "web"

    def __init__(self, shopper: Shopper) -> None:
        self._shopper = shopper
        self._lines: list[str] = []
        self._before = 0

    async def say(self, text: str) -> None:
        self._lines.append(f"> {text}")
        await self._shopper.say(text)
        self._heard()

    async def tap(self, title: str, of: int = 0) -> None:
        self._lines.append(f"> [{title}]")
        await self._shopper.use(self._action(title, of))
        self._heard()

    async def look(self) -> str:
        return "\n".join(self._lines[self._before :])

    def chat(self) -> str:
        return "\n".join(self._lines)

    async def show(self, page: Page) -> None:
        """The widget itself, with this conversation in it."""
        await page.goto(self._shopper.url)
        await page.evaluate(REMEMBER, self._shopper.session)
        await page.reload()
        await page.set_viewport_size(TALL)
        await page.locator("palate-chat .launcher").click()
        await page.wait_for_load_state("networkidle")

    def _action(self, title: str, of: int) -> str:
        """The newest choice of that title: the older messages of one answer come last."""
        messages = self._shopper.messages
        offered = self._shopper.cards[of - 1]["actions"] if of else None
        if offered is None:
            offered = [each for message in reversed(messages) for each in choices(message)]
        actions = {each["title"]: each["action"] for each in reversed(offered)}
        label = found(title, actions)
        assert label is not None, f"nothing says {title!r} in\n{self.chat()}"
        return str(actions[label])

    def _heard(self) -> None:
        self._before = len(self._lines)
        self._lines += [line for message in self._shopper.messages for line in _lines(message)]


def _lines(message: dict[str, Any]) -> Iterator[str]:
    """A message as the widget shows it."""
    yield from map(str, filter(None, (message.get("number"), message.get("text"))))
    for each in (*message.get("cards", ()), *message.get("lines", ())):
        many = f"{each['quantity']} × {each['price']}" if "quantity" in each else each["price"]
        about = (each["title"], each.get("label"), many, each.get("reason"), each.get("note"))
        yield f"  | {' · '.join(filter(None, about))} {_titles(each['actions'])}"
    for name in ("subtotal", "discount", "total"):
        if message.get(name):
            yield f"  {name.title()} {message[name]}"
    offered = (*message.get("pictures", ()), *message.get("choices", ()))
    if offered:
        yield f"  {_titles(offered)}"


def _titles(offered: Iterable[dict[str, Any]]) -> str:
    return " ".join(f"[{each['title']}]" for each in offered)
