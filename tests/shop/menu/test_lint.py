"""Every fault a menu can have is found, by line and in words a merchant understands."""

from __future__ import annotations

from pathlib import Path

import pytest

from shop.menu.linting.lint import Finding, lint_folder, lint_source
from tests.shop.menu.faults import CAFE, FAULTS

MENUS = Path(__file__).resolve().parents[3] / "data" / "menus"


def test_a_good_menu_has_nothing_to_put_right():
    assert lint_source(CAFE, "cafe.yml") == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_where_it_is(name):
    (good, bad), expected = FAULTS[name]
    assert good in CAFE

    found = lint_source(CAFE.replace(good, bad, 1), "cafe.yml")

    assert [(one.line, one.message) for one in found] == expected


def test_several_faults_are_all_named():
    source = CAFE.replace("price: 0.50", "price: cheap").replace("tea: [tea]", "tea: [no]")

    found = lint_source(source, "cafe.yml")

    assert [one.line for one in found] == [19, 23]


def test_a_finding_says_where_it_is():
    assert str(Finding("cafe.yml", 7, "min and max reversed")) == "cafe.yml:7: min and max reversed"


def test_our_menus_are_fine():
    assert lint_folder(MENUS) == []
