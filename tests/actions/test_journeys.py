"""The actions, the domain and the rules name each other; the domain's words are all used."""

from __future__ import annotations

import ast
import inspect
import re
import string
from pathlib import Path

import pytest
import yaml

import actions
from actions.base import ShopAction
from actions.journeys import ACTIONS, all_actions
from actions.leftcart import REASONS
from actions.like import WHY_NOT
from actions.products.topics import TOPICS
from recommender.base import Cause
from shop.model import OrderStatus, Source
from shop.policies import Policies
from shop.quiz.reading.asking import About
from shop.speaking.purposes import OFFERS, Purpose
from shop.wording import DOMAIN, Wording

CODE = Path(inspect.getfile(actions)).parent
FILES = sorted(CODE.rglob("*.py"))
SPEAKING = sorted((*FILES, *(CODE.parent / "channels").rglob("*.py")))
RULES = DOMAIN.parent / "rules"
POLICIES = Policies.load(CODE.parent / "data" / "shop.yml")
BY_RASA = {"thanks", "bot_challenge", "how_are_you", "joke", "insult", "compliment"}
# Named by attributes of the catalogue, by commands, by other channels and by what was sent
FAMILIES = ("claim_", "value_", "own_", "channel_", "link_name_", "link_refused_", "attachment_")
NOT_STATED = {f"not_stated_{topic}" for topic in TOPICS} - {
    f"not_stated_{topic}"
    for topic in ("reviews", "stock", "price", "amount")  # always known
}
COMPUTED = {
    *NOT_STATED,
    *(f"shop_{topic}" for topic in (*POLICIES.names, "all")),
    *(f"choice_because_{why}" for why in WHY_NOT),
    *(f"code_refused_{why}" for why in ("unknown", "used", "expired")),
    *(f"answer_{why}" for why in ("too_few", "too_many", "unknown", "required")),
    *(f"screen_{name}" for name in ("number", "subtotal", "discount", "total")),
    *(f"quiz_explains_{about}" for about in About if about != About.MEANING),
    *(f"order_status_{status}" for status in OrderStatus),
    *(f"known_{source}" for source in Source),
    *(f"no_{kind}" for kind in ("order", "cancel", "reopen", "variant", "quantity", "forget_me")),
    *(f"remind_{how}{purpose}" for how in ("", "what_") for purpose in Purpose),
    *(f"remind_offer_{what}" for what in OFFERS),
    *(f"choice_left_{reason}" for reason in REASONS),
    *(f"left_because_{reason}" for reason in REASONS if reason != "delivery"),
    "no_remind",
    *(f"reason_{cause}{of}" for cause in Cause for of in ("", "_of")),
    *(f"reason_{cause}_{source}" for cause in ("taste", "budget") for source in Source),
}


@pytest.fixture(scope="module")
def responses() -> dict[str, list[str]]:
    """Every response of the domain, without its `utter_`."""
    found: dict[str, list[str]] = {}
    for path in sorted(DOMAIN.glob("*.yml")):
        domain = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, wordings in (domain.get("responses") or {}).items():
            assert name.removeprefix("utter_") not in found, f"{name} is said twice"
            found[name.removeprefix("utter_")] = [wording["text"] for wording in wordings]
    return found


def called() -> dict[str, list[set[str]]]:
    """The responses that the code names outright, each with the values it gives."""
    names: dict[str, list[set[str]]] = {}
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not _is_words(node.func) or not node.args:
                continue
            for name in _constants(node.args[0]):
                names.setdefault(name, []).append({k.arg or "" for k in node.keywords})
    return names


def _is_words(function: ast.expr) -> bool:
    name = getattr(function, "attr", getattr(function, "id", ""))
    return name == "words"


def _constants(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return [*_constants(node.body), *_constants(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) else []


def _strings() -> set[str]:
    return {
        node.value
        for path in SPEAKING
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_action_is_in_the_list(root):
    defined = {
        node.name
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    listed = {action.__name__ for action in ACTIONS}

    assert {name for name in defined if name in listed} == listed
    assert set(_concrete(ShopAction)) == set(ACTIONS)


def _concrete(base):
    for each in base.__subclasses__():
        if not inspect.isabstract(each) and each.__module__.startswith("actions."):
            yield each
        yield from _concrete(each)


def test_every_action_is_in_one_domain_file_and_in_a_rule_of_its_own(desk):
    domains = [yaml.safe_load(path.read_text("utf-8")) for path in DOMAIN.glob("*.yml")]
    declared = [name for domain in domains for name in domain.get("actions") or ()]
    ruled = "\n".join(path.read_text("utf-8") for path in RULES.glob("*.yml"))
    names = [action.name() for action in all_actions(desk)]

    assert sorted(declared) == sorted(names)
    for name in names:  # the policy calls this one, before any rule
        assert name == "action_answer_question" or f"action: {name}\n" in ruled


def test_every_response_an_action_names_is_there_with_the_values_it_needs(responses):
    for name, calls in called().items():
        assert name in responses, f"utter_{name} is missing"
        needed = set().union(*map(_placeholders, responses[name]))
        for given in calls:
            assert needed <= given, f"utter_{name} needs {needed}, gets {given}"


def test_each_topic_has_words_for_what_is_not_stated(responses):
    assert set(responses) >= NOT_STATED


def test_every_response_is_used(responses):
    used = set(called()) | COMPUTED | BY_RASA | _strings()
    unused = {
        name
        for name in responses
        if name not in used
        and not name.startswith(FAMILIES)
        and name.removesuffix("_one") not in used
    }

    assert unused == set()


def test_no_wording_shouts(responses):
    loud = [name for name, texts in responses.items() for text in texts if text.count("!") > 0]

    assert loud == []


def test_every_wording_of_a_response_needs_the_same_values(responses):
    for name, texts in responses.items():
        assert len({frozenset(_placeholders(text)) for text in texts}) == 1, name


def test_what_can_be_tapped_fits_on_every_platform(responses):
    titles = {name: texts[0] for name, texts in responses.items() if name.startswith("choice_")}
    named = {
        "choice_add_named",
        "choice_forget",
        "choice_show_term",
        "choice_take_out",
        "choice_show_value",
    }  # with a product's or a value's name

    for name, title in titles.items():
        shown = title.format(percent=100, count=99, number="FF-4K7Q2") if name not in named else ""
        assert len(shown) <= 20, f"{shown!r} is too long"


def test_wordings_take_turns(desk):
    said = {desk.words("found", seed) for seed in map(str, range(20))}

    assert len(said) > 1


def test_one_is_spoken_of_as_one():
    words = Wording({"utter_left": ["{count} left"], "utter_left_one": ["the last one"]})

    assert (words("left", count=1), words("left", count=2)) == ("the last one", "2 left")


def test_topics_are_plain_patterns():
    for pattern in TOPICS.values():
        assert re.compile(pattern)
