"""Workspaces that have installed us on a platform; their tokens cannot be read in the database."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from datetime import datetime

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import bindparam, delete, select

from shop.database import Database
from shop.tables import installations
from shop.upserts import upsert

_THIS = (installations.c.channel == bindparam("on"), installations.c.team == bindparam("of"))
_GET = select(installations).where(*_THIS)
_FORGET = delete(installations).where(*_THIS)


@dataclass(frozen=True)
class Installation:
    """A workspace, and the token by which we may speak there."""

    channel: str
    team: str
    token: str = field(repr=False)
    installed_at: datetime
    name: str = ""
    bot_user: str = ""


class Installations:
    """Keeps tokens encrypted under a key that is made of `secret`."""

    def __init__(self, database: Database, secret: str) -> None:
        self._database = database
        self._cipher = Fernet(derived_key(secret, b"tokens of installations"))

    async def save(self, installation: Installation) -> None:
        """Keep an installation; a newer one of the same workspace takes its place."""
        hidden = self._cipher.encrypt(installation.token.encode()).decode()
        row = {**vars(installation), "token": hidden}
        async with self._database.begin() as connection:
            await connection.execute(upsert(self._database, installations), row)

    async def get(self, channel: str, team: str) -> Installation | None:
        """A workspace's installation; None when there is none that this secret can read."""
        async with self._database.read() as connection:
            row = (await connection.execute(_GET, {"on": channel, "of": team})).first()
        if row is None:
            return None
        try:
            token = self._cipher.decrypt(row.token.encode()).decode()
        except InvalidToken:  # the secret was changed: they have to install it again
            return None
        return Installation(**{**row._mapping, "token": token})

    async def forget(self, channel: str, team: str) -> None:
        """A workspace has removed us."""
        async with self._database.begin() as connection:
            await connection.execute(_FORGET, {"on": channel, "of": team})


def derived_key(secret: str, purpose: bytes) -> bytes:
    """A key for one purpose, from a secret that has others."""
    made = HKDF(SHA256(), 32, salt=None, info=purpose).derive(secret.encode())
    return base64.urlsafe_b64encode(made)
