"""The README is true: its commands exist, its settings are all the settings there are."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from shop.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = "bot|data|shop|actions|recommender|channels|tests|docs|benchmarks"
README = (ROOT / "README.md").read_text(encoding="utf-8")


def named(pattern: str) -> list[str]:
    """What the README names that way, each once."""
    return sorted(set(re.findall(pattern, README)))


def rows() -> dict[str, str]:
    """The settings table of the README: name and default."""
    found = re.findall(r"^\| `([A-Z_]+)` \| (.*?) \|", README, re.MULTILINE)
    return {name: default.strip("`") for name, default in found}


def test_every_setting_has_its_row_and_every_row_its_setting():
    assert set(rows()) == {spec.metadata["env"] for spec in fields(Settings)}


@pytest.mark.parametrize("spec", fields(Settings), ids=lambda spec: spec.name)
def test_a_row_states_the_default_of_its_setting(spec):
    default = ",".join(spec.default) if isinstance(spec.default, tuple) else str(spec.default)

    assert rows()[spec.metadata["env"]] == (default or "–")


@pytest.mark.parametrize("target", named(r"`make ([a-z]+)`"))
def test_a_make_command_of_the_readme_can_be_made(target):
    made = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, check=False)

    assert made.returncode == 0


@pytest.mark.parametrize("command", named(r"`python -m (bot [a-z ]+?)[`A-Z]"))
def test_a_command_of_the_readme_is_a_command(command):
    asked = [sys.executable, "-m", *command.split(), "--help"]
    answer = subprocess.run(asked, cwd=ROOT, capture_output=True, check=False)

    assert answer.returncode == 0


@pytest.mark.parametrize("path", named(rf"`((?:{FOLDERS})/[\w/.*-]*)`"))
def test_a_path_of_the_readme_is_there(path):
    assert list(ROOT.glob(path)) or (ROOT / path).exists()
