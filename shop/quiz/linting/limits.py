"""How long a quiz's texts may be, so that every channel shows them whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limit:
    """The strictest of the channels, and which it is."""

    most: int
    channel: str


def _strictest(**channels: int) -> Limit:
    most, channel = min((most, channel) for channel, most in channels.items())
    return Limit(most, channel.capitalize())


# Messenger: title of a quick reply or button. Slack: text of a button.
LABEL = _strictest(messenger=20, slack=75)
# Messenger: text of a button template. Slack: a section. Telegram: a message.
TEXT = _strictest(messenger=640, slack=3000, telegram=4096)
# Slack: alt text of an image. Telegram: a caption, where the alt text stands under the picture.
ALT_TEXT = _strictest(slack=2000, telegram=1024)
# Messenger: 13 quick replies, of which two are "back" and "skip". Slack: 25 in a block.
CHOICES = _strictest(messenger=11, slack=23)
# Messenger: cards in a row. Telegram: pictures in an album.
PICTURES = _strictest(messenger=10, telegram=10)
