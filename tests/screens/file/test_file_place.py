"""A window over a file that somebody else works in, or that lies far away: what is said, and the ways out."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from ict_desktop.records.errors import Refused
from ict_desktop.records.tasks import Task
from ict_desktop.screens.file.far_file import FarFileBar
from ict_desktop.screens.file.file_place import FilePlace
from ict_desktop.screens.file.held_file import STILL_HELD, HeldFileBar
from ict_desktop.store import living
from ict_desktop.store.far import Surroundings
from ict_desktop.store.holding import OLD_AFTER, Holding, companion
from ict_desktop.store.opening import open_store
from ict_desktop.widgets.messages import Answer
from ict_desktop.work import keep
from ict_desktop.work.provinces import home, proposed
from tests.files import RESOURCES, dump, now
from tests.hands import until
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office
from tests.store.test_far import on_a_share
from tests.store.test_holding import AT, no_locks, say


@pytest.fixture
def theirs(sample_path: Path) -> Iterator[Holding]:
    """Another program that has the file."""
    one = Holding(sample_path)
    assert one.take("Hoa", AT) is None
    yield one
    one.release()


def place(office: Office) -> FilePlace:
    assert until(lambda: office.window.care.place is not None)
    office.settle()
    assert office.window.care.place is not None
    return office.window.care.place


def held_bar(office: Office) -> HeldFileBar:
    bar = place(office).bar
    assert isinstance(bar, HeldFileBar)
    return bar


def words(office: Office) -> str:
    return held_bar(office).words.text()


def banner(office: Office) -> QLabel:
    return office.window._banner


# Somebody else works in it


def test_a_held_file_is_for_viewing_and_says_who_has_it(open_office: OpenOffice, theirs: Holding) -> None:
    office = open_office(theirs.path)
    assert "đang được Hoa mở ở một cửa sổ khác trên chính máy này từ 08:15 ngày 27/11/2026" in words(office)
    assert held_bar(office).isVisible()
    assert not held_bar(office).take_button.isVisible()
    assert not banner(office).isVisible(), "one line says it"
    office.page("tasks").new_record()
    assert "đang được Hoa mở" in office.said.pop()
    with pytest.raises(Refused, match="Thử lại"):
        keep.add(office.desk.store, Task(text="Không ghi"), "Lan")
    assert theirs.refresh("Hoa") is None, "the mark stays theirs"


def test_what_the_holder_writes_is_seen(open_office: OpenOffice, theirs: Holding) -> None:
    office = open_office(theirs.path)
    page = office.page("tasks")
    store = open_store(theirs.path, now)
    keep.add(store, Task(text="Việc mới ở máy kia"), "Hoa")
    office.window.look_outside()
    office.settle()
    assert "Việc mới ở máy kia" in {row["text"] for row in office.rows("tasks")}
    assert page.isVisible()
    store.close()


def test_try_again_opens_it_for_work_once_it_is_free(open_office: OpenOffice, theirs: Holding) -> None:
    office = open_office(theirs.path)
    window = office.window
    held_bar(office).again_button.click()
    office.settle()
    assert office.window is window
    assert window.status.said.text() == STILL_HELD
    theirs.release()
    place(office).look()
    office.settle()
    assert "đã được đóng ở cửa sổ kia" in words(office)
    held_bar(office).again_button.click()
    assert until(lambda: office.window is not window)
    assert not office.desk.store.read_only
    assert companion(theirs.path).exists()
    keep.add(office.desk.store, Task(text="Ghi được"), "Lan")


def test_one_that_is_long_silent_can_be_taken_over_after_a_question(open_office: OpenOffice, sample_path: Path) -> None:
    say(sample_path, age=OLD_AFTER + 60)
    office = open_office(sample_path)
    window, bar = office.window, held_bar(office)
    assert "không thấy máy đó làm việc nữa" in bar.words.text()
    office.answers = [False, True]
    bar.take_button.click()
    assert office.window is window
    bar.take_button.click()
    assert office.asked == ["Tiếp quản tệp “mau.ict” để làm việc ở đây?"] * 2
    assert office.window is not window
    assert not office.desk.store.read_only
    other = Holding(sample_path).take("Hoa", AT)
    assert other is not None
    assert other.clerk == "Lan"


def test_a_holder_that_falls_silent_is_said_while_one_looks_on(open_office: OpenOffice, sample_path: Path) -> None:
    say(sample_path)
    office = open_office(sample_path)
    assert "trên máy PC-VT2" in words(office)
    say(sample_path, age=OLD_AFTER + 60)
    place(office).look()
    office.settle()
    assert held_bar(office).take_button.isVisible()


def test_a_file_put_there_by_a_program_that_synchronises_is_shown(
    open_office: OpenOffice, sample_path: Path, tmp_path: Path
) -> None:
    say(sample_path)
    office = open_office(sample_path)
    copy = Path(shutil.copy(sample_path, tmp_path / "moi"))
    store = open_store(copy, now)
    keep.add(store, Task(text="Từ máy kia sang"), "Hoa")
    store.close()
    copy.replace(sample_path)
    place(office).look()
    office.settle()
    found = office.desk.connection.execute("SELECT count(*) FROM task WHERE text = 'Từ máy kia sang'").fetchone()
    assert found == (1,)
    assert "trên máy PC-VT2" in words(office)


# Our own mark


def test_the_mark_is_ours_while_the_file_is_open_and_goes_with_the_window(
    open_office: OpenOffice, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(None)
    seen: list[bool] = []
    monkeypatch.setattr(office.desktop.app, "exec", lambda: seen.append(companion(sample_path).exists()))
    office.desktop.run(sample_path)
    assert seen == [True]
    assert not companion(sample_path).exists()


def test_another_file_in_the_window_frees_the_first_and_the_same_one_stays_ours(
    office: Office, sample_path: Path, tmp_path: Path
) -> None:
    office.desktop.open_file(sample_path)
    assert Holding(sample_path).take("Hoa", AT) is not None
    other = Path(shutil.copy(sample_path, tmp_path / "khac.ict"))
    office.desktop.open_file(other)
    assert not companion(sample_path).exists()
    assert companion(other).exists()
    (tmp_path / "hong.ict").write_bytes(b"no database" * 100)
    office.desk.attempt(office.window, lambda: office.desktop.open_file(tmp_path / "hong.ict"))
    office.said.clear()
    assert companion(other).exists(), "what was refused changes nothing"
    assert not companion(tmp_path / "hong.ict").exists()
    office.desktop.new_file(tmp_path / "moi.ict", proposed(RESOURCES, home(RESOURCES), "Lan"))
    assert not companion(tmp_path / "moi.ict").exists(), "it is made and not open as yet"
    office.desktop.open_file(tmp_path / "moi.ict")
    assert companion(tmp_path / "moi.ict").exists()


def test_a_file_that_cannot_be_written_keeps_nobody_out(
    open_office: OpenOffice, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    office = open_office(sample_path)
    assert office.desk.store.read_only
    assert not companion(sample_path).exists()
    assert "nơi chỉ đọc" in banner(office).text()


def test_another_clerk_is_written_into_the_mark_at_once(
    office: Office, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place(office)
    monkeypatch.setattr("ict_desktop.screens.file.clerks.choose_clerk", lambda *_: "Đặng Thị Hồng")
    office.window.deeds.choose_clerk()
    office.settle()
    other = Holding(sample_path).take("Hoa", AT)
    assert other is not None
    assert other.clerk == "Đặng Thị Hồng"


def test_who_slept_while_another_took_the_file_writes_no_more(
    office: Office, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = place(office)
    no_locks(monkeypatch)
    say(sample_path)
    here.look()
    office.settle()
    assert "trên máy PC-VT2" in words(office)
    assert office.desk.store.read_only
    with pytest.raises(Refused, match="đang được Hoa mở"):
        keep.add(office.desk.store, Task(text="Không ghi"), "Lan")
    office.window.close()
    assert companion(sample_path).exists()


# Far away


@pytest.fixture
def far_office(open_office: OpenOffice, sample_path: Path, tmp_path: Path) -> Office:
    """The program over a file in OneDrive, on a machine with a folder of its own."""
    for folder in ("OneDrive", "tai-lieu"):
        (tmp_path / folder).mkdir()
    path = sample_path.rename(tmp_path / "OneDrive" / "HoSo.ict")
    office = open_office(None)
    office.desktop.surroundings = Surroundings(homes=(tmp_path / "OneDrive", tmp_path / "tai-lieu"))
    office.desktop.open_file(path)
    office.window.resize(1366, 768)
    return office


def far_bar(office: Office) -> FarFileBar:
    bar = place(office).bar
    assert isinstance(bar, FarFileBar)
    return bar


def test_a_file_on_this_machine_is_nothing_to_talk_about(office: Office) -> None:
    assert place(office).bar is None


def test_a_file_on_a_share_is_said(
    open_office: OpenOffice, sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sample_path.rename(on_a_share(tmp_path, monkeypatch) / "HoSo.ict")
    assert "nằm trên ổ đĩa mạng" in far_bar(open_office(path)).words.text()


def test_a_far_file_is_brought_to_this_machine_and_the_old_one_put_away(far_office: Office, tmp_path: Path) -> None:
    office = far_office
    assert "nằm trong thư mục OneDrive" in far_bar(office).words.text()
    keep.add(office.desk.store, Task(text="Việc cuối cùng"), "Lan")
    before, old = dump(office.desk.connection), office.desk.store.path
    office.answers = [True, True]
    far_bar(office).bring_button.click()
    home = tmp_path / "tai-lieu" / "HoSo.ict"
    assert until(lambda: len(office.asked) == 2)
    assert office.desk.store.path == home
    assert dump(office.desk.connection) == before
    assert office.desktop.preferences.last == home
    assert "Chuyển tệp “HoSo.ict” về máy này?" in office.asked[0]
    assert "Đổi tên tệp cũ" in office.asked[1]
    assert not old.exists()
    assert [path.name for path in old.parent.iterdir()] == [f"HoSo (đã chuyển về máy {living.name_of_pc()}).ict"]
    assert place(office).bar is None


def test_the_old_file_stays_as_it_is_where_that_is_wanted(far_office: Office, tmp_path: Path) -> None:
    office, old = far_office, far_office.desk.store.path
    office.answers = [True, False]
    far_bar(office).bring_button.click()
    assert until(lambda: len(office.asked) == 2)
    assert office.desk.store.path == tmp_path / "tai-lieu" / "HoSo.ict"
    assert [path.name for path in old.parent.iterdir()] == ["HoSo.ict"]


def test_what_is_begun_on_a_page_is_asked_about_before_it_is_copied(far_office: Office, tmp_path: Path) -> None:
    office, old = far_office, far_office.desk.store.path
    page = office.page("tasks")
    page.new_record()
    office.fill(page.form, {"text": "Việc còn dở"})
    office.answers = [Answer.GO_ON]
    far_bar(office).bring_button.click()
    assert office.asked == ["Nhiệm vụ mới"]
    office.answers = [Answer.SAVE, True, False]
    far_bar(office).bring_button.click()
    assert until(lambda: len(office.asked) == 4)
    assert office.desk.store.path != old
    assert "Việc còn dở" in {row["text"] for row in office.rows("tasks")}


def test_a_lost_file_is_left_to_whoever_works_in_what_lies_there(
    office: Office, sample_path: Path, tmp_path: Path
) -> None:
    place(office)
    sample_path.rename(tmp_path / "noi-khac.ict")
    office.window.look_outside()
    assert office.desk.store.loss is not None
    assert not companion(sample_path).exists()


def test_nothing_is_brought_unasked_and_nothing_half(
    far_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = far_office
    far_bar(office).bring_button.click()
    assert len(office.asked) == 1

    def full(*_: object) -> None:
        raise Refused("Ổ đĩa đã đầy. Hãy giải phóng dung lượng.")

    monkeypatch.setattr("ict_desktop.store.bringing_home.copy_to", full)
    office.answers = [True]
    far_bar(office).bring_button.click()
    assert not office.window.centralWidget().isEnabled(), "what were typed now would not be in the copy"
    assert until(lambda: bool(office.said))
    assert "đã đầy" in office.said.pop()
    assert office.window.centralWidget().isEnabled()
    assert list((tmp_path / "tai-lieu").iterdir()) == []
