"""Train Rasa when, and only when, what it learns from has changed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import time
from pathlib import Path

RASA_FOLDER = Path(__file__).resolve().parent / "rasa"
RASA_PYTHON = RASA_FOLDER / ".venv" / "bin" / "python"
LEARNT_FROM = ("config.yml", "domain/*.yml", "nlu/*.yml", "rules/*.yml", "stories/*.yml", "*.py")


def model_path() -> Path:
    """Where the model of the training data as it is now lies, or will lie."""
    return RASA_FOLDER / "models" / f"{fingerprint()}.tar.gz"


def fingerprint() -> str:
    """A name for the training data as it is now."""
    digest = hashlib.sha256()
    for pattern in LEARNT_FROM:
        for path in sorted(RASA_FOLDER.glob(pattern)):
            digest.update(path.relative_to(RASA_FOLDER).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def train() -> Path:
    """The model of the training data as it is now; trains it if need be.

    Raises
    ------
    subprocess.CalledProcessError
        When Rasa refuses the training data; what it said has been printed.
    """
    path = model_path()
    if path.exists():
        return path
    print("→ Rasa learns what shoppers say (about half a minute)", flush=True)
    started = time.monotonic()
    _rasa("train", "--out", "models", "--fixed-model-name", path.name.removesuffix(".tar.gz"))
    for old in path.parent.glob("*.tar.gz"):
        if old != path:
            old.unlink()
    print(f"  learnt in {time.monotonic() - started:.0f} s", flush=True)
    return path


def _rasa(*arguments: str) -> None:
    quiet = {
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "PYTHONWARNINGS": "ignore",
    }
    result = subprocess.run(  # noqa: S603 - our own interpreter, our own arguments
        [str(RASA_PYTHON), "-m", "rasa", *arguments],
        cwd=RASA_FOLDER,
        env={**os.environ, **quiet},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode:
        print(result.stdout, flush=True)
        result.check_returncode()
