"""Which processes there are, and how each is started."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.processes import Part
from bot.training import MODELS, RASA_FOLDER, RASA_PYTHON
from shop.settings import Settings

ROOT = Path(__file__).resolve().parents[1]


def all_parts(settings: Settings, secrets: dict[str, str]) -> list[Part]:
    """Rasa, the actions and the gateway; `secrets` are the ones made for this start."""
    return [rasa(settings, secrets), actions(settings, secrets), gateway(settings, secrets)]


def rasa(settings: Settings, secrets: dict[str, str]) -> Part:
    """Rasa, reachable from this machine only."""
    dialogues = (settings.var / "dialogues.db").resolve()
    env = {
        **secrets,
        "RASA_PORT": str(settings.rasa_port),
        "ACTIONS_PORT": str(settings.actions_port),
        "RASA_MODEL": str(MODELS),
        "RASA_TRACKER_URL": f"sqlite:///{dialogues}",
    }
    health = f"{settings.rasa_url}/webhooks/gateway/"
    return Part("rasa", [str(RASA_PYTHON), "serve.py"], health, env=env, cwd=RASA_FOLDER)


def actions(settings: Settings, secrets: dict[str, str]) -> Part:
    """The actions, reachable from this machine only."""
    health = f"http://127.0.0.1:{settings.actions_port}/health"
    return Part("actions", [sys.executable, "-m", "actions"], health, env=secrets, cwd=ROOT)


def gateway(settings: Settings, secrets: dict[str, str]) -> Part:
    """The only public door."""
    health = f"http://{settings.host}:{settings.port}/healthz"
    return Part("gateway", [sys.executable, "-m", "channels"], health, env=secrets, cwd=ROOT)
