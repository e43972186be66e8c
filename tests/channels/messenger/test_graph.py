"""What Facebook says to a message decides whether it comes later, plainer, or never."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from channels.messenger.graph import Graph
from channels.messenger.mishaps import mishap
from channels.messenger.usage import used_up, wait
from shop.errors import DeliveryFailed, NotAccepted, TryLater, Unreachable
from tests.channels.stand import serving
from tests.platforms.messenger import Facebook

ANN = "7300400500600"
HELLO = {"text": "hello"}
OUTCOMES: list[tuple[int, int, int, type[DeliveryFailed]]] = [
    (400, 4, 0, TryLater),
    (400, 17, 0, TryLater),
    (400, 32, 0, TryLater),
    (400, 613, 0, TryLater),
    (400, 1200, 0, TryLater),
    (400, 80006, 0, TryLater),
    (400, 368, 0, TryLater),
    (401, 190, 463, TryLater),
    (400, 10, 2018278, Unreachable),
    (400, 10, 0, Unreachable),
    (400, 200, 2018028, Unreachable),
    (400, 551, 1545041, Unreachable),
    (400, 200, 2018108, Unreachable),
    (400, 100, 2018001, Unreachable),
    (400, 100, 0, NotAccepted),
    (400, 100, 2018012, NotAccepted),
    (400, 999, 0, NotAccepted),
    (500, 1, 99, TryLater),
    (500, 2, 0, TryLater),
]


def error(code: int, subcode: int = 0, **more: Any) -> dict[str, Any]:
    return {"error": {"message": "no", "code": code, "error_subcode": subcode, **more}}


@asynccontextmanager
async def calling(facebook: Facebook) -> AsyncIterator[Graph]:
    async with serving(facebook.app()) as port:
        api = f"http://127.0.0.1:{port}/v25.0/"
        graph = Graph(api, facebook.page, facebook.token, facebook.secret)
        async with graph.running():
            yield graph


@pytest.mark.parametrize(("status", "code", "subcode", "meant"), OUTCOMES)
def test_an_error_is_what_it_means(
    status: int, code: int, subcode: int, meant: type[DeliveryFailed]
) -> None:
    assert type(mishap(status, error(code, subcode), 0)) is meant


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_an_answer_without_words_comes_later(status: int) -> None:
    assert isinstance(mishap(status, None, 3.0), TryLater)


def test_facebook_may_say_itself_that_it_passes() -> None:
    assert isinstance(mishap(400, error(100, is_transient=True), 0), TryLater)


@pytest.mark.parametrize(("code", "subcode"), [(551, 0), (100, 2018001), (200, 2018108)])
def test_who_is_gone_is_not_written_to_again(code: int, subcode: int) -> None:
    found = mishap(400, error(code, subcode), 0)

    assert isinstance(found, Unreachable)
    assert found.closed


def test_facebook_says_how_long_to_wait() -> None:
    business = '{"19": [{"call_count": 100, "estimated_time_to_regain_access": 2}]}'

    assert wait({"Retry-After": "7"}) == 7.0
    assert wait({"X-Business-Use-Case-Usage": business}) == 120.0
    assert wait({"Retry-After": "soon", "X-App-Usage": "{"}) == 0.0
    assert used_up({"X-App-Usage": '{"call_count": 28, "total_time": 95}'}) == 95.0


async def test_a_message_is_taken_and_has_an_id(facebook: Facebook) -> None:
    facebook.heard[ANN] = facebook.clock()

    async with calling(facebook) as graph:
        id = await graph.message(ANN, HELLO)

    assert facebook.threads[ANN].mids == [id]


async def test_nobody_calls_while_everything_allowed_is_used_up(facebook: Facebook) -> None:
    facebook.heard[ANN] = facebook.clock()
    facebook.headers = {"X-App-Usage": '{"call_count": 100}'}

    async with calling(facebook) as graph:
        await graph.message(ANN, HELLO)
        with pytest.raises(TryLater) as failed:
            await graph.message(ANN, HELLO)

    assert failed.value.seconds > 50
    assert graph.is_pressed
    assert facebook.calls == 1


async def test_a_token_that_ran_out_is_told_once_and_never_shown(
    facebook: Facebook, caplog: pytest.LogCaptureFixture
) -> None:
    facebook.heard[ANN] = facebook.clock()
    good, facebook.token = facebook.token, "another"

    async with serving(facebook.app()) as port:
        graph = Graph(f"http://127.0.0.1:{port}/v25.0", facebook.page, good, facebook.secret)
        async with graph.running():
            with caplog.at_level(logging.DEBUG):
                for _ in range(3):
                    with pytest.raises(TryLater):
                        await graph.message(ANN, HELLO)

    told = [record for record in caplog.records if "MESSENGER_TOKEN" in record.getMessage()]
    assert len(told) == 1
    assert good not in caplog.text


async def test_a_facebook_that_cannot_be_reached_is_tried_later() -> None:
    graph = Graph("http://127.0.0.1:9/v25.0", "1", "a token", "a secret")

    async with graph.running():
        with pytest.raises(TryLater) as failed:
            await graph.message(ANN, HELLO)

    assert "127.0.0.1" not in failed.value.why


async def test_what_facebook_answers_is_obeyed(facebook: Facebook) -> None:
    facebook.heard[ANN] = facebook.clock()
    facebook.next_answers = [(400, error(613), {"Retry-After": "11"})]

    async with calling(facebook) as graph:
        with pytest.raises(TryLater) as failed:
            await graph.message(ANN, HELLO)
        await asyncio.wait_for(graph.message(ANN, HELLO), 5)  # only that one had to wait

    assert failed.value.seconds == 11.0
