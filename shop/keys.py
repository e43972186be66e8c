"""The key that signs chat tokens: the one that is set, or one made once and kept."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from shop.settings import Settings

KEY_FILE = "secret_key"


def signing_key(settings: Settings) -> str:
    """The shop's own key; tokens must outlive a restart, so a made one is kept in `var/`."""
    return settings.secret_key or _kept(settings.var / KEY_FILE)


def _kept(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(handle, "w") as file:
        key = secrets.token_urlsafe(48)
        file.write(key)
    return key
