"""Screens of every kind and size, for whoever proves something about all of them."""

from __future__ import annotations

from itertools import product
from string import ascii_lowercase
from typing import Any

from hypothesis import strategies as st

from channels.screens.screen import Item, Option, Screen

LETTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))


PROSE = (  # by their repetition texts grow as long as need be
    "Soft & light, for dry skin. ",
    "One line\nand another one.\n\nA new paragraph. ",
    "ohneeinenLeerraumdazwischen",
    "<b>*not* bold</b> &amp; ",
    "ünïcödé 雨 🌧️ ",
)


def words(least: int, most: int) -> st.SearchStrategy[str]:
    """Words with something in them, as those of a shop are; odd ones, and long ones."""
    odd = st.text(LETTERS, min_size=least, max_size=min(most, 40))
    long = st.builds(
        lambda prose, length: (prose * (length // len(prose) + 1))[:length],
        st.sampled_from(PROSE),
        st.integers(least, most) | st.just(most),
    )
    return st.one_of(odd, odd, long).map(lambda text: f"w{text}".strip())


def options(most: int) -> st.SearchStrategy[tuple[Option, ...]]:
    """A few, or up to as many as there may be, with titles that come again."""
    titles = st.lists(words(0, 90), min_size=1, max_size=6)
    count = st.integers(0, min(6, most)) | st.integers(0, most) | st.just(most)
    return st.builds(
        lambda many, titles: tuple(Option(titles[at % len(titles)], "") for at in range(many)),
        count,
        titles,
    )


ITEMS = st.builds(
    Item,
    title=words(1, 250),
    details=st.lists(words(1, 120), max_size=3).map(tuple),
    image=st.sampled_from(["", "/pictures/a.png", "https://shop.example/b.jpg"]),
    options=options(8),
)
CHOICES = st.builds(
    Screen, st.just("choices"), st.just(7), text=words(0, 5_000), options=options(130)
)
CARDS = st.builds(
    Screen,
    st.sampled_from(["cards", "order", "receipt"]),
    st.just(7),
    text=words(0, 2_500),
    items=st.lists(ITEMS, min_size=1, max_size=14).map(tuple),
    options=options(15),
    sums=st.sampled_from([(), (("subtotal", "€40.00"), ("total", "€36.00"))]),
)
PICTURES = st.builds(
    Screen,
    st.just("pictures"),
    st.just(7),
    text=words(0, 300),
    items=st.lists(words(1, 40), min_size=1, max_size=12).map(
        lambda titles: tuple(
            Item(title, (), "/pictures/a.png", title, (Option(title, ""),)) for title in titles
        )
    ),
    options=options(4),
)
BARE = st.one_of(CHOICES, CARDS, PICTURES)


def tokened(screen: Screen) -> Screen:
    """The screen with a token of its own behind every option, and words on every picture."""
    count = iter(range(10_000))

    def token(each: Option) -> Option:
        return Option(each.title, f"t{next(count):015}")  # as long as the shop's own

    items = tuple(
        Item(i.title, i.details, i.image, i.title if i.image else "", tuple(map(token, i.options)))
        for i in screen.items
    )
    return Screen(
        screen.type, screen.seq, screen.text, items, tuple(map(token, screen.options)), screen.sums
    )


SCREENS = BARE.map(tokened)


def distinct(screen: Screen) -> Screen:
    """The screen with no label twice, as a shop's own labels are: each ends in other letters."""
    endings = map("".join, product(ascii_lowercase, repeat=3))

    def label(each: Option) -> Option:
        return Option(f"{each.title} {next(endings)}", each.token)

    items = tuple(
        Item(i.title, i.details, i.image, i.image_alt, tuple(map(label, i.options)))
        for i in screen.items
    )
    if screen.type == "pictures":  # a picture is called what its only option is called
        items = tuple(Item(i.options[0].title, (), i.image, i.title, i.options) for i in items)
    options = tuple(map(label, screen.options))
    return Screen(screen.type, screen.seq, screen.text, items, options, screen.sums)


def as_message(screen: Screen) -> dict[str, Any]:
    """The screen as the outbox keeps it: `read_screen` reads the same again."""
    kept: dict[str, Any] = {"type": screen.type, "text": screen.text, **dict(screen.sums)}
    kept["choices"] = [_choice(each) for each in screen.options]
    if screen.type == "cards":
        kept["cards"] = [_card(item) for item in screen.items]
    elif screen.type == "pictures":
        kept["pictures"] = [
            {**_choice(i.options[0]), "image": i.image, "image_alt": i.image_alt}
            for i in screen.items
        ]
    elif screen.items:
        kept["lines"] = [_line(item) for item in screen.items]
    return kept


def _choice(option: Option) -> dict[str, str]:
    return {"title": option.title, "action": option.token, "kind": "x"}


def _about(item: Item, *names: str) -> dict[str, Any]:
    details = dict(zip(names, (*item.details, "", "", ""), strict=False))
    seen = {"title": item.title, "image": item.image, "image_alt": item.image_alt}
    return {**seen, **details, "actions": [_choice(each) for each in item.options]}


def _card(item: Item) -> dict[str, Any]:
    return _about(item, "price", "reason", "note")


def _line(item: Item) -> dict[str, Any]:
    return {"quantity": 1, "price": "", **_about(item, "label", "total")}
