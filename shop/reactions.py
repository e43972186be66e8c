"""A reaction typed alone, such as 👍, as the word it stands for."""

from __future__ import annotations

import re

_YES = "👍👌✅✔🆗💯🙌👏🤝❤💚💙💛🧡😍🥰😀😃😄😁😊🙂🤩"
_NO = "👎❌🚫🙅🙁☹"
_NUANCE = re.compile("[\\s\U0001f3fb-\U0001f3ff\ufe0e\ufe0f]|\u200d[♀♂]")  # of skin, colour, sex


def spoken(text: str) -> str:
    """The text, and where it is nothing but such a reaction, "yes" or "no"."""
    signs = set(_NUANCE.sub("", text))
    if signs and signs <= set(_YES):
        return "yes"
    return "no" if signs and signs <= set(_NO) else text
