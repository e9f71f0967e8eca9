"""Giới thiệu names every part of the program with the text of its licence, from source and in a built program."""

import re
import shutil
import tomllib
from importlib.metadata import requires
from pathlib import Path

from PySide6.QtWidgets import QDialog

from ict_desktop.screens.window.about import AboutDialog
from ict_desktop.screens.window.licences import NEEDED, NOT_CARRIED, PROGRAM, QT_PARTS, closure, parts
from installers.licences import write
from tests.files import RESOURCES
from tests.hands import in_dialog
from tests.screens.office import Office

ROOT = RESOURCES.parent


def test_what_the_program_asks_for_is_what_its_project_says():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {re.split(r"[<>=]", wanted)[0] for wanted in project["dependencies"]} == set(NEEDED)


def test_every_package_of_the_closure_has_the_text_of_its_licence():
    known = {part.name: part for part in parts(RESOURCES)}
    assert closure() <= set(known)
    assert {"click", "pluggy", "tabulate", "python-dateutil", "lxml", "pillow", "shiboken6"} <= closure()
    assert {PROGRAM, "Python", "SQLite", "Liberation Serif"} <= set(known)
    assert [name for name, part in known.items() if len(part.text) < 300 or not part.licence or not part.version] == []


def test_only_what_is_named_is_left_out_of_the_closure():
    assert "pip" in "".join(requires("sqlite-utils") or ())
    assert not closure() & NOT_CARRIED


def test_qt_comes_with_both_licences_and_the_way_to_replace_it():
    for part in parts(RESOURCES):
        if part.name.lower().replace("_", "-") in QT_PARTS:
            assert "GNU LESSER GENERAL PUBLIC LICENSE" in part.text
            assert "GNU GENERAL PUBLIC LICENSE" in part.text
            assert "lib/PySide6" in part.text
            assert "download.qt.io" in part.text


def test_a_built_program_shows_the_same_without_anything_installed(tmp_path: Path):
    shutil.copytree(RESOURCES / "licences", tmp_path / "resources" / "licences")
    write(tmp_path / "resources" / "licences")
    assert parts(tmp_path / "resources") == parts(RESOURCES)


def test_the_spec_of_the_build_collects_them():
    spec = (ROOT / "installers" / "program.spec").read_text(encoding="utf-8")
    assert 'write_licences(Path(workpath).parent / "licences")), "resources/licences")' in spec


def test_about_shows_the_text_of_the_part_that_is_chosen(office: Office):
    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, AboutDialog)
        for row, part in enumerate(dialog.parts):
            dialog.names.setCurrentRow(row)
            assert part.text[:200].strip() in dialog.text.toPlainText()

    titles = in_dialog(read)
    office.window.deeds.about()
    assert titles == ["Giới thiệu"]
