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


def hours(text: str) -> str:
    """From one full hour to another, such as "21-9"."""
    start, _, end = text.partition("-")
    if not all(0 <= int(hour) < 24 for hour in (start, end)):
        raise ValueError("not two hours of a day, such as 21-9")
    return text


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
    public_url: str = setting(
        "PUBLIC_URL", "", "where the world reaches the gateway, for webhooks and links"
    )
    telegram_token: str = setting(
        "TELEGRAM_TOKEN", "", "from @BotFather; with it, Telegram is on", secret=True
    )
    telegram_bot: str = setting(
        "TELEGRAM_BOT", "", "the bot's name without @, for links that open its chat"
    )
    telegram_api: str = setting("TELEGRAM_API", "https://api.telegram.org", "the Bot API's address")
    slack_token: str = setting(
        "SLACK_TOKEN", "", "`xoxb-…` of one workspace; several come by OAuth", secret=True
    )
    slack_signing_secret: str = setting(
        "SLACK_SIGNING_SECRET", "", "with it, Slack is on, over HTTP", secret=True
    )
    slack_app_token: str = setting(
        "SLACK_APP_TOKEN",
        "",
        "`xapp-…`: Slack without a public address, over Socket Mode",
        secret=True,
    )
    slack_client_id: str = setting("SLACK_CLIENT_ID", "", "lets other workspaces install the app")
    slack_client_secret: str = setting(
        "SLACK_CLIENT_SECRET", "", "the other half of `SLACK_CLIENT_ID`", secret=True
    )
    slack_api: str = setting("SLACK_API", "https://slack.com/api/", "the Web API's address")
    messenger_page: str = setting("MESSENGER_PAGE", "", "id of the Facebook page that answers")
    messenger_token: str = setting("MESSENGER_TOKEN", "", "the page's access token", secret=True)
    messenger_app_secret: str = setting(
        "MESSENGER_APP_SECRET",
        "",
        "signs what Facebook sends; with it, Messenger is on",
        secret=True,
    )
    messenger_verify_token: str = setting(
        "MESSENGER_VERIFY_TOKEN", "", "any word of yours, for the first handshake", secret=True
    )
    graph_api: str = setting(
        "GRAPH_API", "https://graph.facebook.com/v25.0", "the Graph API's address"
    )
    zone: str = setting("ZONE", "UTC", "time zone of shoppers who did not say theirs")
    quiet_hours: str = setting(
        "QUIET_HOURS", "21-9", "hours of their day in which we never write first", parse=hours
    )
    reminders_per_week: int = setting(
        "REMINDERS_PER_WEEK", 2, "how often we write first to one shopper at most", parse=int
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
