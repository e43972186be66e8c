"""Messenger, when the shop has set what it takes."""

from __future__ import annotations

import logging

from channels.messenger.platform import Messenger
from channels.metrics import Metrics
from channels.reception import Reception
from shop.settings import Settings
from shop.wording import Wording

logger = logging.getLogger(__name__)


def build(settings: Settings, reception: Reception, metrics: Metrics) -> Messenger | None:
    """Messenger; None when a setting is missing. Some without the others are worth a word."""
    needed = {
        "MESSENGER_PAGE": settings.messenger_page,
        "MESSENGER_TOKEN": settings.messenger_token,
        "MESSENGER_APP_SECRET": settings.messenger_app_secret,
        "MESSENGER_VERIFY_TOKEN": settings.messenger_verify_token,
    }
    missing = [name for name, value in needed.items() if not value]
    if not missing:
        return Messenger(settings, reception, metrics, Wording.load())
    if len(missing) < len(needed):
        logger.warning("Messenger is off: %s is not set", ", ".join(missing))
    return None
