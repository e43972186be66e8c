"""Words that carry no wish, and everyday words that are never a misspelt product."""

from __future__ import annotations

from recommender.text import stem


def listed(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


# What people say around a wish: "hi, do you have something nice … please?"
CHATTER = listed(
    """
    a about again all also alright always am an and another any anybody anyone anything are arent
    as ask at available away back be because been before being best better bit bought bring browse
    but buy by bye can cannot cant carry choice come could couldnt currently day deal did different
    do does doesnt doing done dont down each either else em enough especially even ever every
    everything explore fabulous fancy far favourite favorite few find fine first for found free
    from get getting give go goes going gonna good got gotta great ha had has hasnt have havent
    having he hello help her here hers hey hi him his hiya hmm how however huge i id idea if ill im
    in instead interested into is isnt it item its ive just keep kind kinda know last later least
    less let like list little ll loads look looking lot lots love lovely m made make many may maybe
    me mean might mind mine more most much must my myself name need needed needs neither never new
    next nice no non nope nor not nothing now of off offer oh ok okay on once one ones only onto or
    order other others our out over own pal people perfect perhaps person pick piece please pls plz
    possible possibly prefer preferably pretty product properly purchase put quite quick range
    rather re ready really recommend recommendation right s said sale same saw say search see
    seek seeking sell selling send shall she shop shopping should show similar since so some
    somebody someone something sort sorta sorts stock stuff such suggest suggestion suit suitable
    sure take tell than thank thanks that thats the their them themselves then there theres these
    they thing think this those though three through thx till to today together tonight too treat
    tried try trying two type under until up upon us use used using usual usually ve very via wanna
    want wanted wants was wasnt way we well were what whats whatever when where whether which while
    who whole why will with within without wont wonder wondering would wouldnt yes yeah yep yet
    you your yours awesome amazing cool okey ta cheers mate dude omg lol haha u ur r n y ya yo
    hoping hunting hunt fan keen after feel feeling thinking start started option options
    actually honestly basically simply literally totally super proper decent solid
    add basket cart men women matter matters forget important surprise random lucky idea ideas
    lookin searching lover lovers addict fanatic smth sth smthn somthing anythin
    skip price prices cost costs spend checkout remove
    mum mother mom dad father sister brother wife husband girlfriend boyfriend friend partner son
    daughter kid child aunt uncle grandma granny nan grandpa boss colleague teacher birthday
    hola gracias hallo danke bitte bonjour merci ciao happen happens pair pairs buys gets everyone
    itch itches itching still though suit suits anyway exactly
    result results picture pictures page pages alternative alternatives stuff
    prettier nicer kindly obliged suffers suffer enjoys enjoy lined cop gimme address
    anniversary woman man lady guy girl boy person family lil
    mood worse nah meant drinker drinkers baby tired exhausted wait manage colleagues law
    gorgeous stunning pricey everybody grandson granddaughter inlaw hopefully hoping
    budget team
    damn dammit gosh heck bloody rn lmao wtf tbh ngl fr gf bf bff hubby sis bro choose
    begin begins become becomes became becoming almost everytime funny
    """
)

# Things of other shops, and words that happen to be one letter away from something sold here.
EVERYDAY = listed(
    """
    laptop computer phone tablet camera television tv radio speaker printer headphone charger cable
    sofa chair table desk bed lamp mattress pillow blanket curtain carpet shelf mirror clock candle
    car bike bicycle boat goat cat dog bird fish horse mouse hamster toy game puzzle doll lego ball
    book novel magazine newspaper pen pencil paper notebook card ticket voucher insurance flight
    house home flat garden plant tree flower seed soil hammer drill nail screw paint brush ladder
    pizza burger bread cake cheese milk beer wine vodka gin rum whisky water juice soda sugar salt
    rice pasta meat chicken steak egg butter cereal soup snack biscuit cookie crisps candy
    guitar piano drum violin ring necklace bracelet watch jewel diamond gold silver
    shampoo conditioner toothpaste razor perfume deodorant nappy diaper medicine pill vitamin
    weather news music film movie sports football tennis politics joke story love poem song bank
    money loan chance job school university doctor dentist hospital hotel train bus plane taxi road
    hair head nose ear arm leg foot finger back heart tooth mind life world city town country
    hot cold big small long short old young fast slow high low hard heavy real true false
    tent rope robot drone console keyboard monitor router server software app website code
    food pet bottle box
    knife fork spoon plate bowl pan oven fridge toaster vacuum iron
    """
)

NUMBERS = {
    "ten": "10",
    "twelve": "12",
    "fifteen": "15",
    "twenty": "20",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "hundred": "100",
}

# What makes the next thing unwanted; the longest match counts.
NEGATORS = frozenset(
    tuple(phrase.split())
    for phrase in """
        nothing; nothing too; without; without any; no; no more; not; not too; non; except;
        except for; excluding; minus;
        free from; free of; other than; nothing with; hate; i hate; avoid; avoiding; allergic to;
        an allergy to; dont want; do not want; dont like; do not like; dont wear; do not wear;
        dont use; do not use; dont drink; do not drink; dont eat; cant stand; cannot stand; never;
        never wear; never drink; never eat; never use; never have; never buy;
        anything but; instead of; isnt; is not; arent; are not; doesnt contain;
        does not contain; doesnt have; does not have; not a fan of; not into; not keen on;
        intolerant to; sans; dislike; nor; neither; dont need; wont wear; cant have; cant wear;
        cant do; cannot do; cant handle; cant tolerate;
        sensitive to; rather not; sick of;
        dont do; do not do; doesnt drink; doesnt eat; doesnt like; doesnt wear; doesnt want;
        doesnt do; cant drink; cant eat; cant use; hates; avoids; allergy to; an intolerance to;
        the intolerance to; intolerance to; an intolerance for;
        dont care for; do not care for; doesnt care for; never show me anything with;
        stay away from; staying away from; react to; reacts to; react badly to; reacts badly to;
        didnt go for; did not go for; didnt want; did not want; didnt say; did not say;
        didnt ask for; did not ask for; didnt mean; did not mean;
        tired of; bored of; not made of; not in; not with
    """.replace("\n", " ").split(";")
)
OR = frozenset({"or", "nor"})
AND = frozenset({"and", ",", "&", "plus", "+", "n"})
STOPS = frozenset({"but", ";", "with", "for", "in", "instead", "just", "please", "only", "rather"})


def is_chatter(word: str) -> bool:
    """Whether a word says nothing about what is wanted."""
    return word in CHATTER or stem(word) in CHATTER or len(word) < 2 or not word[0].isalpha()
