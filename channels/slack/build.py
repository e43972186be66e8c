"""Slack is built where its secrets are set."""

from __future__ import annotations

from channels.metrics import Metrics
from channels.platform import Platform
from channels.reception import Reception
from channels.slack.platform import Slack
from shop.settings import Settings


def build(settings: Settings, reception: Reception, metrics: Metrics) -> Platform | None:
    """Slack over HTTP, over a socket, or both; None when it may do neither."""
    if settings.slack_signing_secret or settings.slack_app_token:
        return Slack(settings, reception, metrics)
    return None
