"""How the page introduces itself: greeting, the button to begin, the menu that is always there."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from channels.messenger.graph import Graph
from channels.messenger.parse import GET_STARTED, MENU
from channels.screens.fitting import clip
from shop.errors import DeliveryFailed, TryLater
from shop.wording import Wording

logger = logging.getLogger(__name__)

GREETING = 160
MENU_TITLE = 30
SHORTEST_PAUSE, LONGEST_PAUSE = 1.0, 600.0


def profile(words: Wording, shop: str) -> dict[str, Any]:
    """The page's Messenger profile."""
    menu = [_button(token, words) for token in MENU]
    greeting = clip(words("channel_greeting", shop=shop), GREETING)
    return {
        "get_started": {"payload": GET_STARTED},
        "greeting": [{"locale": "default", "text": greeting}],
        "persistent_menu": [{"locale": "default", "call_to_actions": menu}],
    }


def _button(token: str, words: Wording) -> dict[str, str]:
    title = words("channel_" + token.replace(".", "_"))
    return {"type": "postback", "title": clip(title, MENU_TITLE), "payload": token}


async def introduce(graph: Graph, about: dict[str, Any]) -> None:
    """Set the profile; try until Facebook has taken it, or says that it never will."""
    pause = SHORTEST_PAUSE
    while True:
        try:
            await graph.introduce(about)
        except TryLater as failed:
            await asyncio.sleep(max(pause, failed.seconds))
            pause = min(LONGEST_PAUSE, 2 * pause)
        except DeliveryFailed as failed:
            logger.warning("the page's Messenger profile is not accepted: %s", failed.why)
            return
        else:
            return
