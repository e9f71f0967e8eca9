"""The page a new office file is begun on: keyboard alone, words being composed, and a file that cannot be made."""

import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton

from ict_desktop import cli
from ict_desktop.records.clerks import Clerk
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.meetings import Meeting
from ict_desktop.screens.file.new_office import NewOfficeDialog, OfficePage, free_name
from ict_desktop.screens.window.start_window import StartWindow
from ict_desktop.store import table
from ict_desktop.work import keep
from tests.files import NOW, RESOURCES, now
from tests.hands import ALT, CONTROL, Key, in_dialog, press, until, write
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office

SMALLEST = (860, 460)
"""What is left of 1366×768 at 150 %, in logical pixels: the smallest window the program promises to fit."""


@pytest.fixture
def first(open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The program on its first start."""
    office = open_office(None)
    monkeypatch.setattr(office.desktop.app, "exec", lambda: 0)
    office.desktop.preferences.clerk = ""
    assert office.desktop.run(None) == 0
    assert until(lambda: office.start.isActiveWindow())
    return office


def page_of(start: StartWindow) -> OfficePage:
    assert start.page is not None
    return start.page


def said(page: OfficePage) -> list[str]:
    return [text for text in (*(row.problem.text() for row in page._rows.values()), page._failure.text()) if text]


def settings(office: Office) -> dict[str, str]:
    return table.settings(office.desk.connection)


def test_with_enter_alone_the_proposed_office_is_begun(first: Office) -> None:
    start = first.start
    assert start.heading.text() == "Bắt đầu làm việc"
    for _ in range(3):
        press(Key.Key_Return)
    assert first.desktop.window is None, "the last Enter begins, none before it"
    press(Key.Key_Return)
    first.settle()
    assert first.desktop.start is None
    assert first.desk.store.path == first.data / "HoSoBanChiDaoCNTT.ict"
    assert settings(first)["province"] == "Hà Tĩnh"
    assert first.desk.clerk == ""
    assert first.window.windowTitle() == "HoSoBanChiDaoCNTT.ict – Ban Chỉ đạo CNTT[*]"
    assert first.desktop.preferences.last == first.desk.store.path


def test_what_is_typed_stands_in_the_window_and_on_the_printed_paper(first: Office, tmp_path: Path) -> None:
    page = page_of(first.start)
    write("hue")
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert page.field("province").value() == "Thành phố Huế"
    assert page.field("committee").value() == "Ban Chỉ đạo Công nghệ thông tin thành phố"
    press(Key.Key_A, CONTROL)
    write("Ban Chỉ đạo chuyển đổi số thành phố Huế")
    press(Key.Key_Return)
    press(Key.Key_A, CONTROL)
    write("Ban Chỉ đạo CĐS")
    press(Key.Key_Return)
    write("Trần Thị Huệ")
    press(Key.Key_Return)
    first.settle()
    store = first.desk.store
    assert first.desk.clerk == "Trần Thị Huệ"
    assert first.window.status.clerk.text() == "Trần Thị Huệ"
    assert [clerk.name for clerk in table.every(store.connection, Clerk)] == ["Trần Thị Huệ"]
    assert first.window.navigation._title.text() == "BAN CHỈ ĐẠO CĐS"
    assert first.window.navigation._province.text() == "Thành phố Huế"
    meeting = keep.add(store, Meeting(held_on=NOW.date(), title="Hội nghị", state="da_ket_luan"), "Huệ")
    keep.add(store, Conclusion(meeting_id=meeting.id, position=1, text="Rà soát."), "Huệ")
    paper = tmp_path / "tb.pdf"
    place = cli.Place(now=now, data=first.data, resources=RESOURCES)
    assert cli.run("print", [str(store.path), "conclusion:2017-07-07", "-o", str(paper)], place) == 0
    text = pypdf.PdfReader(paper).pages[0].extract_text()
    assert "UBND THÀNH PHỐ HUẾ" in text
    assert "CHUYỂN ĐỔI SỐ" in text
    assert "Huế, ngày" in text
    assert "tĩnh" not in text.casefold()


def test_tab_walks_the_fields_the_place_and_the_buttons_in_their_order(first: Office) -> None:
    page = page_of(first.start)
    walked = []
    for _ in range(9):
        focused = QApplication.focusWidget()
        walked.append(focused.text().replace("&", "") if isinstance(focused, QPushButton) else focused.accessibleName())
        press(Key.Key_Tab)
    assert walked == [
        "Tỉnh, thành phố", "Tên đầy đủ của Ban Chỉ đạo", "Tên gọi tắt", "Người nhập liệu (có thể để trống)",
        "Đổi nơi đặt…", "Bắt đầu", "Xem thử dữ liệu mẫu", "Mở tệp có sẵn…", "Thoát",
    ]  # fmt: skip
    assert page.field("province").focus_target().hasFocus()


def test_a_word_being_composed_is_not_lost_to_the_button(first: Office) -> None:
    page = page_of(first.start)
    target = page.field("clerk").focus_target()
    target.setFocus()
    write("Nguyễn ")
    QApplication.sendEvent(target, QInputMethodEvent("Thuỷ", []))
    first.start.begin.click()
    first.settle()
    assert first.desk.clerk == "Nguyễn Thuỷ"


def test_a_province_of_earlier_days_is_said_and_what_she_wrote_stays(first: Office) -> None:
    page = page_of(first.start)
    page.take(page.field("committee_short"), "")
    page.field("committee").focus_target().setFocus()
    press(Key.Key_A, CONTROL)
    write("Ban Chỉ đạo 06 tỉnh")
    page.field("province").focus_target().setFocus()
    press(Key.Key_A, CONTROL)
    write("Quảng Nam")
    assert page._hint.text() == "Tỉnh Quảng Nam nay thuộc thành phố Đà Nẵng (từ ngày 01/7/2025)."
    press(Key.Key_Escape)  # the suggestions
    press(Key.Key_Escape)  # the field
    assert page.field("province").value() == "Tỉnh Hà Tĩnh"
    assert page._hint.isHidden()
    assert page.field("committee").value() == "Ban Chỉ đạo 06 tỉnh"


@pytest.mark.parametrize("name", ["province", "committee", "committee_short"])
def test_what_is_missing_is_one_sentence_at_its_field_and_no_file(first: Office, name: str) -> None:
    page = page_of(first.start)
    page.take(page.field(name), "")
    if name == "province":
        page.take(page.field("committee"), "")
    first.start.begin.click()
    (sentence,) = said(page)
    assert sentence.startswith("Hãy ghi tên")
    assert page.field(name).focus_target().hasFocus()
    assert list(first.data.rglob("*.ict*")) == []
    write("Lại ghi vào đây")
    assert said(page) == []


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of half a megabyte: no office file fits on it."""
    folder = Path(tempfile.mkdtemp(prefix="ict-small-disk-"))
    words = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)]
    if subprocess.run(words, capture_output=True, check=False).returncode:
        folder.rmdir()
        pytest.skip("a small disk can be mounted only by root with CAP_SYS_ADMIN")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
    folder.rmdir()


def try_to_begin(first: Office, path: Path) -> list[str]:
    page = page_of(first.start)
    page.take(page.field("clerk"), "Lan")
    page.lie_at(path)
    first.start.begin.click()
    assert first.desktop.window is None
    assert page.field("clerk").value() == "Lan"
    return said(page)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda path: path.write_bytes(b"cu"), "Đã có tệp “HoSo.ict”"),
        (lambda path: path.mkdir(), "“HoSo.ict” là thư mục"),
        (lambda path: path.with_name("HoSo.ict.moi").mkdir(), "Không ghi được vào thư mục"),
        (lambda path: path.parent.rmdir(), "Không có thư mục"),
    ],
    ids=["taken", "a folder", "not writable", "no folder"],
)
def test_a_place_where_no_file_can_lie_is_one_sentence_and_nothing_is_half_made(
    first: Office, tmp_path: Path, spoil: Callable[[Path], object], sentence: str
) -> None:
    path = tmp_path / "noi-dat" / "HoSo.ict"
    path.parent.mkdir()
    spoil(path)
    before = sorted(tmp_path.rglob("noi-dat/*"))
    (told,) = try_to_begin(first, path)
    assert sentence in told
    assert told.endswith(".")
    assert sorted(tmp_path.rglob("noi-dat/*")) == before
    page_of(first.start).lie_at(tmp_path / "khac.ict")
    assert said(page_of(first.start)) == []
    press(Key.Key_U, ALT)
    assert until(lambda: first.desktop.window is not None)
    assert first.desk.store.path == tmp_path / "khac.ict"


def test_a_name_that_is_too_long_and_a_full_disk_are_said_too(first: Office, tmp_path: Path, small_disk: Path) -> None:
    (told,) = try_to_begin(first, tmp_path / f"{'x' * 260}.ict")
    assert "tên ngắn hơn" in told
    (told,) = try_to_begin(first, small_disk / "HoSo.ict")
    assert "đầy" in told
    assert list(small_disk.iterdir()) == []


def test_the_place_is_chosen_where_she_says_and_gets_its_ending(
    first: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(first.start)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked, **_more: (str(tmp_path / "Của tôi"), ""))
    page.change_place.click()
    assert page._where.words == str(tmp_path / "Của tôi.ict")
    first.start.begin.click()
    first.settle()
    assert first.desk.store.path == tmp_path / "Của tôi.ict"


def test_the_page_fits_the_smallest_screen_with_all_it_may_say(first: Office) -> None:
    start, page = first.start, page_of(first.start)
    page.take(page.field("province"), "Bà Rịa - Vũng Tàu")
    page.say("Không ghi được vào thư mục “/home/lan/Tài liệu/Hồ sơ năm 2026/Ban Chỉ đạo”. Hãy chọn thư mục khác. " * 2)
    start.fit()
    QApplication.processEvents()
    assert start.width() <= SMALLEST[0]
    assert start.height() <= SMALLEST[1]
    assert start.minimumSizeHint().height() <= SMALLEST[1]


def test_a_file_that_cannot_be_opened_does_not_lose_the_page(
    first: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(first.start)
    page.take(page.field("clerk"), "Lan")
    (tmp_path / "hong.ict").write_bytes(b"khong phai")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "hong.ict"), ""))
    first.start.existing.click()
    assert first.start.heading.text() == "Chưa mở được tệp"
    assert not page.isVisible()
    first.start.buttons["Tạo tệp mới"].click()
    assert page.isVisible()
    assert page.field("clerk").value() == "Lan"
    first.start.others.click()
    assert first.start.heading.text() == "Chưa mở được tệp"


def test_the_sample_is_one_button_away_and_leaves_no_trace(first: Office) -> None:
    first.start.sample.click()
    first.settle()
    assert first.window.desk.demo
    assert first.desktop.preferences.last is None


def test_the_menu_asks_the_same_page_and_opens_what_it_made(office: Office, tmp_path: Path) -> None:
    before = office.desk.store.path

    def begin(dialog: QDialog) -> None:
        assert isinstance(dialog, NewOfficeDialog)
        assert dialog.page.field("clerk").value() == "Lan"
        dialog.page.lie_at(before)
        press(Key.Key_O, ALT)
        assert until(lambda: bool(said(dialog.page)))
        dialog.page.lie_at(tmp_path / "HoSo-2.ict")
        press(Key.Key_O, ALT)
        until(lambda: not dialog.isVisible())

    came = in_dialog(begin)
    office.window.deeds.new_file()
    office.settle()
    assert came == ["Tạo tệp mới"]
    assert office.desk.store.path == tmp_path / "HoSo-2.ict"
    assert office.desk.clerk == "Lan"
    assert office.desktop.preferences.recent[:2] == [office.desk.store.path, before]


def test_a_dialog_that_is_left_makes_nothing(office: Office) -> None:
    before = office.window
    in_dialog(lambda _dialog: press(Key.Key_Escape))
    office.window.deeds.new_file()
    assert office.window is before
    assert list(office.data.glob("*.ict")) == []


def test_a_free_name_is_proposed_beside_a_file_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "HoSo.ict"
    assert free_name(path) == path
    path.touch()
    assert free_name(path) == tmp_path / "HoSo-2.ict"
