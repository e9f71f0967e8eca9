"""The laws of the kit: what is typed into and pressed is made in `widgets/`, and no dialog of files starts anywhere."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.test_walls import ROOT, modules, plant

MADE_IN_THE_KIT = {
    "QLineEdit", "QTextEdit", "QPlainTextEdit", "QComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QTimeEdit",
    "QDateTimeEdit", "QInputDialog", "QPushButton",
}  # fmt: skip
FOLDER = 2
"""Which argument of a static file dialog says where it starts."""


def made_outside_the_kit(root: Path) -> list[str]:
    return [
        module.fault(node, f"uses {full}")
        for module in modules(root)
        if module.room != "widgets"
        for node, full, _ in module.imports()
        if full.startswith("PySide6.") and full.rpartition(".")[2] in MADE_IN_THE_KIT
    ]


def file_dialogs_that_start_anywhere(root: Path) -> list[str]:
    """Calls of a file dialog that leave it to the folder the program happens to run in."""
    return [
        module.fault(node, f"{ast.unparse(node.func)} starts in no folder of the office's")
        for module in modules(root)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).startswith("QFileDialog.get")
        and (len(node.args) <= FOLDER or ast.unparse(node.args[FOLDER]) in ("''", "None"))
    ]


def test_what_is_typed_into_and_pressed_is_of_the_kit():
    assert made_outside_the_kit(ROOT) == []


def test_every_file_dialog_starts_in_a_folder_of_the_offices():
    assert file_dialogs_that_start_anywhere(ROOT) == []


@pytest.mark.parametrize(
    ("law", "file", "fault"),
    [
        (made_outside_the_kit, "screens/areas/x.py", "from PySide6.QtWidgets import QLabel, QLineEdit"),
        (made_outside_the_kit, "app.py", "from PySide6.QtWidgets import QPushButton"),
        (file_dialogs_that_start_anywhere, "screens/x.py", "QFileDialog.getOpenFileName(None, 'Mở')"),
        (
            file_dialogs_that_start_anywhere,
            "widgets/x.py",
            "QFileDialog.getOpenFileName(None, 'Mở', '', 'PDF (*.pdf)')",
        ),
    ],
)
def test_each_law_catches_a_planted_fault(tmp_path: Path, law: Callable[[Path], list[str]], file: str, fault: str):
    plant(tmp_path, file, fault)
    plant(
        tmp_path, "widgets/fine.py", "from PySide6.QtWidgets import QLineEdit\nQFileDialog.getOpenFileName(a, 'b', c)"
    )
    assert [line.partition(":")[0] for line in law(tmp_path)] == [f"ict_desktop/{file}"]
