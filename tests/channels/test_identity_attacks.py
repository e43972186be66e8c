"""Attacks on who is who, as a list. None may succeed."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import jwt
import pytest
from aiohttp import web
from sqlalchemy import select

from channels.arrivals import Arrival, Came, Sender, Typed
from channels.identity import ALGORITHM, TOKEN_AUDIENCE, Tokens
from shop.carts import Carts
from shop.clock import now
from shop.database import Database
from shop.erasure import erase
from shop.errors import LinkRefused
from shop.guesses import MOST_WRONG
from shop.linkcodes import REF, new_code
from shop.linking import VALID_FOR, Linking
from shop.merging.merging import Merging
from shop.shoppers import Shoppers
from shop.tables import action_tokens
from tests.channels.fake_rasa import FakeRasa
from tests.channels.post import NAME, Post
from tests.channels.stand import KEY, SITE_KEY, Shopper, Stand, standing
from tests.channels.test_forgotten import canaries
from tests.channels.test_sessions import identity, status_of

CANARY = "my canary is called Pip"


@dataclass
class LinkingRasa(FakeRasa):
    """Does with codes what the action does, and says so."""

    linking: Linking | None = None
    refused: list[str] = field(default_factory=list)

    async def _take(self, request: web.Request) -> web.Response:
        turn = await request.json()
        about, told = turn["metadata"], turn.get("parse_data", {})
        if told.get("intent") == "link_code" and self.linking and not about["shared"]:
            code = told["entities"]["code"]
            try:
                await self.linking.redeem(code, turn["conversation"], about["shopper"])
            except LinkRefused as refused:
                self.refused.append(refused.why)
        return await super()._take(request)


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def rasa(database: Database) -> LinkingRasa:
    return LinkingRasa(linking=Linking(database, Merging(database), lambda: KEY))


@pytest.fixture
async def stand(
    database: Database, tmp_path: Path, rasa: LinkingRasa, post: Post
) -> AsyncIterator[Stand]:
    async with standing(database, tmp_path, rasa, platforms=post.build) as up:
        yield up


def who(stand: Stand, shopper: Shopper) -> str:
    """The id behind a token."""
    return Tokens(KEY).read(shopper.token).shopper_id


async def knock(stand: Stand, token: str) -> list[int]:
    """What every way in says to a token: sessions, messages both ways, events, export, socket."""
    headers = {"Authorization": f"Bearer {token}"}
    seen = {"events": [{"id": "e", "kind": "viewed", "product_id": "p"}]}
    asked = (
        ("POST", "/chat/session", {"token": token}),
        ("POST", "/chat/messages", {"id": "x1", "text": "what did I say?"}),
        ("GET", "/chat/messages", None),
        ("POST", "/chat/events", seen),
        ("GET", "/chat/export", None),
    )
    found = []
    for method, path, body in asked:
        async with stand.http.request(
            method, stand.url + path, json=body, headers=headers
        ) as response:
            found.append(response.status)
    async with stand.http.ws_connect(f"{stand.url}/chat/ws") as socket:
        await socket.send_json({"type": "hello", "token": token})
        frame = await socket.receive_json()
        found.append(frame.get("status", 200))
    return found


SHUT = [401] * 6


def signed(key: str = KEY, algorithm: str | None = ALGORITHM, **claims: Any) -> str:
    """A token with these claims and no others; whoever makes it up may leave some out."""
    about = {"aud": TOKEN_AUDIENCE, "sub": "s", "conversation": "c", "exp": now() + timedelta(1)}
    told = {name: value for name, value in {**about, **claims}.items() if value is not None}
    return jwt.encode(told, key if algorithm != "none" else None, algorithm)


async def test_a_guessed_conversation_id_opens_nothing_anywhere(stand: Stand) -> None:
    ann = await stand.shopper()
    await ann.ask(CANARY)
    mallory = await stand.shopper()

    guesses = (
        ann.conversation,
        signed("a key of somebody else, of thirty-two bytes", conversation=ann.conversation),
        signed(algorithm="none", conversation=ann.conversation, sub=who(stand, ann)),
        signed(2 * KEY, algorithm="HS512", conversation=ann.conversation, sub=who(stand, ann)),
        signed(SITE_KEY, conversation=ann.conversation, sub=who(stand, ann)),
        signed(aud="palate", conversation=ann.conversation, sub=who(stand, ann)),
        signed(conversation=ann.conversation, sub=who(stand, mallory)),
        signed(conversation=ann.conversation, sub=who(stand, ann), exp=now() - timedelta(hours=1)),
        spliced(ann.token, mallory.token),
        tampered(mallory.token, conversation=ann.conversation, sub=who(stand, ann)),
    )

    for token in guesses:
        assert await knock(stand, token) == SHUT


async def test_an_id_one_brings_along_is_not_taken(stand: Stand) -> None:
    wanted = {"conversation": "fixed", "shopper": "fixed", "session": "fixed", "id": "fixed"}

    opened = await stand.shopper(**wanted)

    assert "fixed" not in (opened.conversation, who(stand, opened))
    assert await status_of(stand, token="fixed") == 401


async def test_who_kept_a_strangers_token_is_out_once_somebody_logs_in(stand: Stand) -> None:
    planted = await stand.shopper()
    victim = await stand.shopper(token=planted.token, identity=identity())
    await victim.ask(CANARY)

    assert await knock(stand, planted.token) == SHUT
    back = await stand.shopper(token=victim.token)
    assert back.conversation == victim.conversation


async def test_a_planted_session_that_is_linked_elsewhere_never_becomes_the_victims(
    stand: Stand, post: Post, rasa: LinkingRasa
) -> None:
    planted = await stand.shopper()
    code = await offered(rasa, who(stand, planted))
    await post.write("mallory", "e1", code)
    await post.got(2)

    victim = await stand.shopper(token=planted.token, identity=identity())

    assert victim.conversation != planted.conversation
    assert await Shoppers(stand.database).of_identity(NAME, "mallory") != who(stand, victim)


async def test_an_old_token_is_dead_after_forgetting(stand: Stand) -> None:
    ann = await stand.shopper()
    await ann.ask(CANARY)

    await erase(stand.database, who(stand, ann))

    assert await knock(stand, ann.token) == SHUT


async def test_a_token_of_who_was_merged_is_dead_after_forgetting_the_other(
    stand: Stand, post: Post, rasa: LinkingRasa
) -> None:
    ann = await stand.shopper()
    await post.write("ann", "e1", "hello")
    await post.got(2)
    on_post = await Shoppers(stand.database).of_identity(NAME, "ann")
    assert on_post
    await ann.ask(await offered(rasa, on_post))
    assert await stand.shopper(token=ann.token)
    await ann.ask(CANARY)

    await erase(stand.database, on_post)

    assert await knock(stand, ann.token) == SHUT
    assert await canaries(stand.database, "Pip") == []
    assert await canaries(stand.database, who(stand, ann)) == []


async def test_a_button_of_another_conversation_does_nothing(stand: Stand, post: Post) -> None:
    ann, mallory = await stand.shopper(), await stand.shopper()
    action = (await ann.ask("hello"))[-1]["choices"][0]["action"]

    assert (await mallory.send(id="one", action=action))[0] == 410
    await post.tap("mallory", "e1", action)
    assert (await post.got(1))[0][1].text == "heard choice_expired"


async def test_a_login_is_not_replayed_even_after_a_restart(
    database: Database, tmp_path: Path
) -> None:
    shown = identity()
    for expected in (200, 401):
        async with standing(database, tmp_path, FakeRasa()) as stand:
            assert await status_of(stand, identity=shown) == expected


async def test_of_many_who_show_a_login_at_once_one_is_let_in(stand: Stand) -> None:
    shown = identity()

    found = await asyncio.gather(*(status_of(stand, identity=shown) for _ in range(8)))

    assert sorted(found) == [200, *[401] * 7]


@pytest.mark.parametrize(
    "claims",
    [
        {"algorithm": "none"},
        {"key": KEY},
        {"aud": TOKEN_AUDIENCE},
        {"exp": now() - timedelta(minutes=5)},
        {"exp": now() + timedelta(hours=5)},
        {"sub": None},
        {"jti": None},
    ],
    ids=str,
)
async def test_a_made_up_login_is_refused(stand: Stand, claims: dict[str, Any]) -> None:
    about = {"key": SITE_KEY, "aud": "palate", "sub": "c-1", "jti": "j"}
    about |= {"exp": now() + timedelta(minutes=5)} | claims

    assert await status_of(stand, identity=signed(**about)) == 401


async def test_a_code_is_not_replayed(stand: Stand, post: Post, rasa: LinkingRasa) -> None:
    ann = await stand.shopper()
    code = await offered(rasa, who(stand, ann))
    await post.write("ann", "e1", code)
    await post.got(2)

    await post.write("mallory", "e2", code)
    await post.got(4)

    assert rasa.refused == ["unknown"]
    assert await owner_of(stand, "ann") == who(stand, ann) != await owner_of(stand, "mallory")


async def test_the_buttons_of_the_linking_turn_are_the_survivors(
    stand: Stand, post: Post, rasa: LinkingRasa
) -> None:
    ann = await stand.shopper()
    await post.write("ann", "e1", await offered(rasa, who(stand, ann)))
    await post.got(2)

    async with stand.database.read() as connection:
        owners = set(await connection.scalars(select(action_tokens.c.shopper_id)))
    assert owners == {who(stand, ann)}


async def test_a_code_is_dead_after_ten_minutes(
    stand: Stand, post: Post, rasa: LinkingRasa
) -> None:
    ann = await stand.shopper()
    past = Linking(stand.database, Merging(stand.database), lambda: KEY, lambda: now() - VALID_FOR)

    await post.write("mallory", "e1", await past.offer(who(stand, ann)))
    await post.got(2)

    assert rasa.refused == ["unknown"]


async def test_codes_are_not_found_by_trying(stand: Stand, post: Post, rasa: LinkingRasa) -> None:
    ann = await stand.shopper()
    code = await offered(rasa, who(stand, ann))
    for n in range(MOST_WRONG):
        await post.write("mallory", f"e{n}", new_code())

    await post.write("mallory", "right", code)
    await post.got(2 * MOST_WRONG + 2)

    assert rasa.refused == ["unknown"] * MOST_WRONG + ["closed"]
    assert await owner_of(stand, "mallory") != who(stand, ann)


async def test_nobody_links_to_themselves(stand: Stand, rasa: LinkingRasa) -> None:
    ann = await stand.shopper()

    await ann.ask(await offered(rasa, who(stand, ann)))

    assert rasa.refused == ["own"]


async def test_a_code_said_in_a_group_links_nobody_and_is_marked_as_overheard(
    stand: Stand, post: Post, rasa: LinkingRasa
) -> None:
    ann = await stand.shopper()
    code = await offered(rasa, who(stand, ann))
    assert post.reception

    await post.reception.take(Arrival(member("mallory"), "e1", Typed(code)))
    await post.got(2)

    assert rasa.turns[-1]["metadata"]["shared"] is True
    assert await owner_of(stand, "mallory") != who(stand, ann)


async def test_a_link_is_told_from_a_typed_code(
    stand: Stand, post: Post, rasa: LinkingRasa
) -> None:
    code = new_code()
    assert post.reception

    await post.reception.take(Arrival(Sender(NAME, "ann", "to ann"), "e1", Came(REF + code)))
    await post.write("ann", "e2", f"my code is {code.lower()}")
    await post.got(4)

    came, typed = (turn["parse_data"]["entities"] for turn in rasa.turns)
    assert came == {"code": code, "came": "yes"}
    assert typed == {"code": code}


async def test_two_members_of_a_group_have_two_carts(stand: Stand, post: Post) -> None:
    assert post.reception
    for name in ("ann", "bob"):
        await post.reception.take(Arrival(member(name), name, Typed("hello")))
    await post.got(4)

    ann, bob = await owner_of(stand, "ann"), await owner_of(stand, "bob")

    assert ann
    assert bob
    assert ann != bob
    carts = Carts(stand.database)
    assert [(await carts.get(name)).shopper_id for name in (ann, bob)] == [ann, bob]
    assert {to for to, _ in post.sent} == {"the group/ann", "the group/bob"}


def member(name: str) -> Sender:
    return Sender(NAME, name, f"the group/{name}", shared=True)


async def offered(rasa: LinkingRasa, shopper: str) -> str:
    assert rasa.linking
    return await rasa.linking.offer(shopper)


async def owner_of(stand: Stand, user: str) -> str | None:
    return await Shoppers(stand.database).of_identity(NAME, user)


def spliced(token: str, other: str) -> str:
    """The claims of one token under the signature of another."""
    head, claims, _ = token.split(".")
    return f"{head}.{claims}.{other.split('.')[2]}"


def tampered(token: str, **claims: str) -> str:
    """A token whose claims were changed after it was signed."""
    head, body, signature = token.split(".")
    told = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    changed = base64.urlsafe_b64encode(json.dumps({**told, **claims}).encode()).decode()
    return f"{head}.{changed.rstrip('=')}.{signature}"
