"""Whatever is said, Telegram takes it: proved with the rules of the Bot API's stand-in."""

from __future__ import annotations

import json

from hypothesis import given, settings

from channels.screens.bubble import Bubble
from channels.screens.capabilities import TELEGRAM
from channels.screens.layout import Layout
from channels.screens.screen import Screen
from channels.screens.views import View, view_of
from channels.telegram.keyboards import Rows, spoken_for
from channels.telegram.render import Album, Message, Said, Shown, render
from shop.wording import Wording
from tests.channels.screens.made import SCREENS
from tests.platforms.telegram_rules import ALBUM, caption_of, keyboard_of, text_of

LAYOUT = Layout(TELEGRAM, Wording.load())
OWNER = "9999999999"


@given(screen=SCREENS)
@settings(max_examples=1_000, deadline=None)
def test_every_message_is_within_the_limits_of_telegram(screen: Screen) -> None:
    for bubble in all_pages(screen):
        accepted(render(bubble, OWNER))


@given(screen=SCREENS)
@settings(max_examples=500, deadline=None)
def test_every_option_is_on_a_button_of_some_page(screen: Screen) -> None:
    found = {
        spoken_for(button.data)
        for bubble in all_pages(screen)
        for row in rows_of(render(bubble, OWNER))
        for button in row
    }

    assert {(option.token, OWNER) for option in screen.all_options} <= found


def all_pages(screen: Screen) -> list[Bubble]:
    """The screen, and whatever its buttons lead to."""
    seen: set[View] = set()
    bubbles = list(LAYOUT.bubbles(screen))
    for bubble in bubbles:  # grows while it is walked
        views = {view_of(option.token) for option in bubble.options} - seen - {None}
        for view in filter(None, views):
            seen.add(view)
            bubbles += LAYOUT.bubbles(screen, view)
    return bubbles


def accepted(message: Message) -> None:
    match message:
        case Said(html, rows):
            text_of({"text": html, "parse_mode": "HTML"})
            keyboard_of({"reply_markup": keyboard(rows)})
        case Shown(_, html, rows, unseen):
            caption_of({"caption": html, "parse_mode": "HTML"})
            keyboard_of({"reply_markup": keyboard(rows)})
            accepted(unseen)
        case Album(images, html, unseen):
            assert len(images) == 1 or len(images) in ALBUM
            caption_of({"caption": html, "parse_mode": "HTML"})
            accepted(unseen)


def rows_of(message: Message) -> Rows:
    return () if isinstance(message, Album) else message.rows


def keyboard(rows: Rows) -> str:
    buttons = [[{"text": b.title, "callback_data": b.data} for b in row] for row in rows]
    return json.dumps({"inline_keyboard": buttons})
