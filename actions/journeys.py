"""Every action there is, by journey."""

from __future__ import annotations

from actions.attachments import Attachment
from actions.base import ShopAction
from actions.cart import AddToCart, ChangeQuantity, ClearCart, RemoveFromCart, ViewCart
from actions.checkout import Checkout, ConfirmOrder, UseCode
from actions.details import AskDetails
from actions.discover import Recommend
from actions.greet import Goodbye, Greet
from actions.handoff import Human
from actions.help import Affirm, ChoiceExpired, Deny, Help, ShopInfo
from actions.leftcart import LeftBecause
from actions.like import Dislike, Like
from actions.linking import ContinueElsewhere, LinkCode, UndoLink
from actions.open_question import AnswerQuestion
from actions.orders import CancelOrder, OrderStatusAction
from actions.out_of_scope import Fallback
from actions.profile import ExportMe, ForgetMe, ForgetTaste, ShowProfile, TellTaste
from actions.quiz import (
    AnswerQuiz,
    ChangeAnswer,
    LeaveQuiz,
    QuizBack,
    QuizRestart,
    QuizSkip,
    ResumeQuiz,
    StartQuiz,
)
from actions.refine import AskWhy, Compare, Refine, ShowMore
from actions.reminding import Remind
from actions.remindme import RemindMe
from actions.search import Search
from actions.speaking.desk import Desk
from actions.stopping import StopReminders

ACTIONS: tuple[type[ShopAction], ...] = (
    *(Greet, Goodbye),
    *(Recommend, Search),
    *(Refine, ShowMore, Compare, AskWhy),
    *(AskDetails, Like, Dislike),
    *(StartQuiz, AnswerQuiz, QuizBack, QuizSkip, QuizRestart, LeaveQuiz, ResumeQuiz, ChangeAnswer),
    *(AddToCart, RemoveFromCart, ChangeQuantity, ViewCart, ClearCart),
    *(Checkout, UseCode, ConfirmOrder, OrderStatusAction, CancelOrder),
    *(ShowProfile, TellTaste, ForgetTaste, ForgetMe, ExportMe),
    *(ContinueElsewhere, LinkCode, UndoLink),
    *(Attachment, ChoiceExpired),
    *(Remind, RemindMe, LeftBecause, StopReminders),
    *(Help, ShopInfo, Affirm, Deny, AnswerQuestion, Human, Fallback),
)


def all_actions(desk: Desk) -> list[ShopAction]:
    """One of each, at this desk."""
    return [action(desk) for action in ACTIONS]
