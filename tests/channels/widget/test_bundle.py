"""The bundle: one script, small, complete, and changed only where it is safe."""

from __future__ import annotations

import gzip
import re
from collections import Counter

import pytest

from channels.widget.bundle import HERE, SOURCES, STYLES, minify_css, module, widget_js

LIMIT = 20_000
DECLARED = re.compile(r"^(?:export )?(?:async )?(?:const|let|function|class) (\[.*?\]|\w+)", re.M)


def sources() -> dict[str, str]:
    return {name: (HERE / "src" / f"{name}.js").read_text() for name in SOURCES}


def test_the_whole_widget_is_at_most_20_kilobytes_gzipped() -> None:
    size = len(gzip.compress(widget_js().encode(), 9))

    assert size <= LIMIT


def test_every_source_and_every_style_is_in_the_bundle_once() -> None:
    scripts = sorted(path.stem for path in (HERE / "src").glob("*.js"))
    styles = sorted(path.stem for path in (HERE / "css").glob("*.css"))

    assert (sorted(SOURCES), sorted(STYLES)) == (scripts, styles)


def test_no_two_modules_declare_the_same_name() -> None:
    names = Counter(name for source in sources().values() for name in DECLARED.findall(source))

    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("name", SOURCES)
def test_a_module_imports_on_single_lines_and_ends_its_templates_there(name: str) -> None:
    lines = sources()[name].splitlines()

    assert [
        line for line in lines if line.startswith("import") and not line.endswith('.js";')
    ] == []
    assert [line for line in lines if line.count("`") % 2] == []


@pytest.mark.parametrize("name", SOURCES)
def test_a_module_comes_after_what_it_imports_when_it_needs_it_at_once(name: str) -> None:
    extended = re.findall(r"extends (\w+)", sources()[name])

    assert set(extended) <= {"HTMLElement", "Error"}


@pytest.mark.parametrize("name", SOURCES)
def test_a_module_never_writes_markup(name: str) -> None:
    unsafe = re.findall(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", sources()[name]
    )

    assert unsafe == []


def test_only_whole_comment_lines_are_dropped_from_a_module() -> None:
    kept = 'const url = "https://x"; // kept'
    source = f'/** Says. */\nimport {{ a }} from "./a.js";\n// why\n  export {kept}\n'

    assert module(source) == kept


def test_a_style_sheet_loses_its_comments_and_keeps_its_meaning() -> None:
    source = "/* x */\n.a :focus,\n.b {\n  margin: calc(1px + 2px) 0;\n}\n"

    assert minify_css(source) == ".a :focus,.b{margin: calc(1px + 2px) 0}"
