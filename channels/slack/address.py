"""Where on Slack somebody talks to us: `team/channel/thread/user`, each person for themselves."""

from __future__ import annotations

from dataclasses import dataclass

from channels.arrivals import Sender

NAME = "slack"


@dataclass(frozen=True)
class Address:
    """A person's place in a channel. In direct messages the channel is the person's own id."""

    team: str
    channel: str
    thread: str
    user: str

    @property
    def text(self) -> str:
        return f"{self.team}/{self.channel}/{self.thread}/{self.user}"

    @property
    def is_direct(self) -> bool:
        return self.channel == self.user

    @property
    def sender(self) -> Sender:
        """The same shopper wherever in their workspace they write."""
        shared = not self.is_direct
        return Sender(NAME, f"{self.team}/{self.user}", self.text, shared=shared)


def direct(team: str, user: str, thread: str = "") -> Address:
    """Somebody's direct messages with us. Slack has one such channel a person, whatever its id."""
    return Address(team, user, thread, user)


def placed(team: str, channel: str, thread: str, user: str) -> Address:
    """Where something was said, by the channel's id as Slack tells it."""
    if channel.startswith("D"):
        return direct(team, user, thread)
    return Address(team, channel, thread, user)


def read_address(text: str) -> Address:
    """The address that `Address.text` wrote."""
    team, channel, thread, user = text.split("/")
    return Address(team, channel, thread, user)
