"""Every setting there is: one line here, one row in the README."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any

from shop.errors import ConfigError


def setting(
    env: str,
    default: Any,
    about: str,
    *,
    parse: Callable[[str], Any] = str,
    secret: bool = False,
) -> Any:
    """A field of `Settings` that is read from the environment variable `env`."""
    metadata = {"env": env, "about": about, "parse": parse}
    return field(default=default, repr=not secret, metadata=metadata)


def names(text: str) -> tuple[str, ...]:
    """A comma-separated list."""
    return tuple(name.strip() for name in text.split(",") if name.strip())


@dataclass(frozen=True)
class Settings:
    """What can be set from outside. Secrets never appear in a repr."""

    database_url: str = setting(
        "DATABASE_URL",
        "sqlite:///var/shop.db",
        "where the shop's data lives: SQLite, or PostgreSQL as `postgresql://…`",
        secret=True,
    )
    host: str = setting("HOST", "127.0.0.1", "address the gateway listens on")
    port: int = setting("PORT", 8080, "port of the gateway, the only public one", parse=int)
    rasa_port: int = setting("RASA_PORT", 5005, "port of Rasa, loopback only", parse=int)
    actions_port: int = setting("ACTIONS_PORT", 5055, "port of the actions, loopback", parse=int)
    secret_key: str = setting(
        "SECRET_KEY", "", "signs chat tokens; made and kept in `var/` when empty", secret=True
    )
    rasa_token: str = setting(
        "RASA_TOKEN", "", "lets the gateway into Rasa; made on each start when empty", secret=True
    )
    identity_key: str = setting(
        "IDENTITY_KEY", "", "shared with your site: signs the JWT of a known shopper", secret=True
    )
    origins: tuple[str, ...] = setting(
        "ALLOWED_ORIGINS", (), "sites that may embed the chat, comma-separated", parse=names
    )
    per_shopper: int = setting(
        "MESSAGES_PER_MINUTE", 120, "messages a minute from one shopper; 0 is no limit", parse=int
    )
    per_address: int = setting(
        "REQUESTS_PER_MINUTE", 1200, "requests a minute from one address; 0 is no limit", parse=int
    )
    proxies: int = setting(
        "PROXIES", 0, "proxies of yours in front, which set X-Forwarded-For", parse=int
    )
    shop_name: str = setting("SHOP_NAME", "Fern & Fable", "the shop's name on its page")
    currency: str = setting("CURRENCY", "EUR", "currency of all prices")
    data: Path = setting("DATA_DIR", Path("data"), "catalogue, quizzes, pictures", parse=Path)
    var: Path = setting("VAR_DIR", Path("var"), "database, logs, screenshots", parse=Path)

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> Settings:
        """Read every setting the environment names; keep the default of the others.

        Raises
        ------
        ConfigError
            When a value cannot be read; it names the variable, never the value of a secret.
        """
        given = os.environ if env is None else env
        read = {f.name: _read(f, given) for f in fields(cls) if given.get(f.metadata["env"])}
        return cls(**read)

    @property
    def rasa_url(self) -> str:
        return f"http://127.0.0.1:{self.rasa_port}"


def _read(spec: Field[Any], env: Mapping[str, str]) -> Any:
    name = spec.metadata["env"]
    try:
        return spec.metadata["parse"](env[name])
    except ValueError as error:
        raise ConfigError(f"{name} cannot be read: {error}") from error
