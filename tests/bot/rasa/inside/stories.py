"""Runs in Rasa's own environment: every story goes where it should, by Rasa's own tester.

    python stories.py <model> <folder for the report>

Prints how many do, then those that do not.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

import edge

edge.prepare()

from rasa.core.agent import Agent  # noqa: E402
from rasa.core.test import test  # noqa: E402

MODEL, FOLDER = Path(sys.argv[1]), Path(sys.argv[2])

if __name__ == "__main__":
    asyncio.run(
        test("stories", Agent.load(MODEL), out_directory=str(FOLDER), disable_plotting=True)
    )
    report = json.loads((FOLDER / "story_report.json").read_text(encoding="utf-8"))
    told = report["conversation_accuracy"]
    print(f"{told['correct']} of {told['total']} stories go where they should", flush=True)  # noqa: T201
    if told["correct"] < told["total"]:
        sys.exit((FOLDER / "failed_test_stories.yml").read_text(encoding="utf-8"))
