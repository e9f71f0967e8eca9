"""A window over a file in which another program is at work."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtWidgets import QDialog

from ict_desktop.screens.settings import OfficeTab, SettingsDialog
from ict_desktop.store import table
from ict_desktop.store.store import Store, open_store
from ict_desktop.work import keep
from tests.files import now
from tests.hands import CONTROL, Key, in_dialog, press, write
from tests.screens.office import Office


@pytest.fixture
def theirs(office: Office) -> Iterator[Store]:
    """The window's file, open in another program."""
    with closing(open_store(office.desk.store.path, now)) as store:
        yield store


def settings_of(store: Store) -> dict[str, str]:
    return table.settings(store.connection)


def in_settings(act: object) -> None:
    def meet(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingsDialog)
        tab = dialog.tabs.widget(0)
        assert isinstance(tab, OfficeTab)
        act(tab)  # type: ignore[operator]

    came = in_dialog(meet)
    press(Key.Key_Comma, CONTROL)
    assert came


def test_settings_nobody_touched_in_the_open_dialog_are_not_stored_over_theirs(office: Office, theirs: Store) -> None:
    def act(tab: OfficeTab) -> None:
        keep.set_setting(theirs, "committee", "Ban Chỉ đạo mới", "Hoa")
        tab._lines["province"].setFocus()
        press(Key.Key_A, CONTROL)
        write("Quảng Bình")
        press(Key.Key_Tab)

    in_settings(act)
    assert settings_of(theirs)["province"] == "Quảng Bình"
    assert settings_of(theirs)["committee"] == "Ban Chỉ đạo mới"


@pytest.mark.parametrize(("answer", "left"), [(True, "Quảng Bình"), (False, "Nghệ An")])
def test_a_setting_both_have_changed_is_asked_about_once_with_both_values(
    answer: bool, left: str, office: Office, theirs: Store
) -> None:
    office.answers = [answer]

    def act(tab: OfficeTab) -> None:
        tab._lines["province"].setFocus()
        press(Key.Key_A, CONTROL)
        write("Quảng Bình")
        keep.set_setting(theirs, "province", "Nghệ An", "Hoa")
        press(Key.Key_Tab)
        assert tab._lines["province"].text() == left

    in_settings(act)
    (asked,) = office.asked
    assert "Nghệ An" in asked
    assert settings_of(theirs)["province"] == left
