"""The folder for Windows that is put together on any system: what goes in, and that every lack of it is named."""

import hashlib
import io
import os
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from installers import checking, imports, launchers, locked, pe, portable, properties, winres
from installers.build import ROOT
from tests.windows_parts import CHECKOUT, FILES, lay, library, python_zip

ICON = struct.pack("<HHH", 0, 1, 2) + b"".join(
    struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, 3, begin) for size, begin in ((16, 38), (32, 41))
) + b"abcdef"  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder, made from small parts."""
    made = tmp_path / "made"
    root, wheels = lay(tmp_path / "root", CHECKOUT), lay(tmp_path / "wheels", FILES)
    portable.assemble(root, python_zip(tmp_path / "python.zip"), "3.11", wheels, made)
    (tmp_path / "app.ico").write_bytes(ICON)
    portable.finish(made, tmp_path / "app.ico", "1.2.3", "3.11")
    return made


def faults(folder: Path) -> list[str]:
    return portable.faults_of(folder, "3.11")


# The Python that is given


def test_another_python_than_the_known_ones_is_refused_with_its_hash(tmp_path: Path):
    given = python_zip(tmp_path / "python.zip")
    found = hashlib.sha256(given.read_bytes()).hexdigest()
    with pytest.raises(SystemExit, match=found):
        portable.check_python(given, None)
    with pytest.raises(SystemExit, match=found):
        portable.check_python(given, "0" * 64)
    assert portable.check_python(given, found.upper()) == "3.11"


def test_a_zip_that_is_no_embeddable_python_is_refused(tmp_path: Path):
    given = tmp_path / "source.zip"
    with zipfile.ZipFile(given, "w") as archive:
        archive.writestr("python311.dll", b"")
    with pytest.raises(SystemExit, match=r"python\.exe, python311\.zip, pythonw\.exe"):
        portable.check_python(given, hashlib.sha256(given.read_bytes()).hexdigest())
    with pytest.raises(SystemExit, match="is not there"):
        portable.check_python(tmp_path / "nowhere.zip", None)


def test_a_python_for_another_processor_is_refused(tmp_path: Path):
    arm = bytearray(library())
    struct.pack_into("<H", arm, 0x44, 0xAA64)
    for content in (bytes(arm), b"MZ"):
        given = tmp_path / "python.zip"
        with zipfile.ZipFile(given, "w") as archive:
            for name in ("python.exe", "pythonw.exe", "python311.zip", "python311.dll"):
                archive.writestr(name, content)
        with pytest.raises(SystemExit, match=r"-amd64\.zip"):
            portable.check_python(given, hashlib.sha256(given.read_bytes()).hexdigest())


# What goes in


def test_the_folder_holds_what_is_used_and_nothing_else(folder: Path):
    lib = folder / "lib"
    there = {path.relative_to(lib).as_posix() for path in lib.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    assert {"PySide6/QtWidgets.pyd", "PySide6/Qt6Gui.dll", "PySide6/plugins/platforms/qwindows.dll"} <= there
    assert {"docx/templates/default.docx", "docx-1.dist-info/METADATA", "resources/help/a.html", "_socket.pyd"} <= there
    unwanted = ("Qml", "qml", ".pyi", "tests", "sqldrivers", "RECORD", "_ssl", "libssl")
    assert [name for name in there if any(word in name for word in unwanted)] == []
    assert sorted(path.name for path in folder.iterdir()) == ["LICENSE", "app.ico", *sorted(launchers.PYTHONS), "lib"]
    assert faults(folder) == []


def test_python_looks_nowhere_but_in_the_folder(folder: Path):
    assert (folder / "lib" / "python311._pth").read_text(encoding="ascii").split() == ["python311.zip", "."]


def test_of_microsofts_library_only_the_newest_stays(folder: Path):
    copies = list(folder.rglob("vcruntime140.dll"))
    assert copies == [folder / "lib" / "vcruntime140.dll"]
    assert portable.file_version(copies[0]) == (7, 0)


def test_the_same_folder_gives_the_same_zip(folder: Path, tmp_path: Path):
    portable.pack(folder, tmp_path / "one.zip")
    for path in folder.rglob("*"):
        os.utime(path, (1, 1))
    portable.pack(folder, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert "ict-desktop/ict-desktop.exe" in zipfile.ZipFile(tmp_path / "one.zip").namelist()


# What is lacking is named


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ("lib/PySide6/Qt6Gui.dll", "lib/PySide6/plugins/platforms/qwindows.dll needs Qt6Gui.dll"),
        ("lib/vcruntime140.dll", "Qt6Core.dll needs vcruntime140.dll"),
        ("lib/docx/__init__.py", "ict_desktop.app asks for docx"),
        ("lib/PySide6/QtWidgets.pyd", "ict_desktop.app asks for PySide6.QtWidgets"),
        ("lib/without_opengl.py", "without_opengl is not there"),
        ("lib/pythonw.exe", "ict-desktop.exe starts lib/pythonw.exe, which is not there"),
        ("ict-desktop-cli.exe", "ict-desktop-cli.exe is not there"),
    ],
)
def test_whatever_is_taken_away_is_missed(folder: Path, gone: str, said: str):
    (folder / gone).unlink()
    if gone.endswith("docx/__init__.py"):
        for path in sorted((folder / "lib" / "docx").rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()
        (folder / "lib" / "docx").rmdir()
    assert any(said.removeprefix("lib/") in fault for fault in faults(folder)), faults(folder)


def test_a_library_beside_another_package_is_not_found_by_windows(tmp_path: Path):
    lay(tmp_path, {"a/b/one.dll": library("two.dll"), "a/c/two.dll": library("KERNEL32.dll")})
    assert list(checking.missing_libraries(tmp_path)) == ["a/b/one.dll needs two.dll, which is not there."]


# Which modules are asked for


def test_imports_are_read_where_they_stand():
    source = (
        "import a, b.c\nfrom . import d\nfrom ..e import f\n"
        "try:\n    import g\nexcept ImportError:\n    import h\n"
        "if TYPE_CHECKING:\n    import i\n"
        "def late():\n    import j\n"
        "class K:\n    import l\n"
    )
    deep = list(imports.imports_of(source, "p.q", deep=True))
    assert [wanted.module for wanted in deep] == ["a", "b.c", "p.q", "p.e", "g", "h", "i", "j", "l"]
    assert [wanted.module for wanted in deep if wanted.optional] == ["g", "h", "i"]
    assert "j" not in {wanted.module for wanted in imports.imports_of(source, "p.q", deep=False)}


def test_the_program_itself_asks_for_nothing_it_lacks():
    """Over this checkout and the packages it runs with: the walk that the folder for Windows is checked by."""
    site = Path(zipfile.__file__).parent, *(Path(place) for place in sys.path if place.endswith("site-packages"))
    folder = imports.Folder((ROOT, ROOT / "installers", *site[1:]), set(sys.stdlib_module_names) | {"os.path"})
    reached, missing = folder.walk(["main"], launchers.OWN)
    ours = [sentence for sentence in missing if sentence.startswith(launchers.OWN) and "PySide6" not in sentence]
    assert [
        sentence for sentence in ours if sentence.rsplit(" ", 1)[1].partition(".")[0] not in sys.stdlib_module_names
    ] == []
    assert {"ict_desktop.screens.window.main_window", "ict_desktop.cli", "reportlab.pdfgen.canvas"} <= set(reached)


# The two programs


@pytest.mark.parametrize("name", launchers.PYTHONS)
def test_a_program_is_of_the_right_kind_and_carries_icon_and_version(name: str):
    program = launchers.make(name, ICON, "1.2.3")
    assert launchers.wrong(name, program) == []
    image = pe.Image(program)
    assert "KERNEL32.dll" in image.libraries()
    carried = winres.carried(image)
    assert carried[winres.ICON] == {1: b"abc", 2: b"def"}
    assert struct.unpack_from("<HHH", carried[winres.GROUP][1]) == (0, 1, 2)
    assert b"asInvoker" in carried[winres.MANIFEST][1]
    block = carried[winres.VERSION][1]
    assert struct.unpack_from("<H", block)[0] == len(block)
    assert all(f"{word}\0".encode("utf-16-le") in block for word in properties.words("1.2.3").values())


def test_a_program_of_the_wrong_kind_is_told():
    window, console = (launchers.make(name, ICON, "1.2.3") for name in launchers.PYTHONS)
    assert len(launchers.wrong("ict-desktop.exe", console)) == 2
    assert len(launchers.wrong("ict-desktop-cli.exe", window)) == 2


def test_python_runs_what_a_program_holds(folder: Path):
    """Windows starts Python with the program's own name; what then happens is the same on every system."""
    (folder / "lib" / "main.py").write_text("import sys\n\n\ndef main():\n    print(*sys.argv[1:])\n    return 5\n")
    for path in (folder / "lib" / "__pycache__").glob("main*"):
        path.unlink()
    words = [sys.executable, "-S", str(folder / "ict-desktop-cli.exe"), "một", "hai"]
    done = subprocess.run(
        words, env={"PYTHONPATH": str(folder / "lib"), "PYTHONUTF8": "1"}, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout.decode().split()) == (5, ["một", "hai"])


def test_what_is_no_windows_program_is_named(tmp_path: Path):
    (tmp_path / "text.dll").write_text("MZ, but nothing more")
    with pytest.raises(ValueError, match=r"text\.dll"):
        pe.read(tmp_path / "text.dll")


# The lock


LOCK = """colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via click
numpy==2.4.6 ; python_full_version < '3.12' \\
    --hash=sha256:cc
numpy==2.5.5 ; python_full_version >= '3.12' \\
    --hash=sha256:dd
macholib==1.16 ; sys_platform == 'darwin' \\
    --hash=sha256:ee
"""


def test_the_lock_is_read_for_windows_and_its_python():
    found = locked.entries(LOCK, locked.on_windows("3.11"))
    assert found == {
        "colorama": "colorama==0.4.6 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb",
        "numpy": "numpy==2.4.6 \\\n    --hash=sha256:cc",
    }
    assert "2.5.5" in locked.entries(LOCK, locked.on_windows("3.12"))["numpy"]


def test_what_the_program_needs_is_locked_and_no_tool_of_ours_goes_along():
    needed = locked.needed(ROOT, locked.on_windows("3.11"))
    entries = locked.entries((ROOT / "requirements.lock").read_text(encoding="utf-8"), locked.on_windows("3.11"))
    assert needed <= set(entries)
    assert {"pyside6-essentials", "shiboken6", "sqlite-utils", "reportlab", "pillow"} <= needed
    assert needed.isdisjoint({"pip", "pyside6", "pytest", "pyinstaller", "ruff", canonicalize_name("PySide6")})


def test_the_icon_of_the_test_is_one():
    assert io.BytesIO(ICON).read(4) == b"\0\0\1\0"
