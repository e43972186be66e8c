"""A shopper takes a quiz: the steps that tests of quizzes share."""

from __future__ import annotations

from tests.actions.conftest import Chat


async def begun(chat: Chat, quiz="skin_routine"):
    return await chat.turn("start_quiz", "Quiz", entities={"quiz": quiz})


async def typed(chat: Chat, *answers):
    for answer in answers:
        await chat.say("answer_question", answer)
    return chat


async def tastes(chat: Chat) -> set[str]:
    profile = await chat.desk.profiles.get(chat.shopper)
    return {f"{taste.attribute}={taste.value}" for taste in profile.tastes}


def question(chat: Chat) -> str:
    return chat.parts[-1].text.partition(" · ")[2]


async def finished(chat: Chat):
    await begun(chat)
    await typed(chat, "oily", "breakouts", "one minute", "no limit")
    return await chat.say("quiz_skip", "skip")


async def skipped_to_the_end(chat: Chat):
    while not chat.cards:
        await chat.say("quiz_skip", "skip")
    return chat
