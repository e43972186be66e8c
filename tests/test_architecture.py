"""The picture of packages, held: imports go down only, frameworks stay where they belong."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MAY_IMPORT = {
    "shop": set(),
    "recommender": {"shop"},
    "actions": {"shop", "recommender"},
    "channels": {"shop"},
    "bot": {"shop", "recommender", "actions", "channels"},
}
ONLY_IN = {
    "sqlalchemy": "shop",
    "alembic": "shop",
    "numpy": "recommender",
    "scipy": "recommender",
    "sklearn": "recommender",
    "rasa_sdk": "actions",
    "sanic": "actions",
    "aiohttp": "channels",
    "telegram": "channels",
    "slack_bolt": "channels",
    "symspellpy": "recommender",
    "slack_sdk": "channels",
}
INSIDE_ACTIONS = {  # what each folder of the actions may use of the others
    "speaking": set(),
    "products": {"speaking"},
    "lists": {"speaking", "products"},
    "basket": {"speaking", "products"},
    "tastes": {"speaking", "products"},
    "quizzing": {"speaking", "products", "tastes"},
}
FILES = sorted(
    path.relative_to(ROOT)
    for package in MAY_IMPORT
    for path in (ROOT / package).rglob("*.py")
    if "rasa" not in path.relative_to(ROOT).parts
)
RASA_FILES = sorted(path.relative_to(ROOT) for path in (ROOT / "bot" / "rasa").glob("*.py"))


def imported(path: Path) -> set[str]:
    """The top-level packages a file imports."""
    found = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found


@pytest.mark.parametrize("path", FILES, ids=str)
def test_imports_only_downwards(path):
    home = path.parts[0]

    assert imported(path) & set(MAY_IMPORT) <= MAY_IMPORT[home] | {home}


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_framework_stays_in_the_package_that_owns_it(path):
    home = path.parts[0]
    foreign = {name for name, owner in ONLY_IN.items() if owner != home}

    assert not imported(path) & foreign


@pytest.mark.parametrize("path", RASA_FILES, ids=str)
def test_what_rasa_loads_imports_nothing_of_ours(path):
    assert not imported(path) & set(MAY_IMPORT)


@pytest.mark.parametrize("module", ["model", "errors", "reply"])
def test_the_nouns_know_no_framework(module):
    allowed = {"__future__", "collections", "dataclasses", "datetime", "enum", "typing", "shop"}

    assert imported(Path(f"shop/{module}.py")) <= allowed


def test_nothing_imports_the_benchmarks():
    assert not [path for path in FILES if "benchmarks" in imported(path)]


@pytest.mark.parametrize("folder", INSIDE_ACTIONS)
def test_the_folders_of_the_actions_lean_on_each_other_one_way(folder):
    leans_on = {
        name
        for path in (ROOT / "actions" / folder).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("actions.")
        for name in [(node.module or "").split(".")[1]]
    }

    assert leans_on <= INSIDE_ACTIONS[folder] | {folder}
