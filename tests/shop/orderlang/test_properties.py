"""Random orders from random menus, rendered into words, are understood as they were meant."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shop.menu.model import Kind, Menu, Slot, SlotKind, Value
from shop.orderlang.order import Line, Option
from shop.orderlang.parser import OrderParser
from tests.shop.orderlang.notation import written

# Invented, so that no name is a word of the language or a part of another.
NAMES = """
    brimlo cadrune dorvik elmsane fargup glimto hoskarn ivrend jolquan kestrup lomvard mirgane
    nolbrit ostrike pelvoon quandor rismalk silvane tormund ulgreft vandrisk wolpane xarndel
    yostrum zelmirt bruntal crevoss dulgarn ebrostin fjornal
""".split()  # noqa: SIM905  # thirty short lines say no more
NUMBERS = {1: "a", 2: "two", 3: "three", 4: "4", 12: "a dozen"}
OPENINGS = ("", "i'd like ", "can i get ", "Hi! could I please have ", "um so ")


@st.composite
def menus(draw: st.DrawFn) -> Menu:
    names = draw(st.permutations(NAMES))
    lists = {
        "sizes": names[:3],
        "toppings": names[3:13],
        "drinks": names[13:20],
        "styles": names[20:24],
    }
    values = {
        list_name: {name: Value(name, (name,)) for name in those}
        for list_name, those in lists.items()
    }
    size = Slot("size", SlotKind.SINGLE, "sizes")
    style = Slot("style", SlotKind.SINGLE, "styles")
    topping = Slot("topping", SlotKind.MULTI, "toppings", negatable=True)
    drink = Slot("product", SlotKind.IDENTITY, "drinks", required=True)
    dish = Kind("dish", (names[24],), (size, style, topping))
    return Menu("random", (dish, Kind("drink", ("beverage",), (drink, size), True)), values)


@st.composite
def lines(draw: st.DrawFn, menu: Menu) -> Line:
    quantity = draw(st.sampled_from(sorted(NUMBERS)))
    size = draw(st.sampled_from(["", *menu.values["sizes"]]))
    options = [Option("size", (size,))] if size else []
    if draw(st.booleans()):
        product = draw(st.sampled_from(sorted(menu.values["drinks"])))
        return Line("drink", quantity, (*options, Option("product", (product,))))
    those = draw(
        st.lists(st.sampled_from(sorted(menu.values["toppings"])), max_size=5, unique=True)
    )
    for place, one in enumerate(those):
        without = place == len(those) - 1 and place > 0 and draw(st.booleans())
        level = "" if without else draw(st.sampled_from(["", "", "extra", "light"]))
        options.append(Option("topping", (one,), level, without=without))
    style = draw(st.sampled_from(["", *menu.values["styles"]]))
    return Line("dish", quantity, (*options, *([Option("style", (style,))] if style else [])))


def rendered(line: Line, menu: Menu) -> str:
    """A line in words: number, size, style, head, wanted, unwanted."""
    said = {option.slot: option.value for option in line.options}
    many = "s" if line.quantity > 1 else ""
    before = [NUMBERS[line.quantity], said.get("size", "")]
    if line.kind == "drink":
        return " ".join(filter(None, [*before, f"{said['product']}{many}"]))
    wanted = [f"{one.level} {one.value}".strip() for one in line.of("topping")]
    unwanted = [one.value for one in line.options if one.without]
    parts = [*before, said.get("style", ""), f"{menu.kinds[0].heads[0]}{many}"]
    if wanted:
        parts.append(
            "with " + ", ".join(wanted[:-1]) + (" and " if wanted[1:] else "") + wanted[-1]
        )
    parts += [f"but no {one}" for one in unwanted]
    return " ".join(filter(None, parts))


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_an_order_in_words_is_the_order_that_was_meant(data):
    menu = data.draw(menus())
    meant = tuple(data.draw(st.lists(lines(menu), min_size=1, max_size=3)))
    opening = data.draw(st.sampled_from(OPENINGS))
    joint = data.draw(st.sampled_from([" and ", ", and ", ". Also ", " plus "]))
    said = opening + joint.join(rendered(line, menu) for line in meant)

    order = OrderParser(menu).parse(said)

    assert written(order.lines) == written(meant), said
    assert order.sure, (said, order.doubts)
