"""A menu of many invented products: how long it takes to build, and to find one of them."""

from __future__ import annotations

import random
import resource
import statistics
import time

from shop.menu.model import Kind, Menu, Slot, SlotKind, Value
from shop.orderlang.order import Order
from shop.orderlang.parser import OrderParser

SYLLABLES = [f"{first}{second}" for first in "bcdfghjklmnprstvwz" for second in "aeiou"]
WORDS = 12_000  # in the vocabulary of the names
MESSAGES = 1_000


def measure(count: int, seed: int = 1) -> dict[str, float | int]:
    """Seconds to build the menu, milliseconds to read a message without and with typos, memory."""
    dice = random.Random(seed)
    vocabulary = sorted({_word(dice) for _ in range(WORDS)})
    names = [" ".join(dice.choices(vocabulary, k=dice.randint(1, 3))) for _ in range(count)]
    menu = _menu(names)
    before = _memory_mb()
    began = time.process_time()
    parser = OrderParser(menu)
    parser.parse(f"two {names[0]}")
    built = time.process_time() - began
    asked = [(dice.randint(2, 9), dice.choice(names)) for _ in range(MESSAGES)]
    clean = _times(parser, [f"hi, I'd like {number} {name} please" for number, name in asked])
    slips = [f"hi, I'd like {number} {_slipped(name, dice)} please" for number, name in asked]
    found = [parser.parse(text) for text in slips]
    slipped = _times(parser, slips)
    right = sum(_is(order, name) for order, (_, name) in zip(found, asked, strict=True))
    return {
        "products": count,
        "build_s": round(built, 2),
        "p50_ms": round(statistics.median(clean), 3),
        "p95_ms": round(clean[len(clean) * 95 // 100], 3),
        "typo_p50_ms": round(statistics.median(slipped), 3),
        "typo_p95_ms": round(slipped[len(slipped) * 95 // 100], 3),
        "typo_found": round(right / MESSAGES, 3),
        "menu_mb": round(_memory_mb() - before, 1),
        "process_mb": round(_memory_mb(), 1),
    }


def _menu(names: list[str]) -> Menu:
    values = {name: Value(name, (name,)) for name in names}
    product = Slot("product", SlotKind.IDENTITY, "products", required=True)
    return Menu("many", (Kind("product", ("product",), (product,), True),), {"products": values})


def _times(parser: OrderParser, messages: list[str]) -> list[float]:
    """The milliseconds of each, shortest first."""
    found = []
    for text in messages:
        began = time.process_time_ns()
        parser.parse(text)
        found.append((time.process_time_ns() - began) / 1e6)
    return sorted(found)


def _is(order: Order, name: str) -> bool:
    named = [option.values for line in order.lines for option in line.options]
    return named == [(name,)]


def _word(dice: random.Random) -> str:
    return "".join(dice.choices(SYLLABLES, k=dice.randint(2, 4)))


def _slipped(name: str, dice: random.Random) -> str:
    """The name with two neighbours swapped in its longest word."""
    words = name.split()
    longest = max(range(len(words)), key=lambda place: len(words[place]))
    word = words[longest]
    at = dice.randrange(1, len(word) - 1)
    words[longest] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return " ".join(words)


def _memory_mb() -> float:
    """The most memory the process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
