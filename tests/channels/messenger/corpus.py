"""An event of every kind that Messenger sends, in our own words, and what it means to us."""

from __future__ import annotations

from typing import Any

from channels.arrivals import (
    Arrival,
    Asked,
    Attached,
    AttachmentKind,
    Came,
    Deed,
    Echoed,
    Event,
    Ignored,
    Leafed,
    Sender,
    Tapped,
    Typed,
)
from channels.mark import Mark
from channels.messenger.parse import event_id
from channels.screens.views import View

PAGE, ANN = "1900100200300", "7300400500600"
AT = 1_795_000_000_123
PHOTO = "https://cdn.example/v/t1.15752-9/photo.jpg?oh=00_A&oe=6"
Json = dict[str, Any]


def event(who: str = ANN, to: str = PAGE, at: int = AT, **about: Any) -> Json:
    return {"sender": {"id": who}, "recipient": {"id": to}, "timestamp": at, **about}


def message(mid: str = "m_1", **about: Any) -> Json:
    return event(message={"mid": mid, **about})


def attached(kind: str, mid: str = "m_1", **payload: Any) -> Json:
    return message(mid, attachments=[{"type": kind, "payload": payload}])


def call(*events: Any, page: str = PAGE) -> Json:
    return {"object": "page", "entry": [{"id": page, "time": AT, "messaging": list(events)}]}


def arrived(deed: Deed, mid: str = "m_1") -> Arrival:
    return Arrival(Sender("messenger", ANN, ANN), event_id(mid), deed)


def dated(deed: Deed) -> Arrival:
    """What came without an id of its own."""
    id = event_id(ANN, str(AT), type(deed).__name__)
    return Arrival(Sender("messenger", ANN, ANN), id, deed)


LEAFED = Leafed(Sender("messenger", ANN, ANN), View(12, 1), event_id("m_1"))
EVENTS: dict[str, tuple[Json, Event]] = {
    "words": (message(text="a vegan cream"), arrived(Typed("a vegan cream"))),
    "an answer to a message": (
        message(text="that one", reply_to={"mid": "m_0"}),
        arrived(Typed("that one")),
    ),
    "words with what Facebook makes of them": (
        message(text="hi", nlp={"intents": [], "entities": {}}),
        arrived(Typed("hi")),
    ),
    "words of somebody who saw an advertisement": (
        message(text="this?", referral={"source": "ADS", "type": "OPEN_THREAD", "ad_id": "6"}),
        arrived(Typed("this?")),
    ),
    "a quick reply": (
        message(text="Oily", quick_reply={"payload": "tok_1"}),
        arrived(Tapped("tok_1", "Oily")),
    ),
    "a quick reply to a further page": (
        message(text="More", quick_reply={"payload": "v.12.1"}),
        LEAFED,
    ),
    "a button": (
        event(postback={"mid": "m_1", "title": "Add to cart", "payload": "tok_2"}),
        arrived(Tapped("tok_2", "Add to cart")),
    ),
    "a picture of a grid": (
        event(postback={"mid": "m_1", "payload": "tok_3"}),
        arrived(Tapped("tok_3")),
    ),
    "a button to a further page": (
        event(postback={"mid": "m_1", "title": "More", "payload": "v.12.1"}),
        LEAFED,
    ),
    "the menu": (
        event(postback={"mid": "m_1", "title": "My cart", "payload": "menu.cart"}),
        arrived(Asked("view_cart", "My cart")),
    ),
    "a button without an id, from before": (
        event(postback={"title": "Go on", "payload": "tok_4"}),
        dated(Tapped("tok_4", "Go on")),
    ),
    "the button to begin": (
        event(postback={"mid": "m_1", "title": "Get started", "payload": "get_started"}),
        arrived(Came()),
    ),
    "the button to begin, after a link": (
        event(
            postback={
                "mid": "m_1",
                "title": "Get started",
                "payload": "get_started",
                "referral": {"ref": "cart_Ab-1", "source": "SHORTLINK", "type": "OPEN_THREAD"},
            }
        ),
        arrived(Came("cart_Ab-1")),
    ),
    "a link into a conversation": (
        event(referral={"ref": "quiz", "source": "SHORTLINK", "type": "OPEN_THREAD"}),
        dated(Came("quiz")),
    ),
    "an advertisement without a word": (
        event(referral={"source": "ADS", "type": "OPEN_THREAD", "ad_id": "61"}),
        dated(Came()),
    ),
    "a button on a website": (event(optin={"ref": "newsletter"}), dated(Came("newsletter"))),
    "a photo": (attached("image", url=PHOTO), arrived(Attached(AttachmentKind.PHOTO, PHOTO))),
    "a photo with words": (
        message(text="like this", attachments=[{"type": "image", "payload": {"url": PHOTO}}]),
        arrived(Attached(AttachmentKind.PHOTO, PHOTO, "like this")),
    ),
    "two photos": (
        message(attachments=[{"type": "image", "payload": {"url": PHOTO}}] * 2),
        arrived(Attached(AttachmentKind.PHOTO, PHOTO)),
    ),
    "a voice note": (
        attached("audio", url="https://cdn.example/a.mp4"),
        arrived(Attached(AttachmentKind.VOICE, "https://cdn.example/a.mp4")),
    ),
    "a film": (
        attached("video", url="https://cdn.example/v.mp4"),
        arrived(Attached(AttachmentKind.OTHER, "https://cdn.example/v.mp4")),
    ),
    "a file at no address on the web": (
        attached("file", url="file:///etc/passwd"),
        arrived(Attached(AttachmentKind.OTHER)),
    ),
    "a place": (
        attached("location", coordinates={"lat": 52.5, "long": 13.375}),
        arrived(Attached(AttachmentKind.LOCATION, "52.5,13.375")),
    ),
    "a link with its preview": (
        message(
            text="https://other.example/coat in navy?",
            attachments=[{"type": "fallback", "payload": {"url": "https://other.example/coat"}}],
        ),
        arrived(Typed("https://other.example/coat in navy?")),
    ),
    "something shared": (
        message(attachments=[{"type": "fallback", "url": "https://shared.example/p"}]),
        arrived(Attached(AttachmentKind.OTHER, "https://shared.example/p")),
    ),
    "something shared that cannot be shown": (
        message(attachments=[{"type": "fallback", "payload": None}]),
        arrived(Attached(AttachmentKind.OTHER)),
    ),
    "a thumb, as it was sent": (
        attached("image", url=PHOTO, sticker_id=369239263222822),
        arrived(Typed("👍")),
    ),
    "a thumb, as it is sent": (
        attached("sticker", sticker_id="369239343222814"),
        arrived(Typed("👍")),
    ),
    "another sticker": (
        attached("sticker", url=PHOTO, sticker_id=767226160478561),
        arrived(Attached(AttachmentKind.OTHER, PHOTO)),
    ),
    "something Messenger does not hand on": (
        message(is_unsupported=True),
        arrived(Attached(AttachmentKind.OTHER)),
    ),
    "a message with nothing in it": (message(), Ignored("empty")),
    "a button with nothing behind it": (event(postback={"mid": "m_1"}), Ignored("empty")),
    "a message taken back": (message(is_deleted=True), Ignored("unsent")),
    "a message mended": (
        event(message_edit={"mid": "m_0", "text": "red", "num_edit": "1"}),
        Ignored("edited"),
    ),
    "our own words, with our mark": (
        event(PAGE, ANN, message={"mid": "m_9", "is_echo": True, "metadata": "c1.3.0"}),
        Echoed(Mark("c1", 3, 0), "m_9"),
    ),
    "the words of another app, with its own mark": (
        event(PAGE, ANN, message={"mid": "m_9", "is_echo": True, "metadata": "campaign 7"}),
        Ignored("echo"),
    ),
    "our own words": (
        event(PAGE, ANN, message={"mid": "m_9", "is_echo": True, "app_id": 5, "text": "hello"}),
        Ignored("echo"),
    ),
    "a colleague's words": (
        event(PAGE, ANN, message={"mid": "m_9", "text": "this is Kim"}),
        Ignored("echo"),
    ),
    "for another page": (
        event(to="88", message={"mid": "m_1", "text": "hi"}),
        Ignored("other_page"),
    ),
    "a ticked box on a website": (
        {"recipient": {"id": PAGE}, "timestamp": AT, "optin": {"ref": "x", "user_ref": "u"}},
        Ignored("nobody"),
    ),
    "a wish for paid messages": (
        event(optin={"type": "notification_messages", "payload": "p"}),
        Ignored("optin"),
    ),
    "it was read": (event(read={"watermark": AT}), Ignored("read")),
    "it was delivered": (event(delivery={"mids": ["m_9"], "watermark": AT}), Ignored("delivered")),
    "a heart": (
        event(reaction={"mid": "m_9", "action": "react", "emoji": "❤", "reaction": "love"}),
        Ignored("reaction"),
    ),
    "an account linked": (
        event(account_linking={"status": "linked", "authorization_code": "c"}),
        Ignored("account_linking"),
    ),
    "passed to us": (
        event(pass_thread_control={"new_owner_app_id": "5", "metadata": "back"}),
        Ignored("handover"),
    ),
    "taken from us": (
        event(take_thread_control={"previous_owner_app_id": "5"}),
        Ignored("handover"),
    ),
    "asked for": (
        event(request_thread_control={"requested_owner_app_id": "5"}),
        Ignored("handover"),
    ),
    "who may do what": (event(app_roles={"5": ["primary_receiver"]}), Ignored("handover")),
    "a warning": (
        event(policy_enforcement={"action": "warning", "reason": "too many"}),
        Ignored("policy"),
    ),
    "an opinion asked for": (
        event(messaging_feedback={"feedback_screens": []}),
        Ignored("feedback"),
    ),
    "a kind that is still to come": (event(hologram={"payload": "x"}), Ignored("unknown")),
}
