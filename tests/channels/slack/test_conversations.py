"""Whole conversations in a workspace, over HTTP and over a socket, with Slack as it is."""

from __future__ import annotations

from typing import Any

import pytest

from shop.reply import Card, Cards, Choice, Choices, Line, OrderCard, to_json
from tests.channels.fake_rasa import FakeRasa
from tests.channels.slack.conftest import Open, Workspace
from tests.platforms.slack_api import BOT_USER

CREAM = Card(
    "p1",
    "Everyday Oat Cream",
    "€21.90",
    "/pictures/cream.svg",
    "A jar of cream",
    "Vegan, as you asked",
    "r1",
    actions=(Choice("Add to cart", "add_to_cart"),),
)
PRODUCTS = Cards("Here you are:", (CREAM,), (Choice("Something cheaper", "cheaper"),))
LINE_ACTIONS = (Choice("One more", "one_more"), Choice("Remove", "remove_from_cart"))


def cart(quantity: int) -> OrderCard:
    line = Line("Jumper", "M", quantity, "€60", f"€{60 * quantity}", actions=LINE_ACTIONS)
    total = f"€{60 * quantity}"
    return OrderCard("Your cart", (line,), total, "", total, (Choice("Order now", "checkout"),))


def shopping(turn: dict[str, Any]) -> list[dict[str, Any]]:
    """A shop of three answers."""
    intent = turn.get("parse_data", {}).get("intent")
    if intent == "one_more":
        return [{"custom": to_json(cart(2))}]
    if intent in ("add_to_cart", "view_cart") or turn["text"] == "my cart":
        return [{"custom": to_json(cart(1))}]
    if intent:
        return [{"text": f"heard {intent}"}]
    return [{"custom": to_json(PRODUCTS)}]


@pytest.mark.parametrize("socket", [False, True], ids=["http", "socket"])
async def test_a_shopper_finds_something_and_puts_it_in_the_cart(
    opened: Open, socket: bool
) -> None:
    async with opened(rasa=FakeRasa(say=shopping), socket=socket) as workspace:
        ann = workspace.person()
        await ann.says("vegan cream")
        found = await workspace.slack.sees(ann.direct, "Oat Cream")
        await ann.taps(ann.direct, found, "Add to cart")
        shown = await workspace.slack.sees(ann.direct, "Jumper")

        assert shown.blocks[0]["text"]["text"] == "Your cart"
        assert workspace.slack.transcript(ann.direct) == (
            "UANN: vegan cream\n"
            "U0BOT: Here you are:\n"
            "    <A jar of cream> *Everyday Oat Cream* · €21.90 · Vegan, as you asked"
            " [Add to cart]\n    [Something cheaper]\n"
            "U0BOT: Your cart\n    Jumper\nM · €60  [One more|Remove]\n"
            "    Total €60\n    [Order now]"
        )
        turn = workspace.stand.rasa.turns[-1]
        assert turn["parse_data"]["intent"] == "add_to_cart"


async def test_pictures_are_fetched_from_our_public_address(opened: Open) -> None:
    async with opened(rasa=FakeRasa(say=shopping)) as workspace:
        ann = workspace.person()
        await ann.says("vegan cream")
        found = await workspace.slack.sees(ann.direct, "Oat Cream")

    card = found.blocks[1]["elements"][0]
    assert card["hero_image"]["image_url"] == "https://shop.example/pictures/cream.png"


async def test_what_is_used_shows_what_was_chosen(workspace: Workspace) -> None:
    ann = workspace.person()
    await ann.says("hello")
    asked = await workspace.slack.sees(ann.direct, "what else?")

    await ann.taps(ann.direct, asked, "Surprise me")

    await workspace.slack.sees(ann.direct, "(✓ Surprise me)")
    await workspace.slack.sees(ann.direct, "heard recommend")
    assert asked.edits == 1


async def test_the_order_card_changes_under_the_hand_that_uses_it(opened: Open) -> None:
    async with opened(rasa=FakeRasa(say=shopping)) as workspace:
        ann = workspace.person()
        await ann.says("my cart")
        card = await workspace.slack.sees(ann.direct, "Jumper")

        await ann.taps(ann.direct, card, "One more")

        await workspace.slack.sees(ann.direct, "2 × €60")
    assert len(workspace.slack.channels[ann.direct]) == 2  # what she wrote, and the one card
    assert card.edits == 1


async def test_a_tap_that_comes_again_does_not_call_an_answer_up_to_the_old_card(
    opened: Open,
) -> None:
    async with opened(rasa=FakeRasa(say=shopping, delay=0.3)) as workspace:
        ann = workspace.person()
        await ann.says("my cart")
        card = await workspace.slack.sees(ann.direct, "Jumper")
        tap = ann.tap(ann.direct, card, "One more")
        await ann.deliver(tap)
        await workspace.slack.sees(ann.direct, "2 × €60")

        await ann.says("my cart")
        await ann.deliver(tap)
        await workspace.slack.sees(ann.direct, "This is how it was")

    assert [said.user for said in workspace.slack.channels[ann.direct]][-2:] == ["UANN", BOT_USER]


async def test_an_order_card_further_up_says_that_it_is_old(opened: Open) -> None:
    async with opened(rasa=FakeRasa(say=shopping)) as workspace:
        ann = workspace.person()
        await ann.says("my cart")
        first = await workspace.slack.sees(ann.direct, "Jumper")
        await ann.says("my cart")
        await workspace.slack.sees(ann.direct, "This is how it was")

    assert all(block["type"] != "actions" for block in first.blocks)
    assert workspace.slack.transcript(ann.direct).count("[Order now]") == 1


async def test_an_order_card_that_was_deleted_is_said_anew(opened: Open) -> None:
    async with opened(rasa=FakeRasa(say=shopping)) as workspace:
        ann = workspace.person()
        await ann.says("my cart")
        card = await workspace.slack.sees(ann.direct, "Jumper")
        payload = ann.tap(ann.direct, card, "One more")
        workspace.slack.channels[ann.direct].remove(card)

        await ann.deliver(payload)

        await workspace.slack.sees(ann.direct, "2 × €60")


async def test_a_mention_is_answered_in_its_thread_with_a_sign_of_writing(
    opened: Open,
) -> None:
    async with opened(rasa=FakeRasa(delay=1.5)) as workspace:
        ann = workspace.person()
        ts = await ann.mentions("C7", "warm jumpers")
        answer = await workspace.slack.sees("C7", "heard warm jumpers")

    assert answer.thread_ts == ts
    assert workspace.slack.statuses[0]["thread_ts"] == ts


async def test_two_people_in_a_thread_do_not_share_a_conversation(workspace: Workspace) -> None:
    ann, bob = workspace.person(), workspace.person("UBOB")
    ts = await ann.mentions("C7", "hello from ann")
    asked = await workspace.slack.sees("C7", "what else?")
    await bob.mentions("C7", "hello from bob", ts)
    await workspace.slack.sees("C7", "heard hello from bob")

    await bob.taps("C7", asked, "Surprise me")  # a button of ann's

    await workspace.slack.sees("C7", "heard recommend")  # by its words: he has one of his own
    assert asked.edits == 0
    shoppers = {turn["metadata"]["shopper"] for turn in workspace.stand.rasa.turns}
    assert len(shoppers) == 2


async def test_a_person_is_the_same_shopper_everywhere_in_the_workspace(
    workspace: Workspace,
) -> None:
    ann = workspace.person()
    await ann.says("hello")
    await ann.mentions("C7", "and hello here")
    await workspace.slack.sees("C7", "and hello here")

    one, other = workspace.stand.rasa.turns
    assert one["metadata"]["shopper"] == other["metadata"]["shopper"]
    assert one["conversation"] != other["conversation"]


async def test_the_slash_command_is_answered_in_private_and_says_so(
    workspace: Workspace,
) -> None:
    ann = workspace.person()

    answer = await ann.commands("warm jumpers", "C7")

    assert answer["response_type"] == "ephemeral"
    await workspace.slack.sees(ann.direct, "heard warm jumpers")
    assert workspace.slack.channels["C7"] == []


async def test_many_options_are_leafed_through_in_place(opened: Open) -> None:
    choices = tuple(Choice(f"Colour number {n}", f"c{n}") for n in range(130))
    colours = FakeRasa(say=lambda turn: [{"custom": to_json(Choices("Which?", choices))}])
    async with opened(rasa=colours) as workspace:
        ann = workspace.person()
        await ann.says("colours")
        asked = await workspace.slack.sees(ann.direct, "Which?")
        await ann.taps(ann.direct, asked, "More")
        again = await workspace.slack.sees(ann.direct, "Colour number 129")
        await ann.taps(ann.direct, again, "Colour number 129")
        await workspace.slack.sees(ann.direct, "✓ Colour number 129")

    assert again.ts == asked.ts
