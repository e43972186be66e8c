"""Every dialogue of `tests/dialogues`, through the whole stack."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.bot.shopper import Shopper

FOLDER = Path(__file__).resolve().parents[1] / "dialogues"
DIALOGUES = [
    pytest.param(dialogue["turns"], id=f"{path.stem}: {dialogue['dialogue']}")
    for path in sorted(FOLDER.glob("*.yml"))
    for dialogue in yaml.safe_load(path.read_text(encoding="utf-8"))
]


@pytest.mark.slow
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("turns", DIALOGUES)
async def test_dialogue(shopper: Shopper, turns: list[dict[str, Any]]) -> None:
    for turn in turns:
        await take(shopper, turn)

        seen = shopper.seen
        assert [each for each in turn.get("see", ()) if each.lower() not in seen.lower()] == [], (
            seen
        )
        assert [each for each in turn.get("not", ()) if each in seen] == [], seen
        assert turn.get("kind") in (None, *shopper.kinds), seen
        assert turn.get("cards") in (None, len(shopper.cards)), seen


async def take(shopper: Shopper, turn: dict[str, Any]) -> None:
    if "say" in turn:
        await shopper.say(turn["say"])
    elif "tap" in turn:
        await shopper.tap(turn["tap"])
    else:
        await shopper.arrive()
