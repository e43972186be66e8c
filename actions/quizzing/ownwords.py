"""While a quiz question is the last thing on the screen, what is typed is meant for it.

Unless it clearly goes elsewhere: by what Rasa understood, or by a thing of the shop it names.
"""

from __future__ import annotations

from actions.quizzing.explaining import explained
from actions.quizzing.quizflow import Sitting
from actions.quizzing.quiztalk import take, unsure
from actions.speaking.turn import ASIDE, QUIZ, Answer, Turn
from shop.quiz.hearing import Given
from shop.quiz.reading import reader
from shop.quiz.reading.asking import About, Asking
from shop.quiz.reading.bearing import asks, demands, of_oneself
from shop.quiz.reading.own_words import Said, doubted_in, reading_of, said_in
from shop.quiz.reading.reader import Unsure

FALLBACK = "nlu_fallback"
TOLD = {"tell_taste", "like", "dislike"}  # what these hear of a shopper is kept
WISHES = {"search", "refine", "recommend", "show_more", "compare", "ask_details", "answer_quiz"}
NAMED = {"search", "refine", "answer_quiz", FALLBACK}  # a wish for products names a kind of them
# Intents that an answer in one's own words is easily taken for
WEAK = WISHES | TOLD | {"deny", "affirm", "out_of_scope", "compliment", "insult", "greet", FALLBACK}
SURE = 0.5  # from this confidence on an intent counts: a weak one where no choice is mentioned
FEW_WORDS = 8
OFFERED = (ASIDE, "lost", "lost_again", "lost_still")  # the offer to go on is on the screen instead


async def in_own_words(sitting: Sitting) -> Answer | None:
    """What a text leads to at the question on the screen; None when it goes elsewhere."""
    turn = sitting.turn
    if turn.waiting[0] not in (QUIZ, *OFFERED) or not turn.text.strip():
        return None
    if answer := await _of_the_trade(sitting):
        return answer
    if _leads_elsewhere(turn):
        return None
    said = await _meant(sitting)
    if said and asks(turn.text) and not doubted_in(sitting.asked, turn.text):
        return await _explain(sitting, said)
    return await _answered(sitting, said) or await _asked_anew(sitting)


def _leads_elsewhere(turn: Turn) -> bool:
    firm = turn.intent not in WEAK and turn.confidence >= SURE
    return firm or demands(turn.text)


async def _meant(sitting: Sitting) -> tuple[Said, ...]:
    """What is mentioned, without what is said of a thing of the shop: "red lips"."""
    said = said_in(sitting.asked, sitting.turn.text)
    return tuple([each for each in said if not await _of_a_thing(sitting, each)])


async def _of_a_thing(sitting: Sitting, said: Said) -> bool:
    turn, advisor = sitting.turn, sitting.desk.advisor
    if said.before:
        bare = len(said.part.split()) == len(said.words.split()) + 1  # "dry shampoo"
        searched = bare and turn.intent in WISHES and turn.confidence >= SURE
        after = await advisor.understand(said.before)
        return searched or bool(after.kinds or after.departments)
    if of_oneself(turn.text) or said.part == said.words:
        return False
    named = set((await advisor.understand(said.part)).kinds)
    return bool(named - set((await advisor.understand(said.words)).kinds))


async def _answered(sitting: Sitting, said: tuple[Said, ...]) -> Answer | None:
    reading = reading_of(sitting.asked, said, sitting.turn.text)
    if isinstance(reading, Unsure):
        return await unsure(sitting, reading)
    if not isinstance(reading, reader.Answer):
        return None
    return await take(sitting, (Given(sitting.asked, reading.picks),), _aside(sitting))


def _aside(sitting: Sitting) -> str:
    """What is explained in passing: "perfume, but what are parabens?"."""
    question, text = sitting.asked, sitting.turn.text
    doubted = doubted_in(question, text) if asks(text) else ()
    choices = tuple(choice for choice in question.choices if choice.id in doubted)
    about = Asking(About.MEANING, choices)
    return explained(sitting.desk, question, about) if choices else ""


async def _explain(sitting: Sitting, said: tuple[Said, ...]) -> Answer:
    picks = {pick for each in said for pick in each.picks}
    choices = tuple(choice for choice in sitting.asked.choices if choice.id in picks)
    about = Asking(About.MEANING, choices) if choices else Asking(About.WHAT)
    return await sitting.ask(sitting.run, explained(sitting.desk, sitting.asked, about))


async def _of_the_trade(sitting: Sitting) -> Answer | None:
    """A word of the trade is explained, and the question stays."""
    terms = sitting.desk.glossary.asked(sitting.turn.text) if asks(sitting.turn.text) else ()
    if not terms:
        return None
    return await sitting.ask(sitting.run, "\n".join(term.says for term in terms[:2]))


async def _asked_anew(sitting: Sitting) -> Answer | None:
    """The question with its choices again, when nothing says that it was left."""
    turn, desk = sitting.turn, sitting.desk
    told = of_oneself(turn.text) and turn.intent in WEAK - TOLD
    asked = turn.waiting[0] == QUIZ and not asks(turn.text)
    if not asked or not (told or await _says_little(sitting)):
        return None
    words = "quiz_told" if told else "quiz_closest"
    return await sitting.ask(sitting.run, desk.words(words, turn.message_id))


async def _says_little(sitting: Sitting) -> bool:
    turn = sitting.turn
    sure = turn.intent not in NAMED and turn.confidence >= SURE
    few = len(turn.text.split()) <= FEW_WORDS or of_oneself(turn.text)
    if turn.intent not in WEAK or sure or not few:
        return False
    wish = await sitting.desk.advisor.understand(turn.text)
    return not (wish.kinds or wish.departments)
