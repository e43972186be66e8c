"""Everything the actions reach for, built once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial

from recommender.advisor import Advisor
from recommender.glossary import Glossary
from shop.carts import Carts
from shop.catalogue import Catalogue
from shop.clock import Clock, now
from shop.consents import Consents
from shop.conversations import Conversations
from shop.database import Database
from shop.events import Events
from shop.handoffs import Handoffs
from shop.keys import signing_key
from shop.linking import Linking
from shop.merging.merging import Merging
from shop.orders import Orders
from shop.policies import Policies
from shop.profiles import Profiles
from shop.quiz.files import load_quizzes
from shop.quiz.model import Quiz
from shop.quiz.single import single_subjects
from shop.quizzes import QuizRuns
from shop.rewards import Rewards
from shop.settings import Settings
from shop.speaking.outlook import manners_of
from shop.speaking.prompts import Prompts
from shop.speaking.saying import Saying
from shop.timers import Timers
from shop.turns import Turns
from shop.wording import Wording


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
    consents: Consents
    timers: Timers
    prompts: Prompts
    saying: Saying
    turns: Turns
    conversations: Conversations
    merging: Merging
    linking: Linking
    advisor: Advisor
    glossary: Glossary
    policies: Policies
    quizzes: dict[str, Quiz]
    words: Wording
    clock: Clock = now


def build_desk(settings: Settings, *, clock: Clock = now) -> Desk:
    """A desk over the database the settings name. Nothing is opened before it is used."""
    database = Database(settings.database_url)
    quizzes = load_quizzes(settings.data / "quizzes")
    merging = Merging(database, lambda: single_subjects(quizzes.values()), clock)
    prompts = Prompts(database)
    return Desk(
        settings=settings,
        database=database,
        catalogue=Catalogue(database),
        profiles=Profiles(database),
        events=Events(database, prompts.heed),
        carts=Carts(database, clock),
        orders=Orders(database),
        runs=QuizRuns(database, clock),
        rewards=Rewards(database, clock),
        handoffs=Handoffs(database),
        consents=Consents(database),
        timers=Timers(database),
        prompts=prompts,
        saying=Saying(database, manners_of(settings), clock),
        turns=Turns(database),
        conversations=Conversations(database),
        merging=merging,
        linking=Linking(database, merging, partial(signing_key, settings), clock),
        advisor=Advisor(database),
        glossary=Glossary.load(settings.data / "glossary.yml"),
        policies=Policies.load(settings.data / "shop.yml"),
        quizzes=quizzes,
        words=Wording.load(),
        clock=clock,
    )


@cache
def open_desk() -> Desk:
    """The desk of this process."""
    return build_desk(Settings.from_env())
