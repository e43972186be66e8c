"""What is said looks on Messenger as Messenger's own would, and nothing of it is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given, settings

from channels.messenger.render import cards, message
from channels.pictures import Pictures
from channels.screens.bubble import Bubble
from channels.screens.capabilities import MESSENGER
from channels.screens.layout import Layout
from channels.screens.screen import Item, Option, Screen
from shop.wording import Wording
from tests.channels.screens.made import SCREENS
from tests.platforms.graph_rules import refusal

PICTURES = Pictures("https://shop.example", Path("data"))
NOWHERE = Pictures("", Path("data"))
LAYOUT = Layout(MESSENGER, Wording.load())
ADD = Option("Add to cart", "tok_a")
CREAM = Item("Oat Cream", ("€21.90", "Vegan, as you asked"), "/pictures/oat.svg", "A jar", (ADD,))


def payload(message: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = message["attachment"]["payload"]
    return found


def test_options_below_words_are_quick_replies() -> None:
    sent = message(Bubble("Oily?", options=(Option("Yes", "y"), Option("No", "n"))), PICTURES)

    assert sent == {
        "text": "Oily?",
        "quick_replies": [
            {"content_type": "text", "title": "Yes", "payload": "y"},
            {"content_type": "text", "title": "No", "payload": "n"},
        ],
    }


def test_the_buttons_of_an_order_stay() -> None:
    order = Bubble("Total €24.00", options=(Option("Order now", "o"),), lasting=1)

    sent = message(order, PICTURES)

    assert payload(sent) == {
        "template_type": "button",
        "text": "Total €24.00",
        "buttons": [{"type": "postback", "title": "Order now", "payload": "o"}],
    }


def test_of_many_options_of_an_order_those_of_the_whole_stay_as_far_as_there_is_room() -> None:
    options = tuple(Option(title, title) for title in ("Order", "Ideas", "Empty", "Save", "Remove"))

    two = message(Bubble("Total €24.00", options=options, lasting=2), PICTURES)
    four = message(Bubble("Total €24.00", options=options, lasting=4), PICTURES)

    assert [each["title"] for each in payload(two)["buttons"]] == ["Order", "Ideas"]
    assert [each["title"] for each in two["quick_replies"]] == ["Empty", "Save", "Remove"]
    assert [each["title"] for each in payload(four)["buttons"]] == ["Order", "Ideas", "Empty"]
    assert [each["title"] for each in four["quick_replies"]] == ["Save", "Remove"]


def test_an_order_too_long_for_buttons_that_stay_has_quick_replies() -> None:
    long = Bubble("€" * 641, options=(Option("Order now", "o"),), lasting=1)

    sent = message(long, PICTURES)

    assert len(sent["quick_replies"]) == 1


def test_products_stand_side_by_side_with_their_pictures() -> None:
    sent = message(Bubble(items=(CREAM,), options=(Option("Cheaper", "c"),)), PICTURES)

    assert payload(sent)["elements"] == [
        {
            "title": "Oat Cream",
            "subtitle": "€21.90 · Vegan, as you asked",
            "image_url": "https://shop.example/pictures/oat.png",
            "buttons": [{"type": "postback", "title": "Add to cart", "payload": "tok_a"}],
        }
    ]
    assert [each["title"] for each in sent["quick_replies"]] == ["Cheaper"]


def test_a_picture_that_cannot_be_fetched_is_told_in_words() -> None:
    sent = message(Bubble(items=(CREAM,)), NOWHERE)

    (element,) = payload(sent)["elements"]
    assert element["subtitle"] == "€21.90 · Vegan, as you asked · A jar"
    assert "image_url" not in element


def test_a_thing_that_is_only_a_name_is_taken_all_the_same() -> None:
    sent = message(Bubble(items=(Item("Oat Cream"),)), PICTURES)

    assert payload(sent)["elements"] == [{"title": "Oat Cream", "subtitle": "Oat Cream"}]


def test_pictures_to_choose_by_stand_in_a_grid_and_can_be_tapped() -> None:
    rooms = [Item(n, (), f"/pictures/{n}.svg", n, (Option(n, f"t_{n}"),)) for n in ("calm", "wild")]

    sent = message(Bubble(items=tuple(rooms), gallery=True), PICTURES)

    (grid,) = payload(sent)["elements"]
    assert payload(sent)["template_type"] == "image_grid"
    assert grid["images"][1] == {
        "url": "https://shop.example/pictures/wild.png",
        "action": {"type": "postback", "payload": "t_wild"},
    }


def test_a_single_picture_is_sent_as_it_is() -> None:
    sent = message(Bubble(items=(CREAM,), gallery=True), PICTURES)

    image = {"type": "image", "payload": {"url": "https://shop.example/pictures/oat.png"}}
    assert sent == {"attachment": image}


def test_pictures_nobody_can_fetch_are_told_in_words() -> None:
    sent = message(Bubble(items=(CREAM, CREAM), gallery=True), NOWHERE)

    assert sent["text"].splitlines() == ["Oat Cream · €21.90 · Vegan, as you asked · A jar"] * 2


def test_a_grid_that_is_not_taken_is_shown_side_by_side() -> None:
    sent = cards(Bubble(items=(CREAM, CREAM), gallery=True), PICTURES)

    assert payload(sent)["template_type"] == "generic"
    assert len(payload(sent)["elements"]) == 2


@given(screen=SCREENS)
@settings(max_examples=400, deadline=None)
def test_whatever_is_said_messenger_takes_it(screen: Screen) -> None:
    for bubble in LAYOUT.bubbles(screen):
        for pictures in (PICTURES, NOWHERE):
            shown = message(bubble, pictures)
            assert refusal(shown) is None
            assert tokens_of(bubble) <= set(tokens_in(shown))


def tokens_of(bubble: Bubble) -> set[str]:
    """What can be tapped; under a grid it can be tapped again."""
    own = () if bubble.gallery else (o for item in bubble.items for o in item.options)
    return {option.token for option in (*bubble.options, *own)}


def tokens_in(sent: Any) -> list[str]:
    """Every payload, however deep."""
    if isinstance(sent, dict):
        here = [sent["payload"]] if isinstance(sent.get("payload"), str) else []
        return here + [token for each in sent.values() for token in tokens_in(each)]
    if isinstance(sent, list | tuple):
        return [token for each in sent for token in tokens_in(each)]
    return []
