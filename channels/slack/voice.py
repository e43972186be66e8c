"""Everything we call Slack for, by the person it is for."""

from __future__ import annotations

from channels.screens.bubble import Bubble
from channels.slack.address import Address
from channels.slack.blocks import Block
from channels.slack.history import in_channel, in_thread
from channels.slack.outgoing import Outgoing
from channels.slack.render import Renderer
from channels.slack.workspaces import Workspaces


class Voice:
    """Slack's errors pass through: who calls knows what they mean there."""

    def __init__(self, workspaces: Workspaces, outgoing: Outgoing, renderer: Renderer) -> None:
        self._workspaces = workspaces
        self._outgoing = outgoing
        self._renderer = renderer

    async def say(self, to: Address, bubble: Bubble, mark: str = "") -> str:
        """Write a message; gives its ts. It is tried once: another try could say it twice."""
        client = await self._workspaces.of_team(to.team, tries=1)
        channel = await self._workspaces.channel(to, client)
        return await self._outgoing.send(client, to, channel, bubble, mark)

    async def find(self, to: Address, mark: str, since: float) -> str:
        """The ts of the message with this mark, where there is one among the last."""
        client = await self._workspaces.of_team(to.team)
        channel = await self._workspaces.channel(to, client)
        if to.thread:
            return await in_thread(client, channel, to.thread, mark, since)
        return await in_channel(client, channel, mark)

    async def replace(self, to: Address, ts: str, bubble: Bubble) -> None:
        """Put a message in the place of an earlier one."""
        message = self._renderer.message(bubble, to.user, cards=False)
        await self.change(to, ts, message.text, list(message.blocks))

    async def change(self, to: Address, ts: str, text: str, blocks: list[Block]) -> None:
        """Change what a message of ours shows."""
        client = await self._workspaces.of_team(to.team)
        channel = await self._workspaces.channel(to, client)
        await client.chat_update(channel=channel, ts=ts, text=text, blocks=blocks)

    async def writes(self, to: Address, status: str) -> None:
        """Say in a thread that an answer is being written; elsewhere Slack has no sign for it."""
        if to.thread:
            client = await self._workspaces.of_team(to.team)
            channel = await self._workspaces.channel(to, client)
            await client.assistant_threads_setStatus(
                channel_id=channel, thread_ts=to.thread, status=status
            )

    async def publish(self, to: Address, view: Block) -> None:
        """Show somebody their home page."""
        client = await self._workspaces.of_team(to.team)
        await client.views_publish(user_id=to.user, view=view)

    async def open(self, to: Address, trigger: str, view: Block) -> None:
        """Show somebody a form."""
        client = await self._workspaces.of_team(to.team)
        await client.views_open(trigger_id=trigger, view=view)
