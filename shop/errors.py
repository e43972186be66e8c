"""Everything that can go wrong in the shop, as a tree.

ShopError
├── ConfigError              a setting that cannot be read
├── NotFound                 something asked for by id is not there
│   ├── UnknownProduct
│   ├── UnknownQuiz
│   ├── UnknownOrder
│   └── UnknownConversation
├── OutOfStock               fewer left than wanted; says how many are
├── EmptyCart                nothing to order
├── CodeNotValid             a reward code that is unknown, used or expired
├── TooLateToCancel          the order has left the shop
├── TurnTaken                another process has just answered the same message
├── AnswerNotValid           an answer its quiz question does not take
├── TooManyPaths             a quiz too tangled to be checked
├── FileError                a file that a merchant writes is wrong; says what and where
│   ├── QuizError            a quiz that cannot be played
│   └── MenuError            a menu that cannot be ordered from
├── FeedError                a product feed that cannot be read at all
├── TokenRefused             a chat token or an identity that is not good
├── DeliveryFailed           a platform did not take what we sent
│   ├── TryLater             it is busy or away; says how long to wait
│   ├── NotAccepted          it takes no message of this form: plain words may do
│   └── Unreachable          nobody is there (any more), or it is too late to write
├── LinkRefused              a code that links two channels is unknown, used or expired
├── AssistantDown            Rasa cannot be reached or has no model: a message waits
└── AssistantFailed          Rasa answered, but with no reply
"""

from __future__ import annotations


class ShopError(Exception):
    """The root of all the errors that are the shop's own."""


class ConfigError(ShopError):
    """A setting has a value that cannot be read."""


class NotFound(ShopError):
    """There is nothing of that id."""

    def __init__(self, id: str) -> None:
        super().__init__(f"nothing is called {id!r}")
        self.id = id


class UnknownProduct(NotFound):
    """No such product or variant."""


class UnknownQuiz(NotFound):
    """No such quiz."""


class UnknownOrder(NotFound):
    """No such order of this shopper."""


class UnknownConversation(NotFound):
    """No such conversation, or its shopper was erased."""


class OutOfStock(ShopError):
    """Fewer are left than were wanted."""

    def __init__(self, variant_id: str, *, wanted: int, left: int) -> None:
        super().__init__(f"{wanted} of {variant_id!r} wanted, {left} left")
        self.variant_id = variant_id
        self.wanted = wanted
        self.left = left


class EmptyCart(ShopError):
    """An order needs something in the cart."""


class CodeNotValid(ShopError):
    """A code is unknown, used up, expired or somebody else's."""

    def __init__(self, code: str, why: str) -> None:
        super().__init__(f"the code cannot be used: {why}")
        self.code = code
        self.why = why


class AnswerNotValid(ShopError):
    """A quiz question does not take that answer: unknown, too few, too many, or required."""

    def __init__(self, question_id: str, why: str) -> None:
        super().__init__(f"no answer to {question_id!r}: {why}")
        self.question_id = question_id
        self.why = why


class TooLateToCancel(ShopError):
    """An order that has been shipped cannot be cancelled any more."""

    def __init__(self, number: str) -> None:
        super().__init__(f"the order {number} has left the shop")
        self.number = number


class TurnTaken(ShopError):
    """The same message was answered at the same time elsewhere; this transaction must not count."""

    def __init__(self, message_id: str, action: str) -> None:
        super().__init__(f"{action} has already answered {message_id!r}")
        self.message_id = message_id
        self.action = action


class TooManyPaths(ShopError):
    """A quiz has more paths than its linter walks."""


class FileError(ShopError):
    """A file that a merchant writes cannot be read."""

    def __init__(self, file: str, line: int, what: str) -> None:
        super().__init__(f"{file}, line {line}: {what}")
        self.file = file
        self.line = line
        self.what = what


class QuizError(FileError):
    """A quiz file cannot be read."""


class MenuError(FileError):
    """A menu file cannot be read."""


class FeedError(ShopError):
    """A product feed cannot be read."""


class TokenRefused(ShopError):
    """A chat token or an identity is not good; says why, never what it was."""


class DeliveryFailed(ShopError):
    """A platform did not take a message; says why in the platform's terms, without its words."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class TryLater(DeliveryFailed):
    """The platform is busy or away; `seconds` is how long it asks us to wait, 0 if it does not.

    `in_doubt` where it may have taken the message all the same.
    """

    def __init__(self, why: str, seconds: float = 0.0, *, in_doubt: bool = False) -> None:
        super().__init__(why)
        self.seconds = seconds
        self.in_doubt = in_doubt


class NotAccepted(DeliveryFailed):
    """The platform does not take a message of this form."""


class Unreachable(DeliveryFailed):
    """The shopper cannot be written to; when `closed`, not until they write themselves."""

    def __init__(self, why: str, *, closed: bool = False) -> None:
        super().__init__(why)
        self.closed = closed


class LinkRefused(ShopError):
    """Two channels are not linked; says why, never by what code.

    `why` is ``unknown`` (also used or expired), ``closed`` after too many guesses, ``own`` when it
    is the same shopper already, ``logins`` when both are known to the site, or ``shared`` where
    others read along.
    """

    def __init__(self, why: str) -> None:
        super().__init__(f"the channels cannot be linked: {why}")
        self.why = why


class AssistantDown(ShopError):
    """Rasa cannot be reached, or has no model yet. What was said waits."""


class AssistantFailed(ShopError):
    """Rasa answered, but with no reply to what was said."""
