"""Telegram, when the shop has set what it takes."""

from __future__ import annotations

from channels.metrics import Metrics
from channels.reception import Reception
from channels.telegram.platform import Telegram
from shop.settings import Settings
from shop.wording import Wording


def build(settings: Settings, reception: Reception, metrics: Metrics) -> Telegram | None:
    """Telegram; None without a token."""
    if not settings.telegram_token:
        return None
    return Telegram(settings, reception, metrics, Wording.load())
