"""Remarks that change a wish without naming a property: cheaper, more, like that, another brand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median_low

from recommender.text import sentences, tokens
from recommender.wish import Constraint, Facet, Sort, Wish
from shop.model import Product

CHEAPER = re.compile(
    r"\b(?:cheaper|cheeper|chepaer|cheapr|less (?:expensive|pricey|costly)|"
    r"too (?:expensive|pricey|dear|much|costly|steep)|lower (?:in )?price[d]?|"
    r"(?:more|something) affordable|out of my budget|over my budget|"
    r"cant afford|costs? less|bit steep|not so (?:expensive|pricey))\b(?: ones?)?(?: than)?"
)
DEARER = re.compile(
    r"\b(?:dearer|pricier|more (?:expensive|premium|luxurious|upmarket)|fancier|posher|"
    r"higher (?:end|quality|price)|better quality|too cheap|upgrade|step up)\b(?: than)?"
)
MORE = re.compile(
    r"\b(?:more|next|others?|another|else|different(?: ones?)?|keep going|again|what else|"
    r"other (?:options|ones)|new ones|refresh|"
    r"dont like (?:these|them|those|any)|not (?:these|those|them)|"
    r"none of (?:these|them))\b"
)
GRADED = re.compile(r"\b(?:more|less|too|bit) (\w+)")
LIKE = re.compile(
    r"\b(?:(?:more|something|anything|others?|ones?|products|things) (?:just )?like|"
    r"(?<!\bi )(?<!\breally )like (?:the|this|that|it|number)|"
    r"similar|same as|along the lines|resembl\w+|in style of)\b"
)
OR_SO = re.compile(  # "stripes, checks, something like that": about so, and not like one on show
    r"(?<=\w) (?:, |or |and )+(?:(?:something|anything|things?|stuff|ones?|maybe) ?)*"
    r"(?:(?:just )?like (?:that|this|it|those|these)|(?:quite )?similar|or so|the like|so)"
    r"(?= ;| ,|$)"
)
COMPARES = re.compile(f"{CHEAPER.pattern}|{DEARER.pattern}|{LIKE.pattern}")
ANOTHER = re.compile(r"\b(?:another|different|other|change (?:the )?|not (?:this|that)) ?$")
SAME = re.compile(r"\b(?:that|this|the same|same|their|its) ?$")
OF_MAKER = re.compile(
    r"\b(?:else|more|anything|others?)\b.* "
    r"(?:that|this|the same|same|their) (?:brand|maker|label)\b"
)
MORE_LIKE = re.compile(
    r"^(?:show me |anything |something |some )*(?:more|similar)(?: ones| things)? (?:like|to) "
)
INSTEAD = re.compile(r"^(?:no )?not .+ (?:then|instead|rather)$")
THEIRS = re.compile(
    r"\belse (?:do|does|did|have|has|can) (?:they|she|he|it) (?:make|makes|sell|have|do|offer)\b|"
    r"\b(?:more|others?|anything|else|something) (?:by|from|of) "
    r"(?:them|theirs|that (?:brand|maker))\b"
)
ANY = re.compile(
    r"\b(?:any|every|all|whatever|forget(?: about)?|drop|ignore|remove|no matter(?: the| which)?|"
    r"regardless of|dont (?:care|mind) (?:about )?|without)(?: the| which)? ?$"
)
NO_MATTER = re.compile(
    r"^ ?(?:doesnt matter|does not matter|is not important|whatever|dont matter)"
)
DROP = re.compile(r"\b(?:forget|drop|ignore|remove|skip|lose)(?: about)?(?: the)? ?$")
ANY_PRICE = re.compile(
    r"\b(?:any price|price (?:doesnt|does not) matter|forget (?:about )?(?:the )?(?:price|budget)|"
    r"money is no object|whatever (?:the |it )?(?:price|costs?)|no budget|ignore the budget)\b"
)
ALSO = re.compile(r"\b(?:also|too|as well|and also|additionally|plus)\b")


def plain(text: str) -> str:
    """The words of a remark, single-spaced: what the patterns above read."""
    return " ".join(tokens(sentences(text)))


def asks_for_related(text: str) -> bool:
    """Whether a text asks for more like one on show, or for what else its brand makes."""
    said = plain(text)
    return any(pattern.search(said) for pattern in (THEIRS, OF_MAKER, MORE_LIKE))


def turned(said: str) -> str:
    """In "not coffee, tea then" the comma ends what is not wanted; "or so" says nothing."""
    said = OR_SO.sub(" ;", said)
    return said.replace(" ,", " ;") if INSTEAD.search(said) else said


def cheaper(wish: Wish, shown: Sequence[Product], pointed: Sequence[Product]) -> Wish:
    """Below the one pointed at, else below all that is shown; of the same kinds."""
    limit = _reference(shown, pointed, wish, lowest=True) - 1
    wish = _within_kinds(wish, pointed or shown)
    if wish.price_to is not None:
        limit = min(limit, wish.price_to)
    floor = wish.price_from if wish.price_from is not None and wish.price_from < limit else None
    return replace(wish, price_from=floor, price_to=max(limit, 0), sort=_calm(wish.sort))


def compared(wish: Wish, text: str, shown: Sequence[Product]) -> Wish:
    """A wish of its own that compares: "a cheaper linen shirt", than the shirts on show."""
    shown = [product for product in shown if product.kind in wish.kinds]
    if shown and CHEAPER.search(plain(text)):
        return cheaper(wish, shown, ())
    if shown and DEARER.search(plain(text)):
        return dearer(wish, shown, ())
    return wish


def as_dear_as(wish: Wish, before: Wish, *, same_department: bool) -> Wish:
    """A wish that says which things are meant by the one before, within what may be spent.

    "My skin is oily, anything under 15?", then "a face wash": that is under 15 too.
    """
    is_narrower = not before.kinds and bool(wish.kinds) and bool(before.wants or before.departments)
    if wish.has_price or not before.has_price or not is_narrower or not same_department:
        return wish
    return replace(wish, price_from=before.price_from, price_to=before.price_to)


def dearer(wish: Wish, shown: Sequence[Product], pointed: Sequence[Product]) -> Wish:
    """Above the one pointed at, else above all that is shown; of the same kinds."""
    limit = _reference(shown, pointed, wish, lowest=False) + 1
    wish = _within_kinds(wish, pointed or shown)
    top = wish.price_to if wish.price_to is not None and wish.price_to > limit else None
    return replace(wish, price_from=limit, price_to=top, mood=type(wish.mood).ANY, sort=Sort.BEST)


def another(wish: Wish, attribute: str, shown: Sequence[Product]) -> Wish:
    """Not what it was: other brands than those shown, other colours than those wished for."""
    kept = wish.values(attribute)
    values = kept or [value for product in shown for value in product.values(attribute)]
    refused = tuple(Facet(attribute, value) for value in dict.fromkeys(values))
    wish = _within_kinds(wish.without([attribute]), shown)
    return replace(wish, refuses=tuple(dict.fromkeys((*wish.refuses, *refused))))


def same(wish: Wish, attribute: str, shown: Sequence[Product]) -> Wish:
    """Of the same colour; of the same brand, whatever else it makes."""
    values = dict.fromkeys(value for product in shown for value in product.values(attribute))
    if not values:
        return wish
    wanted = Constraint(tuple(Facet(attribute, value) for value in values))
    if attribute == "brand":
        return Wish(wants=(wanted,), price_from=wish.price_from, price_to=wish.price_to)
    rest = wish.without([attribute])
    return replace(rest, wants=(*rest.wants, wanted))


def like(wish: Wish, product: Product) -> Wish:
    """Products like this one, of its kind, within what was refused and what may be spent."""
    return Wish(
        kinds=(product.kind,),
        refuses=wish.refuses,
        price_from=wish.price_from,
        price_to=wish.price_to,
        near=product.id,
    )


def _reference(
    shown: Sequence[Product], pointed: Sequence[Product], wish: Wish, *, lowest: bool
) -> int:
    prices = [product.price_cents for product in pointed or shown]
    if not pointed and not wish.kinds and len({product.kind for product in shown}) > 1:
        return median_low(prices)
    return min(prices) if lowest else max(prices)


def _within_kinds(wish: Wish, products: Sequence[Product]) -> Wish:
    if wish.kinds or wish.names_something:
        return wish
    return replace(wish, kinds=tuple(dict.fromkeys(product.kind for product in products)))


def _calm(sort: Sort) -> Sort:
    return Sort.BEST if sort is Sort.DEAREST else sort
