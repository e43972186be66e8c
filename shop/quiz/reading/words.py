"""The English that surrounds an answer: words that say nothing, and words that say it is none."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_WORD = re.compile(r"[a-z0-9]+|[,.;:!?/()\n]")
_JOINED = re.compile(r"['’`´]")


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


BREAKS = word_set(". ; : ! ? ( ) but though although however while then just rather")
SEPARATORS = BREAKS | word_set(", / and or plus also nor n")

# Can be left out of an answer without changing it.
FILLERS = word_set(
    "a about absolutely actually all almost always am an any are as at be been being bit by can"
    " certainly choice choose could day days def definitely do erm even every extremely fairly"
    " feel feeling feels for from generally gets getting go going gonna guess haha happen have"
    " has hello hey hi him hm hmm honestly i id if ill im imo in into is it its itd itll ive just"
    " kind kinda lately less let lets like likes little lol lot lots love me mainly maybe mine"
    " more morning most mostly much must my myself need now obviously of often oh ok okay on one"
    " ish suppose ones only option our overall perhaps personally possible please pls possibly"
    " prefer preferably pick pretty probably put quite rather really reckon right said say select"
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
LOOK_ALIKES = word_set(
    "lost felt dairy boats costs wine show"
)  # real words a letter away from a label
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
# "I only buy organic" tells of a habit; it orders nothing.
HABITS = word_set("only never always mostly usually rarely tend")
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
REFUSALS = word_set("no nope nah")
NOTHING = word_set("none nothing neither")
NONE_OF = word_set(
    "of above those comes mind special particular here thats it else bothers bother matters"
)
NO = NONE + (
    "no", "nope", "nah", "no thanks", "no thank you", "not really", "no nothing", "no im good",
    "im good", "nah im good", "thats all", "nope thats all", "no thats all", "nothing to add",
    "not that i know of", "nope nothing", "not that i can think of", "cant think of anything",
)  # fmt: skip
# What somebody says of a thing that does not agree with them.
REACTS = word_set(
    "allergic allergy allergies allergens react reacts reaction itch itches itchy burn burns sting"
    " stings rash intolerant hate hates dislike avoid avoiding sensitive scratchy stand"
)
REFUSES = word_set("no without never nothing")
# What makes "vegan" or "perfume" a condition.
INSISTS = word_set(
    "im only must mustnt should free if important importantly strictly essential always"
)
# Fits so many questions that it says nothing of one that is not on the screen.
VAGUE = word_set(
    "anything both either neither middle medium between none nothing special normal average"
    " five all everything usual quick easy fine hard low soft light none no yes bright"
)
SHRUGS = (
    "dunno", "i dunno", "idk", "i dont know", "dont know", "no idea", "no clue", "i have no idea",
    "ive no idea", "havent a clue", "not bothered", "im not bothered",
    "not sure", "im not sure", "i am not sure", "unsure", "whatever",
    "no preference", "i have no preference", "dont care", "i dont care", "doesnt matter",
    "it doesnt matter", "dont mind", "i dont mind", "you choose", "you pick", "you decide",
    "your choice", "up to you", "surprise me", "any", "any of them", "any of those",
    "idk skip", "dunno skip",
    "hard to say", "cant say", "no opinion", "dont know really", "i really dont know",
    "im easy", "whichever", "either way", "dont really know", "who knows",
    "pick for me", "choose for me", "you choose for me", "you pick one", "same to me",
    "i couldnt say", "no strong feelings", "skip this", "beats me", "meh",
    "whatevs",    "dunno man", "you tell me", "i have no clue", "not a clue", "who cares",
)  # fmt: skip
LOST = (
    "what", "huh", "eh", "wdym", "wym", "what do you mean", "what does that mean",
    "what does this mean",
    "what do u mean", "sorry what", "pardon", "come again", "say again", "say that again",
    "i dont understand", "dont understand", "i dont get it", "dont get it", "i dont understand it",
    "i dont understand the question", "dont understand the question", "dont get the question",
    "i dont get the question", "hmm dont understand the question", "not sure what you mean",
    "im not sure what you mean", "im confused", "confused", "explain", "please explain",
    "explain please", "can you explain", "can you explain that", "can you explain the question",
    "explain the question", "explain this", "rephrase", "can you rephrase", "can you rephrase that",
    "what is this about", "whats this about", "what is that supposed to mean", "what do you want",
    "i dont know what you mean", "dont know what you mean", "i dont understand this",
    "what are you asking", "what are you asking me", "what is the question", "whats the question",
    "that makes no sense", "makes no sense", "i dont follow", "you lost me", "not following",
    "what does it mean", "meaning", "meaning what", "as in", "how do you mean", "in what sense",
    "i dont understand what you mean", "what do you mean by that", "what do you mean exactly",
)  # fmt: skip
WHICH = (
    "help me choose", "help me decide", "i cant decide", "cant decide", "i cant choose",
    "which one", "which is best", "which ones best", "which one is best", "whats best",
    "what would you say", "which one is right for me", "which one is me", "how do i know",
    "how should i know", "how can i tell", "how do i find out",
)  # fmt: skip
EVERYTHING = (
    "all", "all of them", "all of these", "all of those", "everything", "all of the above",
    "every one of them", "all please", "all three", "all four", "all five", "the lot",
)  # fmt: skip


# May be said with anything: "idk mate", "hmm, dunno really".
_CHAT = word_set(
    "mate man bro dude lol tbh honestly really hmm hm um uh er well oh ah sorry pls please haha ok"
    " okay so just yeah hey actually though"
)


def says(text: str, phrases: tuple[str, ...]) -> bool:
    """True when a text is one of the phrases, but for words that may be said with anything."""
    return bool(bare := _bare(" ".join(words_of(text)))) and bare in _all_bare(phrases)


def says_phrase(words: tuple[str, ...], phrases: tuple[str, ...]) -> bool:
    """True when one of the phrases stands somewhere in a text."""
    said = f" {' '.join(words)} "
    return any(f" {phrase} " in said for phrase in phrases)


@cache
def _all_bare(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_bare, phrases))


def _bare(said: str) -> str:
    return " ".join(word for word in said.split() if word not in _CHAT)


def tokens_of(text: str) -> tuple[str, ...]:
    """Lower-case words without accents, and the marks that separate them."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    ascii_only = "".join(sign for sign in plain if not unicodedata.combining(sign))
    joined = (
        _JOINED.sub("", ascii_only)
        .replace("\N{SHRUG}", " dunno ")
        .replace("&", " and ")
        .replace("+", " and ")
    )
    return tuple(_WORD.findall(joined))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text without any marks."""
    return tuple(token for token in tokens_of(text) if token.isalnum())
