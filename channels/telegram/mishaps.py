"""What went wrong at the Bot API, told apart by what is to be done about it."""

from __future__ import annotations

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from channels.telegram.connection import Busy
from shop.errors import DeliveryFailed, NotAccepted, TryLater, Unreachable

UNCHANGED = "message is not modified"
NOBODY_THERE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "group chat was upgraded",
    "have no rights to send",
    "not enough rights to send",
    "chat_write_forbidden",
    "message thread not found",
    "topic_closed",
    "topic_deleted",
)
NO_PICTURE = ("http url", "web page", "webpage", "photo", "image_process", "file identifier")


def failure(error: TelegramError) -> DeliveryFailed:
    """The same for those who deliver."""
    match error:
        case Busy():
            return TryLater("too many requests", error.seconds)
        case Forbidden():
            return Unreachable(_said(error), closed=True)
        case InvalidToken():
            return TryLater("the bot's token is refused")
        case ChatMigrated():
            return TryLater("the group has another id")
        case BadRequest() if _says(error, NOBODY_THERE):
            return Unreachable(_said(error), closed=True)
        case BadRequest():
            return NotAccepted(_said(error))
    return TryLater(type(error).__name__)


def is_unchanged(error: TelegramError) -> bool:
    """Whether a message already looks as we want it to."""
    return isinstance(error, BadRequest) and _says(error, (UNCHANGED,))


def is_about_a_picture(error: TelegramError) -> bool:
    """Whether it is only the picture that Telegram cannot take."""
    return isinstance(error, BadRequest) and _says(error, NO_PICTURE)


def _says(error: TelegramError, signs: tuple[str, ...]) -> bool:
    said = error.message.lower()
    return any(sign in said for sign in signs)


def _said(error: TelegramError) -> str:
    """Telegram's own description; it repeats nothing of what was sent."""
    return error.message[:200]
