"""The channels on which this shop can be talked to, and the links that open a chat there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shop.settings import Settings

KNOWN = {  # what shoppers call a channel, also those we may not have
    "telegram": ("telegram", "tg"),
    "messenger": ("messenger", "facebook", "fb"),
    "slack": ("slack",),
    "web": ("website", "web", "browser", "site", "computer", "laptop", "desktop"),
    "whatsapp": ("whatsapp", "whats app"),
    "instagram": ("instagram", "insta"),
    "signal": ("signal",),
    "discord": ("discord",),
    "viber": ("viber",),
    "teams": ("teams",),
}


@dataclass(frozen=True)
class Door:
    """A channel that is set up. `address` opens a chat there, with a reference at its end."""

    channel: str
    address: str = ""

    def link(self, ref: str) -> str:
        """The link that brings `ref` along; empty where one has to type."""
        return f"{self.address}{ref}" if self.address else ""


def doors(settings: Settings) -> Iterator[Door]:
    """All the channels that are set up, as far as the settings say."""
    if settings.telegram_token:
        bot = settings.telegram_bot
        yield Door("telegram", f"https://t.me/{bot}?start=" if bot else "")
    if settings.messenger_app_secret:
        page = settings.messenger_page
        yield Door("messenger", f"https://m.me/{page}?ref=" if page else "")
    if settings.slack_signing_secret or settings.slack_app_token:
        yield Door("slack")
    site = settings.public_url.rstrip("/")
    yield Door("web", f"{site}/?ref=" if site else "")


def named_channel(text: str) -> str:
    """The channel that is spoken of, be it one of ours or not; empty when none is."""
    words = f" {' '.join(text.lower().replace('?', ' ').replace('.', ' ').split())} "
    found = (name for name, called in KNOWN.items() if any(f" {each} " in words for each in called))
    return next(found, "")
