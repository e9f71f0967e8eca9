"""What goes into the built program: all that is in use, and nothing Qt brings along for others."""

import configparser
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

import dev
import main
from ict_desktop.app import FILE_NAME
from ict_desktop.records import archive_ending
from ict_desktop.screens.window.application import APP_USER_MODEL_ID
from ict_desktop.store import sqlite
from ict_desktop.widgets import translation
from installers import build, debian, icons, launchers, portable, properties, smoke
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
    kind, archive = ElementTree.parse(HERE / "linux" / "ict-desktop.xml").getroot()
    assert entry["Desktop Entry"]["MimeType"] == f"{kind.get('type')};{archive.get('type')};"
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


# What the installer for Windows and its workflow name is there

SCRIPT = HERE / "windows" / "ict-desktop.iss"
MESSAGES = HERE / "windows" / "vietnamese.isl"
WORKFLOW = Path(build.ROOT) / ".github" / "workflows" / "windows.yml"


def defined() -> dict[str, str]:
    return dict(re.findall(r'^ *#define (\w+) "(.*)"$', SCRIPT.read_text(encoding="utf-8-sig"), re.MULTILINE))


def section(name: str) -> list[str]:
    text = SCRIPT.read_text(encoding="utf-8-sig").split(f"[{name}]\n")[1].split("\n[")[0]
    return [line for line in text.splitlines() if line and not line.startswith(";")]


def test_the_installer_speaks_of_the_program_by_its_own_names():
    words = defined()
    assert words["Program"] == properties.PROGRAMS[0] in launchers.PYTHONS
    assert set(properties.PROGRAMS) == set(launchers.PYTHONS)
    assert words["AppUserModelID"] == APP_USER_MODEL_ID
    assert words["Title"] == properties.words("1.2.3")["ProductName"] == translation.TITLE == main.TITLE
    assert words["SourceDir"] == rf"..\..\dist\{build.NAME}"
    used = set(re.findall(r"\{#(\w+)[},]", SCRIPT.read_text(encoding="utf-8-sig")))
    assert used <= {*words, "AppVersion"}
    assert "AppVersion" not in words  # it is told, and stands once in pyproject.toml


def test_a_double_click_on_a_file_opens_it_in_the_program():
    lines = section("Registry")
    for ending, kind in ((".ict", "{#FileType}"), (archive_ending.ENDING, "{#ArchiveType}")):
        of_kind = [line for line in lines if kind in line]
        assert any(f'Classes\\{ending}";' in line for line in of_kind)
        assert any(r"shell\open\command" in line and '"""{app}\\{#Program}"" ""%1"""' in line for line in of_kind)
        assert any("DefaultIcon" in line and r"{app}\{#Program},0" in line for line in of_kind)
    assert all(line.startswith("Root: HKA; ") for line in lines)
    assert FILE_NAME.endswith(".ict")


def test_the_installer_asks_for_no_administrator_and_no_path():
    settings = dict(line.split("=", 1) for line in section("Setup"))
    assert settings["PrivilegesRequired"] == "lowest"
    assert settings["DisableDirPage"] == "yes"
    assert settings["DefaultDirName"].startswith("{localappdata}\\Programs\\")


def test_uninstalling_touches_only_the_programs_own_folder():
    """What the program writes lies in %LOCALAPPDATA%\\ict-desktop and in Documents; the program lies elsewhere."""
    assert section("UninstallDelete") == ['Type: filesandordirs; Name: "{app}\\lib"']
    assert section("InstallDelete") == ['Type: filesandordirs; Name: "{app}\\lib"']
    code = "\n".join(section("Code"))
    assert not re.search(r"DelTree|DeleteFile|RemoveDir", code)


def test_every_message_of_the_installer_is_one_sentence_of_ours():
    lines = [line for line in MESSAGES.read_text(encoding="utf-8-sig").splitlines() if "=" in line and line[0] != ";"]
    names = [line.partition("=")[0] for line in lines]
    assert len(names) == len(set(names)) > 100
    asked = set(re.findall(r"\{cm:(\w+)", SCRIPT.read_text(encoding="utf-8-sig"))) | {"StillOpen"}
    assert asked <= set(names)


def test_both_texts_are_told_apart_from_other_code_pages():
    assert SCRIPT.read_bytes().startswith(b"\xef\xbb\xbf")
    assert MESSAGES.read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_workflow_names_what_is_there():
    text = WORKFLOW.read_text(encoding="utf-8")
    assert set(re.findall(r"dev\.py (\w+)", text)) <= set(dev.COMMANDS)
    assert {
        Path(found.replace("\\", "/")).name for found in re.findall(r"[\w$\\-]+\.exe", text) if "ict-desktop" in found
    } == {*properties.PROGRAMS}
    for module in re.findall(r"-m (installers\.\w+)", text):
        assert (Path(build.ROOT) / f"{module.replace('.', '/')}.py").is_file()
    assert r"installers\windows\ict-desktop.iss" in text
    assert set(re.findall(r"python-([\d.]+)-embed-amd64\.zip", text)) <= set(portable.KNOWN.values())
    assert all(re.fullmatch(r"actions/[\w-]+@v\d+\.\d+\.\d+", used) for used in re.findall(r"uses: (\S+)", text))
    assert defined()["FileType"] in text


# The walk through a built program


def test_a_built_program_that_fails_stops_the_walk(tmp_path: Path):
    failing = [sys.executable, "-c", "import sys; sys.exit('không mở được')"]
    with pytest.raises(SystemExit, match="sample ended with 1: không mở được"):
        smoke.walk(failing, failing, tmp_path)
    with pytest.raises(SystemExit, match="status 1"):
        smoke.show(failing, tmp_path / "mau.ict", tmp_path)
