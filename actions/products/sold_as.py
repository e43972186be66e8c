"""What a product is sold as: its sizes and colours, what they cost and how many are there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from actions.speaking.desk import Desk
from recommender.calling import nameless
from recommender.claiming import Truth
from recommender.findings import Picked
from shop.measures import Measure, measure_of, measures_in, plainly
from shop.model import Product, Variant
from shop.money import format_cents

FEW = 6  # variants that are told one by one
_PER = re.compile(r"\b(?:per|each|every) (?:kilo\w*|kg|lit(?:re|er)|l|100)\b")
_BARE = re.compile(r"(?<![\d.,€$£])\b(\d{3,4})\b(?! ?(?:euros?|€))")
_COUNTS = re.compile(r"\bhow many\b|\bexact|\bnumber of\b|\bstill (?:have|got|there)\b")


def price_line(desk: Desk, product: Product, question: str = "") -> str:
    """What it costs: of the size that is asked about, or of each."""
    picked = _picked(desk, product, question)
    asked = picked.candidates if picked.said else product.variants
    there = [each for each in asked if each.in_stock] or list(asked)
    same = len({each.price_cents for each in there}) == 1 and not picked.said
    price = _price(desk, there[0].price_cents) if same else _by_size(desk, there)
    line = desk.words("fact_price", title=product.title, price=price)
    each = _each(desk, product) if _PER.search(question.lower()) else ""
    return " ".join(filter(None, [not_made(desk, product, question), line, each]))


def amount_line(desk: Desk, product: Product) -> str:
    """How much is in it; empty where that is not measured."""
    sizes = dict.fromkeys(_size(each) for each in product.variants if measure_of(_size(each)))
    return desk.words("amount", title=product.title, sizes=", ".join(sizes)) if sizes else ""


def stock_line(desk: Desk, product: Product, question: str = "") -> str:
    """Whether it is there as asked; else what can be had, and what is sold out."""
    if len(product.variants) == 1 and not measures_in(question):
        return desk.words("stock_one" if product.in_stock else "stock_none", title=product.title)
    missing = not_made(desk, product, question)
    picked = _picked(desk, product, question)
    if picked.said:
        return " ".join(filter(None, [missing, _as_asked(desk, product, picked, question)]))
    return " ".join(filter(None, [missing, _all(desk, product.variants)]))


def not_made(desk: Desk, product: Product, question: str) -> str:
    """That it does not come in a size or colour that is asked for; empty when it does."""
    offered = {measure for value in product.values("size") if (measure := measure_of(value))}
    asked = _measures(question, next(iter(offered)).unit) if offered else ()
    wrong = [_written(measure) for measure in asked if measure not in offered]
    options = {name for each in product.variants for name in each.options}
    for claim in desk.advisor.claims(question, product):
        if claim.truth is Truth.NO and {facet.attribute for facet in claim.facets} & options:
            wrong.append("")
    if not wrong:
        return ""
    name = "not_made_in" if wrong[0] else "not_made"
    here = [each for each in product.variants if each.in_stock]
    comes_in = ", ".join(dict.fromkeys(map(_size, here))) if wrong[0] else _by_option(here)
    return desk.words(name, title=product.title, size=wrong[0], values=comes_in)


def _measures(question: str, unit: str) -> tuple[Measure, ...]:
    """The sizes a question names; a bare "500" is in grams, or in millilitres."""
    said = _PER.sub(" ", question.lower())
    bare = (Measure(int(number) / 1000, unit) for number in _BARE.findall(said))
    return measures_in(said) or tuple(bare)


def _as_asked(desk: Desk, product: Product, picked: Picked, question: str) -> str:
    here = [each for each in picked.candidates if each.in_stock]
    fixed = ", ".join(dict.fromkeys(picked.candidates[0].options[n] for n in picked.said))
    if not here:
        gone = desk.words("stock_not_in", title=product.title, options=fixed)
        left = [each for each in product.variants if each.in_stock]
        return f"{gone} {_all(desk, left)}".strip()
    if _COUNTS.search(question.lower()):
        lines = [desk.words("stock_count", count=each.stock, label=each.label) for each in here]
        return desk.words("stock_counts", title=product.title, labels=", ".join(lines))
    rest = ", ".join(dict.fromkeys(_rest(each, picked.said) for each in here))
    name = "stock_yes_in" if rest else "stock_yes"
    said = desk.words(name, title=product.title, options=fixed, rest=rest)
    gone = ", ".join(_rest(v, picked.said) for v in picked.candidates if not v.in_stock)
    return f"{said} {desk.words('stock_gone', labels=gone)}" if gone else said


def _all(desk: Desk, variants: Sequence[Variant]) -> str:
    """Everything there is: one by one when few, else option by option."""
    here = [each for each in variants if each.in_stock]
    gone = "; ".join(each.label for each in variants if not each.in_stock)
    labels = "; ".join(each.label for each in here) if len(here) <= FEW else _by_option(here)
    said = [
        desk.words("stock_have", labels=labels) if labels else "",
        desk.words("stock_gone", labels=gone) if gone else "",
    ]
    return " ".join(filter(None, said))


def _by_option(variants: Iterable[Variant]) -> str:
    variants = tuple(variants)
    names = dict.fromkeys(name for each in variants for name in each.options)
    values = (
        dict.fromkeys(v.options[name] for v in variants if name in v.options) for name in names
    )
    return "; ".join(", ".join(each) for each in values)


def _rest(variant: Variant, said: Sequence[str]) -> str:
    return ", ".join(value for name, value in variant.options.items() if name not in said)


def _picked(desk: Desk, product: Product, question: str) -> Picked:
    """The variants a question is about; who asks for blue is told of the navy."""
    options = {name for each in product.variants for name in each.options}
    meant = [
        facet.value
        for claim in desk.advisor.claims(question, product)
        if claim.truth is Truth.YES
        for facet in claim.facets
        if facet.attribute in options
    ]
    said = " ".join((nameless(plainly(question), product), *meant[:1]))
    return desk.advisor.variant_in(said, product)


def prices_of(desk: Desk, product: Product) -> str:
    """What each size of it costs: "€10.50 for 250 g, €35.50 for 1 kg"."""
    there = [each for each in product.variants if each.in_stock] or list(product.variants)
    return _by_size(desk, there)


def unit_price(product: Product) -> tuple[int, str]:
    """The lowest price of a whole kilogram or litre, and which; of the thing where none is stated.

    The price is in cents.
    """
    there = [each for each in product.variants if each.in_stock] or list(product.variants)
    each_of = [(m.price_each(v.price_cents), m.unit) for v in there if (m := measure_of(_size(v)))]
    return min(each_of, default=(min(each.price_cents for each in there), ""))


def _by_size(desk: Desk, variants: Sequence[Variant]) -> str:
    prices = {(_size(each), _price(desk, each.price_cents)): None for each in variants}
    told = [desk.words("price_of", price=p, size=size) if size else p for size, p in prices]
    return ", ".join(told)


def _each(desk: Desk, product: Product) -> str:
    cents, unit = unit_price(product)
    return desk.words("price_each", price=_price(desk, cents), unit=unit) if unit else ""


def _size(variant: Variant) -> str:
    size = variant.options.get("size", "")
    return size if measure_of(size) else ""


def _written(measure: Measure) -> str:
    small = {"kg": "g", "l": "ml"}[measure.unit]
    if measure.amount < 1:
        return f"{measure.amount * 1000:g} {small}"
    return f"{measure.amount:g} {measure.unit}"


def _price(desk: Desk, cents: int) -> str:
    return format_cents(cents, desk.settings.currency)
