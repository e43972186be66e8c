"""Updates of every kind, as the Bot API's documentation describes them."""

from __future__ import annotations

from typing import Any

Payload = dict[str, Any]

BOT = 7007
NAME = "palate_bot"
ANN: Payload = {"id": 11, "is_bot": False, "first_name": "Ann", "language_code": "en"}
BEN: Payload = {"id": 12, "is_bot": False, "first_name": "Ben", "last_name": "B."}
SELF: Payload = {"id": BOT, "is_bot": True, "first_name": "Palate", "username": NAME}
HOME: Payload = {"id": 11, "type": "private", "first_name": "Ann"}
GROUP: Payload = {"id": -500, "type": "group", "title": "Sisters"}
FORUM: Payload = {"id": -100900, "type": "supergroup", "title": "House", "is_forum": True}
NEWS: Payload = {"id": -100800, "type": "channel", "title": "News"}
WHEN = 1_790_000_000
PLACE = {"latitude": 52.5, "longitude": 13.4}
FILE = {"file_id": "file-1", "file_unique_id": "u1", "file_size": 9_000}
SIZES = [
    {**FILE, "file_id": "small", "width": 90, "height": 90},
    {**FILE, "file_id": "large", "width": 900, "height": 900},
]


def update(**content: Payload) -> Payload:
    return {"update_id": 4001, **content}


def message(chat: Payload = HOME, writer: Payload | None = ANN, **content: Any) -> Payload:
    """A message somebody writes in a chat."""
    about = {"message_id": 70, "date": WHEN, "chat": chat, **content}
    return about if writer is None else {**about, "from": writer}


def text(words: str, chat: Payload = HOME, writer: Payload = ANN, **content: Any) -> Payload:
    return update(message=message(chat, writer, text=words, **content))


def tap(data: str, chat: Payload = HOME, writer: Payload = ANN, **content: Any) -> Payload:
    """A tap on a button below what we said."""
    keyboard = {"inline_keyboard": [[{"text": "Oily", "callback_data": data}]]}
    below = message(chat, SELF, text="How is it?", reply_markup=keyboard, **content)
    query = {"id": "q1", "from": writer, "chat_instance": "c", "data": data, "message": below}
    return update(callback_query=query)


def membership(before: str, after: str, chat: Payload = HOME) -> Payload:
    until = {"until_date": 0} if after == "kicked" else {}
    return update(
        my_chat_member={
            "chat": chat,
            "from": ANN,
            "date": WHEN,
            "old_chat_member": {"user": SELF, "status": before, "until_date": 0},
            "new_chat_member": {"user": SELF, "status": after, **until},
        }
    )


POLL = {
    "id": "p",
    "question": "Tea?",
    "options": [{"text": "yes", "voter_count": 1, "persistent_id": "0"}],
    "total_voter_count": 1,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
STICKER = {
    **FILE,
    "type": "regular",
    "width": 9,
    "height": 9,
    "is_animated": False,
    "is_video": False,
}
LENGTH = {"duration": 3}
SIZED = {"width": 9, "height": 9}
INVITE = {
    "invite_link": "https://t.me/+a",
    "creator": ANN,
    "creates_join_request": True,
    "is_primary": False,
    "is_revoked": False,
}
BOOST = {"boost_id": "b", "add_date": WHEN, "expiration_date": WHEN}
SOURCE = {"source": "premium", "user": ANN}
TRADE = {"id": "x", "from": ANN, "invoice_payload": "cart"}
STREET = {
    "country_code": "DE",
    "state": "",
    "city": "Berlin",
    "street_line1": "Hof 1",
    "street_line2": "",
    "post_code": "10115",
}
THUMB = [{"type": "emoji", "emoji": "👍"}]

IGNORED: dict[str, Payload] = {
    "edited_message": update(edited_message=message(text="dry", edit_date=WHEN + 5)),
    "channel_post": update(channel_post=message(NEWS, None, text="Sale")),
    "edited_channel_post": update(edited_channel_post=message(NEWS, None, text="Sale!")),
    "inline_query": update(inline_query={"id": "i", "from": ANN, "query": "cream", "offset": ""}),
    "chosen_inline_result": update(
        chosen_inline_result={"result_id": "r", "from": ANN, "query": "cream"}
    ),
    "shipping_query": update(shipping_query={**TRADE, "shipping_address": STREET}),
    "pre_checkout_query": update(
        pre_checkout_query={**TRADE, "currency": "EUR", "total_amount": 2400}
    ),
    "poll": update(poll=POLL),
    "poll_answer": update(
        poll_answer={
            "poll_id": "p",
            "user": ANN,
            "option_ids": [0],
            "option_persistent_ids": ["0"],
        }
    ),
    "my_chat_member": membership("left", "member", GROUP),
    "chat_member": update(
        chat_member={
            "chat": GROUP,
            "from": ANN,
            "date": WHEN,
            "old_chat_member": {"user": BEN, "status": "left"},
            "new_chat_member": {"user": BEN, "status": "member"},
        }
    ),
    "chat_join_request": update(
        chat_join_request={
            "chat": GROUP,
            "from": BEN,
            "user_chat_id": 12,
            "date": WHEN,
            "invite_link": INVITE,
        }
    ),
    "chat_boost": update(chat_boost={"chat": NEWS, "boost": {**BOOST, "source": SOURCE}}),
    "removed_chat_boost": update(
        removed_chat_boost={"chat": NEWS, "boost_id": "b", "remove_date": WHEN, "source": SOURCE}
    ),
    "message_reaction": update(
        message_reaction={
            "chat": HOME,
            "message_id": 70,
            "user": ANN,
            "date": WHEN,
            "old_reaction": [],
            "new_reaction": THUMB,
        }
    ),
    "message_reaction_count": update(
        message_reaction_count={
            "chat": NEWS,
            "message_id": 70,
            "date": WHEN,
            "reactions": [{"type": THUMB[0], "total_count": 2}],
        }
    ),
    "business_connection": update(
        business_connection={
            "id": "b",
            "user": ANN,
            "user_chat_id": 11,
            "date": WHEN,
            "is_enabled": True,
        }
    ),
    "business_message": update(business_message=message(text="hello")),
    "edited_business_message": update(edited_business_message=message(text="hello!")),
    "deleted_business_messages": update(
        deleted_business_messages={
            "business_connection_id": "b",
            "chat": HOME,
            "message_ids": [70],
        }
    ),
    "purchased_paid_media": update(
        purchased_paid_media={"from": ANN, "paid_media_payload": "secret"}
    ),
    "managed_bot": update(managed_bot={"user": ANN, "bot": SELF}),
    "guest_message": update(guest_message=message(text="hello")),
    "unknown": update(of_next_year={"id": 1}),
    "nobody": update(message=message(GROUP, None, text="hello", sender_chat=NEWS)),
    "overheard": text("what a day", GROUP),
    "service_message": update(
        message=message(
            GROUP,
            new_chat_title="Sisters!",
            reply_to_message={
                "message_id": 60,
                "date": WHEN,
                "chat": GROUP,
                "from": SELF,
                "text": "Three for you",
            },
        )
    ),
    "used_button": tap("."),
    "foreign_tap": tap("token@11", GROUP, BEN),
    "tap_elsewhere": update(
        callback_query={
            "id": "q",
            "from": ANN,
            "chat_instance": "c",
            "data": "t",
            "inline_message_id": "m",
        }
    ),
    "unreadable": update(message={"text": 5}),
}

ATTACHMENTS: dict[str, Payload] = {
    "photo": {"photo": SIZES, "caption": "like this"},
    "picture as a file": {"document": {**FILE, "mime_type": "image/png", "file_name": "a.png"}},
    "voice": {"voice": {**FILE, **LENGTH}},
    "location": {"location": PLACE},
    "venue": {"venue": {"location": PLACE, "title": "Cafe", "address": "Hof 1"}, "location": PLACE},
    "document": {"document": {**FILE, "mime_type": "application/pdf"}},
    "video": {"video": {**FILE, **LENGTH, **SIZED}},
    "video note": {"video_note": {**FILE, **LENGTH, "length": 9}},
    "audio": {"audio": {**FILE, **LENGTH}},
    "animation": {
        "animation": {**FILE, **LENGTH, **SIZED},
        "document": {**FILE, "mime_type": "video/mp4"},
    },
    "sticker": {"sticker": STICKER},
    "contact": {"contact": {"phone_number": "1", "first_name": "Ben"}},
    "dice": {"dice": {"value": 3, "emoji": "🎲"}},
    "poll": {"poll": POLL},
}

HEARD: dict[str, Payload] = {
    "text": text("vegan cream"),
    "slash": text("/restart"),
    "start": text("/start"),
    "link": text("/start cart_AbC-123"),
    "command": text("/cart"),
    "tap": tap("abcdefghijklmnop"),
    "leaf": tap("v.12.2"),
    "blocked": membership("member", "kicked"),
    "mention": text(f"@{NAME} vegan cream", GROUP),
    "topic": text(f"/quiz@{NAME}", FORUM, message_thread_id=9, is_topic_message=True),
    "moved": update(message=message(GROUP, None, migrate_to_chat_id=-100500)),
}

EVERY: list[Payload] = [
    *IGNORED.values(),
    *HEARD.values(),
    *(update(message=message(**content)) for content in ATTACHMENTS.values()),
]
