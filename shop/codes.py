"""Short codes people can read out and type: no letter that looks like a digit."""

from __future__ import annotations

import re
import secrets
import uuid

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
ORDER_PREFIX = "FF"


def order_number(order_id: str, attempt: int = 0) -> str:
    """An order's number, such as ``FF-4K7Q2``; another attempt gives another number."""
    number = uuid.uuid5(uuid.NAMESPACE_OID, f"{order_id} {attempt}").int
    return f"{ORDER_PREFIX}-{_written(number, 5)}"


def reward_code(percent: int) -> str:
    """A code nobody can guess, such as ``FF10-7K2Q9XMB``."""
    return f"{ORDER_PREFIX}{percent}-{_written(secrets.randbits(64), 8)}"


def tidy(code: str) -> str:
    """A code as it was given out, however it was typed."""
    return "".join(code.split()).upper()


def find_code(text: str) -> str:
    """The first reward code or order number in a text; empty when there is none."""
    found = re.search(rf"\b{ORDER_PREFIX}\d*\s?-\s?[{ALPHABET}]{{5,8}}\b", text, re.IGNORECASE)
    return tidy(found.group()) if found else ""


def _written(number: int, length: int) -> str:
    letters = []
    for _ in range(length):
        number, digit = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[digit])
    return "".join(letters)
