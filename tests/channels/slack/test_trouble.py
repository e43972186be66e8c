"""Slack is busy, repeats itself, refuses and goes away; nobody is answered twice or not at all."""

from __future__ import annotations

import asyncio

import pytest

from shop.conversations import Conversations
from shop.deliveries import Deliveries, Stuck
from tests.channels.fake_rasa import FakeRasa
from tests.channels.slack.conftest import Open, Workspace
from tests.channels.slack.payloads import message
from tests.channels.slack.test_conversations import shopping
from tests.platforms.slack import FakeSlack


async def test_a_workspace_that_takes_no_cards_is_asked_only_once(opened: Open) -> None:
    async with opened(FakeSlack(cards=False), FakeRasa(say=shopping)) as workspace:
        ann = workspace.person()
        await ann.says("vegan cream")
        found = await workspace.slack.sees(ann.direct, "Oat Cream")
        tries = workspace.slack.calls.count("chat.postMessage")
        await ann.says("another cream")
        await workspace.slack.sees_times(ann.direct, "Oat Cream", 2)

    assert [block["type"] for block in found.blocks] == [
        "section",
        "section",
        "actions",
        "actions",
    ]
    assert tries == 2  # the cards, and what stands for them
    assert workspace.slack.calls.count("chat.postMessage") == 3


async def test_what_slack_delivers_again_is_answered_once(workspace: Workspace) -> None:
    ann = workspace.person()
    await ann.says("hello")
    asked = await workspace.slack.sees(ann.direct, "what else?")
    await ann.taps(ann.direct, asked, "Surprise me")
    await ann.commands("jumpers")
    await workspace.slack.sees(ann.direct, "heard jumpers")

    for payload in list(ann.sent):
        await workspace.slack.deliver(payload)

    await ann.says("bye")
    await workspace.slack.sees(ann.direct, "heard bye")
    assert len(workspace.stand.rasa.turns) == 4


async def test_a_busy_slack_gets_everything_once_and_in_order(opened: Open) -> None:
    async with opened(FakeSlack(mood=0.3, seed=4)) as workspace:
        ann = workspace.person()
        for number in range(5):
            await ann.says(f"message {number}")
        await workspace.slack.sees_times(ann.direct, "what else?", 5, patience=60)

    heard = [s.text for s in workspace.slack.channels[ann.direct] if s.text.startswith("heard")]
    assert heard == [f"heard message {number}" for number in range(5)]


async def test_what_slack_took_unheard_is_found_there_and_not_said_again(opened: Open) -> None:
    async with opened(FakeSlack(unheard=2)) as workspace:
        ann = workspace.person()
        await ann.says("hello")
        await workspace.slack.sees(ann.direct, "what else?")
        await ann.says("in a thread", thread_ts=ann.sent[0]["event"]["ts"])
        workspace.slack.unheard = 1
        await workspace.slack.sees_times(ann.direct, "what else?", 2)

    said = [s.text for s in workspace.slack.channels[ann.direct] if s.text.startswith("heard")]
    assert said == ["heard hello", "heard in a thread"]


@pytest.mark.parametrize("scopes", [set(), {"im:history"}])
async def test_where_we_may_not_read_it_is_said_again_rather_than_never(
    opened: Open, scopes: set[str]
) -> None:
    async with opened(FakeSlack(unheard=1, scopes=scopes)) as workspace:
        ann = workspace.person()
        await ann.says("hello")
        await workspace.slack.sees(ann.direct, "what else?")

    said = [s.text for s in workspace.slack.channels[ann.direct] if s.text.startswith("heard")]
    assert said == ["heard hello", "heard hello"]


async def test_what_comes_at_once_and_twice_is_answered_once_each(opened: Open) -> None:
    async with opened() as workspace:
        payloads = [message(f"message {n}", user=f"U{n % 3}") for n in range(12)]
        events = [{**payload, "event_id": f"Ev{n}"} for n, payload in enumerate(payloads)]
        await workspace.slack.deliver_together([*events, *events])
        for user in ("U0", "U1", "U2"):
            await workspace.slack.sees_times(f"D{user}", "what else?", 4)

    heard = [turn["text"] for turn in workspace.stand.rasa.turns]
    assert sorted(heard) == sorted(f"message {n}" for n in range(12))


async def test_what_slack_does_not_take_is_said_in_plain_words(workspace: Workspace) -> None:
    workspace.slack.refuse = ["", "invalid_blocks"]
    ann = workspace.person()

    await ann.says("hello")

    plain = await workspace.slack.sees(ann.direct, "1. Surprise me")
    assert plain.blocks == []


async def test_a_channel_that_is_gone_is_left_alone(workspace: Workspace) -> None:
    workspace.slack.refuse = ["is_archived"]
    ann = workspace.person()

    await ann.mentions("C7", "hello")

    assert {part.why for part in await given_up(workspace)} == {"is_archived"}


async def test_somebody_elses_app_cannot_start_a_chat_of_bots(workspace: Workspace) -> None:
    ann = workspace.person()

    await ann.says("I am a bot", bot_id="B9")
    await ann.says("hello")

    await workspace.slack.sees(ann.direct, "heard hello")
    assert len(workspace.stand.rasa.turns) == 1


async def test_a_socket_that_breaks_is_opened_again(opened: Open) -> None:
    async with opened(socket=True) as workspace:
        ann = workspace.person()
        await ann.says("hello")
        await workspace.slack.sees(ann.direct, "heard hello")
        await workspace.slack.hangs_up()
        await ann.says("still there?")
        await workspace.slack.sees(ann.direct, "heard still there?")


async def test_a_workspace_that_removes_us_is_not_written_to(opened: Open) -> None:
    async with opened() as workspace:
        ann = workspace.person()
        await ann.says("hello")
        await workspace.slack.sees(ann.direct, "what else?")
        workspace.slack.tokens.clear()
        await ann.event({"type": "app_uninstalled"})
        await ann.says("anybody here?")
        stuck = await given_up(workspace)
        conversation = await Conversations(workspace.stand.database).get(stuck[0].conversation_id)

    assert conversation.closed == "invalid_auth"


async def given_up(workspace: Workspace) -> tuple[Stuck, ...]:
    """Both parts of an answer, once nothing is on its way any more."""
    for _ in range(1000):
        stuck = await Deliveries(workspace.stand.database).stuck()
        if len(stuck) == 2 and all(part.status == "dead" for part in stuck):
            return stuck
        await asyncio.sleep(0.01)
    raise AssertionError("it is still on its way")
