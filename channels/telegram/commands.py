"""The commands of the menu; whatever else begins with a slash is what somebody wrote."""

from __future__ import annotations

import re

from channels.arrivals import Asked, Came, Typed

INTENTS = {
    "cart": "view_cart",
    "quiz": "start_quiz",
    "profile": "show_profile",
    "help": "help",
}
START, STOP = "start", "stop"
MENU = (*INTENTS, STOP)  # /start is what Telegram's own button says
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w{1,32}))?(?:\s+(.*))?", re.DOTALL)
_REF = re.compile(r"[A-Za-z0-9_-]{1,64}")


def command(text: str, username: str) -> Asked | Came | Typed | None:
    """What a command asks for; None when the text is no command of ours."""
    found = _COMMAND.fullmatch(text.strip())
    if found is None:
        return None
    name, bot, rest = found[1].lower(), found[2], (found[3] or "").strip()
    if bot and bot.lower() != username.lower():
        return None
    if name == START:
        return Came(rest if _REF.fullmatch(rest) else "")
    if name not in MENU:
        return None
    if rest or name == STOP:  # a word among others, and read as such
        return Typed(f"{name} {rest}".strip())
    return Asked(INTENTS[name], name)
