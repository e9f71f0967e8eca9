"""What goes into the built program: all that is in use, and nothing Qt brings along for others."""

import configparser
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from ict_desktop.store import sqlite
from installers import build, debian, icons, properties
from installers.trimming import binaries_in_use, data_in_use

HERE = Path(build.__file__).parent
QT = "PySide6/Qt"
MODULE = ("PySide6/QtGui.abi3.so", "/v/QtGui.abi3.so", "EXTENSION")
GUI = (f"{QT}/lib/libQt6Gui.so.6", "/v/libQt6Gui.so.6", "BINARY")
ICU = (f"{QT}/lib/libicudata.so.73", "/v/libicudata.so.73", "BINARY")
QML = (f"{QT}/lib/libQt6Qml.so.6", "/v/libQt6Qml.so.6", "BINARY")
XCB = (f"{QT}/plugins/platforms/libqxcb.so", "/v/libqxcb.so", "BINARY")
GTK = (f"{QT}/plugins/platformthemes/libqgtk3.so", "/v/libqgtk3.so", "BINARY")
PYTHON = ("libpython3.11.so.1.0", "/usr/lib/libpython3.11.so.1.0", "BINARY")
CUPS = ("libcups.so.2", "/usr/lib/libcups.so.2", "BINARY")
EVERY = [MODULE, GUI, ICU, QML, XCB, GTK, PYTHON, CUPS]
NEEDED = {
    "/v/QtGui.abi3.so": ["libQt6Gui.so.6", "libc.so.6"],
    "/v/libQt6Gui.so.6": ["libicudata.so.73"],
    "/v/libqxcb.so": ["libQt6Gui.so.6", "libcups.so.2"],
    "/v/libqgtk3.so": ["libQt6Qml.so.6"],
}


def needs(path: str) -> list[str]:
    return NEEDED.get(path, [])


def test_what_is_wanted_is_kept_with_all_that_it_needs_and_the_rest_is_not():
    assert binaries_in_use(EVERY, needs) == [MODULE, GUI, ICU, XCB, PYTHON]


def test_a_link_goes_with_the_library_it_leads_to():
    links = [("libQt6Gui.so.6", f"{QT}/lib/libQt6Gui.so.6", "SYMLINK"), ("libQt6Qml.so.6", "x", "SYMLINK")]
    words = [("resources/help/a.html", "/r/a.html", "DATA"), (f"{QT}/translations/qtbase_de.qm", "/v/q", "DATA")]
    assert data_in_use([*links, *words], [GUI]) == [links[0], words[0]]


@pytest.mark.usefixtures("qapp")
def test_the_icon_is_drawn_in_every_size(tmp_path: Path):
    icons.write(Path(build.ROOT) / "resources" / "icons" / "app.svg", tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        [*(f"{size}.png" for size in icons.SIZES), "ict-desktop.ico"]
    )
    assert (tmp_path / "256.png").stat().st_size > (tmp_path / "16.png").stat().st_size > 100


def test_the_menu_entry_opens_a_file_and_names_the_type_that_the_files_have():
    entry = configparser.RawConfigParser()
    entry.read(HERE / "linux" / "ict-desktop.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"] == f"{debian.PACKAGE} %f"
    kind = ElementTree.parse(HERE / "linux" / "ict-desktop.xml").getroot()[0]
    assert entry["Desktop Entry"]["MimeType"] == f"{kind.get('type')};"
    values = [match.get("value") for match in kind.findall(".//{*}match")]
    assert values[1] == sqlite.APPLICATION_ID.to_bytes(4, "big").decode()


def test_the_version_stands_in_one_place():
    assert build.version().count(".") == 2


@pytest.mark.usefixtures("qapp")
def test_the_stand_in_for_opengl_is_a_widget_of_its_own_kind(monkeypatch: pytest.MonkeyPatch):
    for name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"):
        monkeypatch.setitem(sys.modules, name, sys.modules.get(name))
    monkeypatch.delitem(sys.modules, "installers.without_opengl", raising=False)
    import installers.without_opengl  # noqa: F401 - it puts itself into sys.modules

    stand_in = sys.modules["PySide6.QtOpenGLWidgets"].QOpenGLWidget
    assert issubclass(stand_in, QWidget)
    assert stand_in is sys.modules["PySide6.QtOpenGLWidgets"].QOpenGLWidget
    assert not isinstance(QWidget(), stand_in)
    with pytest.raises(AttributeError):
        _ = sys.modules["PySide6.QtOpenGL"].anything_else


def test_windows_is_told_the_version_in_numbers_and_in_words(tmp_path: Path):
    properties.write_version_file(tmp_path / "version.txt", "1.2.3")
    told = (tmp_path / "version.txt").read_text(encoding="utf-8")
    assert told.count("(1, 2, 3, 0)") == 2
    assert told.count('"1.2.3"') == 2
