"""A message after one of its buttons was used: what was chosen stands where the buttons were."""

from __future__ import annotations

from channels.slack import blocks
from channels.slack.blocks import Block
from channels.slack.fields import Record, records, text
from channels.slack.names import options_block

CHOSEN = "✓ "
TAPPABLE = ("actions",)


def spent(message: Record, block_id: str, title: str, user: str) -> list[Block] | None:
    """The message's blocks with the used row replaced; None when it stays as it is."""
    before = [dict(block) for block in records(message, "blocks")]
    used_up = title and block_id == options_block(user)
    if not used_up or all(text(block, "block_id") != block_id for block in before):
        return None
    chosen = blocks.context(CHOSEN + title)
    return [chosen if text(block, "block_id") == block_id else block for block in before]


def untappable(shown: tuple[Block, ...], note: str) -> list[Block]:
    """A message that is out of date: as it was, with nothing to tap, and why."""
    still = [
        {name: value for name, value in block.items() if name != "accessory"}
        for block in shown
        if block["type"] not in TAPPABLE
    ]
    return [*still, blocks.context(note)]
