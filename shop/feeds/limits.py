"""How long a cell may be: what the database holds, or what no honest feed exceeds."""

ID = SKU = 255
BRAND = OPTION = 128
NAME = 64  # a department, a kind, the name of an attribute
GTIN = 32
TITLE = 300
VALUE = 200  # one value of an attribute
LINK = 2_000
FACT = 5_000
TEXT = 20_000
MANY = 100  # attributes, facts or options of a product, and values of one attribute

CELL = 131_072  # letters of one cell before it is read at all
LINE = 1_048_576  # letters of one line, or of one item of XML
WAITING = 4 * 1_048_576  # bytes of XML that may pass without anything beginning or ending
DEPTH = 64  # elements inside each other
ERRORS = 10_000  # errors that are kept; more are only counted
