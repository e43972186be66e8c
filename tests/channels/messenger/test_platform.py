"""Whole conversations on a Facebook page, over real HTTP in both directions."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from shop.database import Database
from shop.reply import Card, Cards, Choice, Choices, OrderCard, Part, Picture, Pictures, to_json
from tests.channels.fake_rasa import FakeRasa
from tests.channels.messenger.corpus import EVENTS, call
from tests.channels.messenger.standing import on_messenger
from tests.channels.stand import Stand
from tests.platforms.messenger import STORMY, Facebook, Moods

ANN, BOB = "7300400500600", "7300400500601"
ADD = Choice("Add to cart", "add_to_cart", {"product": "p1"})
CARD = Card(
    "p1", "Oat Cream", "€21.90", "/pictures/oat.svg", "A jar", "Vegan", "r1", actions=(ADD,)
)
ROOMS = tuple(
    Picture(f"/pictures/{name}.svg", name, Choice(name, "answer_quiz", {"answer": name}))
    for name in ("Calm", "Wild")
)


def saying(stand: Stand, *parts: Part) -> None:
    """From now on these parts are the answer to everything."""
    stand.rasa.say = lambda _turn: [{"custom": to_json(part)} for part in parts]


async def test_a_shopper_on_messenger_is_answered_there(stand: Stand, facebook: Facebook) -> None:
    facebook.say(ANN, "a vegan cream")

    await facebook.threads[ANN].until(2)

    assert facebook.threads[ANN].lines == [
        "> a vegan cream",
        "heard a vegan cream",
        "what else?",
        "  (Surprise me) (Add to cart)",
    ]


async def test_a_quick_reply_is_what_it_stands_for(stand: Stand, facebook: Facebook) -> None:
    facebook.say(ANN, "hello")
    await facebook.threads[ANN].until(2)

    facebook.tap(ANN, "Add to cart")
    await facebook.threads[ANN].until(4)

    assert stand.rasa.turns[-1]["parse_data"]["intent"] == "add_to_cart"
    assert stand.rasa.turns[-1]["parse_data"]["entities"] == {"product": "p1"}


async def test_a_product_can_be_put_in_the_cart_from_its_card(
    stand: Stand, facebook: Facebook
) -> None:
    saying(stand, Cards("Here you are:", (CARD,), (Choice("Cheaper", "cheaper"),)))
    facebook.say(ANN, "a vegan cream")
    await facebook.threads[ANN].until(2)

    facebook.say(ANN, "hm")
    await facebook.threads[ANN].until(4)
    facebook.tap(ANN, "Add to cart")
    await facebook.threads[ANN].until(6)

    assert facebook.threads[ANN].lines[:4] == [
        "> a vegan cream",
        "Here you are:",
        "  | Oat Cream · €21.90 · Vegan [Add to cart]",
        "  (Cheaper)",
    ]
    assert stand.rasa.turns[-1]["parse_data"]["intent"] == "add_to_cart"


async def test_the_buttons_of_an_order_can_be_tapped_later(
    stand: Stand, facebook: Facebook
) -> None:
    saying(stand, OrderCard("Your cart", (), "€24", "", "€24", (Choice("Order now", "order"),)))
    facebook.say(ANN, "my cart")
    await facebook.threads[ANN].until(1)
    stand.rasa.say = lambda _turn: [{"text": "Yes, it is vegan."}]
    facebook.say(ANN, "is it vegan?")
    await facebook.threads[ANN].until(2)

    facebook.tap(ANN, "Order now")
    await facebook.threads[ANN].until(3)

    assert stand.rasa.turns[-1]["parse_data"]["intent"] == "order"


async def test_pictures_are_chosen_from_a_grid(stand: Stand, facebook: Facebook) -> None:
    saying(stand, Pictures("Which room?", ROOMS))

    facebook.say(ANN, "style quiz")
    await facebook.threads[ANN].until(2)

    assert facebook.threads[ANN].lines[1:] == [
        "  (https://shop.example/pictures/Calm.png)",
        "  (https://shop.example/pictures/Wild.png)",
        "Which room?",
        "  (Calm) (Wild)",
    ]


async def test_where_no_grid_is_taken_pictures_stand_side_by_side(
    stand: Stand, facebook: Facebook
) -> None:
    facebook.refused_templates.add("image_grid")
    saying(stand, Pictures("Which room?", ROOMS))

    facebook.say(ANN, "style quiz")
    await facebook.threads[ANN].until(2)

    assert facebook.threads[ANN].lines[1:3] == ["  | Calm ·  [Calm]", "  | Wild ·  [Wild]"]


async def test_what_is_not_taken_at_all_is_said_in_plain_words(
    stand: Stand, facebook: Facebook
) -> None:
    facebook.refused_templates.add("generic")
    saying(stand, Cards("Here you are:", (CARD,)))

    facebook.say(ANN, "a vegan cream")
    await facebook.threads[ANN].until(2)

    assert "Oat Cream · €21.90 · Vegan" in "\n".join(facebook.threads[ANN].lines)


async def test_more_options_than_fit_are_leafed_through(stand: Stand, facebook: Facebook) -> None:
    many = tuple(Choice(f"Shade {n}", "pick", {"shade": str(n)}) for n in range(1, 21))
    saying(stand, Choices("Which shade?", many))
    facebook.say(ANN, "lipstick")
    await facebook.threads[ANN].until(1)

    facebook.tap(ANN, "More")
    await facebook.threads[ANN].until(2)
    facebook.tap(ANN, "Shade 20")
    await facebook.threads[ANN].until(3)

    assert stand.rasa.turns[-1]["parse_data"]["entities"] == {"shade": "20"}
    assert len(stand.rasa.turns) == 2


async def test_a_page_is_turned_once_however_often_the_tap_is_delivered(
    stand: Stand, facebook: Facebook
) -> None:
    many = tuple(Choice(f"Shade {n}", "pick") for n in range(1, 21))
    saying(stand, Choices("Which shade?", many))
    facebook.say(ANN, "lipstick")
    (asked,) = await facebook.threads[ANN].until(1)
    leaf = asked["quick_replies"][-1]["payload"]
    tapped = {"mid": "m_leaf", "text": "More", "quick_reply": {"payload": leaf}}
    event = {"sender": {"id": ANN}, "recipient": {"id": facebook.page}, "message": tapped}

    for _ in range(3):
        assert await facebook.call(stand.http, call(event, event)) == 200

    facebook.say(ANN, "and now?")
    assert len(await facebook.threads[ANN].until(3)) == 3


async def test_a_link_says_what_for(stand: Stand, facebook: Facebook) -> None:
    facebook.begin(ANN, "quiz_skin")

    await facebook.threads[ANN].until(2)

    (turn,) = stand.rasa.turns
    assert turn["parse_data"] == {"intent": "greet", "entities": {"ref": "quiz_skin"}}


async def test_a_photo_arrives_as_a_photo(stand: Stand, facebook: Facebook) -> None:
    facebook.attach(ANN, "image", url="https://cdn.example/p.jpg")

    await facebook.threads[ANN].until(2)

    about = stand.rasa.turns[0]["parse_data"]
    assert about["intent"] == "attachment"
    assert about["entities"] == {"kind": "photo"}  # where it was is nobody's business beyond


async def test_the_page_introduces_itself_and_offers_its_menu(
    stand: Stand, facebook: Facebook
) -> None:
    for _ in range(200):
        if facebook.profile:
            break
        await asyncio.sleep(0.01)

    assert facebook.profile is not None
    (menu,) = facebook.profile["persistent_menu"]
    assert [button["title"] for button in menu["call_to_actions"]] == [
        "Take a quiz",
        "My cart",
        "My orders",
        "What you know about me",
        "Help",
    ]
    assert "a program" in facebook.profile["greeting"][0]["text"]


async def test_a_slow_answer_is_announced(
    sqlite: Database, tmp_path: Path, facebook: Facebook
) -> None:
    async with on_messenger(sqlite, tmp_path, facebook, FakeRasa(delay=0.6)):
        facebook.say(ANN, "hello")
        await facebook.threads[ANN].until(2)

    assert facebook.signs == [(ANN, "mark_seen"), (ANN, "typing_on")]


async def test_whatever_happens_on_a_page_is_acknowledged_and_shoppers_are_answered(
    stand: Stand, facebook: Facebook
) -> None:
    facebook.heard[ANN] = facebook.clock()
    everything = [event for event, _ in EVENTS.values()]

    assert await facebook.call(stand.http, call(*everything)) == 200

    facebook.say(BOB, "hello")
    await facebook.threads[BOB].until(2)
    async with stand.http.get(f"{stand.url}/metrics") as response:
        counted = await response.text()
    assert 'palate_platform_events_total{channel="messenger",what="handover"} 4.0' in counted
    assert 'palate_platform_events_total{channel="messenger",what="unknown"} 1.0' in counted


async def test_in_a_storm_nothing_is_lost_and_nothing_said_twice(
    sqlite: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("channels.messenger.platform.Messenger.tells_within", 0.5)
    facebook = Facebook(moods=STORMY, seed=7, echoes=True)
    people = [f"73000000{n:02}" for n in range(12)]
    rasa = FakeRasa(say=lambda turn: [{"text": f"heard {turn['text']}"}])
    async with on_messenger(sqlite, tmp_path, facebook, rasa):
        for turn in range(5):
            for who in people:
                facebook.say(who, f"{who} says {turn}")
        for who in people:
            await facebook.threads[who].until(5)
        await asyncio.sleep(0.2)

    for who in people:
        said: list[Any] = [message["text"] for message in facebook.threads[who].heard]
        assert said == [f"heard {who} says {turn}" for turn in range(5)]


async def test_an_answer_whose_receipt_was_lost_is_known_by_its_echo(
    sqlite: Database, tmp_path: Path
) -> None:
    facebook = Facebook(moods=Moods(unheard=1.0), echoes=True)
    async with on_messenger(sqlite, tmp_path, facebook, FakeRasa()):
        facebook.say(ANN, "hello")
        await facebook.threads[ANN].until(2)
        facebook.say(ANN, "bye")
        await facebook.threads[ANN].until(4)

    said = [message.get("text") for message in facebook.threads[ANN].heard]
    assert said == ["heard hello", "what else?", "heard bye", "what else?"]


async def test_the_token_is_in_no_address(stand: Stand, facebook: Facebook) -> None:
    facebook.say(ANN, "hello")
    await facebook.threads[ANN].until(2)

    assert not [address for address in facebook.addresses if facebook.token in address]
    assert not [why for why in facebook.refusals if "token" in why]
