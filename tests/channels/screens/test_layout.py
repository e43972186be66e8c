"""Whatever is said, on whatever platform: it fits, and every option can be reached."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings

from channels.screens.bubble import Bubble
from channels.screens.capabilities import MESSENGER, SLACK, TELEGRAM, TEXT, Capabilities
from channels.screens.layout import Layout
from channels.screens.plain import plain_text
from channels.screens.screen import Item, Option, Screen, read_screen
from channels.screens.views import View, view_of
from shop.wording import Wording
from tests.channels.screens.made import SCREENS
from tests.channels.screens.walking import walk

WORDS = Wording.load()
TAPPING = [TELEGRAM, SLACK, MESSENGER]
PRODUCTS = tuple(
    Item(f"Cream {n}", (f"€{n}.00",), "/c.png", "A cream", (Option("Add", f"a{n}"),))
    for n in range(1, 4)
)


@pytest.mark.parametrize("can", TAPPING, ids=lambda can: can.name)
@given(screen=SCREENS)
@settings(max_examples=300, deadline=None)
def test_every_option_can_be_reached_by_tapping(can: Capabilities, screen: Screen) -> None:
    layout = Layout(can, WORDS)

    reached = walk(lambda view: tokens(layout.bubbles(screen, view)))

    assert {option.token for option in screen.all_options} <= reached


@pytest.mark.parametrize("can", TAPPING, ids=lambda can: can.name)
@given(screen=SCREENS)
@settings(max_examples=300, deadline=None)
def test_no_limit_of_a_platform_is_broken(can: Capabilities, screen: Screen) -> None:
    for bubble in Layout(can, WORDS).bubbles(screen):
        fits(can, bubble)


@given(screen=SCREENS)
@settings(max_examples=200, deadline=None)
def test_where_nothing_can_be_tapped_every_option_can_be_read(screen: Screen) -> None:
    bubbles = Layout(TEXT, WORDS).bubbles(screen)

    said = "".join("".join(bubble.text.split()) for bubble in bubbles)
    assert all("".join(option.title.split()) in said for option in screen.all_options)
    assert all(len(bubble.text) <= TEXT.text for bubble in bubbles)


@pytest.mark.parametrize("can", [*TAPPING, TEXT], ids=lambda can: can.name)
@given(screen=SCREENS)
@settings(max_examples=100, deadline=None)
def test_nothing_that_is_said_gets_lost(can: Capabilities, screen: Screen) -> None:
    bubbles = Layout(can, WORDS).bubbles(screen)

    said = "".join("".join(bubble.text.split()) for bubble in bubbles)
    assert "".join(screen.text.split()) in said


def test_products_stand_side_by_side_where_a_platform_can_show_them_so() -> None:
    screen = Screen("cards", 4, "Three for you", PRODUCTS, (Option("Cheaper", "c"),))

    said, shown = Layout(MESSENGER, WORDS).bubbles(screen)

    assert said == Bubble("Three for you")
    assert shown.items == PRODUCTS
    assert shown.options == (Option("Cheaper", "c"),)


def test_one_product_at_a_time_is_leafed_through_in_place() -> None:
    screen = Screen("cards", 4, "Three for you", PRODUCTS, (Option("Cheaper", "c"),))
    layout = Layout(TELEGRAM, WORDS)

    (first,) = layout.bubbles(screen)
    (second,) = layout.bubbles(screen, View(4, 1))

    assert (first.text, first.items[0].title, first.place) == ("Three for you", "Cream 1", (1, 3))
    assert [o.title for o in first.options] == ["◀", "1/3 ▶", "Add", "Cheaper"]
    assert (second.items[0].title, second.place) == ("Cream 2", (2, 3))


def test_a_title_too_long_for_its_button_stands_in_full_among_the_words() -> None:
    long = "I would rather not say anything about that"
    screen = Screen("choices", 4, "Well?", (), (Option("Yes", "y"), Option(long, "n")))

    (asked,) = Layout(MESSENGER, WORDS).bubbles(screen)

    assert asked.text == f"Well?\n\n▸ {long}"
    assert [option.title for option in asked.options] == ["Yes", "I would rather not…"]


def test_titles_that_begin_alike_are_numbered() -> None:
    titles = ("Without perfume of any kind", "Without perfume of citrus")
    screen = Screen("choices", 4, "Which?", (), tuple(Option(each, each) for each in titles))

    (asked,) = Layout(MESSENGER, WORDS).bubbles(screen)

    assert asked.text == f"Which?\n\n1. {titles[0]}\n2. {titles[1]}"
    assert [option.title for option in asked.options] == [
        "1. Without perfume…",
        "2. Without perfume…",
    ]


def test_words_stand_above_the_products_in_one_message_where_there_is_room() -> None:
    screen = Screen("cards", 4, "Three for you", PRODUCTS, (Option("Cheaper", "c"),))

    (shown,) = Layout(SLACK, WORDS).bubbles(screen)
    said, _ = Layout(SLACK, WORDS).bubbles(replace(screen, text="So many words. " * 30))

    assert (shown.text, len(shown.items)) == ("Three for you", 3)
    assert not said.items


def test_a_number_that_was_said_is_not_said_again() -> None:
    receipt = {"type": "receipt", "lines": [], "number": "FF-1", "total": "€60"}

    assert [name for name, _ in read_screen({**receipt, "text": ""}, 1).sums] == ["number", "total"]
    said = read_screen({**receipt, "text": "Thank you. Your number is FF-1."}, 1)
    assert said.sums == (("total", "€60"),)


def test_an_order_is_told_in_lines_with_its_sums() -> None:
    jumper = Item("Jumper", ("M", "2 × €30.00", "€60.00"), options=(Option("Remove", "r"),))
    socks = Item("Socks", ("€8.00",), options=(Option("Remove", "s"),))
    sums = (("subtotal", "€68.00"), ("total", "€54.00"))
    screen = Screen("order", 9, "Your cart", (jumper, socks), (Option("Order now", "o"),), sums)

    (told,) = Layout(TELEGRAM, WORDS).bubbles(screen)

    assert told.text == (
        "Your cart\n\n1. Jumper · M · 2 × €30.00 · €60.00\n2. Socks · €8.00"
        "\n\nSubtotal €68.00\nTotal €54.00"
    )
    assert [option.title for option in told.options] == ["Order now", "1. Remove", "2. Remove"]
    assert told.lasting == 1


def test_a_picture_to_choose_by_is_told_where_there_are_only_words() -> None:
    oily = Item("Oily", (), "/o.png", "A soft shine on the nose", (Option("Oily", "o"),))
    fine = Item("Fine", (), "/f.png", "Fine", (Option("Fine", "f"),))

    told = plain_text(Screen("pictures", 9, "How is it?", (oily, fine)), WORDS)

    assert told == "How is it?\n\n1. Oily · A soft shine on the nose\n2. Fine"


def test_one_thing_alone_needs_no_number() -> None:
    jumper = Item("Jumper", ("€60.00",), options=(Option("Remove", "r"),))
    screen = Screen("order", 9, "Your cart", (jumper,), (Option("Order now", "o"),))

    (told,) = Layout(TELEGRAM, WORDS).bubbles(screen)

    assert told.text == "Your cart\n\nJumper · €60.00"
    assert [option.title for option in told.options] == ["Order now", "Remove"]
    assert plain_text(screen, WORDS).endswith("You can also say: Remove, Order now.")


def test_a_subtotal_that_is_the_total_is_not_said_twice() -> None:
    order = {"type": "order", "text": "", "lines": [], "subtotal": "€60", "total": "€60"}

    whole = read_screen({**order, "discount": ""}, 1)
    less = read_screen({**order, "discount": "€6 with FF10", "total": "€54"}, 1)

    assert whole.sums == (("total", "€60"),)
    assert [name for name, _ in less.sums] == ["subtotal", "discount", "total"]


def test_the_lines_of_an_order_have_their_own_options_where_a_platform_can_show_them_so() -> None:
    line = Item("Jumper", ("M", "€60.00"), options=(Option("Remove", "r"),))
    screen = Screen("order", 9, "Your cart", (line,), (Option("Buy", "b"),), (("total", "€60"),))

    (told,) = Layout(SLACK, WORDS).bubbles(screen)

    assert (told.text, told.footer) == ("Your cart", "Total €60")
    assert [(line.title, line.options) for line in told.lines] == [("Jumper", line.options)]
    assert [option.title for option in told.options] == ["Buy"]


def test_a_button_of_a_choice_is_never_taken_for_leafing() -> None:
    assert view_of(View(12, 3, 4).token) == View(12, 3, 4)
    assert view_of("pXk2-9_aQ1vv1234") is None
    assert view_of("v.1.2.i3.4") is None


def tokens(bubbles: Iterable[Bubble]) -> list[str]:
    return [
        option.token
        for bubble in bubbles
        for options in (bubble.options, bubble.menu, *(item.options for item in things(bubble)))
        for option in options
    ]


def things(bubble: Bubble) -> tuple[Item, ...]:
    return (*bubble.items, *bubble.lines)


def fits(can: Capabilities, bubble: Bubble) -> None:
    most = can.item_buttons if can.in_place and bubble.items else can.buttons
    most_items = can.gallery if bubble.gallery else can.items
    assert bubble.text or things(bubble)
    assert len(bubble.text) <= can.text
    assert len(bubble.options) <= most
    assert len(bubble.menu) <= can.menu
    assert len(bubble.items) <= most_items
    assert all(0 < len(option.title) <= can.button_title for option in bubble.options)
    assert len({option.title for option in bubble.options}) == len(bubble.options)
    assert len(bubble.lines) <= can.lines
    assert not can.whole or size(bubble) <= can.whole
    for item in things(bubble):
        assert 0 < len(item.title) <= can.item_title
        assert len("".join(item.details)) <= can.item_text
        assert len(item.options) <= can.item_buttons


def size(bubble: Bubble) -> int:
    """All the characters of a message."""
    options = (*bubble.options, *bubble.menu)
    own = len(bubble.text) + len(bubble.footer) + sum(len(option.title) for option in options)
    return own + sum(item.size for item in things(bubble))
