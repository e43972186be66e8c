"""Which calls come: messages alone, or with all that platforms tell beside them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from itertools import count, cycle

from benchmarks.dialogue.script import TYPED
from benchmarks.webhooks.asides import ASIDES
from benchmarks.webhooks.calls import Call, Make

Calls = Iterator[tuple[str, Call]]  # of which channel, and the call
Traffic = Callable[[Mapping[str, Make], int], Calls]

TWICE = 0.02  # of the calls come a second time, as after an acknowledgement that got lost
SEED = 11


def messages(makers: Mapping[str, Make], people: int) -> Calls:
    """New messages only, each of which is to be answered: more than anybody can answer."""
    chance = random.Random(SEED)
    for number, channel in enumerate(cycle(makers), 1):
        text = TYPED[number % len(TYPED)].text
        yield channel, makers[channel](number, chance.randrange(people), text)


def as_it_comes(makers: Mapping[str, Make], people: int) -> Calls:
    """Each message with what its platform tells of an answer of two messages; some calls twice."""
    chance, numbers = random.Random(SEED), count(1)
    for channel, message in messages(makers, people):
        who = chance.randrange(people)
        asides = [make(next(numbers), who, "") for make in ASIDES[channel]]
        for call in (message, *asides):
            yield channel, call
            if chance.random() < TWICE:
                yield channel, call


def nothing_to_do(_makers: Mapping[str, Make], _people: int) -> Calls:
    """Calls of a handler that does nothing: what the machine and the caller take by themselves."""
    while True:
        yield "bare", Call("/bare", {}, b"{}")


KINDS: Mapping[str, Traffic] = {"as it comes": as_it_comes, "only messages": messages}
