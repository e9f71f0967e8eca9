"""F1 explains what is in front, beside the work; every number on screen says how it is counted."""

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QTabWidget, QWidget
from shiboken6 import isValid

from ict_desktop.records.how_counted import HOW
from ict_desktop.records.meetings import Meeting
from ict_desktop.screens.areas.meetings import MeetingsPage
from ict_desktop.screens.areas.overview import OverviewPage
from ict_desktop.screens.shared.destination import Destination
from ict_desktop.screens.window.help import CONTENTS, HelpWindow, read_page
from ict_desktop.screens.window.help_places import PAGE_TOPICS, section_of
from ict_desktop.screens.window.pages import INSIDE
from ict_desktop.store import table
from ict_desktop.widgets.page_parts import HowButton
from ict_desktop.widgets.tiles import Card, NumberTile
from tests.files import RESOURCES
from tests.hands import Key, bring_to_front, focused, in_dialog, press, until, write
from tests.screens.office import CODES, Office

HELP = RESOURCES / "help"
_BOLD = re.compile(r"<b>(.+?)</b>|\*\*(.+?)\*\*")


def shown(parent: QWidget) -> HelpWindow:
    (window,) = [each for each in parent.findChildren(HelpWindow) if each.parent() is parent]
    return window


def close(window: HelpWindow) -> None:
    below = window.parentWidget()
    window.close()
    assert until(lambda: not isValid(window))
    bring_to_front(below)


def place(window: HelpWindow) -> str:
    source = window.browser.source()
    return source.fileName() + (f"#{source.fragment()}" if source.hasFragment() else "")


@pytest.mark.parametrize("code", CODES)
def test_f1_opens_the_topic_of_the_page_in_front(office: Office, code: str):
    office.go(code)
    press(Key.Key_F1)
    window = shown(office.window)
    assert place(window).partition("#")[0] == PAGE_TOPICS[code]
    assert window.contents.currentItem().text() == CONTENTS[PAGE_TOPICS[code]]
    assert window.isVisible()


def test_help_is_not_modal_and_there_is_one_of_it(office: Office):
    office.go("tasks")
    press(Key.Key_F1)
    assert not shown(office.window).isModal()
    assert QApplication.activeModalWidget() is None
    office.window.deeds.show_help("phim-tat.html")
    assert place(shown(office.window)) == "phim-tat.html"


def test_in_a_tab_of_a_meeting_f1_opens_the_section_of_the_tab(office: Office):
    page = office.go("meetings")
    assert isinstance(page, MeetingsPage)
    page.show_record(table.every(office.desk.connection, Meeting)[-1].id)
    for number in range(page.view.tabs.count()):
        page.view.tabs.setCurrentIndex(number)
        page.view.tabs.setFocus()
        press(Key.Key_F1)
        assert place(shown(office.window)) == f"hoi-nghi.html#{section_of(page.view.tabs.tabText(number))}"
        shown(office.window).close()
        office.settle()


def test_a_page_inside_another_has_its_section(office: Office):
    for code in INSIDE:
        office.window.open_page(Destination(code))
        office.window.deeds.show_help_here()
        assert "#" in place(shown(office.window)), code


def test_in_a_dialog_f1_opens_help_over_the_dialog(office: Office):
    seen = []

    def ask(dialog: QDialog) -> None:
        (tabs,) = [each for each in dialog.findChildren(QTabWidget) if each.count() == 8]
        press(Key.Key_F1)
        window = shown(dialog)
        seen.append(place(window))
        write("sao lưu")  # the keys reach it, though the dialog is modal
        close(window)
        tabs.setCurrentIndex(2)
        tabs.setFocus()
        press(Key.Key_F1)
        seen.append(place(shown(dialog)))
        shown(dialog).close()

    titles = in_dialog(ask)
    office.window.deeds.show_settings()
    assert titles == ["Cài đặt"]
    assert seen == ["cai-dat.html", "cai-dat.html#so-dang-ky"]


def test_a_dialog_without_a_topic_of_its_own_takes_that_of_its_page(office: Office):
    office.go("agencies")
    seen = []

    def ask(dialog: QDialog) -> None:
        press(Key.Key_F1)
        seen.append(place(shown(dialog)))
        shown(dialog).close()

    titles = in_dialog(ask)
    office.window.deeds.about()
    assert titles == ["Giới thiệu"]
    assert seen == ["don-vi.html"]


def test_search_leaves_the_pages_that_hold_the_words_marks_or_not(office: Office):
    office.window.deeds.show_help("tong-quan.html")
    window = shown(office.window)
    bring_to_front(window)
    window.search.setFocus()
    write("thung rac")
    assert window.search.text() == "thung rac"
    window.search.search_now()
    left = [
        window.contents.item(number).text()
        for number in range(window.contents.count())
        if not window.contents.item(number).isHidden()
    ]
    assert CONTENTS["sua-xoa.html"] in left
    assert CONTENTS["in-an.html"] not in left
    assert window.browser.textCursor().selectedText().casefold() == "thùng rác"
    window.search.clear()
    window.search.search_now()
    assert not any(window.contents.item(number).isHidden() for number in range(window.contents.count()))


def test_one_goes_back_and_forward(office: Office):
    office.window.deeds.show_help("hoi-nghi.html#van-ban")
    window = shown(office.window)
    back, forward = (next(b for b in window.findChildren(QPushButton) if word in b.text()) for word in ("‹", "›"))
    assert not back.isEnabled()
    window.contents.setCurrentRow(list(CONTENTS).index("van-ban.html"))
    assert place(window) == "van-ban.html"
    back.click()
    assert place(window) == "hoi-nghi.html#van-ban"
    forward.click()
    assert place(window) == "van-ban.html"


@pytest.mark.parametrize("file", CONTENTS)
def test_every_page_of_the_help_is_read_with_its_pictures_at_any_width(office: Office, file: str):
    office.window.deeds.show_help(file)
    window = shown(office.window)
    assert window.browser.toPlainText().splitlines()[0].strip() == CONTENTS[file]
    for width in (1080, 820):
        window.resize(width, 500)
        # A long page is laid out piece by piece.
        assert until(lambda: window.browser.horizontalScrollBar().maximum() == 0)
    for name in re.findall(r"pictures/[\w-]+\.png", read_page(HELP, file, "")):
        url = QUrl.fromLocalFile(str(HELP / name))
        assert window.browser.loadResource(QTextDocument.ResourceType.ImageResource.value, url) is not None


def test_help_follows_the_scheme(office: Office):
    office.window.deeds.show_help("phim-tat.html")
    window = shown(office.window)
    for scheme in ("dark", "light"):
        office.desktop.choose_scheme(scheme)
        office.settle()
        ink = window.browser.palette().text().color().lightness()
        ground = window.browser.palette().base().color().lightness()
        assert abs(ink - ground) > 100, scheme


# How numbers are counted


def test_every_tile_and_card_of_the_overview_says_how_it_is_counted(office: Office):
    page = office.go("overview")
    assert isinstance(page, OverviewPage)
    assert until(lambda: page.body is not None and page.shown is not None)
    assert page.body is not None
    counts = [*page.body.findChildren(NumberTile), *page.body.findChildren(Card)]
    counts = [each for each in counts if not (isinstance(each, Card) and each.heading.text() == "Bắt đầu")]
    asked = []
    for each in counts:
        (button,) = each.findChildren(HowButton)
        asked.append(str(button.property("how")))
        button.click()
        assert place(shown(office.window)) == f"cach-tinh.html#{asked[-1]}"
        assert HOW[asked[-1]].name in shown(office.window).browser.toPlainText()
    assert len(set(asked)) == len(counts) == 12


def test_how_a_number_is_counted_is_reached_by_keys(office: Office):
    page = office.go("overview")
    assert isinstance(page, OverviewPage)
    assert until(lambda: page.body is not None and page.shown is not None)
    assert page.body is not None
    tile = page.body.tiles["qua_han"]
    tile.setFocus()
    press(Key.Key_Tab)
    assert focused() is tile.findChild(HowButton)
    press(Key.Key_Space)
    assert place(shown(office.window)) == "cach-tinh.html#qua_han"
    close(shown(office.window))
    tile.setFocus()
    press(Key.Key_F1)
    assert place(shown(office.window)) == "cach-tinh.html#qua_han"
    assert "11/2026" in shown(office.window).browser.toPlainText() or office.desk.today[:4] in (
        shown(office.window).browser.toPlainText()
    )


@pytest.mark.parametrize("code", ["overview", "meetings", "tasks", "indicators", "incidents", "inspections"])
def test_every_page_with_numbers_says_how_they_are_counted(office: Office, code: str):
    page = office.go(code)
    office.settle()
    buttons = [button for button in page.findChildren(HowButton) if button.isVisible()]
    assert buttons
    assert {str(button.property("how")) for button in buttons} <= set(HOW)


# Menus


def test_every_way_through_a_menu_that_help_and_guide_name_is_there(office: Office):
    items = {
        title.text().replace("&", ""): {
            action.text().replace("&", "").split(":")[0] for action in title.menu().actions()
        }
        for title in office.window.menuBar().actions()
    }
    items = {title: {text.removesuffix("…") for text in texts} for title, texts in items.items()}
    ways = {html or markdown for file in CONTENTS for html, markdown in _BOLD.findall(read_page(HELP, file, ""))}
    named = [way.split(" → ") for way in ways if way.split(" → ")[0] in items and " → " in way]
    assert len(named) > 8
    assert [way for way in named if way[1] not in items[way[0]]] == []


def test_the_guide_is_shown_as_it_prints(office: Office):
    pages = []

    def look(dialog: QDialog) -> None:
        assert until(lambda: dialog.panel.content != b"")  # type: ignore[attr-defined]
        pages.append(dialog.panel.preview.page_count)  # type: ignore[attr-defined]

    titles = in_dialog(look)
    office.window.deeds.show_guide()
    assert titles == ["Hướng dẫn ngày đầu"]
    assert pages
    assert pages[0] > 1
