"""Which messengers this shop speaks on: those whose secrets are set."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from channels.messenger.build import build as build_messenger
from channels.messenger.parse import NAME as MESSENGER
from channels.metrics import Metrics
from channels.platform import Platform
from channels.reception import Reception
from channels.slack.address import NAME as SLACK
from channels.slack.build import build as build_slack
from channels.telegram.address import CHANNEL as TELEGRAM
from channels.telegram.build import build as build_telegram
from shop.settings import Settings

BuildPlatforms = Callable[[Settings, Reception, Metrics], Mapping[str, Platform]]


def build_platforms(
    settings: Settings, reception: Reception, metrics: Metrics
) -> Mapping[str, Platform]:
    """The messengers by name; one without its secrets is not there at all."""
    found = {
        MESSENGER: build_messenger(settings, reception, metrics),
        SLACK: build_slack(settings, reception, metrics),
        TELEGRAM: build_telegram(settings, reception, metrics),
    }
    return {name: each for name, each in found.items() if each is not None}
