"""Finding what is wrong with a menu before a shopper does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from shop.menu.files import MenuReader
from shop.menu.linting.fault import Fault
from shop.menu.linting.names import name_faults
from shop.menu.linting.rules import rule_faults
from shop.menu.linting.structure import structure_faults
from shop.menu.model import Menu


@dataclass(frozen=True)
class Finding:
    """Something to put right: in which menu, on which line, and what."""

    menu: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.menu}:{self.line}: {self.message}"


def lint_folder(folder: Path) -> list[Finding]:
    """What is wrong with the menus of a folder, in the order of their file names."""
    findings: list[Finding] = []
    for path in sorted(folder.glob("*.yml")):
        findings += lint_source(path.read_text("utf-8"), path.name)
    return findings


def lint_source(source: str, file: str) -> list[Finding]:
    """What is wrong with the text of a menu: what cannot be read, and what cannot be ordered.

    Beside what cannot be read only names are looked at: a slot that is not there would make faults
    elsewhere that are none.
    """
    reader = MenuReader(source, file)
    menu = reader.read()
    findings = [Finding(file, fault.line, fault.what) for fault in reader.faults]
    if menu and findings:
        findings += [Finding(file, fault.line, fault.message) for fault in name_faults(menu)]
    elif menu:
        findings += lint(menu)
    return sorted(findings, key=lambda finding: finding.line)


def lint(menu: Menu) -> list[Finding]:
    """What is wrong with a menu that can be read: its slots, its names, its rules."""
    faults: list[Fault] = [*structure_faults(menu), *name_faults(menu), *rule_faults(menu)]
    name = menu.file or menu.id
    found = {Finding(name, fault.line, fault.message) for fault in faults}
    return sorted(found, key=lambda finding: (finding.line, finding.message))
