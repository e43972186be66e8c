"""Runs in Rasa's own environment: our shortcuts give what Rasa's own ways give.

    python seams.py <model> <folder for the tracker store>

Prints one line for each claim that holds; ends with an error at the first that does not.
"""

from __future__ import annotations

import asyncio
import sys
import warnings
from copy import deepcopy
from pathlib import Path
from typing import Any

import edge

edge.prepare()

from holding import hold, one_wish, released, was_answered  # noqa: E402
from incoming import Incoming, NotAMessage, plain, read  # noqa: E402
from kept_events import restored  # noqa: E402
from open_question_policy import waits_for_this  # noqa: E402
from rasa.core.agent import Agent  # noqa: E402
from rasa.shared.core.events import (  # noqa: E402
    ActionExecuted,
    ActionExecutionRejected,
    BotUttered,
    SlotSet,
    UserUttered,
    deserialise_events,
)
from rasa.shared.core.trackers import DialogueStateTracker  # noqa: E402
from replies import said_to  # noqa: E402
from straight_runner import StraightRunner  # noqa: E402
from tracker_store import TURNS, BoundedTrackerStore  # noqa: E402
from turn import ShopProcessor  # noqa: E402
from words_importer import Line, WordsImporter  # noqa: E402

MODEL, FOLDER = Path(sys.argv[1]), Path(sys.argv[2])


def turn(number: int, *, intent: str = "search", typed: bool = True) -> list[Any]:
    """The events of a turn."""
    understood = {"intent": {"name": intent, "confidence": 1.0}, "entities": []}
    about = {"typed": typed}
    return [
        ActionExecuted("action_listen"),
        UserUttered(
            f"text {number}", understood["intent"], [], message_id=f"m{number}", metadata=about
        ),
        ActionExecuted(f"action_{intent}"),
        BotUttered(f"answer {number}", {"custom": {"type": "text"}}),
        SlotSet("shown", {"turn": number}),
    ]


def tracker_of(domain: Any, turns: int) -> DialogueStateTracker:
    tracker = DialogueStateTracker("someone", domain.slots)
    tracker.update(SlotSet("open_question", "quiz"))
    for number in range(turns):
        tracker.update_with_events(turn(number), domain)
    return tracker


def the_runner_gives_what_rasas_runner_gives(agent: Agent) -> None:
    processor = agent.processor
    ours = StraightRunner(processor.graph_runner)
    for intent in ("search", "view_cart", "no_such_intent"):
        tracker = tracker_of(processor.domain, 2)
        tracker.update_with_events(turn(9, intent=intent)[:2], processor.domain)
        target = processor.model_metadata.core_target
        inputs = {"__tracker__": tracker}
        one = ours.run(inputs=dict(inputs), targets=[target])[target]
        two = processor.graph_runner.run(inputs=dict(inputs), targets=[target])[target]
        assert one.probabilities == two.probabilities
        assert one.policy_name == two.policy_name


def events_come_back_as_rasa_reads_them(agent: Agent) -> None:
    kept = [event.as_dict() for event in tracker_of(agent.domain, 3).events]
    assert restored(kept) == deserialise_events(kept)


def a_long_conversation_keeps_its_slots_and_its_last_turns(agent: Agent) -> None:
    store = BoundedTrackerStore(agent.domain, f"sqlite:///{FOLDER / 'trackers.db'}")
    asyncio.run(store.save(tracker_of(agent.domain, 300)))
    again = asyncio.run(
        BoundedTrackerStore(agent.domain, f"sqlite:///{FOLDER / 'trackers.db'}").retrieve("someone")
    )
    assert again is not None
    assert again.get_slot("open_question") == "quiz"
    assert again.get_slot("shown") == {"turn": 299}
    assert sum(isinstance(event, UserUttered) for event in again.events) == TURNS
    assert again.latest_message.text == "text 299"


def a_forgotten_conversation_leaves_no_trace(agent: Agent) -> None:
    file = FOLDER / "forgotten.db"
    store = BoundedTrackerStore(agent.domain, f"sqlite:///{file}")
    tracker = DialogueStateTracker("canary", agent.domain.slots)
    tracker.update_with_events(turn(777), agent.domain)
    asyncio.run(store.save(tracker))
    asyncio.run(store.forget("canary"))
    assert asyncio.run(store.retrieve("canary")) is None
    assert list(asyncio.run(store.keys())) == []


def a_reply_is_read_back_word_for_word(agent: Agent) -> None:
    events = tracker_of(agent.domain, 3).events
    assert said_to("m1", events) == [{"text": "answer 1", "custom": {"type": "text"}}]
    assert said_to("never", events) is None


def the_replies_to_all_wishes_of_a_message_are_read_as_one(agent: Agent) -> None:
    cart = {"type": "order", "text": "One coffee.", "lines": [1]}
    later = {"type": "order", "text": "And a mug.", "lines": [1, 2]}
    tracker = tracker_of(agent.domain, 1)
    for wish, shown in (("m7", cart), ("m7~2", later)):
        said = UserUttered("…", {"name": "add_to_cart"}, [], message_id=wish)
        tracker.update_with_events([said, BotUttered("", {"custom": shown})], agent.domain)
    assert said_to("m7", tracker.events) == [
        {"custom": {"type": "text", "text": "One coffee."}},
        {"custom": later},
    ]


def a_question_holds_back_the_wish_after_it_until_it_is_answered(agent: Agent) -> None:
    tracker = tracker_of(agent.domain, 1)
    tracker.update(SlotSet("open_question", "variant:jumper:1"))
    message = Incoming("c", "m8", "the first, then check out").as_user_message()
    hold([one_wish(message, "check out", 2)], tracker)
    answer = Incoming("c", "m9", "navy", intent="add_to_cart").as_user_message()
    assert [wish.text for wish in released(answer, tracker)] == ["check out"]
    assert not was_answered(tracker)
    tracker.update_with_events(turn(9, intent="add_to_cart"), agent.domain)
    tracker.update(SlotSet("open_question", "cart:c1"))
    assert was_answered(tracker)


def typed_text_goes_to_the_open_question_once(agent: Agent) -> None:
    tracker = tracker_of(agent.domain, 1)
    tracker.update_with_events(turn(2)[:2], agent.domain)
    assert waits_for_this(tracker)
    tracker.update(ActionExecutionRejected("action_answer_question"))
    assert not waits_for_this(tracker)


def a_tap_does_not_go_to_the_open_question(agent: Agent) -> None:
    tracker = tracker_of(agent.domain, 1)
    tracker.update_with_events(turn(2, typed=False)[:2], agent.domain)
    assert not waits_for_this(tracker)


def a_slash_is_text(_agent: Agent) -> None:
    assert plain(" \u200b//restart now ") == "restart now"
    message = Incoming("c", "m", "/restart").as_user_message()
    assert message.text == "restart"
    assert message.metadata == {"message_id": "m", "conversation": "c", "typed": True}


def a_tap_is_already_understood(_agent: Agent) -> None:
    body = {
        "conversation": "c",
        "message_id": "m",
        "text": "Add",
        "parse_data": {"intent": "add_to_cart", "entities": {"variant": "v1"}},
    }
    message = read(body).as_user_message()
    assert message.parse_data["intent"] == {"name": "add_to_cart", "confidence": 1.0}
    assert message.parse_data["entities"][0]["value"] == "v1"
    assert message.metadata["typed"] is False


def a_malformed_message_is_refused(_agent: Agent) -> None:
    good = {"conversation": "c", "message_id": "m", "text": "t"}
    bad = [None, [], {}, {**good, "text": 1}, {**good, "message_id": ""}, {**good, "parse_data": 1}]
    for body in [*bad, {**good, "parse_data": {"intent": 3}}, {**good, "metadata": "x"}]:
        try:
            read(body)
        except NotAMessage:
            continue
        raise AssertionError("taken for a message")


def the_classifier_knows_what_the_shopper_is_in_the_middle_of(agent: Agent) -> None:
    processor = ShopProcessor(agent.processor)
    message = Incoming("c", "m", "go back one question").as_user_message()
    stranger = DialogueStateTracker("stranger", agent.domain.slots)
    within = asyncio.run(processor.parse_message(message, tracker_of(agent.domain, 1)))["intent"]
    without = asyncio.run(processor.parse_message(message, stranger))["intent"]
    assert within["name"] == without["name"] == "quiz_back"
    assert within["confidence"] > without["confidence"]
    assert message.metadata == {"message_id": "m", "conversation": "c", "typed": True}


def the_project_is_read_once(_agent: Agent) -> None:
    importer = WordsImporter("config.yml", "domain", ["nlu", "rules", "stories"])
    assert importer.get_domain() is importer.get_domain()
    assert importer.get_stories() is importer.get_stories()
    assert importer.get_nlu_data() is importer.get_nlu_data("en")


def a_copied_example_is_one_of_its_own(_agent: Agent) -> None:
    one = Line({"text": "hello", "intent": "greet"})
    two = deepcopy(one)
    assert two == one
    two.set("intent", "goodbye", add_to_output=True)
    assert (one.get("intent"), one.output_properties) == ("greet", {"text"})


def what_nobody_types_has_a_name_to_be_ruled_by(_agent: Agent) -> None:
    data = WordsImporter("config.yml", "domain", ["nlu", "rules", "stories"]).get_nlu_data()
    named = [example for example in data.intent_examples if example.get("text").startswith("/")]
    assert {"remind", "attachment"} <= {example.get("intent") for example in named}
    assert all(example.get("text").strip("/{}") == example.get("intent") for example in named)
    assert len(data.intent_examples) > 10 * len(named)


def training_has_nothing_to_warn_of(_agent: Agent) -> None:
    data = WordsImporter("config.yml", "domain", ["nlu", "rules", "stories"]).get_nlu_data()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        data.validate()


CLAIMS = (
    the_runner_gives_what_rasas_runner_gives,
    events_come_back_as_rasa_reads_them,
    a_long_conversation_keeps_its_slots_and_its_last_turns,
    a_forgotten_conversation_leaves_no_trace,
    a_reply_is_read_back_word_for_word,
    the_replies_to_all_wishes_of_a_message_are_read_as_one,
    a_question_holds_back_the_wish_after_it_until_it_is_answered,
    typed_text_goes_to_the_open_question_once,
    a_tap_does_not_go_to_the_open_question,
    a_slash_is_text,
    a_tap_is_already_understood,
    a_malformed_message_is_refused,
    the_classifier_knows_what_the_shopper_is_in_the_middle_of,
    the_project_is_read_once,
    a_copied_example_is_one_of_its_own,
    what_nobody_types_has_a_name_to_be_ruled_by,
    training_has_nothing_to_warn_of,
)

if __name__ == "__main__":
    loaded = Agent.load(MODEL)
    for claim in CLAIMS:
        claim(loaded)
        print(f"holds: {claim.__name__}", flush=True)  # noqa: T201
