"""Somebody who taps everything that leads on, and what they come across."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from channels.screens.views import View, view_of


def walk(shown: Callable[[View | None], Iterable[str]]) -> set[str]:
    """Every token of a choice that is met; `shown` gives all tokens of a view."""
    reached: set[str] = set()
    views: list[View | None] = [None]
    seen: set[View | None] = set()
    while views:
        view = views.pop()
        if view in seen:
            continue
        seen.add(view)
        for token in shown(view):
            leads = view_of(token)
            if leads is None:
                reached.add(token)
            else:
                views.append(leads)
    return reached
