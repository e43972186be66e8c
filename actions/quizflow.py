"""How a quiz goes on: ask, take an answer, learn from it, finish with three products."""

from __future__ import annotations

from dataclasses import replace

from actions.desk import Desk
from actions.showing import show
from actions.turn import Answer, Turn
from recommender.wish import Wish
from shop.model import Event, EventKind
from shop.quiz.model import Kind, Question, Quiz
from shop.quiz.run import QuizRun, RunStatus, answer, next_question, progress
from shop.quiz.tastes import answer_event_id, tastes_of
from shop.reply import Choice, Choices, Part, Picture, Pictures, Text


async def open_quiz(desk: Desk, turn: Turn) -> tuple[Quiz, QuizRun] | None:
    """The quiz the shopper has not finished, and where they are in it."""
    run = await desk.runs.open(turn.shopper_id)
    quiz = desk.quizzes.get(run.quiz_id) if run else None
    return (quiz, run) if quiz and run else None


async def take(
    desk: Desk, turn: Turn, quiz: Quiz, run: QuizRun, question_id: str, picks: tuple[str, ...]
) -> Answer:
    """Take an answer and go on. Raises AnswerNotValid when the question does not take it."""
    return await go_on(desk, turn, quiz, answer(quiz, run, question_id, picks))


async def go_on(desk: Desk, turn: Turn, quiz: Quiz, run: QuizRun, lead: str = "") -> Answer:
    """The next question, or the products when there is none."""
    await _learn(desk, turn, quiz, run)
    if next_question(quiz, run) is None:
        return await _finish(desk, turn, quiz, run)
    return await ask(desk, turn, quiz, run, lead=lead)


async def ask(desk: Desk, turn: Turn, quiz: Quiz, run: QuizRun, lead: str = "") -> Answer:
    """The question that is open now, with everything that can be answered."""
    question = next_question(quiz, run)
    if question is None:
        return await _finish(desk, turn, quiz, run)
    await desk.runs.save(replace(run, status=RunStatus.OPEN))
    parts: list[Part] = [Text(lead)] if lead else []
    parts.append(question_part(desk, quiz, run, question))
    return Answer(tuple(parts), open_question="quiz")


def question_part(desk: Desk, quiz: Quiz, run: QuizRun, question: Question) -> Part:
    """A question as pictures or as choices, with its number and the moves there are."""
    at = progress(quiz, run)
    held = run.picks(question.id) if question.multiple else ()
    text = _question_text(desk, question, held, at.number, at.total)
    moves = _moves(desk, quiz, question, held, first=at.number == 1)
    offered = [choice for choice in question.choices if choice.id not in held]
    taps = [
        Choice(choice.say, "answer_quiz", _tap(quiz, question, choice.id)) for choice in offered
    ]
    if question.kind == Kind.PICTURE:
        pictures = tuple(
            Picture(choice.image, choice.image_alt, tap)
            for choice, tap in zip(offered, taps, strict=True)
        )
        return Pictures(text, pictures, moves, multiple=question.multiple)
    return Choices(text, (*taps, *moves), multiple=question.multiple)


async def close(desk: Desk, run: QuizRun) -> None:
    """Keep a run that was left."""
    await desk.runs.save(replace(run, status=RunStatus.LEFT))


async def _learn(desk: Desk, turn: Turn, quiz: Quiz, run: QuizRun) -> None:
    """Make the profile say exactly what the answers say now."""
    for question_id, picks in run.answers.items():
        if question_id in run.known:
            continue
        event_id = answer_event_id(run, question_id)
        await desk.profiles.forget_event(turn.shopper_id, event_id)
        await desk.events.record(_answered(turn, quiz, event_id, question_id, picks))
    await desk.profiles.add(turn.shopper_id, tastes_of(quiz, run, turn.at))


def _answered(
    turn: Turn, quiz: Quiz, event_id: str, question_id: str, picks: tuple[str, ...]
) -> Event:
    detail = {"quiz": quiz.id, "question": question_id, "answer": ", ".join(picks)}
    return replace(turn.event(EventKind.ANSWERED, detail=detail), id=event_id)


async def _finish(desk: Desk, turn: Turn, quiz: Quiz, run: QuizRun) -> Answer:
    """Three products for what was answered, the reward, and what to do next."""
    await desk.runs.save(replace(run, status=RunStatus.FINISHED, current=""))
    wish = Wish(departments=(quiz.department,)) if quiz.department else Wish()
    advice = await desk.advisor.for_you(
        turn.shopper_id, session=turn.conversation, at=turn.at, wish=wish
    )
    shown = await show(desk, turn, advice, "quiz_done")
    rewarded = await _reward(desk, turn, quiz)
    return replace(shown.then(*rewarded), open_question="")


async def _reward(desk: Desk, turn: Turn, quiz: Quiz) -> tuple[Part, ...]:
    if quiz.reward is None:
        return ()
    reward = await desk.rewards.grant(turn.shopper_id, quiz.id, quiz.reward.percent, turn.at)
    if reward.order_id:
        return ()
    text = desk.words(
        "quiz_reward",
        percent=reward.percent_off,
        code=reward.code,
        until=f"{reward.expires_at:%-d %B}",
    )
    use = Choice(
        desk.words("choice_use_code", percent=reward.percent_off), "use_code", {"code": reward.code}
    )
    return (Choices(text, (use, Choice(desk.words("choice_more_ideas"), "recommend"))),)


def _question_text(
    desk: Desk, question: Question, held: tuple[str, ...], number: int, total: int
) -> str:
    lines = [desk.words("question", ask=question.ask, number=number, total=total)]
    if question.low and question.high:
        lines.append(desk.words("question_scale", low=question.low, high=question.high))
    if held:
        picked = [choice.say for choice in question.choices if choice.id in held]
        lines.append(desk.words("question_picked", picked=", ".join(picked)))
    elif question.multiple:
        lines.append(desk.words("question_several"))
    return "\n".join(lines)


def _moves(
    desk: Desk, quiz: Quiz, question: Question, held: tuple[str, ...], *, first: bool
) -> tuple[Choice, ...]:
    moves = []
    if not first:
        moves.append(Choice(desk.words("choice_back"), "quiz_back"))
    if not question.required and not held:
        moves.append(Choice(desk.words("choice_skip"), "quiz_skip"))
    if question.multiple:  # the last choice ends the picking
        moves.append(Choice(desk.words("choice_done"), "answer_quiz", _tap(quiz, question, "done")))
    return tuple(moves)


def _tap(quiz: Quiz, question: Question, choice_id: str) -> dict[str, str]:
    return {"quiz": quiz.id, "question": question.id, "answer": choice_id}
