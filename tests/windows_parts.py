"""Small stand-ins for what Windows brings: libraries that ask for others, an embeddable Python, unpacked wheels."""

import struct
import zipfile
from pathlib import Path

PYTHON = ("python.exe", "pythonw.exe", "python3.dll", "python311.dll", "vcruntime140.dll")


def library(*needs: str, version: int = 0, subsystem: int = 2) -> bytes:
    """A 64-bit PE file of one part that holds nothing but the names of the libraries it asks for."""
    section_at, in_memory = 0x200, 0x1000
    table = 20 * (len(needs) + 1)
    names, at = b"", in_memory + table
    rows = b""
    for name in needs:
        rows += struct.pack("<IIIII", 0, 0, 0, at + len(names), 0)
        names += name.encode() + b"\0"
    content = rows + b"\0" * 20 + names
    content += struct.pack("<IIII", 0xFEEF04BD, 0x10000, version, 0) if version else b""
    dos = b"MZ" + b"\0" * 58 + struct.pack("<I", 0x40)
    coff = b"PE\0\0" + struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, 240, 0x2022)
    optional = bytearray(240)
    struct.pack_into("<H", optional, 0, 0x20B)
    struct.pack_into("<II", optional, 32, 0x1000, 0x200)
    struct.pack_into("<II", optional, 56, 0x2000, section_at)
    struct.pack_into("<H", optional, 68, subsystem)
    struct.pack_into("<I", optional, 108, 16)
    if needs:
        struct.pack_into("<II", optional, 112 + 8, in_memory, table)
    part = struct.pack("<8sIIII12xI", b".rdata", len(content), in_memory, len(content), section_at, 0x40000040)
    return (dos + coff + bytes(optional) + part).ljust(section_at, b"\0") + content


def python_zip(path: Path) -> Path:
    """An embeddable Python in all that is looked at here."""
    with zipfile.ZipFile(path.with_suffix(".std"), "w") as standard:
        for module in ("sys", "os", "re", "io", "encodings/__init__", "typing"):
            standard.writestr(f"{module}.pyc", b"")
    with zipfile.ZipFile(path, "w") as archive:
        for name in PYTHON:
            archive.writestr(name, library("KERNEL32.dll", version=1))
        archive.writestr("_socket.pyd", library("WS2_32.dll", "python311.dll"))
        archive.writestr("_ssl.pyd", library("libssl-3.dll", "python311.dll"))
        archive.writestr("libssl-3.dll", library("KERNEL32.dll"))
        archive.write(path.with_suffix(".std"), "python311.zip")
        archive.writestr("python311._pth", "python311.zip\n.\n#import site\n")
    return path


FILES: dict[str, bytes] = {
    "PySide6/__init__.py": b"import sys\n",
    "PySide6/QtCore.pyd": library("Qt6Core.dll", "python3.dll", "api-ms-win-crt-heap-l1-1-0.dll"),
    "PySide6/QtWidgets.pyd": library("Qt6Widgets.dll", "python3.dll"),
    "PySide6/QtQml.pyd": library("Qt6Qml.dll"),
    "PySide6/QtWidgets.pyi": b"class QWidget: ...\n",
    "PySide6/Qt6Core.dll": library("vcruntime140.dll", "KERNEL32.dll"),
    "PySide6/Qt6Gui.dll": library("Qt6Core.dll"),
    "PySide6/Qt6Widgets.dll": library("Qt6Gui.dll"),
    "PySide6/Qt6Qml.dll": library("Qt6Core.dll"),
    "PySide6/vcruntime140.dll": library("KERNEL32.dll", version=7),
    "PySide6/qml/QtQuick/qmldir": b"module QtQuick\n",
    "PySide6/plugins/platforms/qwindows.dll": library("Qt6Gui.dll", "USER32.dll"),
    "PySide6/plugins/sqldrivers/qsqlite.dll": library("Qt6Core.dll"),
    "docx/__init__.py": b"import re\n\n\ndef late():\n    import nowhere\n",
    "docx/templates/default.docx": b"PK",
    "docx/tests/test_it.py": b"import pytest\n",
    "docx-1.dist-info/RECORD": b"",
    "docx-1.dist-info/METADATA": b"Name: docx\n",
}
"""What wheels bring: of Qt more than the program uses, and the usual company of a library."""


def lay(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


CHECKOUT: dict[str, bytes] = {
    "main.py": b"def main():\n    from ict_desktop.app import main as run\n\n    return run()\n",
    "ict_desktop/__init__.py": b"",
    "ict_desktop/app.py": b"import sys\n\n\ndef main():\n    from PySide6 import QtCore, QtWidgets\n    import docx\n",
    "resources/help/a.html": b"<p>",
    "installers/without_opengl.py": b"import sys\n",
    "LICENSE": b"MIT",
}
"""A program as small as one can be that uses of Qt two modules."""
