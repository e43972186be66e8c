"""The edge of Rasa's process: what must be so before Rasa is imported."""

from __future__ import annotations

import logging
import os
import warnings
from pathlib import Path

import sanic  # noqa: F401  # shows deprecations on import: our filters must come after its own

HERE = Path(__file__).resolve().parent
DEFAULTS = {
    "RASA_PORT": "5005",
    "ACTIONS_PORT": "5055",
    "RASA_TOKEN": "",
    "RASA_TRACKER_URL": "sqlite:///.rasa/trackers.db",
    "RASA_MODEL": "models",
    "RASA_TELEMETRY_ENABLED": "false",
    "OMP_NUM_THREADS": "1",  # more threads only get into each other's way
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}


def prepare() -> None:
    """Work in this folder, with every setting set, and quietly."""
    os.chdir(HERE)
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)
    _quieten()


def _quieten() -> None:
    for category in (DeprecationWarning, PendingDeprecationWarning, FutureWarning):
        warnings.simplefilter("ignore", category)  # of Rasa's frozen pins; nobody can act on them
    warnings.filterwarnings("ignore", "Slot auto-fill has been removed")  # said to every domain
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    for name in ("apscheduler", "matplotlib", "sanic.access"):
        logging.getLogger(name).setLevel(logging.WARNING)
