"""What Telegram says happened is read as what a shopper did."""

from __future__ import annotations

import pytest

from channels.arrivals import (
    Arrival,
    Asked,
    Attached,
    AttachmentKind,
    Came,
    Ignored,
    Leafed,
    Left,
    Moved,
    Sender,
    Tapped,
    Typed,
)
from channels.screens.views import View
from channels.telegram.parse import KINDS, Me, parse
from tests.channels.telegram.updates import (
    ATTACHMENTS,
    BEN,
    BOT,
    FORUM,
    GROUP,
    HEARD,
    IGNORED,
    NAME,
    SELF,
    WHEN,
    Payload,
    membership,
    message,
    tap,
    text,
    update,
)

ME = Me(BOT, NAME)
AT_HOME = Sender("telegram", "11", "11", "en", "Ann")
IN_GROUP = Sender("telegram", "11", "-500/11", "en", "Ann", shared=True)


def heard(payload: Payload) -> Arrival:
    (arrival,) = parse(payload, ME)
    assert isinstance(arrival, Arrival)
    return arrival


def test_what_a_shopper_types_is_theirs_and_known_again() -> None:
    assert heard(text("vegan cream")) == Arrival(AT_HOME, "7007.4001", Typed("vegan cream"))


@pytest.mark.parametrize(
    ("said", "deed"),
    [
        ("/start", Came()),
        ("/start cart_AbC-123", Came("cart_AbC-123")),
        ("/start <b>odd</b>", Came()),
        ("/cart", Asked("view_cart", "cart")),
        ("/Quiz", Asked("start_quiz", "quiz")),
        (f"/help@{NAME}", Asked("help", "help")),
        ("/profile", Asked("show_profile", "profile")),
        ("/stop", Typed("stop")),
        ("/quiz coffee", Typed("quiz coffee")),
        ("/restart", Typed("/restart")),
        ("/cart@another_bot", Typed("/cart@another_bot")),
        ("and/or", Typed("and/or")),
    ],
)
def test_only_our_own_commands_are_commands(said: str, deed: object) -> None:
    assert heard(text(said)).deed == deed


@pytest.mark.parametrize("kind", IGNORED)
def test_what_asks_nothing_of_us_is_counted_by_its_kind(kind: str) -> None:
    assert parse(IGNORED[kind], ME) == (Ignored(kind),)


def test_every_kind_of_update_is_accounted_for() -> None:
    read = {*IGNORED, "message", "callback_query"}

    assert set(KINDS) <= read


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("photo", Attached(AttachmentKind.PHOTO, "large", "like this")),
        ("picture as a file", Attached(AttachmentKind.PHOTO, "file-1")),
        ("voice", Attached(AttachmentKind.VOICE, "file-1")),
        ("location", Attached(AttachmentKind.LOCATION, "52.5,13.4")),
        ("venue", Attached(AttachmentKind.LOCATION, "52.5,13.4")),
        ("contact", Attached(AttachmentKind.OTHER)),
        ("dice", Attached(AttachmentKind.OTHER)),
        ("poll", Attached(AttachmentKind.OTHER)),
        *(
            (what, Attached(AttachmentKind.OTHER, "file-1"))
            for what in ("document", "video", "video note", "audio", "animation", "sticker")
        ),
    ],
)
def test_what_is_sent_besides_words_is_told_apart(what: str, expected: Attached) -> None:
    assert heard(update(message=message(**ATTACHMENTS[what]))).deed == expected


def test_an_album_is_one_thing_shown() -> None:
    photo = ATTACHMENTS["photo"]
    first = update(message=message(**photo, media_group_id="9"))
    second = {**first, "update_id": 4002}

    assert heard(first).event_id == heard(second).event_id


def test_a_tap_carries_its_token() -> None:
    assert heard(tap("abcdefghijklmnop")).deed == Tapped("abcdefghijklmnop")


def test_two_taps_in_a_hurry_are_one_until_the_message_has_changed() -> None:
    first, again = tap("t"), {**tap("t"), "update_id": 4002}
    later = tap("t", edit_date=WHEN + 9)

    assert heard(first).event_id == heard(again).event_id
    assert heard(first).event_id != heard(later).event_id


def test_leafing_is_no_turn() -> None:
    assert parse(tap("v.12.2"), ME) == (Leafed(AT_HOME, View(12, 2), "70"),)


def test_who_blocks_us_has_left() -> None:
    assert parse(membership("member", "kicked"), ME) == (Left(AT_HOME, "blocked"),)
    assert parse(membership("kicked", "member"), ME) == (Ignored("my_chat_member"),)


@pytest.mark.parametrize(
    ("said", "about", "deed"),
    [
        (f"@{NAME} vegan cream", {}, Typed("vegan cream")),
        (f"vegan cream please, @{NAME.upper()}", {}, Typed("vegan cream please, ")),
        (f"@{NAME}", {}, Came()),
        ("/cart", {}, Asked("view_cart", "cart")),
        (f"/start@{NAME} x1", {}, Came("x1")),
        ("the second", {"reply_to_message": message(GROUP, SELF, text="Two")}, Typed("the second")),
    ],
)
def test_in_a_group_we_answer_when_spoken_to(said: str, about: Payload, deed: object) -> None:
    arrival = heard(text(said, GROUP, **about))

    assert (arrival.sender, arrival.deed) == (IN_GROUP, deed)


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("what a day", {}),
        (f"@{NAME}s are odd", {}),
        ("/cart@another_bot", {}),
        ("/weather", {}),
        ("yes", {"reply_to_message": message(GROUP, BEN, text="Tea?")}),
    ],
)
def test_in_a_group_we_do_not_join_in(said: str, about: Payload) -> None:
    assert parse(text(said, GROUP, **about), ME) == (Ignored("overheard"),)


def test_an_answer_to_something_odd_is_heard() -> None:
    odd = message(GROUP, SELF, poll={"of": "another version"})

    assert heard(text("that one", GROUP, reply_to_message=odd)).deed == Typed("that one")


def test_members_of_a_group_are_different_shoppers() -> None:
    ann, ben = heard(text("/cart", GROUP)), heard(text("/cart", GROUP, BEN))

    assert (ann.sender.address, ben.sender.address) == ("-500/11", "-500/12")
    assert ben.sender.user == "12"


def test_a_topic_of_a_forum_is_answered_in_the_topic() -> None:
    assert heard(HEARD["topic"]).sender.address == "-100900:9/11"
    in_reply = text("/cart", {**FORUM, "is_forum": False}, message_thread_id=9)
    assert heard(in_reply).sender.address == "-100900/11"


def test_a_button_in_a_group_is_its_owners() -> None:
    assert heard(tap("token@11", GROUP)).deed == Tapped("token")
    assert parse(tap("token@11", GROUP, BEN), ME) == (Ignored("foreign_tap"),)


def test_a_group_that_becomes_a_supergroup_is_the_same_group() -> None:
    moved = Moved("telegram", "-500", "-100500")
    after = {**GROUP, "id": -100500, "type": "supergroup"}

    assert parse(HEARD["moved"], ME) == (moved,)
    assert parse(update(message=message(after, None, migrate_from_chat_id=-500)), ME) == (moved,)
