"""Opens conversations, and lets a returning shopper into theirs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from channels.chat import CHANNEL, OVER
from channels.identity import Identities, Tokens, Visitor
from shop.clock import Clock, now
from shop.conversations import Conversation, Conversations
from shop.database import Database
from shop.errors import TokenRefused, UnknownConversation
from shop.merging.merging import How, Merging
from shop.shoppers import SITE, Shoppers
from shop.speaking.hours import known_zone


@dataclass(frozen=True)
class Session:
    """A conversation, and the token that opens it; `resumed` when something was said in it."""

    token: str
    conversation: Conversation

    def as_json(self) -> dict[str, Any]:
        return {
            "token": self.token,
            "conversation": self.conversation.id,
            "resumed": self.conversation.last_seq > 0,
            "last_seq": self.conversation.last_seq,
        }


class Sessions:
    """The front door of the web chat."""

    def __init__(
        self,
        database: Database,
        tokens: Tokens,
        identities: Identities,
        merging: Merging,
        clock: Clock = now,
    ) -> None:
        self._database = database
        self._conversations = Conversations(database)
        self._shoppers = Shoppers(database)
        self._tokens = tokens
        self._identities = identities
        self._merging = merging
        self._clock = clock

    async def open(
        self, *, token: str = "", identity: str = "", locale: str = "", zone: str = ""
    ) -> Session:
        """A session for a new, a returning or a known shopper, by whose clock `zone` is.

        Raises
        ------
        TokenRefused
            When the token or the identity is not good, or the conversation is gone.
        """
        visitor = self._tokens.read(token) if token else None
        earlier = await self._of(visitor, needed=not identity) if visitor else None
        async with self._database.begin():
            if identity:
                conversation = await self._known(
                    await self._identities.use(identity), earlier, locale
                )
            else:
                conversation = earlier or await self._stranger(locale)
            if zone and known_zone(zone) == zone:  # else the one we know is better
                await self._shoppers.set_zone(conversation.shopper_id, zone)
        spoken = locale or (visitor.locale if visitor else "")
        # a token of who was merged by a code stays theirs: it must still fit when that is undone
        whose = visitor.shopper_id if visitor and not identity else conversation.shopper_id
        issued = self._tokens.issue(Visitor(conversation.id, whose, spoken))
        return Session(issued, conversation)

    async def _of(self, visitor: Visitor, *, needed: bool) -> Conversation | None:
        """Their conversation; that it is over only matters where nothing else lets them in."""
        try:
            conversation = await self._conversations.get(visitor.conversation_id)
        except UnknownConversation as error:
            raise TokenRefused(OVER) from error
        if await self._merging.is_still(visitor.shopper_id, conversation.shopper_id):
            return conversation
        if needed:
            raise TokenRefused(OVER)
        return None

    async def _stranger(self, locale: str) -> Conversation:
        return await self._begun(await self._shoppers.create(self._clock(), locale=locale))

    async def _known(self, user: str, earlier: Conversation | None, locale: str) -> Conversation:
        """Somebody the merchant's site vouches for; the stranger they were so far is theirs.

        They are merged even when the site's shopper is new: so whoever kept the stranger's token,
        at a browser that many use, is not let in with it any more.
        """
        shopper = await self._shoppers.welcome(SITE, user, self._clock(), locale=locale)
        if earlier and earlier.shopper_id != shopper and await self._is_stranger(earlier):
            await self._merging.merge(shopper, earlier.shopper_id, How.LOGIN)
            return replace(earlier, shopper_id=shopper)
        if earlier and earlier.shopper_id == shopper:
            return earlier
        return await self._latest(shopper) or await self._begun(shopper)

    async def _is_stranger(self, earlier: Conversation) -> bool:
        """Whether nobody else can hold them: not known by any name, in this conversation only."""
        names = await self._shoppers.identities_of(earlier.shopper_id)
        talks = await self._conversations.of_shopper(earlier.shopper_id)
        return not names and [talk.id for talk in talks] == [earlier.id]

    async def _latest(self, shopper_id: str) -> Conversation | None:
        theirs = await self._conversations.of_shopper(shopper_id)
        on_web = [conversation for conversation in theirs if conversation.channel == CHANNEL]
        return on_web[-1] if on_web else None

    async def _begun(self, shopper_id: str) -> Conversation:
        return await self._conversations.open(shopper_id, CHANNEL, self._clock())
