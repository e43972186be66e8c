"""Opens conversations, and lets a returning shopper into theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from channels.chat import CHANNEL, OVER
from channels.identity import Identities, Tokens, Visitor
from shop.clock import Clock, now
from shop.conversations import Conversation, Conversations
from shop.database import Database
from shop.errors import TokenRefused, UnknownConversation
from shop.shoppers import Shoppers

SITE = "site"  # the channel of the names a merchant's site knows shoppers by


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
        self, database: Database, tokens: Tokens, identities: Identities, clock: Clock = now
    ) -> None:
        self._database = database
        self._conversations = Conversations(database)
        self._shoppers = Shoppers(database)
        self._tokens = tokens
        self._identities = identities
        self._clock = clock

    async def open(self, *, token: str = "", identity: str = "", locale: str = "") -> Session:
        """A session for a new, a returning or a known shopper.

        Raises
        ------
        TokenRefused
            When the token or the identity is not good, or the conversation is gone.
        """
        visitor = self._tokens.read(token) if token else None
        earlier = await self._of(visitor) if visitor else None
        async with self._database.begin():
            if identity:
                conversation = await self._known(self._identities.read(identity), earlier, locale)
            else:
                conversation = earlier or await self._stranger(locale)
        spoken = locale or (visitor.locale if visitor else "")
        issued = self._tokens.issue(Visitor(conversation.id, conversation.shopper_id, spoken))
        return Session(issued, conversation)

    async def _of(self, visitor: Visitor) -> Conversation:
        try:
            conversation = await self._conversations.get(visitor.conversation_id)
        except UnknownConversation as error:
            raise TokenRefused(OVER) from error
        if conversation.shopper_id != visitor.shopper_id:
            raise TokenRefused(OVER)
        return conversation

    async def _stranger(self, locale: str) -> Conversation:
        return await self._begun(await self._shoppers.create(self._clock(), locale=locale))

    async def _known(self, user: str, earlier: Conversation | None, locale: str) -> Conversation:
        """Somebody the merchant's site vouches for; a stranger so far keeps what they did."""
        shopper = await self._shoppers.of_identity(SITE, user)
        if shopper is None and earlier and await self._is_free(earlier.shopper_id):
            await self._shoppers.link(earlier.shopper_id, SITE, user)
            return earlier
        if shopper is None:
            shopper = await self._shoppers.welcome(SITE, user, self._clock(), locale=locale)
        return await self._latest(shopper) or await self._begun(shopper)

    async def _is_free(self, shopper_id: str) -> bool:
        """Whether no identity of the site is theirs: one browser may serve two people."""
        return not await self._shoppers.has_identity(shopper_id, SITE)

    async def _latest(self, shopper_id: str) -> Conversation | None:
        theirs = await self._conversations.of_shopper(shopper_id)
        on_web = [conversation for conversation in theirs if conversation.channel == CHANNEL]
        return on_web[-1] if on_web else None

    async def _begun(self, shopper_id: str) -> Conversation:
        return await self._conversations.open(shopper_id, CHANNEL, self._clock())
