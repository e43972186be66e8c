"""How the shop works: its answers, whatever a question about it was taken for."""

from __future__ import annotations

from actions.speaking.desk import Desk
from actions.speaking.showing import quiz_choices, steps_from, ways_on
from actions.speaking.turn import ORDER, Answer, Turn
from shop.policies import asks
from shop.reply import Choice, Choices

AT_CHECKOUT = {"returns", "delivery", "payment"}  # asked before an order is confirmed
OF_THE_ORDER = {"size", "occasion", "gift", "season"}  # "change it for L", "it is a present"
BY_PEOPLE = {"contact", "invoice", "wrapping"}  # what a person of the shop can say more about
MOST = 3  # topics answered at once


async def tell_policy(desk: Desk, turn: Turn) -> Answer | None:
    """The answer to a question about the shop; None when none is asked, or a product is."""
    topics = desk.policies.asked(turn.text)
    if not topics and turn.waiting[0] == ORDER and asks(turn.text):
        topics = tuple(each for each in desk.policies.about(turn.text) if each in AT_CHECKOUT)
    if not topics or await _describes_product(desk, turn.text):
        return None
    return await told(desk, turn, topics)


async def told(desk: Desk, turn: Turn, topics: tuple[str, ...]) -> Answer:
    """What holds in this shop, with what can be done about it."""
    text = policy_text(desk, topics)
    leads = [choice for topic in topics[:MOST] for choice in await _leads(desk, turn, topic)]
    choices = {choice.title: choice for choice in leads or _on(desk, turn)}
    return Answer((Choices(text, tuple(choices.values())),))


def policy_text(desk: Desk, topics: tuple[str, ...]) -> str:
    """The answers to some topics, one on each line."""
    return "\n".join(desk.words(f"shop_{topic}") for topic in topics[:MOST])


async def _leads(desk: Desk, turn: Turn, topic: str) -> tuple[Choice, ...]:
    words = desk.words
    if topic == "privacy":
        return (
            Choice(words("choice_profile"), "show_profile"),
            Choice(words("choice_export"), "export_me"),
            Choice(words("choice_forget_me"), "forget_me"),
        )
    if topic in BY_PEOPLE:
        return (Choice(words("choice_human"), "human"),)
    if topic in {"discounts", "bulk"}:
        return quiz_choices(desk)
    if topic == "range":
        return ways_on(desk)
    if topic == "payment" and (await desk.carts.get(turn.shopper_id)).lines:
        return (Choice(words("choice_checkout"), "checkout"),)
    return ()


def _on(desk: Desk, turn: Turn) -> tuple[Choice, ...]:
    return steps_from(desk, turn.shown) if turn.shown.products else ways_on(desk)[:1]


async def _describes_product(desk: Desk, text: str) -> bool:
    """Whether more than a kind of thing is described: then it is looked for, or asked about."""
    wish = await desk.advisor.understand(desk.policies.besides(text))
    described = wish.without(OF_THE_ORDER)
    return bool(described.wants or described.refuses or described.has_price)
