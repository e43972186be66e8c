"""An update of the Bot API as what happened, in our terms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatMemberStatus, ChatType

from channels.arrivals import (
    Arrival,
    Came,
    Deed,
    Event,
    Ignored,
    Leafed,
    Left,
    Moved,
    Sender,
    Tapped,
    Typed,
)
from channels.screens.views import view_of
from channels.telegram.address import CHANNEL, Address
from channels.telegram.attachments import attached
from channels.telegram.commands import command
from channels.telegram.keyboards import USED, spoken_for

GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
LARGEST = 2**63 - 1
BASICS = ("message_id", "date", "chat", "from")
KINDS = tuple(str(kind) for kind in Update.ALL_TYPES)
UNREADABLE = (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError)


@dataclass(frozen=True)
class Me:
    """The bot itself, as Telegram knows it."""

    id: int
    username: str = ""


def parse(payload: Mapping[str, Any], me: Me) -> tuple[Event, ...]:
    """What an update says happened. One that is not as the Bot API describes it is ignored."""
    try:
        return _events(Update.de_json(_needed(payload), None), me)
    except UNREADABLE:  # of all that can be wrong inside, none is worth asking for it again
        return (Ignored("unreadable"),)


def is_private(payload: Mapping[str, Any]) -> bool:
    """Whether it came from a chat between two, where nobody needs to call the bot by its name."""
    message = payload.get("message")
    chat = message.get("chat") if isinstance(message, Mapping) else None
    return not isinstance(chat, Mapping) or chat.get("type") not in GROUPS


def _events(update: Update, me: Me) -> tuple[Event, ...]:
    kind = next((each for each in KINDS if getattr(update, each, None) is not None), "unknown")
    if update.message is not None:
        return _message(update.message, f"{me.id}.{_whole(update.update_id)}", me)
    if update.callback_query is not None:
        return _tap(update.callback_query, me)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    return (Ignored(kind),)


def _needed(payload: Mapping[str, Any]) -> dict[str, Any]:
    """The update without the whole of an older message it answers.

    What we do not read there could only make a good message unreadable: the library insists on
    every field of its own version of the Bot API.
    """
    message = payload.get("message")
    if not isinstance(message, Mapping) or not isinstance(message.get("reply_to_message"), Mapping):
        return dict(payload)
    answered = message["reply_to_message"]
    basics = {name: answered[name] for name in BASICS if name in answered}
    rest = {name: value for name, value in message.items() if name != "external_reply"}
    return {**payload, "message": {**rest, "reply_to_message": basics}}


def _message(message: Message, event_id: str, me: Me) -> tuple[Event, ...]:
    if moved := _moved(message):
        return (moved,)
    writer = message.from_user
    if writer is None or writer.is_bot or message.chat.type == ChatType.CHANNEL:
        return (Ignored("nobody"),)
    if message.chat.type in GROUPS and not _is_for_us(message, me):
        return (Ignored("overheard"),)
    deed = _deed(message, me)
    if deed is None:
        return (Ignored("service_message"),)
    if message.media_group_id:  # an album comes as many messages and is one thing shown
        event_id = f"{me.id}.album.{message.media_group_id}"[:200]
    return (Arrival(_sender(writer, message.chat, _topic(message)), event_id, deed),)


def _deed(message: Message, me: Me) -> Deed | None:
    if message.text is None:
        return attached(message)
    asked = command(message.text, me.username)
    text = _without_name(message.text, me)
    return asked or (Typed(text) if text.strip() else Came())


def _is_for_us(message: Message, me: Me) -> bool:
    """In a group: a command of ours, our name in it, or an answer to what we said."""
    said = message.text or message.caption or ""
    answered = message.reply_to_message
    to_whom = answered.from_user if answered else None
    if to_whom is not None and to_whom.id == me.id:
        return True
    return command(said, me.username) is not None or _without_name(said, me) != said


def _without_name(text: str, me: Me) -> str:
    if not me.username:
        return text
    called = rf"(?<!\w)@{re.escape(me.username)}(?!\w)[,:]?\s*"
    return re.sub(called, "", text, flags=re.IGNORECASE)


def _tap(query: CallbackQuery, me: Me) -> tuple[Event, ...]:
    message = query.message
    if message is None or not query.data:  # below a message sent by way of another chat
        return (Ignored("tap_elsewhere"),)
    token, owner = spoken_for(query.data)
    if token == USED:
        return (Ignored("used_button"),)
    if owner and owner != str(query.from_user.id):
        return (Ignored("foreign_tap"),)
    topic = _topic(message) if isinstance(message, Message) else None
    sender = _sender(query.from_user, message.chat, topic)
    if view := view_of(token):
        return (Leafed(sender, view, str(_whole(message.message_id))),)
    return (Arrival(sender, _tap_id(query, message.message_id, me), Tapped(token)),)


def _tap_id(query: CallbackQuery, message_id: int, me: Me) -> str:
    """The same for two taps in a hurry: until its message has changed, a button is one deed."""
    message = query.message
    if not isinstance(message, Message):  # too old for Telegram to say more
        return f"{me.id}.tap.{query.id}"[:200]
    changed = int(message.edit_date.timestamp()) if message.edit_date else 0
    where = f"{message.chat.id}.{message_id}.{changed}.{query.from_user.id}"
    return f"{me.id}.tap.{where}.{query.data}"


def _membership(change: ChatMemberUpdated) -> tuple[Event, ...]:
    is_private = change.chat.type == ChatType.PRIVATE
    if is_private and change.new_chat_member.status == ChatMemberStatus.BANNED:
        return (Left(_sender(change.from_user, change.chat, None), "blocked"),)
    return (Ignored("my_chat_member"),)


def _moved(message: Message) -> Moved | None:
    """A group that became a supergroup has another id; both of them say so."""
    if message.migrate_to_chat_id:
        return Moved(CHANNEL, str(_whole(message.chat.id)), str(_whole(message.migrate_to_chat_id)))
    if message.migrate_from_chat_id:
        before = _whole(message.migrate_from_chat_id)
        return Moved(CHANNEL, str(before), str(_whole(message.chat.id)))
    return None


def _topic(message: Message) -> int | None:
    return message.message_thread_id if message.is_topic_message else None


def _sender(user: User, chat: Chat, thread: int | None) -> Sender:
    member = _whole(user.id, 1) if chat.type in GROUPS else None
    topic = None if thread is None else _whole(thread, 1)
    return Sender(
        CHANNEL,
        str(_whole(user.id)),
        str(Address(_whole(chat.id), member, topic)),
        locale=(user.language_code or "")[:35],
        name=user.full_name,
        shared=chat.type in GROUPS,
    )


def _whole(number: object, least: int = -LARGEST) -> int:
    """An id. What is none is no address to answer to."""
    if type(number) is not int or not least <= number <= LARGEST:
        raise ValueError("an id is a number")
    return number
