"""One journey, one file name; every intent has its rule, every word its place."""

from __future__ import annotations

import importlib.util
import re
from collections import Counter, defaultdict
from pathlib import Path

_spec = importlib.util.spec_from_file_location("project", Path(__file__).with_name("project.py"))
assert _spec is not None
assert _spec.loader is not None
project = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(project)

JOURNEYS = (
    "attachments cart chitchat checkout details discover greet handoff help like linking orders "
    "out_of_scope profile quiz refine reminders search"
)
FALLBACK = "nlu_fallback"
FROM_CHANNELS = {  # nobody says it, so there is nothing to learn
    *("attachment", "choice_expired", "remind", "left_because"),
}


def test_a_journey_has_the_same_name_in_all_four_folders() -> None:
    for kind in project.KINDS:
        assert sorted(project.journeys(kind)) == sorted(JOURNEYS.split())


def test_every_intent_has_exactly_one_rule() -> None:
    ruled = Counter(steps[0]["intent"] for steps in project.steps("rules"))

    assert set(ruled) == project.intents() | {FALLBACK}
    assert set(ruled.values()) == {1}


def test_an_intent_leads_to_the_action_of_its_name() -> None:
    for steps in project.steps("rules"):
        intent, action = steps[0]["intent"], steps[1]["action"]

        expected = {f"action_{intent}", f"utter_{intent}", "action_fallback"}
        assert action in expected


def test_stories_go_where_the_rules_lead() -> None:
    rule = {steps[0]["intent"]: steps[1]["action"] for steps in project.steps("rules")}

    for steps in project.steps("stories"):
        for said, done in zip(steps[::2], steps[1::2], strict=True):
            assert done["action"] == rule[said["intent"]]


def test_every_action_of_a_rule_is_in_the_domain() -> None:
    domains = project.journeys("domain").values()
    known = {action for domain in domains for action in domain.get("actions", [])}
    known |= {name for domain in domains for name in domain.get("responses", {})}

    assert {steps[1]["action"] for steps in project.steps("rules")} <= known


def test_there_are_many_examples_and_none_in_two_intents() -> None:
    intents_of = defaultdict(set)
    for text, intent in project.examples():
        intents_of[re.sub(r"\W+", " ", text.lower()).strip()].add(intent)

    assert len(intents_of) >= 700
    assert {text: found for text, found in intents_of.items() if len(found) > 1} == {}


def test_every_intent_has_examples_of_its_own() -> None:
    counted = Counter(intent for _, intent in project.examples())

    assert set(counted) == project.intents() - FROM_CHANNELS
    assert min(counted.values()) >= 50


def test_the_bot_never_shouts_nor_calls_itself_a_model() -> None:
    texts = [
        variation.get("text", "")
        for domain in project.journeys("domain").values()
        for variations in domain.get("responses", {}).values()
        for variation in variations
    ]

    assert [text for text in texts if "!!" in text or "As an AI" in text] == []
