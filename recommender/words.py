"""The merchant's list of what shoppers call things: `data/words.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from recommender.wish import Facet
from shop.yamlfile import load_yaml

THING = "thing"  # the attribute of what is called so among its kind: a mug, of brewing gear


@dataclass(frozen=True)
class Step:
    """A comparative: which ladder it climbs, and in which direction."""

    attribute: str
    by: int


@dataclass(frozen=True)
class Ban:
    """What a diet rules out besides, such as wool for a vegan."""

    department: str
    facets: tuple[Facet, ...]


@dataclass(frozen=True)
class Words:
    """What shoppers say, as the file states it; nothing here need exist in the catalogue.

    `things` are the words for some of a kind only, each with what those are called.
    """

    means: Mapping[str, tuple[Facet, ...]] = field(default_factory=dict)
    same: Mapping[str, tuple[Facet, ...]] = field(default_factory=dict)
    things: Mapping[str, Facet] = field(default_factory=dict)
    vague: Mapping[str, tuple[Facet, ...]] = field(default_factory=dict)
    idle: tuple[str, ...] = ()
    families: Mapping[Facet, tuple[Facet, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    ladders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    steps: Mapping[str, Step] = field(default_factory=dict)
    instead: tuple[tuple[str, ...], ...] = ()
    bans: Mapping[str, tuple[Ban, ...]] = field(default_factory=dict)
    asks: tuple[str, ...] = ()


def load_words(path: Path) -> Words:
    """Read the file; without one, shoppers must use the catalogue's own words."""
    if not path.exists():
        return Words()
    data = load_yaml(path)
    return Words(
        means=_means(data.get("means", {}), data.get("things", {})),
        things=_things(data.get("things", {})),
        same=_same(data.get("same", {})),
        vague=_same(data.get("vague", {})),
        idle=tuple(phrase for line in data.get("idle", ()) for phrase in line),
        families=_families(data.get("families", {})),
        names={name: to for to, names in data.get("names", {}).items() for name in names},
        ladders={name: tuple(rungs) for name, rungs in data.get("ladders", {}).items()},
        steps={word: Step(*step) for word, step in data.get("steps", {}).items()},
        instead=tuple(map(tuple, data.get("instead", ()))),
        asks=tuple(data.get("asks", ())),
        bans={value: _bans(rules) for value, rules in data.get("stands_for", {}).items()},
    )


def _things(kinds: Mapping[str, Any]) -> dict[str, Facet]:
    return {
        phrase: Facet(THING, name)
        for names in kinds.values()
        for name, others in names.items()
        for phrase in (name, *others)
    }


def _means(
    attributes: Mapping[str, Any], things: Mapping[str, Any]
) -> dict[str, tuple[Facet, ...]]:
    found: dict[str, tuple[Facet, ...]] = {}
    for kind, names in things.items():
        for name, others in names.items():
            for phrase in (name, *others):
                found[phrase] = (*found.get(phrase, ()), Facet("kind", kind))
    for attribute, values in attributes.items():
        for value, phrases in values.items():
            for phrase in phrases:
                found[phrase] = (*found.get(phrase, ()), Facet(attribute, value))
    return found


def _same(phrases: Mapping[str, list[str]]) -> dict[str, tuple[Facet, ...]]:
    return {phrase: _facets(targets) for phrase, targets in phrases.items()}


def _facets(targets: list[str]) -> tuple[Facet, ...]:
    return tuple(Facet(*target.split(": ", 1)) for target in targets)


def _families(data: Mapping[str, Any]) -> dict[Facet, tuple[Facet, ...]]:
    return {
        Facet(attribute, head): tuple(Facet(attribute, member) for member in members)
        for attribute, heads in data.items()
        for head, members in heads.items()
    }


def _bans(rules: list[Any]) -> tuple[Ban, ...]:
    return tuple(
        Ban(department, tuple(Facet(attribute, value) for value in values))
        for department, attribute, values in rules
    )
