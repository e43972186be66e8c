"""Who is talking: tokens this server signs, and the identity a merchant's site vouches for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt

from shop.clock import Clock, now
from shop.errors import TokenRefused
from shop.logins import UsedIdentities

ALGORITHM = "HS256"
TOKEN_AUDIENCE = "palate-chat"  # noqa: S105 - an audience, not a secret
IDENTITY_AUDIENCE = "palate"
TOKEN_LIFE = timedelta(days=180)
IDENTITY_LIFE = timedelta(hours=1)  # the longest a merchant's JWT may live
CLOCK_SKEW = timedelta(seconds=30)
LONGEST_TOKEN = 4096


@dataclass(frozen=True)
class Visitor:
    """One side of a web conversation, as our own token says."""

    conversation_id: str
    shopper_id: str
    locale: str = ""


class Tokens:
    """Signs and reads the tokens of web conversations."""

    def __init__(self, key: str, clock: Clock = now) -> None:
        self._key = key
        self._clock = clock

    def issue(self, visitor: Visitor) -> str:
        claims = {
            "aud": TOKEN_AUDIENCE,
            "sub": visitor.shopper_id,
            "conversation": visitor.conversation_id,
            "locale": visitor.locale,
            "exp": self._clock() + TOKEN_LIFE,
        }
        return jwt.encode(claims, self._key, ALGORITHM)

    def read(self, token: str) -> Visitor:
        """The visitor a token was issued to.

        Raises
        ------
        TokenRefused
            When it is not one of ours, or expired.
        """
        required = ("conversation",)
        claims = _claims(token, self._key, TOKEN_AUDIENCE, self._clock(), required)
        locale = str(claims.get("locale", ""))
        return Visitor(str(claims["conversation"]), str(claims["sub"]), locale)


class Identities:
    """Reads the JWT by which a merchant's site vouches for a shopper; each is good once."""

    def __init__(self, key: str, used: UsedIdentities, clock: Clock = now) -> None:
        self._key = key
        self._used = used
        self._clock = clock

    async def use(self, token: str) -> str:
        """The merchant's own id of the shopper.

        Raises
        ------
        TokenRefused
            When no key is set, or the JWT is not good, lives too long, or was used before.
        """
        if not self._key:
            raise TokenRefused("this shop takes no identity")
        time = self._clock()
        claims = _claims(token, self._key, IDENTITY_AUDIENCE, time, required=("jti",))
        if claims["exp"] > (time + IDENTITY_LIFE + CLOCK_SKEW).timestamp():
            raise TokenRefused("identity lives longer than an hour")
        until = datetime.fromtimestamp(float(claims["exp"]), UTC) + 2 * CLOCK_SKEW
        if not await self._used.claim(str(claims["jti"]), until):
            raise TokenRefused("identity was used before")
        return str(claims["sub"])


def _claims(
    token: str, key: str, audience: str, time: datetime, required: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The claims of a good token. Expiry is ours to check: a test's clock is not the machine's."""
    if len(token) > LONGEST_TOKEN:
        raise TokenRefused("token is too long")
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=[ALGORITHM],
            audience=audience,
            options={"require": ["exp", "aud", "sub", *required], "verify_exp": False},
        )
        expired = float(claims["exp"]) < (time - CLOCK_SKEW).timestamp()
    except (jwt.InvalidTokenError, TypeError, ValueError) as error:
        raise TokenRefused("token is not good") from error
    if expired:
        raise TokenRefused("token has expired")
    return claims
