"""Workspaces that installed us are known again, and their tokens cannot be read by others."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select

from shop.database import Database
from shop.installations import Installation, Installations
from shop.tables import installations

AT = datetime(2026, 11, 21, tzinfo=UTC)
ACME = Installation("slack", "T9", "xoxb-very-secret", AT, "Acme", "U0BOT")


async def test_an_installation_is_found_by_its_workspace(database: Database) -> None:
    store = Installations(database, "a secret")
    await store.save(ACME)

    assert await store.get("slack", "T9") == ACME
    assert await store.get("slack", "T8") is None


async def test_installing_again_replaces_the_token(database: Database) -> None:
    store = Installations(database, "a secret")
    await store.save(ACME)

    await store.save(Installation("slack", "T9", "xoxb-newer", AT))

    found = await store.get("slack", "T9")
    assert found is not None
    assert found.token == "xoxb-newer"


async def test_a_token_cannot_be_read_in_the_database_or_in_a_log(database: Database) -> None:
    await Installations(database, "a secret").save(ACME)

    async with database.read() as connection:
        kept = (await connection.execute(select(installations))).one()

    assert "secret" not in kept.token
    assert "secret" not in repr(ACME)


async def test_with_another_secret_it_has_to_be_installed_again(database: Database) -> None:
    await Installations(database, "a secret").save(ACME)

    assert await Installations(database, "another secret").get("slack", "T9") is None


async def test_a_workspace_that_removes_us_is_forgotten(database: Database) -> None:
    store = Installations(database, "a secret")
    await store.save(ACME)

    await store.forget("slack", "T9")

    assert await store.get("slack", "T9") is None
