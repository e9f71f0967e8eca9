"""Tệp → Kiểm tra tệp shows both versions of what differs and settles it; a resting window says what it notices."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ict_desktop.records.tasks import Task
from ict_desktop.screens.file.check_file import CheckDialog
from ict_desktop.store import checking, ledger, table
from ict_desktop.store.checking import Findings
from tests.damage import behind_the_ledger
from tests.files import outside
from tests.hands import until
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office


def first_task(office: Office) -> Task:
    return table.every(office.desk.connection, Task)[0]


def opened(office: Office) -> CheckDialog:
    dialog = CheckDialog(office.window, office.desk, office.window.care.watch)
    looked(office, dialog)
    return dialog


def looked(office: Office, dialog: CheckDialog) -> None:
    """Wait until the dialog shows what the worker found."""
    office.settle()
    until(lambda: not dialog.words.text().startswith("Đang kiểm tra"))
    office.settle()


def lines(dialog: CheckDialog) -> list[list[str]]:
    groups = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    return [[group.child(n).text(c) for c in range(4)] for group in groups if group for n in range(group.childCount())]


def test_a_whole_file_is_called_whole_and_nothing_is_offered(office: Office):
    dialog = opened(office)
    assert dialog.words.text() == "Tệp nguyên vẹn."
    assert lines(dialog) == []
    assert not any(not button.isHidden() for button in (dialog.back, dialog.stand, dialog.schema, dialog.index))
    dialog.reject()


def test_both_versions_stand_side_by_side_and_the_ledgers_comes_back_then_the_index_is_offered(office: Office):
    task = first_task(office)
    behind_the_ledger(office.desk.store.path, f"UPDATE task SET text = 'Lời khác' WHERE id = '{task.id}'")
    dialog = opened(office)
    (name, field, ours, theirs) = lines(dialog)[0]
    assert name.startswith("Nhiệm vụ “")
    assert (field, theirs) == ("Nội dung", "“Lời khác”")
    assert ours.startswith(f"“{task.text[:30]}")
    assert dialog.back.isEnabled()
    assert not dialog.index.isEnabled()
    assert "sau khi" in dialog.note.text()
    dialog.back.click()
    looked(office, dialog)
    assert first_task(office).text == task.text
    assert dialog.words.text() == "Tệp nguyên vẹn."
    dialog.reject()
    assert office.desk.store.undo("Lan").startswith("Đưa nhiệm vụ “")
    assert first_task(office).text == "Lời khác"


def test_what_is_kept_is_entered_and_only_then_may_the_index_be_made_again(office: Office):
    task = first_task(office)
    behind_the_ledger(office.desk.store.path, f"UPDATE task SET text = 'Lời khác' WHERE id = '{task.id}'")
    dialog = opened(office)
    dialog.stand.click()
    looked(office, dialog)
    assert "Chỉ phần tìm kiếm" in dialog.words.text()
    assert dialog.index.isEnabled()
    dialog.index.click()
    looked(office, dialog)
    assert dialog.words.text() == "Tệp nguyên vẹn."
    dialog.reject()
    assert first_task(office).text == "Lời khác"


def test_where_the_ledger_itself_was_changed_its_version_is_not_offered(office: Office):
    store = office.desk.store
    store.connection.execute("UPDATE change SET new = replace(new, 'tỉnh', 'tình') WHERE table_name = 'task'")
    dialog = opened(office)
    dialog.list.selectAll()
    assert not dialog.back.isEnabled()
    assert "Chính sổ nhật ký bị sửa" in dialog.note.text()
    dialog.stand.click()
    looked(office, dialog)
    dialog.list.selectAll()
    if dialog.stand.isEnabled():
        dialog.stand.click()
        looked(office, dialog)
    assert checking.examine(store.connection).rows == ()
    dialog.reject()


def test_a_dialog_closed_while_the_file_is_looked_at_shows_nothing_more(office: Office):
    dialog = CheckDialog(office.window, office.desk, office.window.care.watch)
    dialog.reject()
    dialog.deleteLater()
    office.settle()
    assert office.said == []


def test_a_foreign_trigger_opens_the_file_for_viewing_with_a_way_to_take_it_out(
    open_office: OpenOffice, sample_path: Path
):
    with closing(outside(sample_path)) as hand:
        hand.execute("CREATE TRIGGER spy AFTER INSERT ON action BEGIN DELETE FROM progress; END")
    office = open_office(sample_path)
    assert "trigger lạ “spy” trên bảng “action”" in office.window._banner.text()
    assert "Kiểm tra tệp…" in office.window._banner.text()
    assert not office.desk.may_write(office.window)
    assert "chỉ mở để xem" in office.said.pop()
    dialog = opened(office)
    assert lines(dialog)[0][0] == "Trigger lạ “spy” trên bảng “action”"
    dialog.schema.click()
    office.settle()
    assert not office.desk.store.read_only
    assert office.desk.store.foreign == ()
    assert "spy" not in office.window._banner.text()
    assert checking.examine(office.desk.connection) == Findings()
    assert "spy" in ledger.journal(office.desk.connection)[0].label


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("CREATE TRIGGER spy AFTER UPDATE ON task BEGIN DELETE FROM progress; END", "trigger lạ “spy”"),
        ("CREATE TABLE mine (id TEXT)", "bảng lạ “mine”"),
        ("ALTER TABLE clerk ADD COLUMN note TEXT", "cột lạ “clerk.note”"),
        ("DROP TRIGGER task_ledger_changed", "thiếu trigger “task_ledger_changed”"),
    ],
)
def test_a_resting_window_says_in_its_banner_what_another_tool_made_of_the_file(
    statement: str, words: str, office: Office
):
    office.window.care.watch.look()
    office.settle()
    assert office.window._banner.isHidden()
    with closing(outside(office.desk.store.path)) as hand:
        hand.execute(statement)
    office.window.care.watch.look()
    office.settle()
    assert words in office.window._banner.text()
    assert not office.window._banner.isHidden()
    assert office.said == []


def test_the_banner_shows_names_of_other_tools_as_they_are_written(office: Office):
    with closing(outside(office.desk.store.path)) as hand:
        hand.execute('CREATE TABLE "<img src=x> <b>" (id TEXT)')
    office.window.care.watch.look()
    office.settle()
    assert "&lt;img src=x&gt;" in office.window._banner.text()
    assert office.window._banner.textFormat() == Qt.TextFormat.RichText
