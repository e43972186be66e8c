"""A message after one of its buttons was used: what was chosen stands where the buttons were."""

from __future__ import annotations

from channels.slack import blocks
from channels.slack.blocks import Block
from channels.slack.fields import Record, records, text
from channels.slack.names import options_block, question_block

CHOSEN = "✓ "
TAPPABLE = ("actions",)


def spent(message: Record, block_id: str, title: str, user: str) -> list[Block] | None:
    """The message's blocks, what was chosen where it was; None when the message stays as it is."""
    before = [dict(block) for block in records(message, "blocks")]
    shown = any(text(block, "block_id") == block_id for block in before)
    if not (title and shown and _is_used_up(block_id, user)):
        return None
    chosen = blocks.context(CHOSEN + title)
    left = (b for b in before if not _is_used_up(text(b, "block_id"), user))
    return [*left, chosen]


def _is_used_up(block_id: str, user: str) -> bool:
    """Whether one tap of theirs answers all that can be tapped there."""
    question = question_block(user)
    return block_id in (options_block(user), question) or block_id.startswith(f"{question}.")


def untappable(shown: tuple[Block, ...], note: str) -> list[Block]:
    """A message that is out of date: as it was, with nothing to tap, and why."""
    still = [
        {name: value for name, value in block.items() if name != "accessory"}
        for block in shown
        if block["type"] not in TAPPABLE
    ]
    return [*still, blocks.context(note)]
