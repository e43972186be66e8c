"""What must be there before the first shopper: secrets, tables, and something to sell."""

from __future__ import annotations

import secrets
from pathlib import Path

from shop.catalogue import Catalogue
from shop.database import Database
from shop.events import Events
from shop.feeds.demo_log import read_demo_log
from shop.feeds.importer import import_feed
from shop.feeds.reviews import read_reviews
from shop.migrate import upgrade
from shop.settings import Settings


def make_secrets(settings: Settings) -> dict[str, str]:
    """The secrets the processes share. The chat's survives a restart, Rasa's need not."""
    return {
        "SECRET_KEY": settings.secret_key or kept_secret(settings.var / "secret_key"),
        "RASA_TOKEN": settings.rasa_token or secrets.token_urlsafe(32),
    }


def kept_secret(path: Path) -> str:
    """The secret in a file that only we may read; made when it is not there."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48))
    return path.read_text().strip()


async def prepare(settings: Settings) -> None:
    """Bring the tables up to date; fill an empty shop with the demo shop."""
    database = Database(settings.database_url)
    try:
        await upgrade(database)
        if not await Catalogue(database).products():
            await fill(database, settings.data)
    finally:
        await database.close()


async def fill(database: Database, data: Path) -> None:
    """The demo catalogue, its reviews, and the synthetic event log."""
    print("→ the demo shop moves in", flush=True)
    catalogue = Catalogue(database)
    report = await import_feed(data / "catalogue.csv", catalogue)
    await catalogue.save_reviews(read_reviews(data / "reviews.csv"))
    await Events(database).record_all(read_demo_log(data / "demo_events.csv"))
    print(f"  {report.products} products", flush=True)
