"""The turns that are measured: the same for us and for the stock pipeline."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Step:
    """One turn: something typed, or a tap with its intent and entities."""

    text: str = ""
    intent: str = ""
    entities: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_tap(self) -> bool:
        return bool(self.intent)

    @property
    def slash(self) -> str:
        """A tap as stock Rasa takes it."""
        return f"/{self.intent}{json.dumps(dict(self.entities))}"


OPENING = Step("what can you do")  # its answer holds the buttons that the taps need

TYPED = tuple(
    Step(text)
    for text in (
        "hi there",
        "something for dry skin under 30",
        "anything cheaper?",
        "why the first one",
        "show me more",
        "compare the first two",
        "a navy jumper in M",
        "not wool please",
        "what do you know about me",
        "i'm vegan by the way",
        "dark roast coffee beans",
        "is the second one organic?",
        "whats in my cart",
        "do you deliver to spain",
        "surprise me",
        "thanks a lot",
    )
)

TAPPED = (
    Step(intent="recommend"),
    Step(intent="refine", entities={"text": "cheaper"}),
    Step(intent="show_more"),
    Step(intent="recommend"),
    Step(intent="compare"),
    Step(intent="view_cart"),
    Step(intent="show_profile"),
    Step(intent="recommend"),
    Step(intent="show_more"),
    Step(intent="view_cart"),
)
