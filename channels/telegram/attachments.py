"""What a message carries besides words."""

from __future__ import annotations

from telegram import Message

from channels.arrivals import Attached, AttachmentKind


def attached(message: Message) -> Attached | None:
    """What was sent; its source is Telegram's id of the file, or the two numbers of a place.

    Raises
    ------
    ValueError
        When the caption or the id are no words: the library takes whatever comes.
    """
    caption = _words(message.caption or "")
    place = message.venue.location if message.venue else message.location
    if place:
        return Attached(AttachmentKind.LOCATION, f"{place.latitude},{place.longitude}", caption)
    if message.photo:
        return Attached(
            AttachmentKind.PHOTO, _words(message.photo[-1].file_id), caption
        )  # the largest
    if message.voice:
        return Attached(AttachmentKind.VOICE, _words(message.voice.file_id), caption)
    if message.document and (message.document.mime_type or "").startswith("image/"):
        return Attached(AttachmentKind.PHOTO, _words(message.document.file_id), caption)
    other = message.effective_attachment
    if not other:
        return None
    return Attached(AttachmentKind.OTHER, str(getattr(other, "file_id", "")), caption)


def _words(found: object) -> str:
    if not isinstance(found, str):
        raise ValueError("words are wanted")
    return found
