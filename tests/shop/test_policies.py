"""What of the shop a text asks about."""

from __future__ import annotations

from pathlib import Path

import pytest

from shop.policies import Policies


@pytest.fixture(scope="module")
def policies(root: Path) -> Policies:
    return Policies.load(root / "data" / "shop.yml")


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("do you send invoices with VAT?", ("invoice",)),
        ("is there a discount for larger quantities?", ("bulk",)),
        ("what do you store while we talk, and for how long?", ("privacy",)),
        ("do you sell my data to anyone?", ("privacy",)),
        ("what do you sell here?", ("range",)),
        ("do i need a card?", ("payment",)),
        ("What if I have already opened it?", ("returns",)),
        ("what have you stored about me?", ()),
        ("And how many days until it arrives in Munich?", ("delivery",)),
        ("can u ship it to my dorm in groningen, how much is that", ("delivery",)),
        ("I live on an island, would the courier come out here", ("delivery",)),
        ("How may I pay? I don't like giving my card on the internet.", ("payment",)),
        ("Not yet, please. First tell me the ways of payment.", ("payment",)),
        ("what does shipping cost and how do I pay?", ("delivery", "payment")),
        ("if it is too small, can I change it for L?", ("returns",)),
        ("my sister may hate it, can she send it back?", ("returns",)),
        ("It is a present. Can you wrap it up and put in a little note?", ("wrapping",)),
        ("Do you offer gift wrapping?", ("wrapping",)),
        ("can i add a little card with happy birthday on it?", ("wrapping",)),
        ("is there an actual shop in Berlin", ("visit",)),
        ("any student discount?", ("discounts",)),
        ("Is there a person I could write to if something is amiss?", ("contact",)),
        ("Hi. Before I start: do you store anything about me?", ("privacy",)),
        ("do you sell gift vouchers?", ("gift_cards",)),
        ("what happens to the things I tell you?", ("privacy",)),
        ("u keep my data?", ("privacy",)),
        ("do u have a store i can try stuff on in", ("visit",)),
        ("whats ur email", ("contact",)),
    ],
)
def test_a_question_about_the_shop_is_known_by_its_words(policies, text, topics):
    assert policies.asked(text) == topics


@pytest.mark.parametrize(
    "text",
    [
        "do you have wrap dresses?",
        "can I pay less?",
        "can I use my discount code?",
        "when does my order arrive?",
        "can you delete my data?",
        "would you erase the data you keep about me?",
        "how long does it keep once opened?",
        "what are the heart notes?",
        "a jumper for delivery by friday",
        "can I store it in the fridge?",
        "what is it made of?",
        "how much would I have to pay for both?",
        "which credit is due to whom",
        "",
    ],
)
def test_what_only_looks_like_it_is_no_question_about_the_shop(policies, text):
    assert policies.asked(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "May I please speak to a real person about the payment?",
        "I’d rather talk to someone",
        "get me an actual human",
    ],
)
def test_who_wants_a_person_is_heard(policies, text):
    assert policies.wants_person(text)


@pytest.mark.parametrize("text", ["are you a real person?", "a gift for a person who has it all"])
def test_a_person_that_is_only_spoken_of_is_not_asked_for(policies, text):
    assert not policies.wants_person(text)


def test_a_hint_is_enough_once_the_shop_is_asked_about(policies):
    assert policies.about("where is your store") == ("visit",)
    assert policies.about("how long") == ("delivery",)
    assert policies.about("wats ur retrun policy") == ("returns",)
    assert policies.about("paymnet?") == ("payment",)
    assert policies.about("how does it work") == ()


def test_without_a_file_nothing_is_asked_of_the_shop(tmp_path):
    policies = Policies.load(tmp_path / "shop.yml")

    assert policies.asked("do you deliver?") == ()
    assert not policies.wants_person("talk to a person")
