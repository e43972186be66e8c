"""Our shortcuts through Rasa give what Rasa's own ways give. Runs in Rasa's environment."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from bot.training import RASA_FOLDER, RASA_PYTHON, train

SEAMS = Path(__file__).with_name("inside") / "seams.py"


@pytest.mark.slow
def test_every_shortcut_gives_what_rasa_gives(tmp_path: Path) -> None:
    train(quietly=True)
    command = [str(RASA_PYTHON), str(SEAMS), str(RASA_FOLDER / "models"), str(tmp_path)]

    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONPATH": str(RASA_FOLDER)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.count("holds: ") == 17


@pytest.mark.slow
def test_the_project_is_valid_and_warns_of_nothing() -> None:
    data = ["--domain", "domain", "--data", "nlu", "rules", "stories"]
    quiet = {"RASA_TELEMETRY_ENABLED": "false", "SQLALCHEMY_SILENCE_UBER_WARNING": "1"}

    done = subprocess.run(
        [str(RASA_PYTHON), "-m", "rasa", "data", "validate", *data],
        cwd=RASA_FOLDER,
        env={**os.environ, **quiet},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    said = done.stdout + done.stderr
    ours = [line for line in said.splitlines() if "UserWarning" in line or "WARNING" in line]
    about_every_domain = "Slot auto-fill has been removed"
    assert done.returncode == 0, said[-3000:]
    assert [line for line in ours if about_every_domain not in line] == []
