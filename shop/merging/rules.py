"""The rule by which each table of a shopper's is merged. Whatever is not named here just moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Table

from shop.erasure import personal_tables
from shop.merging import deciding
from shop.merging.meeting import Decide
from shop.merging.rows import Row
from shop.merging.tastes import tastes as one_persons_tastes
from shop.tables import (
    action_tokens,
    cart_lines,
    carts,
    consents,
    conversations,
    events,
    handoffs,
    inbox,
    link_guesses,
    outbox,
    quiz_runs,
    rewards,
    shoppers,
    tastes,
    timers,
)


@dataclass(frozen=True)
class Moves:
    """All rows become the survivor's.

    `by` is the column that names the conversation: when that goes back, they go with it, also what
    came since. `alone` means a row may belong elsewhere than its conversation: it is remembered.
    """

    by: str = ""
    alone: bool = True


@dataclass(frozen=True)
class Settles:
    """Rows of both can be about the same: `decide` says what one person keeps.

    `returned` is what somebody gets back of what they had, given what it became.
    """

    decide: Decide
    returned: Callable[[Row, Row | None], Row] = lambda had, _now: had


def _still_withdrawn(had: Row, now: Row | None) -> Row:
    """Who said "stop" meanwhile is not written to again by a separation."""
    stricter = deciding.stricter(had, now)
    return {**had, "withdrawn_at": stricter["withdrawn_at"]}


RULES: dict[Table, Moves | Settles] = {
    shoppers: Settles(deciding.shoppers),
    carts: Settles(deciding.carts),
    cart_lines: Settles(deciding.cart_lines),
    rewards: Settles(deciding.rewards),
    quiz_runs: Settles(deciding.quiz_runs),
    tastes: Settles(one_persons_tastes),
    consents: Settles(deciding.consents, returned=_still_withdrawn),
    conversations: Moves(by="id"),
    inbox: Moves(by="conversation_id", alone=False),
    outbox: Moves(by="conversation_id", alone=False),
    action_tokens: Moves(by="conversation_id", alone=False),
    link_guesses: Moves(by="conversation_id", alone=False),
    handoffs: Moves(by="conversation_id"),
    timers: Moves(by="conversation_id"),
    events: Moves(by="session"),
}


def settled() -> Iterator[tuple[Table, Settles]]:
    """The tables in which the two can be in each other's way."""
    return ((table, rule) for table, rule in RULES.items() if isinstance(rule, Settles))


def moved() -> Iterator[tuple[Table, Moves]]:
    """All other tables that know a shopper, by the tables themselves."""
    for table, _ in personal_tables(""):
        rule = RULES.get(table, Moves())
        if isinstance(rule, Moves) and "shopper_id" in table.columns:
            yield table, rule
