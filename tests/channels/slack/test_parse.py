"""What people do on Slack is understood, whatever way Slack tells it."""

from __future__ import annotations

from typing import Any

import pytest

from channels.arrivals import (
    Arrival,
    Asked,
    Attached,
    AttachmentKind,
    Came,
    Deed,
    Ignored,
    Leafed,
    Sender,
    Tapped,
    Typed,
)
from channels.screens.views import View
from channels.slack.address import direct
from channels.slack.happenings import FormAsked, FormFilled, HomeOpened, Removed, Used
from channels.slack.parse import is_elsewhere, parse
from tests.channels.slack import payloads as slack
from tests.channels.slack.payloads import ANN, CHANNEL, DIRECT, TEAM

IN_DIRECT = Sender("slack", f"{TEAM}/{ANN}", f"{TEAM}/{ANN}//{ANN}")


def test_a_direct_message_is_typed() -> None:
    assert parse(slack.message("hello")) == (Arrival(IN_DIRECT, "Ev1", Typed("hello")),)


def test_a_thread_in_direct_messages_is_a_conversation_of_its_own() -> None:
    (said,) = parse(slack.message("hello", thread_ts="17.5"))

    assert isinstance(said, Arrival)
    assert said.sender.address == f"{TEAM}/{ANN}/17.5/{ANN}"


def test_a_mention_in_a_channel_is_answered_in_a_thread_below_it() -> None:
    (said,) = parse(slack.mention("<@U0BOT> warm jumpers"))

    address = f"{TEAM}/{CHANNEL}/1700000000.000200/{ANN}"
    sender = Sender("slack", f"{TEAM}/{ANN}", address, shared=True)
    assert said == Arrival(sender, "Ev1", Typed("warm jumpers"))


def test_a_mention_in_a_thread_stays_in_it() -> None:
    (said,) = parse(slack.mention("<@U0BOT> red ones", thread_ts="16.1"))

    assert isinstance(said, Arrival)
    assert said.sender.address == f"{TEAM}/{CHANNEL}/16.1/{ANN}"


def test_two_people_in_one_thread_are_two_shoppers() -> None:
    (ann,) = parse(slack.mention("hi", thread_ts="16.1"))
    (bob,) = parse(slack.mention("hi", thread_ts="16.1", user="UBOB"))

    assert isinstance(ann, Arrival)
    assert isinstance(bob, Arrival)
    assert (ann.sender.user, bob.sender.user) == ("T1/UANN", "T1/UBOB")
    assert ann.sender.address != bob.sender.address


def test_only_a_mention_is_a_greeting() -> None:
    assert deeds(slack.mention("<@U0BOT>")) == [Came()]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("cats &amp; dogs &lt;3", "cats & dogs <3"),
        ("like <https://shop.example/p/1|this one>", "like this one"),
        ("see <https://shop.example/p/1>", "see https://shop.example/p/1"),
        ("for <@U777|bob> a hat", "for   a hat"),
        ("&amp;lt;", "&lt;"),
    ],
)
def test_slacks_spelling_is_read_as_what_was_meant(written: str, meant: str) -> None:
    assert deeds(slack.message(written)) == [Typed(meant)]


def test_photos_and_voice_notes_come_with_their_words() -> None:
    sent = slack.message("like this", subtype="file_share", files=[slack.PHOTO, slack.VOICE])

    assert [(event.event_id, event.deed) for event in arrivals(sent)] == [
        ("Ev1", Attached(AttachmentKind.PHOTO, "https://files.example/1", "like this")),
        ("Ev1/1", Attached(AttachmentKind.VOICE, "https://files.example/2")),
    ]


def test_a_clip_recorded_in_slack_is_a_voice_note() -> None:
    sent = slack.message("", subtype="file_share", files=[slack.CLIP])

    assert deeds(sent) == [Attached(AttachmentKind.VOICE, "F3")]


def test_a_tap_is_its_token_and_the_message_shows_it() -> None:
    tapped, used = parse(slack.tap(slack.BUTTON))

    assert tapped == Arrival(IN_DIRECT, f"{ANN}/1700000001.5/0", Tapped("token-1", "Oily"))
    assert isinstance(used, Used)
    assert (used.block, used.title, used.message["ts"]) == ("options", "Oily", "1.5")


def test_a_tap_below_a_message_in_a_thread_belongs_to_that_thread() -> None:
    (tapped, _) = parse(slack.tap(slack.BUTTON, CHANNEL, thread_ts="16.1"))

    assert isinstance(tapped, Arrival)
    assert tapped.sender.address == f"{TEAM}/{CHANNEL}/16.1/{ANN}"


@pytest.mark.parametrize("kind", ["static_select", "overflow", "radio_buttons"])
def test_what_is_picked_in_a_list_is_tapped(kind: str) -> None:
    picked = slack.tap(slack.picked(kind, slack.option("token-2", "Red")))

    assert deeds(picked) == [Tapped("token-2", "Red")]


@pytest.mark.parametrize("kind", ["multi_static_select", "checkboxes"])
def test_several_picked_at_once_are_several_taps(kind: str) -> None:
    options = (slack.option("t4", "Red"), slack.option("t5", "Blue"))

    found = arrivals(slack.tap(slack.picked(kind, *options)))

    assert [event.deed for event in found] == [Tapped("t4", "Red"), Tapped("t5", "Blue")]
    assert len({event.event_id for event in found}) == 2


def test_leafing_changes_the_message_if_there_is_nothing_else_on_it() -> None:
    more = {**slack.BUTTON, "value": "v.7.1"}
    cards = [{"type": "carousel", "elements": []}]

    assert parse(slack.tap(more)) == (Leafed(IN_DIRECT, View(7, 1), "1.5"),)
    assert parse(slack.tap(more, blocks=cards)) == (Leafed(IN_DIRECT, View(7, 1), ""),)


def test_what_stands_behind_the_slash_command_is_said_in_private() -> None:
    assert parse(slack.command("warm jumpers")) == (
        Arrival(IN_DIRECT, "trigger-2", Typed("warm jumpers")),
    )
    assert is_elsewhere(slack.command("warm jumpers"))
    assert not is_elsewhere(slack.command("warm jumpers", DIRECT))


def test_the_slash_command_alone_asks_for_help() -> None:
    assert deeds(slack.command("  ")) == [Typed("help")]


def test_the_home_page_is_looked_at() -> None:
    opened = slack.event("app_home_opened", user=ANN, tab="home")

    assert parse(opened) == (HomeOpened(direct(TEAM, ANN)),)


def test_all_questions_at_once_can_be_asked_for() -> None:
    assert parse(slack.tap(slack.FORM_BUTTON)) == (
        FormAsked(direct(TEAM, ANN), "trigger-1", "skin"),
    )


def test_the_cart_can_be_asked_for() -> None:
    assert deeds(slack.tap(slack.CART_BUTTON)) == [Asked("view_cart", "My cart")]


def test_a_form_comes_back_with_what_was_picked_and_written() -> None:
    values = {
        **slack.SCORES,
        "likes": {"pick": {"selected_options": [slack.option("a", "A"), slack.option("b", "B")]}},
        "else": {"pick": {"type": "plain_text_input", "value": " no wool "}},
        "skipped": {"pick": {"type": "radio_buttons", "selected_option": None}},
    }

    (filled,) = parse(slack.submission(f"skin\n{TEAM}/{CHANNEL}/16.1/{ANN}", values))

    assert isinstance(filled, FormFilled)
    assert (filled.view, filled.quiz, filled.who.thread) == ("V1", "skin", "16.1")
    assert filled.picks == {
        "skin": ("oily",),
        "likes": ("a", "b"),
        "else": ("no wool",),
        "skipped": (),
    }


def test_a_form_cannot_answer_in_somebody_elses_conversation() -> None:
    (filled,) = parse(slack.submission(f"skin\n{TEAM}/C7/16.1/UBOB", slack.SCORES))

    assert isinstance(filled, FormFilled)
    assert filled.who == direct(TEAM, ANN)


@pytest.mark.parametrize(
    "payload",
    [
        slack.event("app_uninstalled"),
        slack.event("tokens_revoked", tokens={"bot": ["U0BOT"]}),
    ],
)
def test_a_workspace_can_remove_us(payload: dict[str, Any]) -> None:
    assert parse(payload) == (Removed(TEAM),)


@pytest.mark.parametrize("kind", slack.NOTHING_FOR_US)
def test_what_asks_nothing_of_us_is_only_counted(kind: str) -> None:
    assert parse(slack.NOTHING_FOR_US[kind]) == (Ignored(kind),)


def test_a_made_up_kind_cannot_fill_our_counters() -> None:
    assert parse({"type": "x" * 200}) == (Ignored("unknown"),)
    assert parse(slack.event("Kind of\nnothing")) == (Ignored("unknown"),)


@pytest.mark.parametrize("payload", slack.FOR_US)
def test_the_same_payload_always_has_the_same_ids(payload: dict[str, Any]) -> None:
    again = {**payload, "retry": "1"}

    assert [each.event_id for each in arrivals(payload)] == [
        each.event_id for each in arrivals(again)
    ]


def arrivals(payload: dict[str, Any]) -> list[Arrival]:
    return [event for event in parse(payload) if isinstance(event, Arrival)]


def deeds(payload: dict[str, Any]) -> list[Deed]:
    return [arrival.deed for arrival in arrivals(payload)]
