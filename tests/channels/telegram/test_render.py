"""What we say reads well on Telegram."""

from __future__ import annotations

from channels.screens.bubble import Bubble
from channels.screens.screen import Item, Option
from channels.telegram.keyboards import USED, Button, Rows, marked, rows
from channels.telegram.render import Album, Said, Shown, render

CREAM = Item("Oat & Kelp", ("€21.90 · Vegan",), "/pictures/a.png", "A white jar", liked=True)


def titles(keyboard: Rows) -> list[list[str]]:
    return [[button.title for button in row] for row in keyboard]


def keyboard(*names: str) -> Rows:
    return rows([Option(name, name.lower()) for name in names])


def test_words_are_never_taken_for_html() -> None:
    assert render(Bubble("1 < 2 & <b>3</b>")) == Said("1 &lt; 2 &amp; &lt;b&gt;3&lt;/b&gt;")


def test_nothing_to_say_is_still_a_message() -> None:
    assert render(Bubble()) == Said("…")


def test_short_choices_share_a_row_and_long_ones_have_their_own() -> None:
    shown = keyboard("Oily", "Dry", "Both", "A bit of everything, really", "Skip", "Back")

    assert titles(shown) == [
        ["Oily", "Dry", "Both"],
        ["A bit of everything, really"],
        ["Skip", "Back"],
    ]


def test_arrows_stand_in_a_row_of_their_own() -> None:
    options = [Option("◀", "v.4.3"), Option("1/3 ▶", "v.4.1"), Option("Add", "a"), Option("♥", "l")]

    assert titles(rows(options)) == [["◀", "1/3 ▶"], ["Add", "♥"]]


def test_what_can_be_done_with_one_line_of_a_cart_stands_together() -> None:
    shown = keyboard("Check out", "1. One fewer", "1. One more", "1. Remove", "2. Remove")

    assert titles(shown) == [
        ["Check out"],
        ["1. One fewer", "1. One more", "1. Remove"],
        ["2. Remove"],
    ]


def test_a_card_is_a_picture_with_its_words_below() -> None:
    shown = render(Bubble("Three for you", (CREAM,), options=(Option("Add", "a"),)))

    html = "Three for you\n\n<b>Oat &amp; Kelp</b> ♥\n€21.90 · Vegan"
    below = ((Button("Add", "a"),),)
    assert shown == Shown(
        "/pictures/a.png", html, below, Said(html + "\n\n<i>A white jar</i>", below)
    )


def test_pictures_to_choose_by_come_as_an_album_with_their_names() -> None:
    items = (Item("Linen", image="/l.png", image_alt="Flax"), Item("Wool", image="/w.png"))

    shown = render(Bubble(items=items, gallery=True))

    unseen = Said("<b>Linen</b>: <i>Flax</i>\n<b>Wool</b>")
    assert shown == Album(("/l.png", "/w.png"), "Linen · Wool", unseen)


def test_in_a_group_every_button_says_whose_it_is() -> None:
    shown = render(Bubble("Oily?", options=(Option("Yes", "abc"),)), "11")

    assert shown == Said("Oily?", ((Button("Yes", "abc@11"),),))


def test_an_answered_question_keeps_the_choice_that_was_made() -> None:
    assert marked(keyboard("Oily", "Dry"), "dry") == ((Button("✓ Dry", USED),),)


def test_what_can_be_leafed_through_keeps_its_other_buttons() -> None:
    below = rows([Option("1/2 ▶", "v.4.1"), Option("Add", "a"), Option("Like", "l")])

    assert titles(marked(below, "a")) == [["1/2 ▶"], ["✓ Add", "Like"]]
    assert marked(below, "unknown") == below
