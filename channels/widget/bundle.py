"""Puts the widget's sources and styles into the one script a shop's page loads.

Pure string work, done once when the gateway starts: no compiler, no package manager. The sources
are ES modules that import each other on single lines; those lines go, and one closure holds all.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCES = (
    "home",
    "words",
    "dom",
    "icons",
    "ids",
    "colour",
    "memory",
    "outgoing",
    "session",
    "sender",
    "socket",
    "wire",
    "choices",
    "cards",
    "pictures",
    "order",
    "messages",
    "log",
    "shell",
    "focus",
    "look",
    "talk",
    "export",
    "chat",
    "start",
)
STYLES = ("theme", "launcher", "panel", "messages", "choices", "rail", "cards", "order")


@cache
def widget_js() -> str:
    """The whole widget as one script, styles included."""
    script = "\n".join(module((HERE / "src" / f"{name}.js").read_text()) for name in SOURCES)
    style = "".join(minify_css((HERE / "css" / f"{name}.css").read_text()) for name in STYLES)
    return f'(()=>{{"use strict";\nconst STYLE={json.dumps(style)};\n{script}\n}})();\n'


def module(source: str) -> str:
    """A module's code without comments, indentation, `import` and `export`.

    Conservative on purpose: only whole lines are dropped and only line ends are trimmed, so a
    string or a regular expression never changes. Template literals end on the line they begin.
    """
    without_blocks = re.sub(r"^[ \t]*/\*.*?\*/[ \t]*$", "", source, flags=re.DOTALL | re.MULTILINE)
    lines = (line.strip() for line in without_blocks.splitlines())
    kept = (line for line in lines if line and not line.startswith(("//", "import ")))
    return "\n".join(line.removeprefix("export ") for line in kept)


def minify_css(source: str) -> str:
    """A style sheet without comments and without the space nobody needs."""
    flat = re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL)
    flat = re.sub(r"\s+", " ", flat)
    flat = re.sub(r"\s*([{};,])\s*", r"\1", flat)
    return flat.replace(";}", "}").strip()
