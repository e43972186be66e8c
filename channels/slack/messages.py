"""The events of a workspace: what is written to us, shown, opened and taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from channels.arrivals import Arrival, Attached, AttachmentKind, Came, Deed, Typed
from channels.slack.address import Address, direct, placed
from channels.slack.fields import Record, plain_id, record, records, text
from channels.slack.happenings import HomeOpened, Removed, SlackEvent
from channels.slack.ignoring import ignored
from channels.slack.mrkdwn import spoken

SAID = ("", "file_share", "me_message", "thread_broadcast")  # the subtypes somebody writes
_KINDS = (("image/", AttachmentKind.PHOTO), ("audio/", AttachmentKind.VOICE))

Reader = Callable[[Record, Record], tuple[SlackEvent, ...]]


def read(body: Record) -> tuple[SlackEvent, ...]:
    """What one event says."""
    event = record(body, "event")
    kind = text(event, "type")
    reader = READERS.get(kind)
    return reader(body, event) if reader else (ignored(kind),)


def _message(body: Record, event: Record) -> tuple[SlackEvent, ...]:
    """A direct message. What is said in channels reaches us only when we are mentioned."""
    subtype = text(event, "subtype")
    if subtype not in SAID:
        return (ignored(f"message.{subtype}"),)
    if not _is_direct(event):
        return (ignored("message.overheard"),)
    return _said(body, event, text(event, "thread_ts"))


def _mention(body: Record, event: Record) -> tuple[SlackEvent, ...]:
    """Somebody calls us in a channel: the answer stands in a thread below."""
    if _is_direct(event):  # it comes as a message too
        return (ignored("app_mention"),)
    return _said(body, event, text(event, "thread_ts") or text(event, "ts"))


def _said(body: Record, event: Record, thread: str) -> tuple[SlackEvent, ...]:
    event_id = text(body, "event_id")
    if not event_id or _is_ours(body, event):
        return (ignored("message.echo"),)
    who = _who(body, event, thread)
    if who is None:
        return (ignored("message.nobody"),)
    deeds = enumerate(_deeds(event))
    return tuple(
        Arrival(who.sender, f"{event_id}/{place}" if place else event_id, deed)
        for place, deed in deeds
    )


def _deeds(event: Record) -> Iterator[Deed]:
    """The files, the first with the words beside it; else the words."""
    said = spoken(text(event, "text"))
    files = records(event, "files")
    if not files:
        yield Typed(said) if said else Came()
    for place, file in enumerate(files):
        source = text(file, "url_private_download") or text(file, "url_private")
        yield Attached(_file_kind(file), source or text(file, "id"), "" if place else said)


def _file_kind(file: Record) -> AttachmentKind:
    mimetype = text(file, "mimetype")
    if text(file, "subtype") == "slack_audio":  # a clip recorded in Slack is a video by its type
        return AttachmentKind.VOICE
    kinds = (kind for start, kind in _KINDS if mimetype.startswith(start))
    return next(kinds, AttachmentKind.OTHER)


def _home(body: Record, event: Record) -> tuple[SlackEvent, ...]:
    team, user = plain_id(body, "team_id"), plain_id(event, "user")
    if text(event, "tab") != "home" or not (team and user):
        return (ignored("app_home_opened"),)
    return (HomeOpened(direct(team, user)),)


def _uninstalled(body: Record, _event: Record) -> tuple[SlackEvent, ...]:
    team = plain_id(body, "team_id")
    return (Removed(team),) if team else (ignored("app_uninstalled"),)


def _revoked(body: Record, event: Record) -> tuple[SlackEvent, ...]:
    """Only the bot's own token matters to us; people's we do not have."""
    revoked = record(event, "tokens").get("bot")
    return _uninstalled(body, event) if revoked else (ignored("tokens_revoked"),)


def _is_ours(body: Record, event: Record) -> bool:
    """Whether a bot wrote it, ourselves among them: bots do not shop."""
    ourselves = {text(one, "user_id") for one in records(body, "authorizations")}
    return "bot_id" in event or text(event, "user") in ourselves - {""}


def _is_direct(event: Record) -> bool:
    return text(event, "channel_type") == "im" or text(event, "channel").startswith("D")


def _who(body: Record, event: Record, thread: str) -> Address | None:
    team, user = plain_id(body, "team_id"), plain_id(event, "user")
    channel = plain_id(event, "channel")
    if not (team and user and channel) or "/" in thread:
        return None
    return placed(team, channel, thread, user)


READERS: dict[str, Reader] = {
    "message": _message,
    "app_mention": _mention,
    "app_home_opened": _home,
    "app_uninstalled": _uninstalled,
    "tokens_revoked": _revoked,
}
