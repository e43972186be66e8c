"""Nobody on Slack is written to in their night: Slack is asked by whose clock they live."""

from __future__ import annotations

import asyncio

from channels.slack.address import NAME
from shop.shoppers import Shoppers
from tests.channels.slack.conftest import Workspace
from tests.platforms.slack_api import TEAM


async def zone_of(workspace: Workspace, person: str) -> str:
    """What the shop knows, once Slack has answered."""
    shoppers = Shoppers(workspace.stand.database)
    for _ in range(150):
        known = await shoppers.of_identity(NAME, f"{TEAM}/{person}")
        shopper = await shoppers.get(known) if known else None
        if shopper and shopper.zone:
            return shopper.zone
        await asyncio.sleep(0.01)
    return ""


async def test_whose_clock_somebody_lives_by_is_asked_once(workspace: Workspace) -> None:
    workspace.slack.zones["UANN"] = "Asia/Tokyo"
    ann = workspace.person()

    await ann.says("hello")
    zone = await zone_of(workspace, "UANN")
    await ann.says("hello again")
    await workspace.slack.sees_times(ann.direct, "what else?", 2)

    assert zone == "Asia/Tokyo"
    assert workspace.slack.calls.count("users.info") == 1


async def test_what_is_no_time_zone_is_not_taken_and_nothing_else_suffers(
    workspace: Workspace,
) -> None:
    workspace.slack.zones["UBOB"] = "../Utopia"
    bob, cyd = workspace.person("UBOB"), workspace.person("UCYD")  # of whom nothing is told

    for person in (bob, cyd):
        await person.says("hello")
        await workspace.slack.sees(person.direct, "what else?")

    assert [await zone_of(workspace, each) for each in ("UBOB", "UCYD")] == ["", ""]
