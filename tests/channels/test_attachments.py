"""What is sent along is looked at within limits, and nobody makes us look where only we can."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import AF_UNSPEC, AddressFamily

import pytest
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from channels.arrivals import Attached, AttachmentKind
from channels.attachments import Attachments, Looked
from channels.filetypes import kind_of, type_of
from channels.publicnet import PublicOnly, is_public, may_be_asked
from channels.slack.files import file_at
from shop.database import Database
from tests.channels.fake_rasa import FakeRasa
from tests.channels.post import NAME, Post
from tests.channels.stand import serving, standing
from tests.platforms.files import JPEG, Files

PHOTO, VOICE, OTHER = AttachmentKind.PHOTO, AttachmentKind.VOICE, AttachmentKind.OTHER


@dataclass
class Looking:
    """Something to look with, and a server of files that is the platform's own."""

    files: Files
    url: str
    attachments: Attachments

    async def at(self, url: str, kind: AttachmentKind = PHOTO) -> Looked:
        return await self.attachments.look(NAME, "to ann", {"kind": kind, "source": url})


@asynccontextmanager
async def a_server() -> AsyncIterator[tuple[Files, str]]:
    files = Files()
    async with serving(files.app()) as port:
        yield files, f"http://127.0.0.1:{port}"


@pytest.fixture
async def looking() -> AsyncIterator[Looking]:
    async with a_server() as (files, url):
        attachments = Attachments({NAME: Post(home=url)}, largest=50_000)
        yield Looking(files, url, attachments)
        await attachments.close()


async def test_a_photo_is_told_by_its_first_bytes_and_measured(looking: Looking) -> None:
    assert await looking.at(f"{looking.url}/photo") == Looked(PHOTO, "image/jpeg", len(JPEG))


async def test_what_is_called_a_voice_note_and_is_a_photo_is_a_photo(looking: Looking) -> None:
    assert (await looking.at(f"{looking.url}/photo", VOICE)).kind == PHOTO


async def test_a_file_too_large_is_not_read_to_its_end(looking: Looking) -> None:
    assert await looking.at(f"{looking.url}/endless") == Looked(PHOTO)


async def test_a_page_that_asks_to_log_in_is_not_what_was_sent(looking: Looking) -> None:
    assert await looking.at(f"{looking.url}/page") == Looked(PHOTO)


async def test_a_circle_of_redirects_is_left(looking: Looking) -> None:
    assert await looking.at(f"{looking.url}/round") == Looked(PHOTO)
    assert len(looking.files.asked) == 4


async def test_a_redirect_at_home_is_followed(looking: Looking) -> None:
    assert (await looking.at(f"{looking.url}/away?to=/photo")).type == "image/jpeg"


async def test_nobody_is_sent_on_to_a_server_only_we_can_reach(looking: Looking) -> None:
    async with a_server() as (private, address):
        direct = await looking.at(f"{address}/photo")
        by_redirect = await looking.at(f"{looking.url}/away?to={address}/photo")

    assert (direct, by_redirect) == (Looked(PHOTO), Looked(PHOTO))
    assert private.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://[::ffff:10.0.0.1]/x",
        "https://10.1.2.3/x",
        "https://192.168.0.1/x",
        "https://169.254.169.254/latest/meta-data",
        "https://0.0.0.0/x",
        "https://2130706433/x",
        "http://shop.example/x",
        "https://shop.example:8443/x",
        "https://me@shop.example/x",
        "file:///etc/passwd",
        "ftp://shop.example/x",
        "/x",
    ],
)
def test_an_address_that_is_not_anybodys_is_not_asked(address: str) -> None:
    assert not may_be_asked(URL(address))


def test_an_address_that_is_anybodys_is_asked() -> None:
    assert may_be_asked(URL("https://files.slack.com/files-pri/T1-F1/a.jpg"))
    assert is_public("8.8.8.8")


class Book(AbstractResolver):
    """A telephone book of a test."""

    def __init__(self, *hosts: str) -> None:
        self._hosts = hosts

    async def resolve(
        self, host: str, port: int = 0, family: AddressFamily = AF_UNSPEC
    ) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host=each, port=port, family=2, proto=0, flags=0)
            for each in self._hosts
        ]

    async def close(self) -> None:
        """Nothing is open."""


async def test_a_name_that_stands_for_something_private_is_not_reached() -> None:
    with pytest.raises(OSError, match="public"):
        await PublicOnly(Book("127.0.0.1", "10.0.0.7", "fe80::1%2")).resolve("shop.example")


async def test_of_a_names_addresses_only_the_public_ones_are_reached() -> None:
    found = await PublicOnly(Book("127.0.0.1", "8.8.8.8")).resolve("shop.example")

    assert [each["host"] for each in found] == ["8.8.8.8"]


@pytest.mark.parametrize(
    ("head", "said", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n0000", PHOTO, PHOTO),
        (b"RIFF0000WEBPVP8 ", OTHER, PHOTO),
        (b"\0\0\0\x18ftypheic0000", PHOTO, PHOTO),
        (b"OggS\0\0\0\0", VOICE, VOICE),
        (b"\x1a\x45\xdf\xa3", VOICE, VOICE),
        (b"\x1a\x45\xdf\xa3", PHOTO, OTHER),
        (b"<svg onload=alert(1)>", PHOTO, OTHER),
        (b"MZ\x90\0", PHOTO, OTHER),
        (b"", PHOTO, OTHER),
    ],
)
def test_what_a_file_is_stands_in_its_first_bytes(
    head: bytes, said: AttachmentKind, kind: AttachmentKind
) -> None:
    assert kind_of(type_of(head), said) == kind


def test_a_workspaces_token_is_for_slack_only() -> None:
    api = "https://slack.com/api/"

    assert file_at("https://files.slack.com/a", api, "xoxb").headers
    assert not file_at("https://drive.example/a", api, "xoxb").headers
    assert not file_at("https://evilslack.com/a", api, "xoxb").headers
    assert not file_at("http://files.slack.com/a", api, "xoxb").headers
    assert "xoxb" not in repr(file_at("https://files.slack.com/a", api, "xoxb"))


async def test_the_turn_gets_to_know_kind_type_and_size_and_nothing_else(
    sqlite: Database, tmp_path: Path
) -> None:
    rasa, post = FakeRasa(), Post()
    async with (
        a_server() as (_, url),
        standing(sqlite, tmp_path, rasa, platforms=post.build),
    ):
        post.home = url
        await post.attach("ann", "e1", Attached(PHOTO, f"{url}/photo?token=secret"))
        await post.got(2)

    known = {"kind": "photo", "type": "image/jpeg", "size": str(len(JPEG))}
    assert rasa.turns[-1]["parse_data"]["entities"] == known
    assert "secret" not in str(rasa.turns)
