"""Calls that make a conversation nicer, and may fail without anybody missing them."""

from __future__ import annotations

import logging
from collections.abc import Awaitable

from channels.slack.refused import delivering
from shop.errors import DeliveryFailed

logger = logging.getLogger(__name__)


async def trying(call: Awaitable[object]) -> None:
    """Wait for a call; a refusal is noted and forgotten."""
    try:
        with delivering():
            await call
    except DeliveryFailed as failed:
        logger.info("slack: a call was refused: %s", failed.why)
