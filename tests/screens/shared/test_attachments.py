"""Files kept beside a record: what they are is shown, and what could do harm is asked about before it is opened."""

import stat
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from ict_desktop.screens.shared.attachments import COLUMNS, AttachmentList
from tests.hands import Key, in_dialog, letter, press
from tests.screens.office import Office

ZIP = b"PK\x03\x04\x14\x00"
ROOM = Path(__file__).parents[3] / "ict_desktop"


class System:
    """Takes the files the program hands to the system."""

    def __init__(self) -> None:
        self.given: list[Path] = []

    def take(self, url: QUrl) -> bool:
        self.given.append(Path(url.toLocalFile()))
        return True


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    system = System()
    monkeypatch.setattr(QDesktopServices, "openUrl", system.take)
    return system


@pytest.fixture
def files(office: Office) -> AttachmentList:
    page = office.page("tasks")
    page.show_record(page.list.model.ids[0])
    found = page.findChild(AttachmentList)
    page.tabs.setCurrentWidget(found)
    return found


def put(files: AttachmentList, folder: Path, name: str, content: bytes) -> str:
    path = folder / "tệp tới"
    path.write_bytes(content)
    path.chmod(0o777)
    record_id = files.keep_file(path.rename(folder / name))
    files.list.reload()
    return record_id


def shown(files: AttachmentList) -> dict[str, str]:
    rows = files.list.source.rows(files.list.model.ids)
    return {COLUMNS[0].text(row): COLUMNS[1].text(row) for row in rows.values()}


def test_a_paper_opens_at_once_as_a_copy_of_its_owner_alone(files: AttachmentList, system: System, tmp_path: Path):
    files.open(put(files, tmp_path, "Công văn 12.pdf", b"%PDF-1.7"))
    (given,) = system.given
    assert (given.name, given.read_bytes()) == ("Công văn 12.pdf", b"%PDF-1.7")
    assert stat.S_IMODE(given.stat().st_mode) == 0o400
    assert stat.S_IMODE(given.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cv.pdf.exe", b"MZ"),
        ("thu moi.desktop", b"[Desktop Entry]"),
        ("bao cao.xlsm", ZIP),
        ("anh.png", b"\x7fELF"),
        ("trang.html", b"<p>"),
        ("khong duoi", b"text"),
    ],
)
def test_enter_and_escape_leave_what_could_run_unopened(
    files: AttachmentList, system: System, tmp_path: Path, name: str, content: bytes
):
    record_id = put(files, tmp_path, name, content)
    for key in (Key.Key_Return, Key.Key_Escape):
        asked: list[str] = []

        def answer(dialog: QDialog, key: Qt.Key = key, asked: list[str] = asked) -> None:
            assert isinstance(dialog, QMessageBox)
            asked.append(dialog.text())
            press(key)

        in_dialog(answer)
        files.open(record_id)
        assert len(asked) == 1
        assert name in asked[0]
        assert files.list.source.rows([record_id])[record_id]["kind"] in asked[0] or "không phải" in asked[0]
    assert system.given == []


def test_it_is_opened_when_it_is_meant(files: AttachmentList, system: System, tmp_path: Path):
    record_id = put(files, tmp_path, "cv.pdf.exe", b"MZ")
    in_dialog(lambda dialog: letter(Key.Key_V, dialog))
    files.open(record_id)
    (given,) = system.given
    assert given.name == "cv.pdf.exe"
    assert stat.S_IMODE(given.stat().st_mode) == 0o400


def test_it_can_be_saved_instead(
    files: AttachmentList, system: System, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    record_id = put(files, tmp_path, "cv.pdf.exe", b"MZ")
    proposed: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return str(tmp_path / "kept"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    in_dialog(lambda dialog: letter(Key.Key_R, dialog))
    files.open(record_id)
    assert (proposed, system.given) == ([files._desk.proposed("cv.pdf.exe")], [])
    assert (tmp_path / "kept").read_bytes() == b"MZ"
    assert not (tmp_path / "kept").stat().st_mode & 0o111


def test_a_saved_picture_has_its_ending_however_it_is_named(
    files: AttachmentList, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    put(files, tmp_path, "quét.png", b"\x89PNG")
    files.list.table.selectRow(0)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "Số 15.TB"), ""))
    files.save()
    assert (tmp_path / "Số 15.TB.png").read_bytes() == b"\x89PNG"


def test_names_and_kinds_are_shown_as_they_are(files: AttachmentList, office: Office, tmp_path: Path):
    put(files, tmp_path, "cv.pdf.exe", b"MZ")
    put(files, tmp_path, "quét.png", b"\x89PNG")
    hostile = put(files, tmp_path, "b.pdf", b"%PDF")
    connection = office.desk.store.connection
    with office.desk.store.action("Tệp", "Lan"):
        connection.execute("UPDATE attachment SET name = ? WHERE id = ?", ("cv\u202efdp.exe ", hostile))
    files.list.reload()
    assert shown(files) == {
        "cv.pdf.exe": "Chương trình Windows (.exe)",
        "quét.png": "Ảnh PNG",
        "cv[U+202E]fdp.exe␣": "Chương trình (.exe)",
    }
    header = files.list.table.horizontalHeader()
    header.sectionClicked.emit(1)
    assert [files.list.source.rows([one])[one]["kind"] for one in files.list.model.ids] == sorted(shown(files).values())


def test_nothing_else_hands_files_to_the_system():
    """A new door asks `kind_of` first; the others open folders, which only shows them."""
    doors = {path.name for path in ROOM.glob("**/*.py") if "openUrl" in path.read_text(encoding="utf-8")}
    assert doors == {"attachments.py", "backups_dialog.py", "health.py", "moving.py"}


def test_insert_chooses_files_from_the_folder_of_her_papers_and_deeds_on_a_file_wait_for_one(
    files: AttachmentList, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    paper = tmp_path / "cong-van.pdf"
    paper.write_bytes(b"%PDF-1.7")
    asked: list[str] = []

    def choose(_parent: object, _title: str, folder: str) -> tuple[list[str], str]:
        asked.append(folder)
        return [str(paper)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    for record_id in files.list.model.ids:
        files.list.select(record_id)
        files.remove()
    assert not any(button.isEnabled() for button in files._on_row)
    files.list.take_keyboard()
    press(Key.Key_Insert)
    assert asked == [str(office.desk.outside)]
    assert files.count == 1
    assert all(button.isEnabled() for button in files._on_row)
