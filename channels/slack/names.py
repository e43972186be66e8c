"""The names by which our own buttons, blocks and forms come back to us."""

from __future__ import annotations

TAP = "tap"  # buttons of choices; the choice itself is in the value
FORM_BUTTON = "form"  # all questions at once; a quiz's id in the value, if it is one in particular
CART_BUTTON = "cart"
FORM = "quiz"  # the callback of the form


def options_block(user: str) -> str:
    """The block whose buttons are used up by one tap of theirs; in a channel others may tap too."""
    return f"options.{user}"


def question_block(user: str) -> str:
    """The same for pictures that are answers; where they stand apart, each adds its number."""
    return f"question.{user}"
