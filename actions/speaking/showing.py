"""Put an advice before the shopper: cards, what was understood, what to do next."""

from __future__ import annotations

from dataclasses import replace

from actions.speaking.cards import cards_of
from actions.speaking.desk import Desk
from actions.speaking.phrases import PRICES, constraint_phrase, shown_value, taste_phrases
from actions.speaking.turn import Answer, Turn
from recommender.base import Advice, Shown
from recommender.gifts import is_open
from shop.model import EventKind, Rule, Taste
from shop.reply import Cards, Choice, Choices

NEEDS = {"skin_type", "concern"}  # who names one asks for help more than for a thing


async def show(
    desk: Desk, turn: Turn, advice: Advice, lead: str, choices: tuple[Choice, ...] = ()
) -> Answer:
    """The answer that shows an advice. `lead` names the words before the cards.

    Nothing that fits is said honestly: with the nearest instead, or with a way on.
    """
    advice = await _with_against(desk, turn, advice)
    if not advice.suggestions:
        return nothing_fits(desk, advice)
    await log_shown(desk, turn, advice)
    text = lead_text(desk, turn, advice, _opened(advice, lead))
    cards = await cards_of(desk, turn.shopper_id, advice)
    steps = choices or (*_quiz_for(desk, advice, lead), *next_steps(desk, advice))
    ways = (*_second_thoughts(desk, advice), *departments_for(advice, lead), *steps)
    return Answer((Cards(text, cards, ways),), shown=advice.shown)


def _opened(advice: Advice, lead: str) -> str:
    """The lead; for a present of which no more is said, one that asks what they like."""
    return "found_gift" if lead == "found" and is_open(advice.wish) else lead


def lead_text(desk: Desk, turn: Turn, advice: Advice, lead: str) -> str:
    """What is said before the cards: corrections, what nothing met, and the lead."""
    said = [_corrected(desk, advice), _against(desk, advice)]
    if advice.exact and advice.unknown:
        said.append(desk.words("found_but", words=", ".join(advice.unknown)))
    elif advice.exact:
        said.append(desk.words(lead, turn.message_id, total=advice.total))
    else:
        said.append(desk.words("nearest", missing=missing_phrase(desk, advice)))
    return " ".join(filter(None, said))


def missing_phrase(desk: Desk, advice: Advice) -> str:
    """The constraints that nothing met, in words."""
    phrases = [
        constraint_phrase(desk.words, desk.settings.currency, each) for each in advice.relaxed
    ]
    return desk.words("and_also").join(phrases)


def nothing_fits(desk: Desk, advice: Advice) -> Answer:
    """No product at all: say what was not understood, and offer ways on."""
    unknown = ", ".join(advice.unknown)
    name = "nothing_read" if advice.wish.is_empty else "nothing_fits"
    text = desk.words("nothing_like", words=unknown) if unknown else desk.words(name)
    said = " ".join(filter(None, [_against(desk, advice), text]))
    return Answer((Choices(said, (*_second_thoughts(desk, advice), *ways_on(desk))),))


def ways_on(desk: Desk) -> tuple[Choice, ...]:
    """Where a shopper can always go."""
    return (
        Choice(desk.words("choice_recommend"), "recommend"),
        *quiz_choices(desk),
        Choice(desk.words("choice_help"), "help"),
    )


def quiz_choices(desk: Desk) -> tuple[Choice, ...]:
    """One choice for each quiz there is."""
    return tuple(
        Choice(quiz.title, "start_quiz", {"quiz": quiz.id}) for quiz in desk.quizzes.values()
    )


def _quiz_for(desk: Desk, advice: Advice, lead: str) -> tuple[Choice, ...]:
    """The quiz about what they need, where no kind of thing was named: "my face is so dry"."""
    wish = advice.wish
    departments = {each.product.department for each in advice.suggestions}
    is_need = lead == "found" and not wish.kinds and any(w.attributes & NEEDS for w in wish.wants)
    if not is_need or len(departments) != 1:
        return ()
    quizzes = [quiz for quiz in desk.quizzes.values() if quiz.department in departments]
    return tuple(Choice(quiz.title, "start_quiz", {"quiz": quiz.id}) for quiz in quizzes)


def departments_for(advice: Advice, lead: str) -> tuple[Choice, ...]:
    """Where to look on for a wish that may be met anywhere: "something cosy", a present."""
    wish, places = advice.wish, {each.product.department: 0 for each in advice.suggestions}
    if lead != "found" or wish.kinds or wish.departments or len(places) < 2:
        return ()
    return tuple(Choice(_shop_name(name), "refine", {"text": name}) for name in places)


def _shop_name(department: str) -> str:
    """A department as it is written for people: Coffee & tea."""
    return department.replace("-", " & ").capitalize()


def steps_from(desk: Desk, shown: Shown) -> tuple[Choice, ...]:
    """What can be said of what is still on show, where nothing new is shown."""
    cheaper = Choice(desk.words("choice_cheaper"), "refine", {"text": "cheaper"})
    more = Choice(desk.words("choice_show_more"), "show_more")
    several = len(shown.products) > 1
    compare = (Choice(desk.words("choice_compare"), "compare"),) if several else ()
    return (cheaper, more, *compare)


def next_steps(desk: Desk, advice: Advice) -> tuple[Choice, ...]:
    """What can be said of the cards on show."""
    is_cheapest = any(each.attribute in PRICES for each in advice.relaxed)
    cheaper = Choice(desk.words("choice_cheaper"), "refine", {"text": "cheaper"})
    choices = [] if is_cheapest else [cheaper]
    if advice.total > len(advice.seen) + len(advice.suggestions):
        choices.append(Choice(desk.words("choice_show_more"), "show_more"))
    if len(advice.suggestions) > 1:
        choices.append(Choice(desk.words("choice_compare"), "compare"))
    return tuple(choices)


def forget_choice(desk: Desk, value: str, ids: str) -> Choice:
    """A tap that unlearns something."""
    return Choice(desk.words("choice_forget", what=value), "forget_taste", {"value": ids})


async def _with_against(desk: Desk, turn: Turn, advice: Advice) -> Advice:
    """The advice, with every "never" of the shopper's among what nothing met."""
    if advice.exact or advice.against:
        return advice
    missed = {(facet.attribute, facet.value) for each in advice.relaxed for facet in each.any_of}
    tastes = (await desk.profiles.get(turn.shopper_id)).tastes
    nevers = (taste for taste in tastes if taste.rule == Rule.NEVER)
    return replace(
        advice, against=tuple(each for each in nevers if (each.attribute, each.value) in missed)
    )


def _corrected(desk: Desk, advice: Advice) -> str:
    if not advice.corrections:
        return ""
    return desk.words("corrected", words=", ".join(right for _, right in advice.corrections))


def _against(desk: Desk, advice: Advice) -> str:
    """What they told us that rules out what they ask for now."""
    if not advice.against:
        return ""
    tastes = taste_phrases(desk.words, desk.settings.currency, advice.against)
    return desk.words("against", tastes=tastes)


def _second_thoughts(desk: Desk, advice: Advice) -> tuple[Choice, ...]:
    return tuple(forget_choice(desk, _short(desk, taste), taste.id) for taste in advice.against[:2])


def _short(desk: Desk, taste: Taste) -> str:
    return shown_value(desk.settings.currency, taste.attribute, taste.value)


async def log_shown(desk: Desk, turn: Turn, advice: Advice) -> None:
    """Note that these were shown."""
    await desk.events.record_all(
        turn.event(EventKind.SHOWN, product_id=each.product.id, recommendation_id=advice.id)
        for each in advice.suggestions
    )
