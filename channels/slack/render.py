"""A bubble as Slack's message: cards side by side, lines with their own options, buttons, lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from channels.screens.bubble import Bubble
from channels.screens.fitting import clip
from channels.screens.screen import Item, Option
from channels.slack import blocks
from channels.slack.blocks import Block
from channels.slack.mrkdwn import escaped
from channels.slack.names import FORM_BUTTON, TAP, options_block, question_block
from shop.wording import Wording

CARD_TITLE, CARD_BODY = 150, 200
FALLBACK = 3_000  # of the words that stand for the blocks: in notifications, for screen readers
IN_QUIZ = "answer_quiz"
Locate = Callable[[str], str]


@dataclass(frozen=True)
class Message:
    """What `chat.postMessage` takes besides where to."""

    text: str
    blocks: tuple[Block, ...] = field(default=())

    @property
    def has_cards(self) -> bool:
        """Whether it has the newest kind of block, which not every workspace takes."""
        return any(block["type"] == "carousel" for block in self.blocks)


@dataclass(frozen=True)
class Renderer:
    """Writes bubbles as Block Kit; `locate` gives the public address of a picture, or nothing."""

    words: Wording
    locate: Locate

    def message(self, bubble: Bubble, user: str, *, cards: bool = True) -> Message:
        """The message to somebody; without `cards`, things stand one below the other."""
        if not (bubble.items or bubble.lines or bubble.options or bubble.menu):
            return Message(escaped(bubble.text))
        return Message(_fallback(bubble), tuple(self._blocks(bubble, user, cards=cards)))

    def _blocks(self, bubble: Bubble, user: str, *, cards: bool) -> Iterator[Block]:
        if bubble.text:
            yield blocks.section(bubble.text)
        items = [self._pictured(item) for item in bubble.items]
        used_up = question_block(user) if _is_question(bubble) else ""
        if items and cards:
            yield _carousel(items, used_up)
        if not cards:
            for at, item in _count(items):
                yield from _thing(item, at, f"{used_up}.{at}" if used_up else "")
        for at, line in _count(bubble.lines):
            yield _line(line, at)
        if bubble.footer:
            yield blocks.section(bubble.footer)
        below = list(self._below(bubble))
        if below:
            yield blocks.actions(below, "" if bubble.lines else options_block(user))

    def _below(self, bubble: Bubble) -> Iterator[Block]:
        if bubble.menu:
            yield blocks.select(bubble.menu, f"{TAP}.menu", self.words("channel_pick"))
        yield from _buttons(bubble.options, TAP)
        if any(option.kind == IN_QUIZ for option in _options(bubble)):
            yield blocks.button(self.words("channel_all_questions"), FORM_BUTTON)

    def _pictured(self, item: Item) -> Item:
        """The item with its picture's address; what cannot be shown is told."""
        address = self.locate(item.image) if item.image else ""
        told = item.image_alt if not address and item.image_alt != item.title else ""
        details = (*item.details, *filter(None, (told,)))
        return replace(item, image=address, details=details)


def _carousel(items: Sequence[Item], block_id: str) -> Block:
    elements = [_card(item, at) for at, item in _count(items)]
    block: Block = {"type": "carousel", "elements": elements}
    return {**block, "block_id": block_id} if block_id else block


def _card(item: Item, at: int) -> Block:
    card: Block = {"type": "card", "title": blocks.words(item.title, CARD_TITLE, bold=True)}
    if item.image:
        card["hero_image"] = blocks.image(item.image, item.image_alt or item.title)
    if item.details:
        card["body"] = blocks.words(" · ".join(item.details), CARD_BODY)
    if item.options:
        card["actions"] = list(_buttons(item.options, f"{TAP}.{at}"))
    return card


def _thing(item: Item, at: int, block_id: str) -> Iterator[Block]:
    """A card for workspaces that take none: a paragraph with its picture beside it."""
    picture = blocks.image(item.image, item.image_alt or item.title) if item.image else None
    yield blocks.section(_told(item), picture)
    if item.options:
        yield blocks.actions(list(_buttons(item.options, f"{TAP}.{at}")), block_id)


def _line(item: Item, at: int) -> Block:
    """A line of an order, what can be done with it behind three dots."""
    name = f"{TAP}.{at}"
    if not item.options:
        return blocks.section(_told(item))
    if len(item.options) == 1:
        (only,) = _buttons(item.options, name)
        return blocks.section(_told(item), only)
    return blocks.section(_told(item), blocks.overflow(item.options, name))


def _told(item: Item) -> str:
    return "\n".join((item.title, *item.details))


def _buttons(options: Sequence[Option], name: str) -> Iterator[Block]:
    for at, option in enumerate(options):
        yield blocks.button(option.title, f"{name}.{at}", option.token)


def _is_question(bubble: Bubble) -> bool:
    """Whether the things on show are answers to choose from."""
    options = [option for item in bubble.items for option in item.options]
    return bool(options) and all(option.kind == IN_QUIZ for option in options)


def _options(bubble: Bubble) -> Iterator[Option]:
    for options in (bubble.options, bubble.menu, *(item.options for item in bubble.items)):
        yield from options


def _fallback(bubble: Bubble) -> str:
    """Everything in plain words, for where no blocks are shown."""
    things = (_told(item).replace("\n", " · ") for item in (*bubble.items, *bubble.lines))
    titles = ", ".join(option.title for option in (*bubble.options, *bubble.menu))
    said = "\n".join(filter(None, (bubble.text, *things, bubble.footer, titles)))
    return escaped(clip(said, FALLBACK))


def _count(items: Sequence[Item]) -> Iterator[tuple[int, Item]]:
    return enumerate(items, 1)
