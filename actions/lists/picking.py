"""Which of those on show: the softest, the vegan one, the one I would take."""

from __future__ import annotations

import re

from actions.products.pointing import about_one
from actions.speaking.desk import Desk
from actions.speaking.phrases import headline, value_phrase
from actions.speaking.showing import steps_from
from actions.speaking.turn import Answer, Turn
from recommender.judging import Verdict, asks_to_judge
from recommender.wish import Facet
from shop.model import Product
from shop.money import format_cents
from shop.reply import Choice, Choices

OF_THESE = re.compile(r"\b(?:these|those|them|they|ones?|which)\b")


async def pick(desk: Desk, turn: Turn) -> Answer | None:
    """The answer to "which of these is best for dry skin?" and "which would you take?"."""
    if not turn.shown.products or not asks_to_judge(turn.text):
        return None
    verdict = await desk.advisor.judge(turn.text, turn.shown)
    if verdict is None:
        return None
    if verdict.unknown:
        text = desk.words("pick_unknown", words=", ".join(verdict.unknown))
        return Answer((Choices(text, steps_from(desk, turn.shown)),))
    if not verdict.best and verdict.asked:
        if not OF_THESE.search(turn.text.lower()):
            return None  # "what would you recommend for oily skin?" is a wish
        text = desk.words("pick_none", phrase=_phrases(desk, verdict.asked, "either"))
        return Answer((Choices(text, _none(desk, turn, verdict)),))
    return await _picked(desk, turn, verdict)


async def _picked(desk: Desk, turn: Turn, verdict: Verdict) -> Answer:
    """The few that were picked; where it was left to us, the first that was shown."""
    best = verdict.best or (await desk.catalogue.product(turn.shown.products[0]),)
    if verdict.facets:
        name = "pick_all" if len(best) == len(turn.shown.products) else "pick"
        name = "pick_only" if len(turn.shown.products) == 1 else name
        text = desk.words(name, titles=_titles(desk, best), phrase=_phrases(desk, verdict.facets))
    elif verdict.ranked:
        price = format_cents(best[0].price_cents, desk.settings.currency)
        said = desk.words("pick_ranked", titles=_titles(desk, best), price=price)
        text = " ".join(filter(None, [said, _stars(desk, best[0])]))
    else:
        text = await _opinion(desk, turn, best[0])
    shown = turn.shown.focused(best[0].id) if len(best) == 1 else turn.shown
    return Answer((Choices(text, _about(desk, turn, best)),), shown=shown)


async def _opinion(desk: Desk, turn: Turn, product: Product) -> str:
    reasons = await desk.advisor.why(turn.shopper_id, turn.shown.recommendation_id, product.id)
    why = headline(desk.words, desk.settings.currency, reasons)
    mine = desk.words("pick_mine", title=product.title, why=why)
    return " ".join(filter(None, [mine, _stars(desk, product)]))


def _stars(desk: Desk, product: Product) -> str:
    if product.rating is None:
        return ""
    return desk.words("stars", rating=f"{product.rating:.1f}", count=product.review_count)


def _about(desk: Desk, turn: Turn, best: tuple[Product, ...]) -> tuple[Choice, ...]:
    recommendation = turn.shown.recommendation_id
    if len(best) == 1:
        return about_one(desk, best[0], recommendation)
    return tuple(Choice(product.title, "ask_details", {"product": product.id}) for product in best)


def _none(desk: Desk, turn: Turn, verdict: Verdict) -> tuple[Choice, ...]:
    """A way to those that are."""
    phrase = _phrases(desk, verdict.asked[:1])
    show = Choice(desk.words("choice_show_value", value=phrase), "refine", {"text": phrase})
    return (show, *steps_from(desk, turn.shown))


def _titles(desk: Desk, products: tuple[Product, ...]) -> str:
    return desk.words("and_also").join(product.title for product in products)


def _phrases(desk: Desk, facets: tuple[Facet, ...], link: str = "") -> str:
    currency = desk.settings.currency
    said = dict.fromkeys(value_phrase(desk.words, currency, f.attribute, f.value) for f in facets)
    return (desk.words(link) if link else ", ").join(said)
