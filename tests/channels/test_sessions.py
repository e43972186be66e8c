"""Sessions: ids are issued and signed here, and open one conversation only."""

from __future__ import annotations

from datetime import timedelta

import jwt
import pytest

from channels.identity import TOKEN_LIFE, Tokens, Visitor
from shop.carts import Carts
from shop.catalogue import Catalogue
from shop.clock import now
from shop.conversations import Conversations
from shop.errors import TokenRefused
from shop.model import Product, Variant
from shop.shoppers import Shoppers
from tests.channels.stand import KEY, SITE_KEY


def identity(sub="c-1", jti="one", life=timedelta(minutes=5), aud="palate", key=SITE_KEY):
    claims = {"sub": sub, "aud": aud, "jti": jti, "exp": now() + life}
    return jwt.encode(claims, key, "HS256")


async def status_of(stand, **session):
    async with stand.http.post(f"{stand.url}/chat/session", json=session) as response:
        return response.status


async def test_strangers_get_conversations_of_their_own(stand):
    ann, bob = await stand.shopper(), await stand.shopper()

    assert ann.conversation != bob.conversation


async def test_a_returning_shopper_is_back_in_their_conversation(stand):
    ann = await stand.shopper()
    await ann.ask("hello")

    back = await stand.shopper(token=ann.token)
    back.count = ann.count
    await back.ask("it is me")

    assert back.conversation == ann.conversation
    assert len(await back.settled()) == 6
    shoppers = {turn["metadata"]["shopper"] for turn in stand.rasa.turns}
    assert len(shoppers) == 1


async def test_a_known_shopper_finds_their_conversation_from_any_device(stand):
    phone = await stand.shopper(identity=identity(jti="phone"))
    laptop = await stand.shopper(identity=identity(jti="laptop"))
    other = await stand.shopper(identity=identity(sub="c-2", jti="other"))

    assert laptop.conversation == phone.conversation
    assert other.conversation != phone.conversation


async def test_what_a_visitor_did_stays_theirs_when_they_log_in(stand):
    visitor = await stand.shopper()
    await visitor.ask("hello")

    known = await stand.shopper(token=visitor.token, identity=identity())

    assert known.conversation == visitor.conversation


async def test_who_is_known_has_what_they_did_as_a_stranger_on_every_device(stand):
    phone = await stand.shopper(identity=identity(jti="phone"))
    visitor = await stand.shopper()
    await visitor.ask("hello")
    carts = Carts(stand.database)
    hat = Product("hat", "Hat", "clothing", "hat", variants=(Variant("hat", "hat", "h", 900, 5),))
    await Catalogue(stand.database).save([hat])
    await carts.add(stand.rasa.turns[-1]["metadata"]["shopper"], "hat")

    laptop = await stand.shopper(token=visitor.token, identity=identity(jti="laptop"))

    assert laptop.conversation == visitor.conversation
    await phone.ask("it is me")
    cart = await carts.get(stand.rasa.turns[-1]["metadata"]["shopper"])
    assert [line.variant.id for line in cart.lines] == ["hat"]


async def test_the_next_person_at_the_same_browser_gets_none_of_it(stand):
    visitor = await stand.shopper()
    await stand.shopper(token=visitor.token, identity=identity())

    second = await stand.shopper(token=visitor.token, identity=identity(sub="c-2", jti="two"))

    assert second.conversation != visitor.conversation


async def test_two_customers_at_one_browser_stay_two(stand):
    first = await stand.shopper(identity=identity())

    second = await stand.shopper(token=first.token, identity=identity(sub="c-2", jti="two"))

    assert second.conversation != first.conversation
    assert await status_of(stand, token=first.token) == 200


@pytest.mark.parametrize(
    "bad",
    [
        identity(key="not the key of the site, but as long as one"),
        identity(aud="another shop"),
        identity(life=timedelta(minutes=-5)),
        identity(life=timedelta(hours=3)),
        jwt.encode({"sub": "c-1", "aud": "palate", "exp": now()}, SITE_KEY, "HS256"),
        jwt.encode({"sub": "c-1", "aud": "palate", "jti": "x"}, None, "none"),
        "x" * 5000,
    ],
)
async def test_an_identity_that_is_not_good_is_refused(stand, bad):
    assert await status_of(stand, identity=bad) in (401, 422)


async def test_an_identity_is_good_once(stand):
    once = identity()

    assert [await status_of(stand, identity=once) for _ in range(2)] == [200, 401]


async def test_a_token_of_ours_is_no_identity_and_an_identity_no_token(stand):
    ann = await stand.shopper()

    assert await status_of(stand, identity=ann.token) == 401
    assert await status_of(stand, token=identity()) == 401


async def test_a_made_up_token_opens_nothing(stand):
    ann = await stand.shopper()
    forged = Tokens("somebody else's key, at least thirty-two bytes")
    ann.token = forged.issue(Visitor(ann.conversation, "whoever"))

    status, answer = await ann.send(id="one", text="hello")

    assert (status, answer) == (401, {"error": "token is not good"})


async def test_a_button_of_another_conversation_does_nothing(stand):
    ann, bob = await stand.shopper(), await stand.shopper()
    action = (await ann.ask("hello"))[-1]["choices"][0]["action"]

    status, _ = await bob.send(id="one", action=action)

    assert status == 410
    assert await bob.settled() == []


def test_a_token_ends_some_day():
    clock = {"now": now()}
    tokens = Tokens(KEY, lambda: clock["now"])
    token = tokens.issue(Visitor("c", "s"))

    assert tokens.read(token) == Visitor("c", "s")
    clock["now"] += TOKEN_LIFE + timedelta(minutes=1)
    with pytest.raises(TokenRefused):
        tokens.read(token)


async def test_rasa_hears_the_language_a_session_was_opened_in(stand):
    ann, bob = await stand.shopper(locale="de"), await stand.shopper()
    back = await stand.shopper(token=ann.token)

    for shopper in (back, bob):
        await shopper.ask("hello")

    assert [turn["metadata"]["locale"] for turn in stand.rasa.turns] == ["de", "en"]


@pytest.mark.parametrize(
    ("said", "kept"), [("Europe/Vienna", "Europe/Vienna"), ("../etc/passwd", ""), ("Moon", "")]
)
async def test_the_page_says_by_whose_clock_a_shopper_sleeps(stand, said, kept):
    ann = await stand.shopper(zone=said)

    talk = await Conversations(stand.database).get(ann.conversation)
    found = await Shoppers(stand.database).get(talk.shopper_id)
    assert found.zone == kept
