"""What a question about a product asks: its price, its price and its scent, whether it is wool."""

from __future__ import annotations

import re
from collections.abc import Mapping

TOPICS: Mapping[str, re.Pattern[str]] = {  # in the order they are answered in
    name: re.compile(words)
    for name, words in {
        "reviews": r"review|\brat(?:ing|ed)\b|\bstars?\b|other people|others (?:say|think)|popular"
        r"|any good(?! (?:with|w|in|for|on)\b)"
        r"|(?:people|customers|buyers|everyone|anyone|folks)\b.*\b(?:say|think|like it|found)",
        "amount": r"how many (?:grams?|g|ml|millilit\w+)|how much (?:(?:do|does|will) (?:i|you|u|we"
        r"|it) (?:get|contain|hold)|(?:you|u|i) get|is (?:in|inside))|how (?:big|large|heavy) is"
        r"|net weight|what amount is",
        "price": r"\bpric\w*|\bcosts?\b|how much (?:is|are|for|would|per|each)\b(?! (?:in|inside"
        r"|left))|how much (?:does|do) (?:it|that|this|they|one|the)\b(?!.*\b(?:contain|weigh"
        r"|hold)\b)"
        r"|expensive|\bhow much\W*$|what do (?:you|u) (?:want|ask|charge)",
        "caffeine": r"how much caffeine|caffeine (?:content|level|left)|\bmg of caffeine",
        "stock": r"in stock|availab|\bleft\b|\bsizes\b"
        r"|(?:what|which|my|any|other|(?:bigg|larg|small)er) size"
        r"|colou?rs\b|shades|grinds|come in|sold out|how many\b|(?:have|got|get|there|comes?"
        r"|do) (?:(?:it|this|that|one|the|they|any|an?"
        r"|u|you)\b.*)?\bin (?!it\b|there\b|the (?:bottle|jar|tin|bag)\b)",
        "ingredients": r"ingre?d[ie]+nt|(?<!anything )contain|in it\b|what'?s (?:all )?in\b"
        r"|\binci\b|"
        r"what is in\b|inside",
        "material": r"made (?:of|from|out)|material|fabric",
        "feel": r"\bitch|\bscr\w*chy|prickl|\bsoft\b|\brough\b|against the skin|\bcomf\w+",
        "sizing": r"true to size|(?:come|run|fit|cut|size)s? (?:up |out )?(?:\w+ )?"
        r"(?:big|small|large|tight|loose|short|long|wide|narrow|generous\w*)"
        r"|what size (?:should|do)|which size|(?:between (?:sizes|an? |x*[sml]\b|\d)|size up"
        r"|size down|sizing)\b|\bx*[sml],? (?:or|vs|versus) (?:an? )?x*[sml]\b"
        r"|how does it fit",
        "smell": r"\bsmell|what (?:scent|fragrance|perfume)|how (?:strong|scented)",
        "milk": r"\b(?:with|w|in|without|take|add) (?:\w+ )?milk\b|\bmilk in it\b|\bmilky\b",
        "health": r"pregnan|breast ?-?fe+d|nursing|\bmedic(?!inal)|prescri|\bbab(?:y|ies)\b"
        r"|toddler|\bchild(?:ren)?\b|\bkids?\b|eczema|rosacea|psoriasis|dermatitis|diabet"
        r"|blood pressure",
        "suits": r"\bbeginn\w+|\bnewb\w+|first[- ]time|never (?:used|tried)|(?:for"
        r"|at) (?:my )?(?:age|"
        r"someone|somebody|a (?:man|woman|teen\w*|person)|teen\w*|men|women|older|mature)"
        r"|who(?:'s| is) it for|(?:suit|ok|okay|fine|good|safe) (?:\w+ )?(?:for|at) (?:\w+ )*(?:"
        r"\d\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\w*)",
        "pairing": r"together (?:with|w)\b|(?:combine|pair|layer|mix)\w*\b|along ?side"
        r"|(?:use|wear) (?:it|this|that|the \w+|both) .*\b(?:with|and|w)\b",
        "use": r"how (?:do|should|to|can|does|shall|would|often|many times|much should).*"
        r"(?:use|apply|brew|make|prepare|wash my|put)|how often|times a (?:day|week)|instructions"
        r"|(?:morning|night|day|evening)s? or (?:at |in the )?(?:morning|night|day|evening)",
        "care": r"\bwash(?! my)|clean(?:ed|ing)?\b(?! skin)|\bcare\b|\biron|tumble|store it|keep it"
        r"|shelf life|\bshrink|\bpill\b",
        "origin": r"where.*(?:from|made|grown)|origin|country",
    }.items()
}
OVER: Mapping[str, set[str]] = {  # a topic that is asked for by words of others as well
    "amount": {"price", "stock", "ingredients"},
    "caffeine": {"stock", "ingredients", "price"},
    "sizing": {"stock", "feel"},
    "use": {"care", "pairing"},
    "milk": {"ingredients", "stock", "pairing"},
    "price": {"stock"},
    "smell": {"ingredients"},
}
_CLAUSE = re.compile(
    r"(?<=[?!.;,])\s+|\b(?:and|but|also|plus)\b(?=\s+(?:also\s+)?(?:how|what'?s?|where|which"
    r"|who|is|"
    r"are|does|do|did|has|have|can|could|will|would|price|sizes?|colou?rs|material|ingredients?|"
    r"reviews?|care)\b)"
)


def clauses(question: str) -> tuple[str, ...]:
    """A question in pieces that each ask one thing, or state one."""
    said = question.replace("’", "'").lower()
    pieces = (piece.strip(" .,;!") for piece in _CLAUSE.split(said))
    return tuple(piece for piece in pieces if piece)


def topics_in(clause: str) -> tuple[str, ...]:
    """What a piece of a question asks about, without what only its words brush."""
    found = [name for name, words in TOPICS.items() if words.search(clause)]
    brushed = {other for name in found for other in OVER.get(name, ())}
    return tuple(name for name in found if name not in brushed)
