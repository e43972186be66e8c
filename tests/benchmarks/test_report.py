"""Benchmarks print a table for people and end with one line of JSON."""

from __future__ import annotations

import json

import pytest

from benchmarks.report import finish, header, table


def test_the_header_names_the_machine_and_the_versions(capsys: pytest.CaptureFixture[str]) -> None:
    header("sqlalchemy")

    printed = capsys.readouterr().out
    assert "cores" in printed
    assert "python 3." in printed
    assert "sqlalchemy 2." in printed


def test_a_table_lines_its_columns_up(capsys: pytest.CaptureFixture[str]) -> None:
    table([{"system": "ours", "n": 100000, "hr@10": 0.08841}, {"system": "popularity", "n": 7}])

    assert capsys.readouterr().out.splitlines() == [
        "system            n    hr@10",
        "----------  -------  -------",
        "ours        100,000  0.08841",
        "popularity        7",
        "",
    ]


def test_the_last_line_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    finish(benchmark="toy", data="made up", n=3, ours={"hr@10": 0.5}, baselines={}, seconds=1.23456)

    last = capsys.readouterr().out.splitlines()[-1]
    assert json.loads(last) == {
        "benchmark": "toy",
        "data": "made up",
        "n": 3,
        "ours": {"hr@10": 0.5},
        "baselines": {},
        "seconds": 1.23,
    }
