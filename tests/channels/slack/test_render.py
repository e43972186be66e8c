"""What is said looks native on Slack, and breaks none of its limits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from channels.screens.bubble import Bubble
from channels.screens.capabilities import SLACK
from channels.screens.layout import Layout
from channels.screens.screen import Item, Option, Screen
from channels.slack.render import Message, Renderer
from channels.slack.spent import spent, untappable
from shop.wording import Wording
from tests.channels.screens.made import SCREENS
from tests.platforms.slack_api import Said
from tests.platforms.slack_rules import refused_message, wrong
from tests.platforms.slack_transcript import told

WORDS = Wording.load()
RENDERER = Renderer(WORDS, lambda image: f"https://shop.example{image}" if image[:1] == "/" else "")
BLIND = Renderer(WORDS, lambda _image: "")
CREAM = Item("Oat & Co <new>", ("€21.90",), "/c.png", "A jar", (Option("Add to cart", "t1"),))
ADD = Option("Add to cart", "t1")


@given(screen=SCREENS)
@settings(max_examples=400, deadline=None)
def test_whatever_is_said_slack_takes_it(screen: Screen) -> None:
    for bubble in Layout(SLACK, WORDS).bubbles(screen):
        for cards in (True, False):
            message = RENDERER.message(bubble, "UANN", cards=cards)
            blocks = list(message.blocks)
            assert refused_message(message.text, blocks, cards=cards) == "", wrong(blocks)


@given(screen=SCREENS)
@settings(max_examples=200, deadline=None)
def test_every_option_of_a_message_is_on_it(screen: Screen) -> None:
    for bubble in Layout(SLACK, WORDS).bubbles(screen):
        for cards in (True, False):
            message = RENDERER.message(bubble, "UANN", cards=cards)
            assert wanted(bubble) <= values(list(message.blocks))


def test_plain_words_need_no_blocks_and_mention_nobody() -> None:
    message = RENDERER.message(Bubble("Is 3 < 4 & <!channel> rude?"), "UANN")

    assert message == Message("Is 3 &lt; 4 &amp; &lt;!channel&gt; rude?")


def test_products_are_cards_side_by_side() -> None:
    message = RENDERER.message(Bubble(items=(CREAM,), options=(Option("Cheaper", "t2"),)), "UANN")

    assert read(message) == (
        "shop: <A jar> *Oat &amp; Co &lt;new&gt;* · €21.90 [Add to cart]\n    [Cheaper]"
    )
    assert message.text == "Oat &amp; Co &lt;new&gt; · €21.90\nCheaper"


def test_products_stand_below_each_other_where_a_workspace_takes_no_cards() -> None:
    message = RENDERER.message(Bubble(items=(CREAM,)), "UANN", cards=False)

    assert read(message) == ("shop: Oat &amp; Co &lt;new&gt;\n€21.90  <A jar>\n    [Add to cart]")


def test_a_picture_that_cannot_be_shown_is_told() -> None:
    message = BLIND.message(Bubble(items=(CREAM,)), "UANN")

    assert "€21.90 · A jar" in read(message)


def test_many_options_are_a_list() -> None:
    options = tuple(Option(f"Colour {n}", f"t{n}") for n in range(40))

    (bubble,) = Layout(SLACK, WORDS).bubbles(Screen("choices", 3, "Which?", (), options))

    menu = RENDERER.message(bubble, "UANN").blocks[-1]["elements"][0]
    assert (menu["type"], len(menu["options"])) == ("static_select", 40)


def test_a_line_of_an_order_has_its_options_beside_it() -> None:
    one = Item("Jumper", ("M", "€60"), options=(Option("Remove", "r"), Option("One more", "m")))
    two = Item("Scarf", ("€20",), options=(Option("Remove", "s"),))
    bubble = Bubble(
        "Your cart", lines=(one, two), footer="Total €80", options=(Option("Buy", "b"),)
    )

    assert read(RENDERER.message(bubble, "UANN")) == (
        "shop: Your cart\n    Jumper\nM\n€60  [Remove|One more]\n    Scarf\n€20  [Remove]\n"
        "    Total €80\n    [Buy]"
    )


def test_a_quiz_question_can_be_answered_with_all_the_others_at_once() -> None:
    asked = Bubble("Oily or dry?", options=(Option("Oily", "t1", "answer_quiz"),))

    assert read(RENDERER.message(asked, "UANN")).endswith("[Oily] [All questions at once]")
    plain = RENDERER.message(Bubble("So?", options=(ADD,)), "UANN")
    assert "at once" not in read(plain)


def test_words_that_grow_by_escaping_still_fit() -> None:
    message = RENDERER.message(Bubble("&" * 3_000, options=(ADD,)), "UANN")

    assert refused_message(message.text, list(message.blocks), cards=True) == ""


def test_an_address_among_the_words_is_a_link() -> None:
    link = "Go on there: https://t.me/my_shop?start=a_b&c=1."

    (said, _) = RENDERER.message(Bubble(link, options=(ADD,)), "UANN").blocks

    assert said["text"]["text"] == "Go on there: <https://t.me/my_shop?start=a_b&amp;c=1>."
    assert RENDERER.message(Bubble(link), "UANN").text == said["text"]["text"]


@pytest.mark.parametrize("words", ["5*3 or 4*4?", "snake_case_cream", "> not a quote", "`x`"])
def test_words_that_mean_something_to_slack_are_shown_as_they_are(words: str) -> None:
    (said, _) = RENDERER.message(Bubble(words, options=(ADD,)), "UANN").blocks

    assert said["text"] == {"type": "plain_text", "text": words, "emoji": False}


def test_a_used_button_gives_way_to_what_was_chosen() -> None:
    message = RENDERER.message(Bubble("Oily or dry?", options=(Option("Oily", "t1"), ADD)), "UANN")
    kept = {"ts": "1.1", "blocks": [dict(block) for block in message.blocks]}

    shown = spent(kept, "options.UANN", "Oily", "UANN")

    assert shown is not None
    assert spent(kept, "options.UANN", "Oily", "UBOB") is None  # it was not for bob to choose
    assert told(Said("1.1", "shop", "", shown)) == "shop: Oily or dry?\n    (✓ Oily)"


@pytest.mark.parametrize(("cards", "block"), [(True, "question.UANN"), (False, "question.UANN.2")])
def test_pictures_that_were_answers_give_way_to_the_one_chosen(cards: bool, block: str) -> None:
    answers = tuple(
        Item(title, (), f"/{title}.png", title, (Option(title, title, "answer_quiz"),))
        for title in ("Oily", "Dry")
    )
    asked = Bubble("Oily or dry?", answers, options=(Option("Skip", "s", "quiz_skip"),))
    message = RENDERER.message(asked, "UANN", cards=cards)
    kept = {"ts": "1.1", "blocks": [dict(block) for block in message.blocks]}

    shown = spent(kept, block, "Dry", "UANN")

    assert shown is not None
    assert values(shown) == set()
    assert told(Said("1.1", "shop", "", shown)).endswith("(✓ Dry)")


def test_buttons_of_one_card_stay_when_another_is_used() -> None:
    message = RENDERER.message(Bubble(items=(CREAM, replace(CREAM, title="Other"))), "UANN")
    kept = {"ts": "1.1", "blocks": [dict(block) for block in message.blocks]}

    assert spent(kept, "", "Add to cart", "UANN") is None


def test_an_old_order_card_can_be_read_but_not_used() -> None:
    line = Item("Jumper", ("€60",), options=(Option("Remove", "r"),))
    bubble = Bubble("Your cart", lines=(line,), options=(Option("Buy", "b"),))

    old = untappable(RENDERER.message(bubble, "UANN").blocks, "It was so.")

    assert told(Said("1", "shop", "", old)) == "shop: Your cart\n    Jumper\n€60\n    (It was so.)"


def read(message: Message) -> str:
    return told(Said("1.1", "shop", message.text, list(message.blocks)))


def wanted(bubble: Bubble) -> set[str]:
    things = (*bubble.items, *bubble.lines)
    lists = (bubble.options, bubble.menu, *(thing.options for thing in things))
    return {option.token for options in lists for option in options}


def values(part: object) -> set[str]:
    if isinstance(part, list):
        return set().union(*map(values, part)) if part else set()
    if not isinstance(part, dict):
        return set()
    own = {part["value"]} if isinstance(part.get("value"), str) else set()
    return own.union(*(values(each) for each in part.values()))
