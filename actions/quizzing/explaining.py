"""A question about the quiz's question: answered, and then it is asked again."""

from __future__ import annotations

from actions.speaking.desk import Desk
from shop.quiz.model import Choice, Question
from shop.quiz.reading.asking import About, Asking

FEW = 3  # other names of a choice: enough to tell what is meant


def explained(desk: Desk, question: Question, asking: Asking) -> str:
    """What answers it: a choice in other words, what the answer is for, how to find one."""
    if asking.about == About.MEANING:
        return "\n".join(_meaning(desk, choice) for choice in asking.choices[:FEW])
    said = desk.words(f"quiz_explains_{asking.about}", examples=_examples(desk, question))
    return said if question.required else f"{said} {desk.words('quiz_explains_skip')}"


def _meaning(desk: Desk, choice: Choice) -> str:
    said = [desk.words("quiz_means", label=choice.say, also=", ".join(choice.synonyms[:FEW]))]
    if choice.image_alt:
        said.append(desk.words("quiz_means_picture", picture=choice.image_alt))
    return " ".join(said) if choice.synonyms else said[-1]


def _examples(desk: Desk, question: Question) -> str:
    labels = [choice.say for choice in question.choices[:FEW]]
    return ", ".join(desk.words("quoted", label=label) for label in labels)
