"""The command line: what a merchant or a developer asks of the shop."""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bot import run as running
from bot.outbox import given_up, listed
from bot.setup import prepare
from bot.training import train
from shop.catalogue import Catalogue
from shop.clock import now
from shop.database import Database
from shop.deliveries import Deliveries
from shop.erasure import erase, export
from shop.errors import ShopError
from shop.feeds.importer import import_feed
from shop.menu.linting.lint import lint_folder as lint_menus
from shop.quiz.linting.lint import lint_folder
from shop.settings import Settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked; gives the exit code. What is wrong is said in one line."""
    asked = _parser().parse_args(arguments)
    try:
        settings = Settings.from_env()
        return asyncio.run(asked.do(asked, settings))
    except (ShopError, OSError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError:
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="The shop, by command.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    commands.add_parser("run", help="start everything").set_defaults(do=_run)
    commands.add_parser("train", help="train Rasa if need be").set_defaults(do=_train)
    commands.add_parser("setup", help="make tables, fill an empty shop").set_defaults(do=_setup)

    feed = commands.add_parser("import", help="take over a product feed")
    feed.add_argument("feed", type=Path, help="our CSV, a Google feed or a Shopify CSV")
    feed.add_argument("--dry-run", action="store_true", help="only say what would change")
    feed.add_argument("--keep-missing", action="store_true", help="go on selling what it lacks")
    feed.set_defaults(do=_import)

    quiz = commands.add_parser("quiz", help="look after the quizzes").add_subparsers(required=True)
    lint = quiz.add_parser("lint", help="find what is wrong with them")
    lint.add_argument("folder", type=Path, nargs="?", help="default: quizzes of DATA_DIR")
    lint.set_defaults(do=_lint)

    menu = commands.add_parser("menu", help="look after the menus").add_subparsers(required=True)
    lint = menu.add_parser("lint", help="find what is wrong with them")
    lint.add_argument("folder", type=Path, nargs="?", help="default: menus of DATA_DIR")
    lint.set_defaults(do=_lint_menus)

    outbox = commands.add_parser("outbox", help="what messengers did not take, and why")
    outbox.add_argument("--retry", metavar="ID", nargs="+", default=[], help="try these again")
    outbox.set_defaults(do=_outbox)

    for name, do, about in (
        ("export", _export, "everything held of a shopper, as JSON"),
        ("erase", _erase, "erase a shopper from every table"),
    ):
        command = commands.add_parser(name, help=about)
        command.add_argument("shopper", help="the shopper's id")
        command.set_defaults(do=do)
    return parser


async def _run(_: argparse.Namespace, settings: Settings) -> int:
    return await running.run(settings)


async def _train(_: argparse.Namespace, __: Settings) -> int:
    train()
    return 0


async def _setup(_: argparse.Namespace, settings: Settings) -> int:
    await prepare(settings)
    return 0


async def _import(asked: argparse.Namespace, settings: Settings) -> int:
    async with _opened(settings) as database:
        report = await import_feed(
            asked.feed,
            Catalogue(database),
            dry_run=asked.dry_run,
            retire_missing=not asked.keep_missing,
            currency=settings.currency,
        )
    print(report)
    return 1 if report.errors else 0


async def _lint(asked: argparse.Namespace, settings: Settings) -> int:
    async with _opened(settings) as database:
        products = await Catalogue(database).products()
    findings = lint_folder(asked.folder or settings.data / "quizzes", products)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings" if findings else "the quizzes are fine")
    return 1 if findings else 0


async def _lint_menus(asked: argparse.Namespace, settings: Settings) -> int:
    findings = lint_menus(asked.folder or settings.data / "menus")
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings" if findings else "the menus are fine")
    return 1 if findings else 0


async def _outbox(asked: argparse.Namespace, settings: Settings) -> int:
    async with _opened(settings) as database:
        deliveries = Deliveries(database)
        named = given_up(await deliveries.stuck(), asked.retry)
        for stuck in filter(None, named.values()):
            await deliveries.revive(stuck.conversation_id, stuck.seq)
        for line in listed(await deliveries.stuck(), now()):
            print(line)
    unknown = [name for name, stuck in named.items() if stuck is None]
    for name in unknown:
        print(f"not given up, so not tried again: {name}", file=sys.stderr)
    return 1 if unknown else 0


async def _export(asked: argparse.Namespace, settings: Settings) -> int:
    async with _opened(settings) as database:
        held = await export(database, asked.shopper)
    print(json.dumps(held, indent=2, ensure_ascii=False, default=str))
    return 0


async def _erase(asked: argparse.Namespace, settings: Settings) -> int:
    async with _opened(settings) as database:
        counts = await erase(database, asked.shopper)
    print(", ".join(f"{count} {table}" for table, count in counts.items()) or "nothing was held")
    return 0


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings.database_url)
    try:
        yield database
    finally:
        await database.close()
