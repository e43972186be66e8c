"""The line to the shop: nothing said is lost, nothing heard comes twice."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.channels.widget.conftest import Shopper

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]


HELLO = ["You: hello", "You said: hello"]


async def test_a_reload_keeps_the_conversation(shopper: Shopper) -> None:
    await shopper.greets()
    await shopper.page.reload()
    await shopper.open()
    await shopper.sees("You said: hello")

    assert await shopper.rows() == HELLO
    assert shopper.gateway.sessions == 1


async def test_two_tabs_show_the_same(shopper: Shopper) -> None:
    await shopper.greets()
    other = await shopper.context.new_page()
    await shopper.visit(page=other)
    await other.locator(".launcher").click()
    await other.get_by_label("Your message").fill("from the other tab")
    await other.keyboard.press("Enter")
    await shopper.sees("You said: from the other tab")

    both = [*HELLO, "You: from the other tab", "You said: from the other tab"]
    assert await shopper.rows() == both
    assert await other.locator(".row > .bubble").count() == 4


async def test_a_cut_line_is_mended_and_what_was_missed_comes_once(shopper: Shopper) -> None:
    await shopper.greets()
    await shopper.gateway.kill_sockets()
    await shopper.gateway.push(shopper.token, {"type": "text", "text": "Missed me?"})
    await shopper.sees("Missed me?")
    await shopper.say("back")
    await shopper.sees("You said: back")

    assert await shopper.rows() == [*HELLO, "Missed me?", "You: back", "You said: back"]
    assert shopper.gateway.hellos == 2


async def test_a_line_that_stays_cut_is_tried_again_and_again(shopper: Shopper) -> None:
    await shopper.greets()
    await shopper.page.route("**/chat/messages*", lambda route: route.abort())
    shopper.gateway.block_sockets = True
    await shopper.gateway.kill_sockets()
    await expect(shopper.find(".notice")).to_have_text("Reconnecting…")
    await shopper.say("are you there?")
    await expect(shopper.find(".waiting .fate")).to_have_text("Waiting to be sent")
    shopper.gateway.block_sockets = False
    await shopper.sees("You said: are you there?")

    await expect(shopper.find(".notice")).to_be_empty()
    await expect(shopper.find(".waiting")).to_have_count(0)


async def test_where_sockets_are_blocked_plain_requests_do(shopper: Shopper) -> None:
    shopper.gateway.block_sockets = True
    await shopper.greets()
    await shopper.say("again")
    await shopper.sees("You said: again")
    await shopper.gateway.push(shopper.token, {"type": "text", "text": "Still here"})
    await shopper.sees("Still here")

    assert await shopper.rows() == [*HELLO, "You: again", "You said: again", "Still here"]
    assert shopper.gateway.hellos == 0


async def test_a_socket_the_page_may_not_open_is_no_obstacle(shopper: Shopper) -> None:
    await shopper.page.add_init_script("window.WebSocket = function () { throw new Error('no') }")
    await shopper.greets()

    assert await shopper.rows() == HELLO


async def test_a_blocked_socket_that_fails_without_closing_is_no_obstacle(shopper: Shopper) -> None:
    await shopper.page.add_init_script("""
        window.WebSocket = class extends EventTarget {
          constructor() { super(); setTimeout(() => this.onerror(new Event('error'))); }
          close() {}
        };
    """)
    await shopper.greets()

    assert await shopper.rows() == HELLO


async def test_what_nobody_confirmed_is_sent_again_under_its_id_and_shown_once(
    shopper: Shopper,
) -> None:
    shopper.gateway.lose_accepted = True
    await shopper.visit()
    await shopper.open()
    await shopper.page.route("**/chat/messages*", lambda route: route.abort())
    await shopper.page.evaluate("""() => {
        const send = WebSocket.prototype.send;
        WebSocket.prototype.send = function (text) {
          send.call(this, text);
          if (text.includes('"message"') && !window.cut) { window.cut = true; this.close(); }
        };
    }""")
    await shopper.say("hello")
    await shopper.sees("You said: hello")
    await shopper.page.reload()
    await shopper.open()
    await shopper.sees("You said: hello")

    assert await shopper.rows() == HELLO
    assert len({said["id"] for said in shopper.gateway.said}) == 1
    assert await shopper.page.evaluate("Object.values(localStorage).includes('[]')")


async def test_what_was_said_offline_survives_a_reload_and_is_sent(shopper: Shopper) -> None:
    await shopper.greets()
    await shopper.page.route("**/chat/messages*", lambda route: route.abort())
    shopper.gateway.block_sockets = True
    await shopper.gateway.kill_sockets()
    await expect(shopper.find(".notice")).not_to_be_empty()
    await shopper.say("keep this")
    await shopper.page.reload()
    shopper.gateway.block_sockets = False
    await shopper.open()
    await shopper.sees("You said: keep this")

    assert await shopper.rows() == [*HELLO, "You: keep this", "You said: keep this"]


async def test_the_shopper_is_told_when_offline_and_it_mends_itself(shopper: Shopper) -> None:
    await shopper.greets()
    await shopper.context.set_offline(True)
    await expect(shopper.find(".notice")).to_contain_text("You are offline")
    await shopper.gateway.kill_sockets()
    await shopper.say("later")
    await shopper.context.set_offline(False)
    await shopper.sees("You said: later")

    await expect(shopper.find(".notice")).to_be_empty()


async def test_a_refused_message_says_so_and_is_not_sent_again(shopper: Shopper) -> None:
    await shopper.greets()
    shopper.gateway.refuse_with = 422
    await shopper.say("too odd")
    await expect(shopper.find(".fate")).to_have_text("Could not be sent")
    shopper.gateway.refuse_with = 0
    await shopper.gateway.kill_sockets()
    await shopper.say("fine")
    await shopper.sees("You said: fine")

    assert [said["text"] for said in shopper.gateway.said] == ["hello", "too odd", "fine"]


async def test_a_forgotten_shopper_keeps_the_farewell_and_begins_anew(shopper: Shopper) -> None:
    await shopper.greets()
    await shopper.say("forget me")
    await shopper.sees("All forgotten. Goodbye!")
    await shopper.page.wait_for_timeout(200)
    assert await shopper.rows() == ["All forgotten. Goodbye!"]
    assert await shopper.chat("token") is None
    await shopper.say("hello again")
    await shopper.sees("You said: hello again")

    assert shopper.gateway.sessions == 2


async def test_a_dead_token_begins_a_new_conversation_and_what_was_typed_is_said(
    shopper: Shopper,
) -> None:
    await shopper.greets()
    shopper.gateway.logs.clear()
    await shopper.gateway.kill_sockets()
    await shopper.say("anyone?")
    await shopper.sees("You said: anyone?")

    assert await shopper.rows() == ["You: anyone?", "You said: anyone?"]
    assert shopper.gateway.sessions == 2


async def test_unknown_frames_and_repeated_messages_change_nothing(shopper: Shopper) -> None:
    await shopper.greets()
    kept = shopper.gateway.logs[shopper.token]
    for socket in list(shopper.gateway.sockets):
        await socket.send_json({"type": "confetti"})
        await socket.send_json({"type": "messages", "messages": kept, "turn_done": True})
    await shopper.say("bye")
    await shopper.sees("You said: bye")

    assert await shopper.rows() == [*HELLO, "You: bye", "You said: bye"]
