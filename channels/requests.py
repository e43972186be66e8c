"""What clients send, read and checked: pure, except for reading the body."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import web

from channels.legible import legible
from channels.refusals import Refused
from shop.model import EventKind

LONGEST_TEXT = 2_000
LARGEST_BODY = 64 * 1024
LARGEST_FRAME = 16 * 1024
BODY_TIMEOUT = 10.0
MOST_EVENTS = 50
LARGEST_SEQ = 2**53  # beyond, a JavaScript number is no longer exact
PAGE_KINDS = ("viewed", "clicked", "shown", "liked", "disliked")
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_PRODUCT_ID = re.compile(r"[\w.:/ +-]{1,128}")


@dataclass(frozen=True)
class Said:
    """A message from a shopper: text they typed, the token of the choice they tapped, or a file.

    `attached` is what is known of the file; the text is then what was said with it, if anything.
    """

    id: str
    text: str = ""
    action: str = ""
    attached: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Seen:
    """Something a page saw the shopper do with a product."""

    id: str
    kind: EventKind
    product_id: str
    variant_id: str
    recommendation_id: str


async def json_of(request: web.Request) -> Mapping[str, Any]:
    """The body of a request, which must be a JSON object."""
    return object_of(await body_of(request) or b"{}")


async def body_of(request: web.Request, most: int = LARGEST_BODY) -> bytes:
    """The body of a request as it came, if it has at most so many bytes."""
    try:
        async with asyncio.timeout(BODY_TIMEOUT):
            return await request.clone(client_max_size=most).read()
    except TimeoutError as error:
        raise Refused(408, "the body did not come in time") from error
    except web.RequestPayloadError as error:
        raise Refused(400, "the body cannot be read") from error


def object_of(body: bytes | str) -> Mapping[str, Any]:
    """The JSON object in `body`."""
    try:
        data = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise Refused(400, "this is not JSON") from error
    if not isinstance(data, dict):
        raise Refused(422, "a JSON object is wanted")
    return data


def said(data: Mapping[str, Any]) -> Said:
    """The message in a request."""
    id = _matching(data, "id", _ID, "id must be 1-64 of A-Z, a-z, 0-9, _ and -")
    if ("text" in data) == ("action" in data):
        raise Refused(422, "either text or action is wanted")
    if "action" in data:
        return Said(id, action=_matching(data, "action", _ID, "action must be a choice's token"))
    return Said(id, text=_text(data["text"]))


def attached(data: Mapping[str, Any], about: Mapping[str, str]) -> Said:
    """The message that a file is."""
    id = _matching(data, "id", _ID, "id must be 1-64 of A-Z, a-z, 0-9, _ and -")
    return Said(id, text=_text(data["text"]) if data.get("text") else "", attached=about)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise Refused(422, "text must be a string")
    if len(value) > LONGEST_TEXT:
        allowed = f"{LONGEST_TEXT} are allowed"
        raise Refused(413, f"text has {len(value)} characters, {allowed}")
    text = legible(value).strip()
    if not text:
        raise Refused(422, "text is empty")
    return text


def token_of(request: web.Request) -> str:
    """The bearer token of a request."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Refused(401, "a bearer token is wanted")
    return token.strip()


def string(data: Mapping[str, Any], name: str, most: int = 4096) -> str:
    """An optional string; empty when it is missing."""
    value = data.get(name)
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > most:
        raise Refused(422, f"{name} must be a string of at most {most} characters")
    return value


def number(value: Any, name: str, *, least: int = 0, most: int = LARGEST_SEQ) -> int:
    """A whole number between `least` and `most`."""
    try:
        found = int(value) if isinstance(value, int | str) and len(str(value)) <= 20 else None
    except ValueError:
        found = None
    if found is None or not least <= found <= most:
        raise Refused(422, f"{name} must be a whole number from {least} to {most}")
    return found


def product_id(text: str) -> str:
    """A product's id from an address."""
    if not _PRODUCT_ID.fullmatch(text):
        raise Refused(404, "there is no such product")
    return text


def seen(data: Mapping[str, Any]) -> tuple[Seen, ...]:
    """The events a page reports."""
    events = data.get("events")
    if not isinstance(events, list) or not 1 <= len(events) <= MOST_EVENTS:
        raise Refused(422, f"events must be a list of 1 to {MOST_EVENTS}")
    return tuple(_seen(event) for event in events)


def _seen(event: Any) -> Seen:
    if not isinstance(event, dict):
        raise Refused(422, "an event must be a JSON object")
    if event.get("kind") not in PAGE_KINDS:
        raise Refused(422, f"kind must be one of {', '.join(PAGE_KINDS)}")
    return Seen(
        id=_matching(event, "id", _ID, "id must be 1-64 of A-Z, a-z, 0-9, _ and -"),
        kind=EventKind(event["kind"]),
        product_id=_matching(event, "product_id", _PRODUCT_ID, "product_id is no product's id"),
        variant_id=_optional(event, "variant_id", _PRODUCT_ID),
        recommendation_id=_optional(event, "recommendation_id", _ID),
    )


def _optional(data: Mapping[str, Any], name: str, wanted: re.Pattern[str]) -> str:
    return _matching(data, name, wanted, f"{name} is no id") if data.get(name) else ""


def _matching(data: Mapping[str, Any], name: str, wanted: re.Pattern[str], why: str) -> str:
    value = data.get(name)
    if not isinstance(value, str) or not wanted.fullmatch(value):
        raise Refused(422, why)
    return value
