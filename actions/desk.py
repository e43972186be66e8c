"""Everything the actions reach for, built once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from actions.wording import Wording
from recommender.advisor import Advisor
from shop.carts import Carts
from shop.catalogue import Catalogue
from shop.clock import Clock, now
from shop.database import Database
from shop.events import Events
from shop.handoffs import Handoffs
from shop.orders import Orders
from shop.profiles import Profiles
from shop.quiz.files import load_quizzes
from shop.quiz.model import Quiz
from shop.quizzes import QuizRuns
from shop.rewards import Rewards
from shop.settings import Settings
from shop.turns import Turns


@dataclass(frozen=True)
class Desk:
    """The shop as an action sees it: stores, the recommender, the quizzes, the words, the time."""

    settings: Settings
    database: Database
    catalogue: Catalogue
    profiles: Profiles
    events: Events
    carts: Carts
    orders: Orders
    runs: QuizRuns
    rewards: Rewards
    handoffs: Handoffs
    turns: Turns
    advisor: Advisor
    quizzes: dict[str, Quiz]
    words: Wording
    clock: Clock = now


def build_desk(settings: Settings, *, clock: Clock = now) -> Desk:
    """A desk over the database the settings name. Nothing is opened before it is used."""
    database = Database(settings.database_url)
    return Desk(
        settings=settings,
        database=database,
        catalogue=Catalogue(database),
        profiles=Profiles(database),
        events=Events(database),
        carts=Carts(database, clock),
        orders=Orders(database),
        runs=QuizRuns(database, clock),
        rewards=Rewards(database, clock),
        handoffs=Handoffs(database),
        turns=Turns(database),
        advisor=Advisor(database),
        quizzes=load_quizzes(settings.data / "quizzes"),
        words=Wording.load(),
        clock=clock,
    )


@cache
def open_desk() -> Desk:
    """The desk of this process."""
    return build_desk(Settings.from_env())
