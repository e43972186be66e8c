"""Parsing a test file and counting."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.ordering.case import Case
from benchmarks.ordering.trees import Tree, lines_of, written
from shop.menu.model import Menu
from shop.orderlang.order import Line, Order
from shop.orderlang.parser import OrderParser


@dataclass(frozen=True)
class Result:
    """The figures, what was misunderstood, and how long it all took."""

    figures: dict[str, float | int | str]
    errors: tuple[str, ...]
    seconds: float


def run(menu: Menu, cases: Sequence[Case], line_tree: Callable[[Line], Tree]) -> Result:
    """Unordered exact match with its 95 % interval, what needs no question, and the time."""
    began = time.perf_counter()
    parser = OrderParser(menu)
    for case in cases:
        parser.parse(case.text)  # warm
    orders, milliseconds = _timed(parser, cases)
    right = [
        lines_of(order, line_tree) == case.gold for order, case in zip(orders, cases, strict=True)
    ]
    sure = [was_right for order, was_right in zip(orders, right, strict=True) if order.sure]
    low, high = interval(sum(right), len(right))
    figures: dict[str, float | int | str] = {
        "right": sum(right),
        "of": len(right),
        "exact_match": round(sum(right) / len(right), 4),
        "interval": f"{low:.3f}-{high:.3f}",
        "without_question": round(len(sure) / len(right), 4),
        "precision": round(sum(sure) / len(sure), 4) if sure else 0.0,
        "p50_ms": round(statistics.median(milliseconds), 3),
        "p95_ms": round(sorted(milliseconds)[len(milliseconds) * 95 // 100], 3),
    }
    errors = tuple(
        _error(case, order, lines_of(order, line_tree))
        for case, order, was_right in zip(cases, orders, right, strict=True)
        if not was_right
    )
    return Result(figures, errors, time.perf_counter() - began)


def interval(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The interval of a share (Wilson 1927)."""
    share = right / of
    middle = share + z * z / (2 * of)
    spread = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (middle - spread) / (1 + z * z / of), (middle + spread) / (1 + z * z / of)


def _timed(parser: OrderParser, cases: Sequence[Case]) -> tuple[list[Order], list[float]]:
    """The orders, and the milliseconds of processor time that each took."""
    orders, milliseconds = [], []
    for case in cases:
        started = time.process_time_ns()
        orders.append(parser.parse(case.text))
        milliseconds.append((time.process_time_ns() - started) / 1e6)
    return orders, milliseconds


def _error(case: Case, order: Order, got: tuple[Tree, ...]) -> str:
    doubts = ", ".join(f"{doubt.kind} {doubt.text!r}" for doubt in order.doubts)
    missing = " ".join(written(one) for one in case.gold if one not in got)
    extra = " ".join(written(one) for one in got if one not in case.gold)
    return f"{case.text}\n  gold  {missing}\n  ours  {extra}\n  asks  {doubts or 'nothing'}\n"
