"""Every fault a menu can have: how it is planted into `CAFE`, and what the linter says of it.

Each finding is a line and a message.
"""

from __future__ import annotations

CAFE = """\
id: cafe
kinds:
  toast:
    heads: [toast]
    slots:
      bread: {type: single, values: breads, required: yes, default: white}
      topping: {type: multi, values: toppings, negatable: yes, levels: [extra], min: 0, max: 3}
  drink:
    heads: [drink]
    weak_heads: yes
    slots:
      product: {type: identity, values: drinks}
      cup: {type: single, values: cups, excludes: [product]}
values:
  breads:
    white: [white bread]
    rye: [rye bread]
  toppings:
    jam: {names: [jam], price: 0.50}
    butter: butter
    ham: {names: [ham], tags: [meat]}
  drinks:
    tea: [tea]
    coffee: {names: [coffee], hours: 07:00-12:00}
  cups:
    mug: [mug]
constraints:
  - rye => not meat
variants:
  axes: [cup]
  sku: {tea: {mug: T1}}
"""

FAULTS = {
    "no YAML": (("values:\n", "values: [\n"), [(16, "expected ',' or ']', but got ':'")]),
    "an unknown entry": (
        ("weak_heads: yes", "weak_head: yes"),
        [(10, "unknown entry 'weak_head'")],
    ),
    "an entry twice": (("    butter: butter", "    jam: butter"), [(20, "'jam' is given twice")]),
    "no names": (("{names: [jam], price: 0.50}", "{price: 0.50}"), [(19, "'names' is missing")]),
    "an unknown type": (
        ("{type: identity, values: drinks}", "{type: name, values: drinks}"),
        [(12, "type is one of single, multi, identity, measure, not 'name'")],
    ),
    "an unknown level": (
        ("levels: [extra]", "levels: [plenty]"),
        [(7, "a level is one of light, extra, double, not 'plenty'")],
    ),
    "a price in words": (("price: 0.50", "price: cheap"), [(19, "expected a number, not 'cheap'")]),
    "a negative price": (("price: 0.50", "price: -1"), [(19, "a price is not below zero")]),
    "half a topping": (("min: 0", "min: 0.5"), [(7, "min is a whole number, not '0.5'")]),
    "hours in words": (
        ("hours: 07:00-12:00", "hours: mornings"),
        [(24, "hours read 07:00-11:30, not 'mornings'")],
    ),
    "an hour too late": (
        ("hours: 07:00-12:00", "hours: 07:00-25:00"),
        [(24, "there is no such time: '07:00-25:00'")],
    ),
    "a rule without an arrow": (
        ("rye => not meat", "rye but no meat"),
        [(28, "a rule reads `vegan => not cheese`, not 'rye but no meat'")],
    ),
    "an unknown list": (
        ("{type: single, values: cups,", "{type: single, values: mugs,"),
        [
            (13, "unknown list 'mugs' of the slot 'cup'"),
            (26, "unused list 'cups': no slot takes its values"),
        ],
    ),
    "an unused list": (
        ("constraints:", "  sauces:\n    mayo: mayo\nconstraints:"),
        [(28, "unused list 'sauces': no slot takes its values")],
    ),
    "an empty list": (
        ("    mug: [mug]\n", "    {}\n"),
        [(13, "empty list 'cups': the slot 'cup' cannot be filled")],
    ),
    "an unknown default": (
        ("default: white", "default: brown"),
        [(6, "unknown default 'brown' of the slot 'bread'")],
    ),
    "a default that is sold out": (
        ("white: [white bread]", "white: {names: [white bread], available: no}"),
        [(6, "the default 'white' of the slot 'bread' is not available")],
    ),
    "more at least than at most": (
        ("min: 0, max: 3", "min: 3, max: 2"),
        [(7, "min and max reversed: from 3 to 2")],
    ),
    "more at least than there is": (
        ("min: 0, max: 3", "min: 9, max: 9"),
        [(7, "min 9, but 'toppings' has 3 values")],
    ),
    "levels of one size": (
        ("{type: single, values: cups,", "{type: single, values: cups, levels: [extra],"),
        [(13, "levels and placement are for multi slots, 'cup' is single")],
    ),
    "beside an unknown slot": (
        ("excludes: [product]", "excludes: [volume]"),
        [(13, "unknown slot 'volume' in excludes of 'cup'")],
    ),
    "two identities": (
        ("{type: single, values: cups,", "{type: identity, values: cups,"),
        [(13, "second identity 'cup' in 'drink': one is enough")],
    ),
    "weak heads alone": (
        ("    heads: [toast]\n", "    heads: [toast]\n    weak_heads: yes\n"),
        [(4, "weak heads of 'toast', but no identity to order it by")],
    ),
    "a kind nobody can name": (
        ("    heads: [toast]\n", ""),
        [(4, "unreachable kind 'toast': neither heads nor an identity")],
    ),
    "one head of two kinds": (
        ("heads: [drink]", "heads: [drink, toasts]"),
        [(9, "head collision: 'toasts' is a 'toast' too")],
    ),
    "one name of two values": (
        ("butter: butter", "butter: [butter, jams]"),
        [(20, "name collision: 'jams' is 'jam' too")],
    ),
    "one name in two slots": (
        ("rye: [rye bread]", "rye: [rye bread, ham]"),
        [(21, "name collision: 'ham' is in 'bread' and in 'topping' of 'toast'")],
    ),
    "a name that is a number": (
        ("tea: [tea]", "tea: [tea, twelve]"),
        [(23, "'twelve' is a word of the language already: number")],
    ),
    "a name in digits": (
        ("tea: [tea]", 'tea: [tea, "42"]'),
        [(23, "'42' is a number: it would be taken for a quantity")],
    ),
    "a name that means no": (
        ("butter: butter", "butter: without"),
        [(20, "'without' is a word of the language already: not")],
    ),
    "a name nobody can say": (("butter: butter", "butter: '--'"), [(20, "nobody can say '--'")]),
    "a name of two things": (
        ("butter: butter", "butter: [butter, jam and ham]"),
        [(20, "'jam and ham' also reads as 'jam' and 'ham'")],
    ),
    "one of the unknown": (
        ("{names: [ham], tags: [meat]}", "{names: [ham], tags: [meat], any_of: [spam]}"),
        [(21, "unknown value 'spam' in any_of of 'ham'")],
    ),
    "a rule about nothing": (
        ("rye => not meat", "rye => not fish"),
        [(28, "unknown value or tag 'fish' in the rule 'rye => not fish'")],
    ),
    "a rule about no slot": (
        ("rye => not meat", "size=big => not meat"),
        [(28, "unknown slot 'size' in the rule 'size=big => not meat'")],
    ),
    "a rule about no value": (
        ("rye => not meat", "cup=bowl => not meat"),
        [(28, "unknown value 'bowl' of 'cup' in the rule 'cup=bowl => not meat'")],
    ),
    "a rule against itself": (
        ("rye => not meat", "rye => not rye"),
        [(28, "the rule 'rye => not rye' forbids what it is about")],
    ),
    "an axis that is no slot": (
        ("axes: [cup]", "axes: [colour]"),
        [(1, "unknown slot 'colour' in the axes of the variants")],
    ),
    "variants of nothing": (
        ("{tea: {mug: T1}}", "{milk: {mug: T1}}"),
        [(1, "variants of an unknown product 'milk'")],
    ),
    "a variant too many": (
        ("{tea: {mug: T1}}", "{tea: {mug/red: T1}}"),
        [(1, "variant 'mug/red' of 'tea' does not fit the axes")],
    ),
}
