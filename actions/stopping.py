""" "Stop" always works: nothing is written first on this channel from now on."""

from __future__ import annotations

from dataclasses import replace

from actions.base import ShopAction
from actions.speaking.desk import Desk
from actions.speaking.showing import ways_on
from actions.speaking.turn import QUIZ, Answer, Turn
from shop.reply import Choice, Choices
from shop.speaking.purposes import Purpose
from shop.speaking.stopping import says_stop, stops_messages


class StopReminders(ShopAction):
    """All messages of this channel, or those of one kind that was tapped."""

    def name(self) -> str:
        return "action_stop_reminders"

    async def answer(self, turn: Turn) -> Answer:
        kind = turn.entities.get("purpose")
        if kind in set(Purpose):
            await self.desk.consents.withdraw(
                turn.shopper_id, turn.channel, [Purpose(kind)], at=turn.at
            )
            what = self.desk.words(f"remind_what_{kind}")
            text = self.desk.words("reminders_stopped_one", what=what)
            everything = Choice(self.desk.words("choice_stop_all"), "stop_reminders")
            return Answer((Choices(text, (everything, *ways_on(self.desk)[:1])),))
        return await stop(self.desk, turn)


async def stop(desk: Desk, turn: Turn) -> Answer:
    """Withdraw every consent of this channel, at once."""
    await desk.consents.stop(turn.shopper_id, turn.channel, at=turn.at)
    if not await _is_written_to(desk, turn):  # not on another channel either
        await desk.timers.drop(turn.shopper_id)
    text = desk.words("reminders_stopped")
    return Answer((Choices(text, ways_on(desk)[:1]),))


async def hear_stop(desk: Desk, turn: Turn) -> Answer | None:
    """The answer to words that end our messages; None for all others.

    The bare word, in the middle of something, is of what is going on: that is heard elsewhere, and
    `also_stop` is said with it.
    """
    if stops_messages(turn.text) or (says_stop(turn.text) and not _in_the_middle(turn)):
        return await stop(desk, turn)
    return None


async def also_stop(desk: Desk, turn: Turn, answer: Answer) -> Answer:
    """What a bare "stop" did to what was going on, and what else it may have meant."""
    if not (turn.typed and says_stop(turn.text)):
        return answer
    if turn.quiz_waits:  # the quiz was meant, most likely: ask
        choice = Choice(desk.words("choice_stop_all"), "stop_reminders")
        return answer.then(Choices(desk.words("reminders_also"), (choice,)))
    stopped = await stop(desk, turn)
    return replace(answer, parts=(*answer.parts, *stopped.parts))


def _in_the_middle(turn: Turn) -> bool:
    kind = turn.waiting[0]
    return turn.quiz_waits or kind in MIDDLE


MIDDLE = {QUIZ, "order", "cancel", "forget_me", "variant", "quantity", "which_quiz"}


async def _is_written_to(desk: Desk, turn: Turn) -> bool:
    return any(each.stands for each in await desk.consents.of(turn.shopper_id))
