"""The English that surrounds an answer: words that say nothing, and words that say it is none."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+|[,.;:!?/()\n]")
_JOINED = re.compile(r"['’`´]")


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


BREAKS = word_set(". ; : ! ? ( ) but though although however while then just rather")
SEPARATORS = BREAKS | word_set(", / and or plus also nor")

# Can be left out of an answer without changing it.
FILLERS = word_set(
    "a about absolutely actually all almost always am an any are as at be been being bit by can"
    " certainly choice choose could day days def definitely do erm even every extremely fairly"
    " feel feeling feels for from generally gets getting go going gonna guess haha happen have"
    " has hello hey hi him hm hmm honestly i id if ill im imo in into is it its itd itll ive just"
    " kind kinda lately less let lets like likes little lol lot lots love me mainly maybe mine"
    " more morning most mostly much must my myself need now obviously of often oh ok okay on one"
    " ones only option our overall perhaps personally possible please pls possibly prefer"
    " preferably pick pretty probably put quite rather really reckon right said say select"
    " slightly so some"
    " something sometimes somewhat sort sorta stuff super sure take tbh tend tends thank thanks"
    " that thats the them thing things think this those time times to today too totally truly"
    " type ugh uh um umm us usual usually very want was way we well with would yeah year yep yes"
    " you hmmm uhm ah aha"
) - word_set("less more")
NEGATORS = word_set(
    "not no never dont doesnt didnt isnt arent wasnt aint cant cannot wont wouldnt nor neither"
    " without hate hates hated dislike dislikes avoid avoiding except non nothing anti allergic"
    " hardly barely against zero less"
)
# What may follow a label in a sentence; after "dark" a noun would make it the noun's colour.
AFTER_A_LABEL = word_set(
    "all always around as at because before after by especially here i if in it lately lol"
    " mostly most my now on one ones only or please really right side since so sometimes tbh the"
    " then though through to today too usually when whenever with every except during like is"
    " are was i im kind type sort stuff person drinker fan lover"
)
LOOK_ALIKES = word_set("lost felt dairy boats costs")  # real words a letter away from a label
UNSURE_OPENERS = (
    "i dont really know but", "i dont really know", "i dont know but", "i dont know",
    "i am not sure but", "i am not sure", "im not sure but", "im not sure", "not sure but",
    "not sure", "no idea but", "no idea", "dont know", "dunno", "idk", "no wait", "no sorry",
)  # fmt: skip

# A sentence that opens so asks or orders something.
OPENERS = word_set(
    "what whats which who whos whose where wheres when whens why how hows is are am was were do"
    " does did can could will would should shall may isnt arent dont doesnt cant couldnt"
    " make put tell explain let open stick"
)
# Words that belong to another journey than a quiz.
ELSEWHERE = word_set(
    "cart carts basket bag checkout order orders ordered buy bought buying purchase add remove"
    " delete refund refunds return returns shipping delivery deliver delivered voucher discount"
    " code coupon price prices cost costs stock sale track tracking payment pay human agent"
    " talk speak support operator forget export profile change back skip next restart stop"
    " quit cancel exit leave later undo quiz question questions help menu compare cheaper"
    " instead trolley till tell similar reviews review ingredients size sizes cheapest"
    " recommend recommendation suggest anymore longer erase drop meant"
    " suggestion suggestions show find search searching looking browse wishlist gift gifts"
    " xs s m l xl xxl"
)
WISHES = word_set("want need give wanna gimme bring send")
# Who says one of these tells us about themselves.
TELLING = word_set(
    "i im ive id my mine me it its thats feels gets mostly usually always sometimes often we our"
)
APPROVALS = word_set("love loves like likes fine ok okay adore enjoy happy good great")
SMALL_TALK = word_set(
    "hi hello hey thanks thank thx ok okay yes yeah yep sure cool great nice lol haha bye goodbye"
    " wow hm hmm maybe please you good morning evening afternoon so much"
    " a lot all everyone there very never mind way worries"
)
NONE = (
    "none", "nothing", "none of these", "none of them", "none of those", "none of the above",
    "neither", "neither of them", "nothing really", "nothing else", "nothing special",
    "nothing in particular", "nothing comes to mind", "nothing thanks", "none thanks",
)  # fmt: skip
NO = NONE + (
    "no", "nope", "nah", "no thanks", "no thank you", "not really", "no nothing", "no im good",
    "im good", "nah im good", "thats all", "nope thats all", "no thats all", "nothing to add",
    "not that i know of", "nope nothing", "not that i can think of",
)  # fmt: skip
# What somebody says of a thing that does not agree with them.
REACTS = word_set(
    "allergic allergy allergies allergens react reacts reaction itch itches itchy burn burns sting"
    " stings rash intolerant hate hates dislike avoid avoiding sensitive scratchy stand"
)
REFUSES = word_set("no without never nothing")
EVERYTHING = (
    "all", "all of them", "all of these", "all of those", "everything", "all of the above",
    "every one of them", "all please", "all three", "all four", "all five", "the lot",
)  # fmt: skip


def tokens_of(text: str) -> tuple[str, ...]:
    """Lower-case words without accents, and the marks that separate them."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    ascii_only = "".join(sign for sign in plain if not unicodedata.combining(sign))
    joined = _JOINED.sub("", ascii_only).replace("&", " and ").replace("+", " and ")
    return tuple(_WORD.findall(joined))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text without any marks."""
    return tuple(token for token in tokens_of(text) if token.isalnum())
