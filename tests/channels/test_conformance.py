"""Nothing is lost between what is said and a screen: every platform, everything it might show.

What a platform really sends is walked as a shopper would, from button to button.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from channels.messenger.render import message
from channels.pictures import Pictures
from channels.screens.bubble import Bubble
from channels.screens.capabilities import MESSENGER, SLACK, TELEGRAM, TEXT, Capabilities
from channels.screens.layout import Layout
from channels.screens.screen import Screen, read_screen
from channels.screens.views import View
from channels.slack.render import Renderer
from channels.telegram.keyboards import spoken_for
from channels.telegram.render import Album, Message, Said, Shown, render
from channels.typed import picked
from shop.wording import Wording
from tests.channels import tries
from tests.channels.screens.made import SCREENS, as_message, distinct
from tests.channels.screens.walking import walk
from tests.platforms import graph_rules, slack_rules, telegram_rules

WORDS = Wording.load()
PUBLIC = Pictures("https://shop.example", Path("data"))
NOWHERE = Pictures("", Path("nowhere"))  # a shop without a public address
OWNER = "9999999999"
Payload = Mapping[str, Any]
many = settings(
    max_examples=tries.SCREENS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@dataclass(frozen=True)
class Platform:
    """How a platform shows a bubble: what is sent, what it says to that, what can be tapped."""

    can: Capabilities
    sent: Callable[[Bubble, bool], list[Payload]]  # True for what takes the place of a message
    refused: Callable[[Payload], str | None]
    tapped: Callable[[Payload], Iterator[str]]


def telegram(pictures: bool) -> Platform:
    return Platform(
        TELEGRAM,
        lambda bubble, _leafed: list(_on_telegram(render(bubble, OWNER), pictures=pictures)),
        _telegram_says,
        lambda payload: (
            spoken_for(button["callback_data"])[0]
            for row in payload.get("rows", ())
            for button in row
        ),
    )


def _on_telegram(message: Message, *, pictures: bool) -> Iterator[Payload]:
    match message:
        case Said(html, rows):
            yield {"text": html, "rows": [[_button(b) for b in row] for row in rows]}
        case Shown(_, html, rows, unseen):
            if not pictures:
                yield from _on_telegram(unseen, pictures=pictures)
            else:
                yield {"caption": html, "rows": [[_button(b) for b in row] for row in rows]}
        case Album(images, html, unseen):
            if not pictures:
                yield from _on_telegram(unseen, pictures=pictures)
            else:
                yield {"caption": html, "album": len(images)}


def _button(button: Any) -> dict[str, str]:
    return {"text": button.title, "callback_data": button.data}


def _telegram_says(payload: Payload) -> str | None:
    try:
        given = {**payload, "parse_mode": "HTML"}
        read = telegram_rules.caption_of if "caption" in payload else telegram_rules.text_of
        read(given)
        keyboard = json.dumps({"inline_keyboard": payload.get("rows", [])})
        telegram_rules.keyboard_of({"reply_markup": keyboard})
    except telegram_rules.Refusal as refusal:
        return refusal.why
    album = payload.get("album", 2)
    return None if album == 1 or album in telegram_rules.ALBUM else "album"


def slack(pictures: bool, cards: bool) -> Platform:
    renderer = Renderer(WORDS, (PUBLIC if pictures else NOWHERE).address)

    def sent(bubble: Bubble, leafed: bool) -> list[Payload]:
        message = renderer.message(bubble, "UANN", cards=cards and not leafed)
        return [{"text": message.text, "blocks": list(message.blocks)}]

    return Platform(
        SLACK,
        sent,
        lambda payload: slack_rules.refused_message(**payload, cards=cards),
        lambda payload: _under("value", payload),
    )


def messenger(pictures: bool) -> Platform:
    shown = PUBLIC if pictures else NOWHERE
    return Platform(
        MESSENGER,
        lambda bubble, _leafed: [message(bubble, shown)],
        graph_rules.refusal,
        lambda payload: _under("payload", payload),
    )


def _under(name: str, part: Any) -> Iterator[str]:
    """Every text of that name, wherever it is."""
    if isinstance(part, Mapping):
        if isinstance(part.get(name), str):
            yield part[name]
        for value in part.values():
            yield from _under(name, value)
    elif isinstance(part, list | tuple):
        for each in part:
            yield from _under(name, each)


CHANNELS = {  # each at its best, and as it is where pictures, or the newest blocks, are not taken
    "telegram": (telegram(pictures=True), telegram(pictures=False)),
    "slack": (slack(pictures=True, cards=True), slack(pictures=False, cards=False)),
    "messenger": (messenger(pictures=True), messenger(pictures=False)),
}


@pytest.mark.parametrize("name", CHANNELS)
@given(screen=SCREENS)
@many
def test_every_option_is_within_reach_and_no_limit_is_broken(name: str, screen: Screen) -> None:
    offered = {option.token for option in screen.all_options}

    for platform in CHANNELS[name]:
        assert offered <= walked(platform, screen)


@given(screen=SCREENS.map(distinct))
@many
def test_where_nothing_can_be_tapped_everything_can_be_said(screen: Screen) -> None:
    message = as_message(screen)
    bubbles = Layout(TEXT, WORDS).bubbles(read_screen(message, screen.seq))

    told = "".join("".join(bubble.text.split()) for bubble in bubbles)
    for saying, token in sayings(screen):
        assert picked(saying, [message]) == token
    assert all("".join(option.title.split()) in told for option in screen.all_options)
    assert all(0 < len(bubble.text) <= TEXT.text for bubble in bubbles)


def walked(platform: Platform, screen: Screen) -> set[str]:
    """Every token met by somebody who taps all that leads on; what is sent must be taken."""
    layout = Layout(platform.can, WORDS)

    def shown(view: View | None) -> Iterator[str]:
        for bubble in layout.bubbles(screen, view):
            for payload in platform.sent(bubble, view is not None):
                assert not platform.refused(payload)
                yield from platform.tapped(payload)

    return walk(shown)


def sayings(screen: Screen) -> Iterator[tuple[str, str]]:
    """What a shopper is told to say, and what it stands for."""
    for number, item in enumerate(screen.items, 1):
        for option in item.options:
            if screen.type == "pictures":
                yield option.title, option.token
            else:
                yield f"{option.title} {number}", option.token
                yield f"{number} {option.title}", option.token
    for number, option in enumerate(screen.options, 1):
        yield option.title, option.token
        if not screen.items:
            yield str(number), option.token
