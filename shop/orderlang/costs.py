"""What each irregularity of a reading costs: the cheapest reading of a whole order is taken.

Chosen by hand on the development data named in `benchmarks/README.md`; none belongs to a menu.
"""

from __future__ import annotations

LINE = 1.0  # every line, so that fewer are better

# Where a line starts
START_COUNTED = 0.0  # "two …"
START_ARTICLE = 0.1  # "a …"
START_FREE = 0.2  # after nothing, a new sentence, "I'd like"
START_JOINED = 0.5  # after "and", "with", a comma
START_BARE = 1.0  # right after another phrase
START_OPTION = 0.6  # more, when it starts with what only describes
START_WITH = 1.0  # more, when what only describes comes after "with"
START_NEGATED = 0.3  # "no onions, a large pizza"
START_NEGATED_LATE = 2.0
TORN = 1.0  # more, when a describing word is torn from the noun after it

# What happens inside a line
ARTICLE_INSIDE = 0.7  # "with a thin crust"
MEASURE_INSIDE = 0.7  # "with a cup of …"
NUMBER_INSIDE = 4.0
COUNTED_OPTION = 0.5  # "with two sugars"
NUMBER_LATE = 0.3  # "cokes two"
NUMBER_AFTER_OPTION = 1.2
SECOND_HEAD = 2.0
SECOND_PRODUCT = 3.0
SECOND_PRODUCT_SHARED = 0.2  # where the menu combines
SECOND_SINGLE = 4.8
CLAUSE_INSIDE = 0.3
FOREIGN_CUE = 2.5
SECOND_CUE = 2.0  # "a side of fries and a side of …"
NEGATED_HEAD = 3.0
NOT_NEGATABLE = 0.5
STRANGE = 0.8
NO_NAME_HERE = 1.5  # "large" beside a thing that has no size
CUE = -1.0
HOPELESS = 9.0  # a line that costs so much is no line

# What a line lacks
NO_PRODUCT = 1.0
NO_PRODUCT_WEAK = 3.5
BORROWED = 2.2  # "one with oat milk": the product is that of the line before
NO_HEAD_COUNTED = 1.5
NO_HEAD = 2.4
NO_HEAD_CORRECTING = 0.3  # "… no wait, large"

# What is left out of every line
SKIP_NAME = 4.5
SKIP_HEAD = 3.5
SKIP_WEAK_HEAD = 0.3
SKIP_NUMBER = 2.5
SKIP_STRANGE = 1.2
SKIP_CUE = 0.5
SKIP_NOT = 2.5  # a "no" that something follows
SKIP_OTHER = 0.4
