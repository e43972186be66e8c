"""Loading quizzes from the files a merchant writes; `data/quizzes` explains the format."""

from __future__ import annotations

import hashlib
from pathlib import Path

from shop.errors import QuizError
from shop.nodes import Fields, Item, read_yaml
from shop.quiz.model import BudgetRange, Choice, Kind, Question, Quiz, Reward, Values, Weights

QUIZ_REQUIRED = ("id", "title", "intro", "department", "questions")
QUESTION_OPTIONAL = (
    ("choices", "only_if", "required", "knows", "topics")
    + ("min_picks", "max_picks", "low", "high")
)  # fmt: skip
CHOICE_OPTIONAL = (
    ("synonyms", "image", "image_alt", "likes", "dislikes")
    + ("avoid", "must", "budget", "jump")
)  # fmt: skip


def load_quiz(path: Path) -> Quiz:
    """The quiz of one file.

    Raises
    ------
    QuizError
        When the file is not a quiz; it names the file, the line and what is wrong there.
    """
    return parse_quiz(path.read_text("utf-8"), path.name)


def load_quizzes(folder: Path) -> dict[str, Quiz]:
    """All quizzes of a folder by id, in the order of their file names. Raises QuizError."""
    quizzes: dict[str, Quiz] = {}
    for path in sorted(folder.glob("*.yml")):
        quiz = load_quiz(path)
        if quiz.id in quizzes:
            raise QuizError(path.name, quiz.line, f"{quizzes[quiz.id].file} is {quiz.id!r} too")
        quizzes[quiz.id] = quiz
    return quizzes


def parse_quiz(source: str, file: str) -> Quiz:
    """The quiz a text describes. Raises QuizError as `load_quiz` does."""
    item = read_yaml(source, file, QuizError)
    fields = item.fields(required=QUIZ_REQUIRED, optional=("reward",))
    reward = fields.get("reward")
    questions = tuple(_question(question) for question in fields.items("questions"))
    _refuse_twins(fields["questions"], [question.id for question in questions])
    return Quiz(
        id=_name(fields["id"]),
        title=fields.text("title"),
        intro=fields.text("intro"),
        department=fields.text("department"),
        questions=questions,
        reward=_reward(reward) if reward else None,
        version=hashlib.sha256(source.encode()).hexdigest()[:12],
        file=file,
        line=item.line,
    )


def _question(item: Item) -> Question:
    fields = item.fields(required=("id", "ask", "kind"), optional=QUESTION_OPTIONAL)
    kind = _kind(fields["kind"])
    choices = tuple(_choice(choice) for choice in fields.items("choices"))
    if choices:
        _refuse_twins(fields["choices"], [choice.id for choice in choices])
    return Question(
        id=_name(fields["id"]),
        ask=fields.text("ask"),
        kind=kind,
        choices=choices,
        only_if={name: value.texts() for name, value in fields.entries("only_if").items()},
        required=_flag(fields, "required"),
        knows=fields.text("knows"),
        topics=fields.texts("topics"),
        min_picks=_count(fields, "min_picks", 1),
        max_picks=_count(fields, "max_picks", len(choices) if kind == Kind.MULTI else 1),
        low=fields.text("low"),
        high=fields.text("high"),
        line=item.line,
    )


def _choice(item: Item) -> Choice:
    fields = item.fields(required=("id", "say"), optional=CHOICE_OPTIONAL)
    budget = fields.get("budget")
    return Choice(
        id=_name(fields["id"]),
        say=fields.text("say"),
        synonyms=fields.texts("synonyms"),
        image=fields.text("image"),
        image_alt=fields.text("image_alt"),
        likes=_weights(fields, "likes"),
        dislikes=_weights(fields, "dislikes"),
        avoid=_values(fields, "avoid"),
        must=_values(fields, "must"),
        budget=_budget(budget) if budget else None,
        jump=fields.text("jump"),
        line=item.line,
    )


def _weights(fields: Fields, name: str) -> Weights:
    return {attribute: _weighed(item) for attribute, item in fields.entries(name).items()}


def _weighed(item: Item) -> dict[str, float]:
    """``{dry: 2, normal: 0.5}``; a bare value or a list counts as one each."""
    if not item.is_mapping:
        return dict.fromkeys(item.texts(), 1.0)
    weights = {value: weight.number() for value, weight in item.entries().items()}
    if any(weight <= 0 for weight in weights.values()):
        raise item.error("a weight is above zero; what is disliked goes under `dislikes`")
    return weights


def _values(fields: Fields, name: str) -> Values:
    return {attribute: item.texts() for attribute, item in fields.entries(name).items()}


def _budget(item: Item) -> BudgetRange:
    fields = item.fields(required=(), optional=("from", "to"))
    low, high = fields.get("from"), fields.get("to")
    return BudgetRange(_cents(low) if low else 0, _cents(high) if high else None)


def _reward(item: Item) -> Reward:
    fields = item.fields(required=("percent", "days"))
    percent, days = int(fields["percent"].number()), int(fields["days"].number())
    if not (0 < percent <= 100 and days > 0):
        raise item.error("a reward is 1 to 100 percent for at least a day")
    return Reward(percent, days)


def _cents(item: Item) -> int:
    return round(item.number() * 100)


def _kind(item: Item) -> Kind:
    try:
        return Kind(item.text())
    except ValueError as error:
        raise item.error(f"kind is one of {', '.join(Kind)}, not {item.text()!r}") from error


def _name(item: Item) -> str:
    name = item.text()
    if not name or any(not (sign.isalnum() or sign in "_-") for sign in name):
        raise item.error(f"an id is made of letters, digits, - and _, not {name!r}")
    return name


def _flag(fields: Fields, name: str) -> bool:
    item = fields.get(name)
    return item.yes_or_no() if item else False


def _count(fields: Fields, name: str, default: int) -> int:
    item = fields.get(name)
    return int(item.number()) if item else default


def _refuse_twins(item: Item, ids: list[str]) -> None:
    for place, entry in enumerate(item.items()):
        if ids[place] in ids[:place]:
            raise entry.error(f"the id {ids[place]!r} is used twice")
