"""What somebody did on a platform, with all it takes to make a message of it later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson

Home = tuple[str, str]  # a channel, and where on it to answer


@dataclass(frozen=True)
class Visit:
    """Somebody came by and left something.

    `user` is who, and `address` where to answer, as the channel knows them. `tapped` is a button's
    token; what it stands for takes the place of what `payload` says.
    """

    channel: str
    event_id: str
    user: str
    address: str
    at: datetime
    payload: Mapping[str, Any]
    locale: str = ""
    shared: bool = False
    tapped: str = field(default="", repr=False)

    @property
    def home(self) -> Home:
        """What there is one conversation at."""
        return self.channel, self.address

    def to_json(self) -> bytes:
        """As it is kept."""
        return orjson.dumps({**vars(self), "payload": dict(self.payload)})

    @classmethod
    def from_json(cls, kept: bytes) -> Visit:
        """What `to_json` kept."""
        fields = orjson.loads(kept)
        return cls(**{**fields, "at": datetime.fromisoformat(fields["at"])})
