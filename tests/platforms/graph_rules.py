"""What the Send API and the profile API take, as their documentation says: limits by name.

Sources: the reference pages of quick replies, of the button, generic and image grid templates, of
the persistent menu and of the Send API. That titles of quick replies must differ is said nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

TEXT, BUTTON_TEXT = 2_000, 640
QUICK_REPLIES, QUICK_TITLE = 13, 20
BUTTONS, BUTTON_TITLE = 3, 20
PAYLOAD = 1_000
METADATA = 1_000
ELEMENTS, ELEMENT_TITLE, ELEMENT_SUBTITLE = 10, 80, 80
GRID_LEAST, GRID_MOST, GRID_TITLE = 2, 6, 45
MENU, MENU_TITLE, GREETING = 20, 30, 160

Json = Mapping[str, Any]
Faults = Iterator[str]


def refusal(message: Json) -> str | None:
    """The first thing wrong with a message; None when it is taken."""
    return next(_message(message), None)


def profile_refusal(about: Json) -> str | None:
    """The first thing wrong with a page's profile."""
    return next(_profile(about), None)


def _message(message: Json) -> Faults:
    if len(message.get("metadata", "")) > METADATA:
        yield f"Length of param message[metadata] must be less than or equal to {METADATA}"
    unknown = set(message) - {"text", "attachment", "quick_replies", "metadata"}
    if unknown:
        yield f"unknown fields {sorted(unknown)}"
    if ("text" in message) == ("attachment" in message):
        yield "either text or an attachment is wanted"
    if "text" in message:
        yield from _length("message[text]", message["text"], TEXT)
    else:
        yield from _attachment(message["attachment"])
    if "quick_replies" in message:
        yield from _quick_replies(message["quick_replies"])


def _quick_replies(replies: list[Json]) -> Faults:
    yield from _count("quick_replies", replies, 1, QUICK_REPLIES)
    for reply in replies:
        if reply["content_type"] != "text":
            yield "content_type must be text"
        yield from _length("quick_replies[title]", reply["title"], QUICK_TITLE)
        yield from _payload(reply["payload"])


def _attachment(attachment: Json) -> Faults:
    payload = attachment["payload"]
    if attachment["type"] == "image":
        yield from _address(payload["url"])
    elif attachment["type"] == "template":
        yield from TEMPLATES.get(payload["template_type"], _no_template)(payload)
    else:
        yield "attachment[type] must be one of image, template"


def _no_template(payload: Json) -> Faults:
    yield f"template_type {payload['template_type']} is not known"


def _button_template(payload: Json) -> Faults:
    yield from _length("payload[text]", payload["text"], BUTTON_TEXT)
    yield from _buttons(payload["buttons"])


def _generic(payload: Json) -> Faults:
    yield from _count("elements", payload["elements"], 1, ELEMENTS)
    for element in payload["elements"]:
        yield from _length("elements[title]", element["title"], ELEMENT_TITLE)
        if len(element) < 2:
            yield "an element needs one property besides its title"
        if "subtitle" in element:
            yield from _length("elements[subtitle]", element["subtitle"], ELEMENT_SUBTITLE)
        if "image_url" in element:
            yield from _address(element["image_url"])
        if "buttons" in element:
            yield from _buttons(element["buttons"])


def _grid(payload: Json) -> Faults:
    yield from _count("elements", payload["elements"], 1, 1)
    (element,) = payload["elements"]
    yield from _count("images", element["images"], GRID_LEAST, GRID_MOST)
    if "title" in element:
        yield from _length("elements[title]", element["title"], GRID_TITLE)
    for image in element["images"]:
        yield from _address(image["url"])
        if "action" in image:
            yield from _action(image["action"])


def _action(action: Json) -> Faults:
    if set(action) != {"type", "payload"} or action["type"] != "postback":
        yield "an action is a postback with a payload"
    yield from _payload(action.get("payload"))


def _buttons(buttons: list[Json]) -> Faults:
    yield from _count("buttons", buttons, 1, BUTTONS)
    for button in buttons:
        if button["type"] != "postback":
            yield "buttons[type] must be postback here"
        yield from _length("buttons[title]", button["title"], BUTTON_TITLE)
        yield from _payload(button["payload"])


def _profile(about: Json) -> Faults:
    unknown = set(about) - {"get_started", "greeting", "persistent_menu"}
    if unknown:
        yield f"unknown fields {sorted(unknown)}"
    if "persistent_menu" in about and "get_started" not in about:
        yield "a persistent menu needs a get started button"
    yield from _payload(about["get_started"]["payload"])
    for name in ("greeting", "persistent_menu"):
        if not any(each["locale"] == "default" for each in about[name]):
            yield f"{name} needs the default locale"
    for greeting in about["greeting"]:
        yield from _length("greeting[text]", greeting["text"], GREETING)
    for menu in about["persistent_menu"]:
        yield from _count("call_to_actions", menu["call_to_actions"], 1, MENU)
        for button in menu["call_to_actions"]:
            yield from _length("call_to_actions[title]", button["title"], MENU_TITLE)
            yield from _payload(button["payload"])


def _length(name: str, text: Any, most: int) -> Faults:
    if not isinstance(text, str) or not text.strip():
        yield f"param {name} must be a non-empty UTF-8 encoded string"
    elif len(text) > most:
        yield f"Length of param {name} must be less than or equal to {most}"


def _payload(payload: Any) -> Faults:
    if not isinstance(payload, str) or not 0 < len(payload.encode()) <= PAYLOAD:
        yield f"a payload has 1 to {PAYLOAD} characters"


def _count(name: str, things: Any, least: int, most: int) -> Faults:
    if not isinstance(things, list) or not least <= len(things) <= most:
        yield f"param {name} must have {least} to {most} entries"


def _address(address: Any) -> Faults:
    if not isinstance(address, str) or not address.startswith("https://"):
        yield "an address on the web is wanted, over https"


TEMPLATES: Mapping[str, Callable[[Json], Faults]] = {
    "button": _button_template,
    "generic": _generic,
    "image_grid": _grid,
}
