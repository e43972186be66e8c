"""All questions of a quiz in one form: written as a view, and read when it comes back. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from channels.screens.fitting import clip
from channels.slack import blocks
from channels.slack.address import Address, direct, read_address
from channels.slack.blocks import Block
from channels.slack.fields import Record, plain_id, record, records, text
from channels.slack.happenings import FormFilled, SlackEvent
from channels.slack.ignoring import ignored
from channels.slack.names import FORM
from shop.quiz.model import Choice, Kind, Question, Quiz
from shop.wording import Wording

VIEW_TITLE = 24
LABEL, HINT = 2_000, 2_000
MOST_TICKS = 10  # more choices than that are a list to open
LONGEST_ANSWER = 1_000
MOST_BLOCKS = 100
PICK = "pick"


def form(quiz: Quiz, questions: Sequence[Question], who: Address, words: Wording) -> Block:
    """The form; it remembers where its answers belong."""
    asked = [_input(question, words) for question in questions][: MOST_BLOCKS - 1]
    return {
        "type": "modal",
        "callback_id": FORM,
        "private_metadata": f"{quiz.id}\n{who.text}",
        "title": blocks.plain(quiz.title, VIEW_TITLE),
        "submit": blocks.plain(words("channel_form_send"), VIEW_TITLE),
        "close": blocks.plain(words("channel_form_close"), VIEW_TITLE),
        "blocks": [blocks.section(quiz.intro), *asked],
    }


def filled(body: Record) -> tuple[SlackEvent, ...]:
    """A form that was sent in."""
    view = record(body, "view")
    team, user = plain_id(body, "team", "id"), plain_id(body, "user", "id")
    if text(view, "callback_id") != FORM or not (team and user and plain_id(view, "id")):
        return (ignored("view_submission"),)
    quiz, _, where = text(view, "private_metadata").partition("\n")
    values = record(view, "state", "values")
    picks = {block: tuple(_picks(record(values, block, PICK))) for block in values}
    return (FormFilled(_place(where, team, user), plain_id(view, "id"), quiz, picks),)


def _place(where: str, team: str, user: str) -> Address:
    """Where the form was opened, if it was by the same person."""
    if where.count("/") == 3:
        address = read_address(where)
        if (address.team, address.user) == (team, user):
            return address
    return direct(team, user)


def _picks(state: Record) -> Iterator[str]:
    written = text(state, "value").strip()
    if written:
        yield written
    picked = (record(state, "selected_option"), *records(state, "selected_options"))
    yield from filter(None, (text(option, "value") for option in picked))


def _input(question: Question, words: Wording) -> Block:
    block: Block = {
        "type": "input",
        "block_id": question.id,
        "optional": not question.required,
        "label": blocks.plain(question.ask, LABEL),
        "element": _element(question, words),
    }
    hint = _hint(question, words)
    return {**block, "hint": blocks.plain(hint, HINT)} if hint else block


def _element(question: Question, words: Wording) -> Block:
    if question.kind == Kind.TEXT or not question.choices:
        return {"type": "plain_text_input", "action_id": PICK, "max_length": LONGEST_ANSWER}
    offered = [_option(choice) for choice in question.choices]
    if len(offered) <= MOST_TICKS:
        kind = "checkboxes" if question.multiple else "radio_buttons"
        return {"type": kind, "action_id": PICK, "options": offered}
    placeholder = blocks.plain(words("channel_pick"), blocks.PLACEHOLDER)
    element: Block = {"action_id": PICK, "options": offered, "placeholder": placeholder}
    if question.multiple:
        most = question.max_picks
        return {"type": "multi_static_select", "max_selected_items": most, **element}
    return {"type": "static_select", **element}


def _option(choice: Choice) -> Block:
    option = blocks.choice(choice.say, choice.id)
    if not choice.image_alt or choice.image_alt == choice.say:
        return option
    return {**option, "description": blocks.plain(clip(choice.image_alt, 75), 75)}


def _hint(question: Question, words: Wording) -> str:
    if question.kind == Kind.TEXT:
        return ", ".join(choice.say for choice in question.choices)
    if question.low and question.high:
        return words("question_scale", low=question.low, high=question.high)
    return ""
