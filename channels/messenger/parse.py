"""A webhook call of Facebook as what shoppers did. Pure, and never raises: what cannot be read is
an event to ignore, and its neighbours are read all the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from channels.arrivals import (
    Arrival,
    Asked,
    Came,
    Deed,
    Echoed,
    Event,
    Ignored,
    Leafed,
    Sender,
    Tapped,
)
from channels.mark import read_mark
from channels.messenger.fields import id_of, text, thing, things
from channels.messenger.messages import deed_of
from channels.screens.views import view_of

NAME = "messenger"
GET_STARTED = "get_started"
MENU = {  # what the menu that is always there stands for, by what its buttons send
    "menu.quiz": "start_quiz",
    "menu.cart": "view_cart",
    "menu.orders": "order_status",
    "menu.profile": "show_profile",
    "menu.help": "help",
}
LONGEST_REF = 2_083
IGNORED = {  # the field that tells an event's kind, and what we call it when counting
    "message_edit": "edited",
    "message_unsend": "unsent",
    "read": "read",
    "delivery": "delivered",
    "reaction": "reaction",
    "account_linking": "account_linking",
    "pass_thread_control": "handover",
    "take_thread_control": "handover",
    "request_thread_control": "handover",
    "app_roles": "handover",
    "policy_enforcement": "policy",
    "policy-enforcement": "policy",
    "messaging_feedback": "feedback",
    "customer_information": "customer_information",
    "game_play": "game",
    "payment": "payment",
    "checkout_update": "payment",
    "pre_checkout": "payment",
}
UNKNOWN = "unknown"


def parse(payload: Mapping[str, Any], page: str) -> tuple[Event, ...]:
    """Everything in one call, for the page of that id."""
    return tuple(event for entry in things(payload.get("entry")) for event in _entry(entry, page))


def _entry(entry: Mapping[str, Any], page: str) -> Iterator[Event]:
    for event in things(entry.get("messaging")):
        yield _event(event, page)
    for _ in things(entry.get("standby")):  # somebody else has the conversation, and answers
        yield Ignored("standby")
    for _ in things(entry.get("changes")):  # of the page itself: posts, likes, comments
        yield Ignored("page_change")


def _event(event: Mapping[str, Any], page: str) -> Event:
    who = id_of(event.get("sender"))
    if who == page or thing(event.get("message")).get("is_echo"):
        return _echo(thing(event.get("message")))
    if id_of(event.get("recipient")) != page:
        return Ignored("other_page")
    if not who:  # such as a ticked box on a website, from somebody who has not written yet
        return Ignored("nobody")
    if "message" in event:
        return _message(event, who)
    if "postback" in event:
        return _postback(event, who)
    if "referral" in event or "optin" in event:
        return _invited(event, who)
    return Ignored(next((name for field, name in IGNORED.items() if field in event), UNKNOWN))


def _echo(message: Mapping[str, Any]) -> Event:
    """What the page itself says. Where it carries a mark of ours, we said it."""
    mark, mid = read_mark(text(message.get("metadata"))), text(message.get("mid"))
    return Echoed(mark, mid) if mark and mid else Ignored("echo")


def _message(event: Mapping[str, Any], who: str) -> Event:
    message = thing(event["message"])
    if message.get("is_deleted"):
        return Ignored("unsent")
    deed = deed_of(message)
    if deed is None:
        return Ignored("empty")
    return _arrived(event, who, deed, text(message.get("mid")))


def _postback(event: Mapping[str, Any], who: str) -> Event:
    postback = thing(event["postback"])
    token, title = text(postback.get("payload")), text(postback.get("title"))
    mid = text(postback.get("mid"))
    if token == GET_STARTED or thing(postback.get("referral")):
        return _arrived(event, who, Came(_ref(postback.get("referral"))), mid)
    if token in MENU:
        return _arrived(event, who, Asked(MENU[token], title), mid)
    if not token and not title:
        return Ignored("empty")
    return _arrived(event, who, Tapped(token, title), mid)


def _invited(event: Mapping[str, Any], who: str) -> Event:
    """They came by a link or an advertisement, or asked a website to have us write."""
    optin = thing(event.get("optin"))
    if "type" in optin:  # a wish for paid messages, which we never send
        return Ignored("optin")
    return _arrived(event, who, Came(_ref(event.get("referral") or optin)), "")


def _arrived(event: Mapping[str, Any], who: str, deed: Deed, mid: str) -> Event:
    sender = Sender(NAME, user=who, address=who)
    view = view_of(deed.token) if isinstance(deed, Tapped) else None
    id = event_id(mid) if mid else event_id(who, str(event.get("timestamp")), type(deed).__name__)
    return Leafed(sender, view, id) if view else Arrival(sender, id, deed)


def event_id(*parts: str) -> str:
    """The same for the same event; short, whatever length Facebook gives its own."""
    named = "\0".join(parts).encode(errors="replace")
    return hashlib.blake2b(named, digest_size=16).hexdigest()


def _ref(referral: Any) -> str:
    return text(thing(referral).get("ref"))[:LONGEST_REF]
