"""Words that can only mean that the cart is to be ordered."""

from __future__ import annotations

import pytest

from shop.readytoorder import says_order


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to order now, thank you dear",
        "so can I pay then",
        "right, that's everything, let's finish",
        "Never mind, I think these two are sweet enough. I'd like to order now",
        "ok i'm ready to check out",
        "I want to place my order please",
        "checkout pls",
        "can we go to the till now?",
        "let me pay for everything",
        "great, i'll just order these two then",
        "take me to the checkout",
        "thanks, time to pay!",
    ],
)
def test_who_says_only_that_orders(text):
    assert says_order(text)


@pytest.mark.parametrize(
    "text",
    [
        "can I pay with paypal?",
        "how can I pay",
        "I'd like to order two more",
        "I want to order coffee",
        "add the tea, then check out",
        "I don't want to order yet",
        "not ready to pay",
        "where is my order",
        "can I change my order",
        "I'd like to order now but without the tea",
        "order the first one",
        "that's all",
        "I'll take both",
        "wait, before I pay, what does delivery cost?",
    ],
)
def test_who_says_anything_besides_does_not(text):
    assert not says_order(text)
