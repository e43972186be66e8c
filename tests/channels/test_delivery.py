"""What is said to a shopper on a messenger arrives, in order and once, whatever goes wrong."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from channels.screens.bubble import Bubble
from shop.database import Database
from shop.deliveries import Deliveries, Stuck
from shop.errors import NotAccepted, TryLater, Unreachable
from tests.channels.fake_rasa import FakeRasa
from tests.channels.post import NAME, Post
from tests.channels.stand import Stand, standing
from tests.channels.test_forgotten import ForgettingRasa, goodbye


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
async def stand(sqlite: Database, tmp_path: Path, post: Post) -> AsyncIterator[Stand]:
    async with standing(sqlite, tmp_path, FakeRasa(), platforms=post.build) as up:
        yield up


async def test_a_shopper_on_a_messenger_is_answered_there(stand: Stand, post: Post) -> None:
    await post.write("ann", "e1", "hello")

    (to, first), (_, second) = await post.got(2)

    assert to == "to ann"
    assert first == Bubble("heard hello")
    assert second.text == "what else?"
    assert [option.title for option in second.options] == ["Surprise me", "Add to cart"]


async def test_a_tap_is_what_its_button_stands_for(stand: Stand, post: Post) -> None:
    await post.write("ann", "e1", "hello")
    _, (_, asked) = await post.got(2)

    await post.tap("ann", "e2", asked.options[1].token)

    assert (await post.got(3))[2][1].text == "heard add_to_cart"
    assert stand.rasa.turns[-1]["parse_data"]["entities"] == {"product": "p1"}


async def test_a_button_of_somebody_else_does_nothing_for_me(stand: Stand, post: Post) -> None:
    await post.write("ann", "e1", "hello")
    _, (_, asked) = await post.got(2)

    await post.tap("bob", "e2", asked.options[1].token)

    assert (await post.got(3))[2][1].text == "heard choice_expired"


async def test_an_event_that_is_delivered_again_changes_nothing(stand: Stand, post: Post) -> None:
    assert await post.write("ann", "e1", "hello")
    await post.got(2)

    assert not await post.write("ann", "e1", "hello")

    await post.write("ann", "e2", "bye")
    assert [bubble.text for _, bubble in (await post.got(4))[2:]] == ["heard bye", "what else?"]


async def test_a_busy_platform_gets_it_later_and_in_order(stand: Stand, post: Post) -> None:
    post.refuse = [TryLater("429", 0.05), TryLater("503")]

    await post.write("ann", "e1", "hello")

    texts = [bubble.text for _, bubble in await post.got(2)]
    assert texts == ["heard hello", "what else?"]


async def test_what_a_platform_does_not_accept_is_said_in_plain_words(
    stand: Stand, post: Post
) -> None:
    post.refuse = [NotAccepted("no such template")]
    stand.rasa.say = lambda turn: [
        {"text": "Oily or dry?", "buttons": [{"title": "Oily", "payload": "/x"}]}
    ]

    await post.write("ann", "e1", "hello")

    assert (await post.got(1))[0][1] == Bubble("Oily or dry?\n\n1. Oily")


async def test_what_cannot_be_delivered_is_given_up_with_its_reason(
    stand: Stand, post: Post
) -> None:
    post.refuse = [NotAccepted("no"), NotAccepted("still no")]

    await post.write("ann", "e1", "hello")

    assert (await post.got(1))[0][1].text == "what else?"
    (dead,) = await settled(stand)
    assert (dead.channel, dead.why) == (NAME, "still no")


async def test_who_has_blocked_us_is_left_alone_until_they_write_again(
    stand: Stand, post: Post
) -> None:
    post.refuse = [Unreachable("blocked", closed=True)]

    await post.write("ann", "e1", "hello")

    assert [part.why for part in await settled(stand, 2)] == ["blocked", "blocked"]
    assert post.sent == []
    await post.write("ann", "e2", "I am back")
    assert (await post.got(1))[0][1].text == "heard I am back"


async def test_an_answer_that_arrived_unheard_is_not_sent_again(stand: Stand, post: Post) -> None:
    post.unheard = 2

    await post.write("ann", "e1", "hello")
    await settled(stand, 0)
    await post.write("ann", "e2", "bye")

    said = [bubble.text for _, bubble in await post.got(4)]
    assert said == ["heard hello", "what else?", "heard bye", "what else?"]
    assert len(set(post.marks)) == 4


async def test_a_long_answer_goes_on_where_it_was_interrupted(stand: Stand, post: Post) -> None:
    stand.rasa.say = lambda turn: [{"text": "word " * 900}]
    post.refuse = []
    await post.write("ann", "e1", "hello")
    await post.got(1)

    texts = [bubble.text for _, bubble in await post.got(3)]

    assert " ".join(texts).split() == ["word"] * 900


async def test_what_is_there_in_full_is_not_said_again_and_holds_up_nothing(
    stand: Stand, post: Post
) -> None:
    await post.write("ann", "e1", "hello")
    await post.got(2)
    await settled(stand, 0)
    conversation = stand.rasa.turns[0]["conversation"]

    await Deliveries(stand.database).revive(conversation, 2, 3)
    await post.write("ann", "e2", "and now?")

    said = [bubble.text for _, bubble in await post.got(4)]
    assert said == ["heard hello", "what else?", "heard and now?", "what else?"]
    await settled(stand, 0)


async def test_a_shopper_is_known_again_by_where_they_write_from(stand: Stand, post: Post) -> None:
    await post.write("ann", "e1", "hello")
    await post.write("ann", "e2", "once more")
    await post.got(4)

    first, second = stand.rasa.turns

    assert first["metadata"] == second["metadata"]
    assert first["conversation"] == second["conversation"]


async def test_who_is_forgotten_hears_so_and_comes_back_as_a_stranger(
    sqlite: Database, tmp_path: Path, post: Post
) -> None:
    rasa = ForgettingRasa(say=goodbye)
    async with standing(sqlite, tmp_path, rasa, platforms=post.build) as stand:
        rasa.stand = stand
        await post.write("ann", "e1", "hello")
        await post.got(2)

        await post.write("ann", "e2", "forget me")
        farewell = (await post.got(3))[2]
        await post.write("ann", "e3", "hello")
        await post.got(5)

    assert farewell == ("to ann", Bubble("Forgotten."))
    assert rasa.turns[0]["metadata"]["shopper"] != rasa.turns[-1]["metadata"]["shopper"]


async def settled(stand: Stand, count: int = 1) -> tuple[Stuck, ...]:
    """What was given up, once nothing is on its way any more."""
    deliveries = Deliveries(stand.database)
    for _ in range(500):
        stuck = await deliveries.stuck()
        if len(stuck) == count and all(part.status == "dead" for part in stuck):
            return stuck
        await asyncio.sleep(0.01)
    raise AssertionError("it is still on its way")
