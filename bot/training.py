"""Train Rasa when, and only when, what it learns from has changed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import time
from pathlib import Path

RASA_FOLDER = Path(__file__).resolve().parent / "rasa"
RASA_PYTHON = RASA_FOLDER / ".venv" / "bin" / "python"
MODELS = RASA_FOLDER / "models"
LEARNT_FROM = ("config.yml", "domain/*.yml", "nlu/*.yml", "rules/*.yml", "stories/*.yml", "*.py")


def train(*, quietly: bool = False) -> None:
    """See to it that there is a model of the training data as it is now.

    Raises
    ------
    subprocess.CalledProcessError
        When Rasa refuses the training data; what it said has been printed.
    """
    mark = MODELS / "trained_on"
    wanted = fingerprint()
    if mark.exists() and mark.read_text() == wanted:
        return
    if not quietly:
        print("→ Rasa learns what shoppers say", flush=True)
    started = time.monotonic()
    _run_training()
    mark.write_text(wanted)
    if not quietly:
        print(f"  learnt in {time.monotonic() - started:.0f} s", flush=True)


def fingerprint() -> str:
    """A name for the training data as it is now."""
    digest = hashlib.sha256()
    for pattern in LEARNT_FROM:
        for path in sorted(RASA_FOLDER.glob(pattern)):
            digest.update(path.relative_to(RASA_FOLDER).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _run_training() -> None:
    MODELS.mkdir(exist_ok=True)
    result = subprocess.run(  # noqa: S603 - our own interpreter and script
        [str(RASA_PYTHON), "train.py"],
        cwd=RASA_FOLDER,
        env={**os.environ, "RASA_MODEL": str(MODELS)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode:
        print(result.stdout, flush=True)
        result.check_returncode()
