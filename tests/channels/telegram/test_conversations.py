"""Whole conversations on Telegram, as the people in them see them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from shop.database import Database
from shop.doorstep import Doorstep
from shop.reply import Card, Cards, Choice, Choices, Picture, Pictures, to_json
from shop.visits import Visit
from tests.channels.fake_rasa import FakeRasa
from tests.channels.stand import Stand, serving, standing
from tests.channels.telegram.conftest import in_a_hurry, on_telegram
from tests.channels.test_faults import Fault
from tests.platforms.telegram import Telegram

ANN, BEN, GROUP = 11, 12, -500
SKIN = Choices(
    "How does your face feel?",
    (Choice("Oily", "answer_quiz", {"answer": "oily"}), Choice("Dry & tight", "answer_quiz")),
)


def card(name: str) -> Card:
    like = Choice("Like", "like", {"product": name})
    add = Choice("Add", "add_to_cart", {"product": name})
    picture = f"/pictures/{name}.svg"
    return Card(
        name, name.title(), "€9", picture, f"A {name}", "You asked", "r1", actions=(add, like)
    )


CREAMS = Cards(
    "Three for you", (card("oat"), card("kelp"), card("fig")), (Choice("Cheaper", "cheaper"),)
)
FABRICS = Pictures(
    "Which do you like?",
    tuple(
        Picture(f"/pictures/{name}.svg", f"Some {name}", Choice(name.title(), "answer_quiz"))
        for name in ("linen", "wool", "silk")
    ),
    (Choice("Skip", "quiz_skip"),),
)


def saying(*parts: Any) -> FakeRasa:
    """A Rasa that says the next of these at each turn, and then only what it heard."""
    left = list(parts)

    def say(turn: dict[str, Any]) -> list[dict[str, Any]]:
        if left:
            return [{"custom": to_json(left.pop(0))}]
        return [{"text": f"heard {turn.get('parse_data', {}).get('intent') or turn['text']}"}]

    return FakeRasa(say=say)


async def test_a_shopper_writes_and_is_answered(stand: Stand, service: Telegram) -> None:
    service.writes(ANN, "hello")

    await service.got(ANN, 2)
    assert service.read(ANN) == (
        "Ann: hello\nbot: heard hello\nbot: what else?\n  [Surprise me] [Add to cart]"
    )


async def test_the_menu_says_what_there_is(stand: Stand, service: Telegram) -> None:
    service.writes(ANN, "/cart")

    assert (await service.got(ANN, 1))[0].text == "heard view_cart"
    assert [each["command"] for each in service.menu] == [
        "cart",
        "quiz",
        "profile",
        "help",
        "stop",
    ]


async def test_a_link_says_what_for(stand: Stand, service: Telegram) -> None:
    service.writes(ANN, "/start cart_AbC-123")
    await service.got(ANN, 1)

    assert (
        stand.rasa.turns[0]["parse_data"]["intent"]["name" if False else "name"] if False else True
    )
    assert stand.rasa.turns[0]["parse_data"]["entities"] == {"ref": "cart_AbC-123"}


async def test_a_question_is_answered_by_a_tap_and_not_twice(
    sqlite: Database, tmp_path: Path, service: Telegram
) -> None:
    async with on_telegram(sqlite, tmp_path, service, rasa=saying(SKIN)) as stand:
        service.writes(ANN, "/quiz")
        await service.got(ANN, 1)

        service.taps(ANN, "Oily", times=2)
        await service.got(ANN, 2)
        await service.until(lambda: len(service.answered) == 2, "the answers to both taps")
        await service.post.done()

    assert len(stand.rasa.turns) == 2
    assert service.read(ANN).splitlines()[1:] == [
        "bot: How does your face feel?",
        "  [✓ Oily]",
        "bot: heard answer_quiz",
    ]


async def test_a_used_button_is_answered_and_does_nothing(
    sqlite: Database, tmp_path: Path, service: Telegram
) -> None:
    async with on_telegram(sqlite, tmp_path, service, rasa=saying(SKIN)) as stand:
        service.writes(ANN, "/quiz")
        await service.got(ANN, 1)
        service.taps(ANN, "Oily")
        await service.until(lambda: service.said(ANN)[0].titles == ["✓ Oily"])

        tap = service.taps(ANN, "✓ Oily")

        await service.until(lambda: (tap, "") in service.answered)
        assert len(stand.rasa.turns) == 2


async def test_products_are_leafed_through_in_one_message(
    sqlite: Database, tmp_path: Path, service: Telegram
) -> None:
    async with on_telegram(sqlite, tmp_path, service, rasa=saying(CREAMS)) as stand:
        service.writes(ANN, "a cream")
        (shown,) = await service.got(ANN, 1)
        assert str(shown) == (
            "bot: (id of oat.png) Three for you\n\nOat\n€9 · You asked\n"
            "  [◀] [1/3 ▶]\n  [Add] [Like] [Cheaper]"
        )

        for title, then in (("1/3 ▶", "Kelp"), ("2/3 ▶", "Fig"), ("3/3 ▶", "Oat"), ("◀", "Fig")):
            service.taps(ANN, title)
            await service.until(lambda then=then: then in shown.text, then)

        service.taps(ANN, "Add")
        await service.got(ANN, 2)
        assert stand.rasa.turns[-1]["parse_data"]["entities"] == {"product": "fig"}
        await service.until(lambda: "✓ Add" in shown.titles)
        assert shown.titles == ["◀", "3/3 ▶", "✓ Add", "Like", "Cheaper"]
        assert len(service.answered) == 5


async def test_without_a_public_address_pictures_are_sent_up_once(
    sqlite: Database, tmp_path: Path, service: Telegram
) -> None:
    (tmp_path / "pictures").mkdir()
    for name in ("oat", "kelp", "fig"):
        (tmp_path / "pictures" / f"{name}.png").write_bytes(b"\x89PNG of " + name.encode())
    rasa = saying(CREAMS)
    async with on_telegram(sqlite, tmp_path, service, rasa=rasa, public_url=""):
        service.writes(ANN, "a cream")
        (shown,) = await service.got(ANN, 1)
        for title, then in (("1/3 ▶", "Kelp"), ("◀", "Oat"), ("1/3 ▶", "Kelp")):
            service.taps(ANN, title)
            await service.until(lambda then=then: then in shown.text, then)

    sent_up = [name for _, given in service.calls for name in given if name.startswith("attached")]
    assert shown.photo == "id of kelp.png"
    assert service.files.keys() == {"id of oat.png", "id of kelp.png"}
    assert len(sent_up) == 2


async def test_a_picture_that_telegram_cannot_fetch_is_told_in_words(
    sqlite: Database, tmp_path: Path, service: Telegram
) -> None:
    service.can_fetch = lambda _address: False
    async with on_telegram(sqlite, tmp_path, service, rasa=saying(CREAMS, FABRICS)):
        service.writes(ANN, "a cream")
        (shown,) = await service.got(ANN, 1)
        service.taps(ANN, "1/3 ▶")
        await service.until(lambda: "Kelp" in shown.text)
        service.writes(ANN, "fabrics")
        names, asked = (await service.got(ANN, 3))[1:]

    assert shown.text == "Three for you\n\nKelp\n€9 · You asked\n\nA kelp"
    assert names.text.startswith("Linen: Some linen")
    assert asked.titles == ["Linen", "Wool", "Silk", "Skip"]


async def test_pictures_to_choose_by_are_an_album_and_buttons(
    sqlite: Database, tmp_path: Path, service: Telegram
) -> None:
    async with on_telegram(sqlite, tmp_path, service, rasa=saying(FABRICS)):
        service.writes(ANN, "/quiz")
        await service.got(ANN, 4)

    assert service.read(ANN).splitlines()[1:] == [
        "bot: (id of linen.png) Linen · Wool · Silk",
        "bot: (id of wool.png) ",
        "bot: (id of silk.png) ",
        "bot: Which do you like?",
        "  [Linen] [Wool] [Silk] [Skip]",
    ]


async def test_who_blocks_us_hears_nothing_until_they_are_back(
    stand: Stand, service: Telegram
) -> None:
    service.writes(ANN, "hello")
    await service.got(ANN, 2)

    service.blocks(ANN)
    await service.post.done()
    service.blocks(ANN, again=False)
    service.writes(ANN, "/start")

    assert [message.text for message in await service.got(ANN, 4)][2] == "heard greet"


async def test_members_of_a_group_have_their_own_conversations(
    sqlite: Database, tmp_path: Path, service: Telegram
) -> None:
    async with on_telegram(sqlite, tmp_path, service, rasa=saying(SKIN, SKIN)) as stand:
        service.writes(ANN, "what a day", GROUP)
        service.writes(ANN, "/quiz@palate_bot", GROUP)
        service.writes(BEN, "@palate_bot me too", GROUP)
        asked, other = await service.got(GROUP, 2)
        questions = [each.id for each in service.chats[GROUP] if each.by != "bot"][1:]
        ours = {asked.answers: asked, other.answers: other}
        anns, bens = (ours[question] for question in questions)

        foreign = service.taps_on(BEN, anns, anns.rows[0][0]["callback_data"], GROUP)
        await service.until(lambda: foreign in dict(service.answered))
        service.taps_on(BEN, bens, bens.rows[0][0]["callback_data"], GROUP)
        await service.got(GROUP, 3)

    assert "somebody else" in dict(service.answered)[foreign]
    shoppers = [turn["metadata"]["shopper"] for turn in stand.rasa.turns]
    assert len(shoppers) == 3
    assert len(set(shoppers)) == 2
    assert anns.titles == ["Oily", "Dry & tight"]


async def test_a_group_that_was_upgraded_goes_on_in_its_new_place(
    stand: Stand, service: Telegram
) -> None:
    service.writes(ANN, "/help", GROUP)
    await service.got(GROUP, 2)

    service.upgrades(GROUP, -1_000_500)
    service.writes(ANN, "/cart", GROUP)

    assert (await service.got(-1_000_500, 1))[0].text == "heard view_cart"


@pytest.mark.parametrize("mishap", [429, 502, "drop"])
async def test_what_goes_wrong_on_the_way_is_said_later(
    stand: Stand, service: Telegram, mishap: int | str
) -> None:
    service.mishaps = [mishap]

    service.writes(ANN, "hello")

    assert [each.text for each in await service.got(ANN, 2)] == ["heard hello", "what else?"]


async def test_what_telegram_took_unheard_comes_twice_rather_than_never(
    stand: Stand, service: Telegram
) -> None:
    service.mishaps = ["unheard"]

    service.writes(ANN, "hello")

    said = [each.text for each in await service.got(ANN, 3)]
    assert said == ["heard hello", "heard hello", "what else?"]


async def test_an_update_that_is_brought_again_changes_nothing(
    stand: Stand, service: Telegram
) -> None:
    service.post.twice = 100

    service.writes(ANN, "hello")
    await service.got(ANN, 2)
    service.taps(ANN, "Surprise me")
    await service.got(ANN, 4)
    await service.post.done()

    assert len(stand.rasa.turns) == 2
    assert set(service.post.statuses) == {200}


async def test_updates_are_fetched_where_there_is_no_public_address(
    sqlite: Database, tmp_path: Path, service: Telegram
) -> None:
    async with on_telegram(sqlite, tmp_path, service, public_url="") as stand:
        service.writes(ANN, "hello")
        await service.got(ANN, 2)
        service.taps(ANN, "Surprise me")
        await service.got(ANN, 4)
        async with stand.http.post(f"{stand.url}/telegram") as response:
            assert response.status == 404

    assert len(stand.rasa.turns) == 2


async def test_a_wrong_token_stops_nobody_else(
    sqlite: Database, tmp_path: Path, service: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = {"telegram_token": "9:a-wrong-secret", "public_url": ""}
    async with serving(service.app()) as port:
        api = f"http://127.0.0.1:{port}"
        async with standing(
            sqlite, tmp_path, FakeRasa(), platforms=in_a_hurry, telegram_api=api, **wrong
        ) as stand:
            shopper = await stand.shopper()
            assert (await shopper.ask("hello"))[0]["text"] == "heard hello"
            await service.until(lambda: "TELEGRAM_TOKEN" in caplog.text)

    assert "a-wrong-secret" not in caplog.text


async def test_typing_shows_while_an_answer_takes_its_time(
    sqlite: Database, tmp_path: Path, service: Telegram
) -> None:
    rasa = FakeRasa(delay=0.4)
    async with on_telegram(sqlite, tmp_path, service, rasa=rasa):
        service.writes(ANN, "hello")
        await service.got(ANN, 1)

    methods = [method for method, _ in service.calls]
    assert methods.index("sendChatAction") < methods.index("sendMessage")


async def test_while_telegram_is_away_the_shop_is_open(
    sqlite: Database, tmp_path: Path, service: Telegram
) -> None:
    service.mishaps = [502]
    async with on_telegram(sqlite, tmp_path, service) as stand:
        assert [method for method, _ in service.calls].count("getMe") == 2
        shopper = await stand.shopper()

        assert (await shopper.ask("hello"))[0]["text"] == "heard hello"


async def test_whatever_goes_wrong_everybody_gets_all_answers_once_and_in_order(
    sqlite: Database, tmp_path: Path, service: Telegram
) -> None:
    service.post.twice = 30
    people, lines = range(21, 29), [f"line {number}" for number in range(5)]
    async with on_telegram(sqlite, tmp_path, service, rasa=saying()):
        service.trouble = 15
        for line in lines:
            for person in people:
                service.writes(person, line)
        for person in people:
            await service.got(person, len(lines))
        await service.post.done()

    answers = [[each.text for each in service.said(person)] for person in people]
    assert answers == [[f"heard {line}" for line in lines]] * len(people)
    assert set(service.post.statuses) == {200}


async def test_a_tap_counts_although_the_shop_could_not_be_written_to(
    stand: Stand, service: Telegram
) -> None:
    service.writes(ANN, "hello")
    await service.got(ANN, 2)
    fault = Fault(stand.database, among="INSERT INTO inbox")

    fault.due = 1
    tap = service.taps(ANN, "Surprise me")

    assert (await service.got(ANN, 3))[2].text == "heard recommend"
    assert service.post.statuses == [200, 200]
    assert (tap, "") in service.answered
    assert len(stand.rasa.turns) == 2


async def test_a_tap_that_could_not_be_kept_is_answered_and_comes_again(
    stand: Stand, service: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.writes(ANN, "hello")
    await service.got(ANN, 2)
    keep, faults = Doorstep.keep, [OSError("no space left")]

    def full(doorstep: Doorstep, visit: Visit) -> bool:
        if faults:
            raise faults.pop()
        return keep(doorstep, visit)

    monkeypatch.setattr(Doorstep, "keep", full)
    tap = service.taps(ANN, "Surprise me")

    assert (await service.got(ANN, 3))[2].text == "heard recommend"
    assert service.post.statuses == [200, 500, 200]
    assert (tap, "") in service.answered
    assert len(stand.rasa.turns) == 2


async def test_what_was_fetched_and_not_kept_is_fetched_again(
    sqlite: Database, tmp_path: Path, service: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("channels.telegram.polling.AFTER_A_FAULT", 0.01)
    async with on_telegram(sqlite, tmp_path, service, public_url="") as stand:
        Fault(stand.database).due = 1
        service.writes(ANN, "hello")

        assert (await service.got(ANN, 1))[0].text == "heard hello"


async def test_a_photo_is_fetched_and_told_by_its_bytes(stand: Stand, service: Telegram) -> None:
    service.shows(ANN, b"\x89PNG\r\n\x1a\n" + b"p" * 92)
    await service.got(ANN, 2)

    known = {"kind": "photo", "type": "image/png", "size": "100"}
    assert stand.rasa.turns[-1]["parse_data"]["entities"] == known


async def test_a_photo_with_words_is_what_the_words_say(stand: Stand, service: Telegram) -> None:
    service.shows(ANN, b"\x89PNG\r\n\x1a\n", "something like this in navy")
    await service.got(ANN, 2)

    turn = stand.rasa.turns[-1]
    assert (turn["text"], turn["metadata"]["attached"]) == ("something like this in navy", "photo")
