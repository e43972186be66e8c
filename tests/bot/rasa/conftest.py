"""The intent model with all that the bot learns from, trained once for all tests."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.intents import Ours, own_examples


@pytest.fixture(scope="session")
def learnt() -> Any:
    """What the bot knows of intents."""
    examples = own_examples()
    return Ours().fit([one.text for one in examples], [one.intent for one in examples]).model
