"""Every story goes where it should with the trained model, by Rasa's own tester."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from bot.training import RASA_FOLDER, RASA_PYTHON, train

STORIES = Path(__file__).with_name("inside") / "stories.py"


@pytest.mark.slow
def test_every_story_goes_where_it_should(tmp_path: Path) -> None:
    train(quietly=True)
    command = [str(RASA_PYTHON), str(STORIES), str(RASA_FOLDER / "models"), str(tmp_path)]

    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONPATH": str(RASA_FOLDER)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    files = (RASA_FOLDER / "stories").glob("*.yml")
    told = sum(path.read_text(encoding="utf-8").count("  - story:") for path in files)
    assert done.returncode == 0, done.stderr[-3000:]
    assert f"{told} of {told} stories go where they should" in done.stdout
