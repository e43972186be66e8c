"""Codes that link two channels: easy to type, told from all other words, hard to guess."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

from shop.codes import ALPHABET, find_code

HALF = 4
REF = "link-"  # before a code in a link that opens a chat
_HALF = rf"(?=[A-Z]*\d)(?=\d*[A-Z])[{ALPHABET}]{{{HALF}}}"
_CODE = re.compile(rf"(?<![\w-])({REF})?({_HALF})[-\s]?({_HALF})(?![\w-])", re.IGNORECASE)


def new_code() -> str:
    """A code such as ``K7QF-4XMB``: one of 400,000,000,000.

    Each half has a letter and a digit, so that no word and no number looks like a code.
    """
    return f"{_half()}-{_half()}"


def find_link_code(text: str) -> str:
    """The first code in a text, however it was typed; empty when there is none."""
    found = None if find_code(text) else _CODE.search(text)
    return f"{found[2]}-{found[3]}".upper() if found else ""


def came_by_link(text: str) -> bool:
    """Whether a text is what a link says on arrival: nobody typed it."""
    found = _CODE.fullmatch(text.strip())
    return bool(found and found[1])


def fingerprint(code: str, key: str) -> str:
    """What is kept of a code. Who reads it cannot use it, and finding it tells no time."""
    return hmac.new(key.encode(), f"link:{code}".encode(), hashlib.sha256).hexdigest()


def _half() -> str:
    while True:
        half = "".join(secrets.choice(ALPHABET) for _ in range(HALF))
        if not half.isalpha() and not half.isdigit():
            return half
