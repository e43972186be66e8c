"""Where a file of a workspace is, and who may see our token when we ask for it."""

from __future__ import annotations

from yarl import URL

from channels.files import File

SLACK = "slack.com"


def file_at(url: str, api: str, token: str) -> File:
    """A file. One that a workspace has linked from elsewhere is asked for without a token."""
    asked, home = URL(url), URL(api)
    of_slack = asked.scheme == "https" and f".{asked.host}".endswith(f".{SLACK}")
    ours = of_slack or asked.origin() == home.origin()
    return File(url, api, {"Authorization": f"Bearer {token}"} if ours else {})
