"""A profile remembers tastes with their source, and forgets them on request."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from shop.database import Database
from shop.model import Profile, Rule, Source, Taste
from shop.profiles import Profiles

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
VEGAN = Taste("1", "diet", "vegan", 1.0, Source.SAID, NOON, Rule.MUST, "skincare", "event-1")
WOOL = Taste("2", "material", "wool", -0.5, Source.INFERRED, NOON, event_id="event-1")


@pytest.fixture
def profiles(database: Database) -> Profiles:
    return Profiles(database)


async def test_a_stranger_has_an_empty_profile(profiles: Profiles) -> None:
    assert await profiles.get("ann") == Profile("ann")


async def test_a_taste_keeps_its_source_strength_time_and_event(profiles: Profiles) -> None:
    await profiles.add("ann", [VEGAN, WOOL])

    assert await profiles.get("ann") == Profile("ann", (VEGAN, WOOL))
    assert await profiles.get("bob") == Profile("bob")


async def test_said_twice_is_known_once_the_later_word_counts(profiles: Profiles) -> None:
    later = replace(VEGAN, id="3", strength=0.2, source=Source.PICKED)
    await profiles.add("ann", [VEGAN])

    await profiles.add("ann", [later])

    assert (await profiles.get("ann")).tastes == (later,)


async def test_the_same_value_inferred_from_two_events_is_kept_twice(profiles: Profiles) -> None:
    other = replace(WOOL, id="3", event_id="event-2")

    await profiles.add("ann", [WOOL])
    await profiles.add("ann", [other])

    assert (await profiles.get("ann")).tastes == (WOOL, other)


async def test_the_same_value_in_another_department_is_another_taste(profiles: Profiles) -> None:
    tea = replace(VEGAN, id="3", scope="coffee-tea")

    await profiles.add("ann", [VEGAN, tea])

    assert (await profiles.get("ann")).tastes == (VEGAN, tea)


async def test_replacing_an_attribute_leaves_the_others(profiles: Profiles) -> None:
    budget = Taste("b1", "budget", "4000", 1.0, Source.SAID, NOON, Rule.MUST)
    more = replace(budget, id="b2", value="6000")
    await profiles.add("ann", [VEGAN, budget])
    await profiles.add("bob", [replace(budget, id="b3")])

    await profiles.replace("ann", "budget", "", [more])

    assert (await profiles.get("ann")).tastes == (VEGAN, more)
    assert len((await profiles.get("bob")).tastes) == 1


async def test_forget_that_removes_one_taste_of_ones_own(profiles: Profiles) -> None:
    await profiles.add("ann", [VEGAN, WOOL])

    assert not await profiles.forget("bob", "1")
    assert await profiles.forget("ann", "1")
    assert not await profiles.forget("ann", "1")
    assert (await profiles.get("ann")).tastes == (WOOL,)


async def test_forgetting_an_event_removes_all_that_was_learned_from_it(
    profiles: Profiles,
) -> None:
    await profiles.add("ann", [VEGAN, WOOL])

    assert await profiles.forget_event("ann", "event-1") == 2
    assert await profiles.get("ann") == Profile("ann")
