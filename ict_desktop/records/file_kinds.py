"""What a file is, by its name and its first bytes, and whether the system may open it without a question.

The rule is a short list of kinds that only show something. Whatever is not on it, or whose bytes say otherwise than its
name, is asked about: a name like "cv.pdf.exe" or one with marks of writing direction shows itself as something else.
"""

import re
from dataclasses import dataclass

LOOKED_AT = 1024
"""How many of the first bytes tell what a file is (a PDF may begin that late)."""

LONGEST_STEM, LONGEST_ENDING = 80, 20
"""Letters of a file's name that are kept where it is written anew."""

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""Letters of a name nobody sees, among them those that turn the direction of what follows."""

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|]+')

_OF_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)\s*(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever their ending: what is written under one is written to no disk."""

_ZIP = (b"PK\x03\x04",)
_OLE = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)

SHOWN: dict[str, tuple[str, tuple[bytes, ...]]] = {
    "pdf": ("Tài liệu PDF", (b"%PDF",)),
    "docx": ("Văn bản Word", _ZIP),
    "doc": ("Văn bản Word", (*_OLE, b"{\\rtf")),
    "odt": ("Văn bản OpenDocument", _ZIP),
    "rtf": ("Văn bản RTF", (b"{\\rtf",)),
    "xlsx": ("Bảng tính Excel", _ZIP),
    "xls": ("Bảng tính Excel", _OLE),
    "ods": ("Bảng tính OpenDocument", _ZIP),
    "pptx": ("Trình chiếu PowerPoint", _ZIP),
    "ppt": ("Trình chiếu PowerPoint", _OLE),
    "odp": ("Trình chiếu OpenDocument", _ZIP),
    "png": ("Ảnh PNG", (b"\x89PNG",)),
    "jpg": ("Ảnh JPEG", (b"\xff\xd8\xff",)),
    "jpeg": ("Ảnh JPEG", (b"\xff\xd8\xff",)),
    "gif": ("Ảnh GIF", (b"GIF8",)),
    "bmp": ("Ảnh BMP", (b"BM",)),
    "tif": ("Ảnh TIFF", (b"II*\x00", b"MM\x00*")),
    "tiff": ("Ảnh TIFF", (b"II*\x00", b"MM\x00*")),
    "txt": ("Văn bản thuần", ()),
    "csv": ("Bảng CSV", ()),
}
"""The kinds that only show something, by the name's ending: words, and how their bytes begin (none: plain text)."""

RUNS = {
    "Chương trình": "exe com scr pif cpl msc dll sys jar appimage bin run out apk",
    "Bộ cài đặt": "msi msp msix appx deb rpm",
    "Tệp lệnh": "bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh sh bash csh py pyw pyc pyz pl rb php lua hta sct inf",
    "Lối tắt": "lnk desktop url website scf library-ms",
    "Tệp đăng ký hệ thống": "reg",
    "Trang web": "html htm xhtml xht mht mhtml svg svgz shtml",
    "Tệp Office có macro": "docm dotm xlsm xltm xlsb xlam xla xll pptm potm ppsm ppam sldm",
}
"""Kinds that do something where they are opened."""

_RUNS = {ending: words for words, endings in RUNS.items() for ending in endings.split()}

BEGINNINGS = {
    b"\x7fELF": "Chương trình Linux",
    b"MZ": "Chương trình Windows",
    b"#!": "Tệp lệnh",
    b"\xca\xfe\xba\xbe": "Chương trình",
    b"\xcf\xfa\xed\xfe": "Chương trình macOS",
    b"L\x00\x00\x00\x01\x14\x02\x00": "Lối tắt",
    b"[desktop entry]": "Lối tắt",
    b"[internetshortcut]": "Lối tắt",
    b"<!doctype html": "Trang web",
    b"<html": "Trang web",
    b"<script": "Trang web",
    b"<?xml": "Tệp XML",
    b"<svg": "Trang web",
    b"<?php": "Tệp lệnh",
}
"""How the bytes begin of what does something, whatever its name; letters small."""

_MACROS = (b"vbaProject.bin", "_VBA_PROJECT".encode("utf-16-le"))


@dataclass(frozen=True)
class FileKind:
    """What a file is: `words` name it, `doubt` is a whole sentence where it must not be opened without a question."""

    words: str
    doubt: str = ""


def kind_of(name: str, content: bytes) -> FileKind:
    """Say what a file is; `content` may be its first `LOOKED_AT` bytes only, macros are found in the whole alone."""
    ending = ending_of(name)
    begins = _beginning(content)
    if ending in _RUNS or begins:
        words = _of_ending(begins or _RUNS[ending], ending)
        return FileKind(words, f"Đây là loại “{words}”: mở ra là cho nó chạy trên máy này.")
    if ending not in SHOWN:
        words = f"Tệp .{ending}" if ending else "Tệp không có đuôi"
        return FileKind(words, f"Chương trình không biết loại “{words}” và mở ra thì máy làm gì.")
    words, beginnings = SHOWN[ending]
    if not _agrees(content, beginnings):
        return FileKind(f"Không phải {words}", f"Tệp mang đuôi .{ending} nhưng bên trong không phải {words}.")
    if any(mark in content for mark in _MACROS):
        return FileKind(f"{words} có macro", "Tệp có macro, tức là có lệnh tự chạy khi mở.")
    return FileKind(words)


def _of_ending(words: str, ending: str) -> str:
    return f"{words} (.{ending})" if ending else words


def _beginning(content: bytes) -> str:
    start = content[:LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip()
    small = start[:40].lower()
    return next((words for sign, words in BEGINNINGS.items() if start.startswith(sign) or small.startswith(sign)), "")


def _agrees(content: bytes, beginnings: tuple[bytes, ...]) -> bool:
    """Say whether the bytes may be what the name says; plain text holds no zero bytes, but for that of UTF-16."""
    start = content[:LOOKED_AT]
    if beginnings == SHOWN["pdf"][1]:
        return beginnings[0] in start
    if beginnings:
        return start.startswith(beginnings)
    known = tuple(sign for _words, signs in SHOWN.values() for sign in signs if len(sign) > 2)
    return not start.startswith(known) and (b"\0" not in start or start.startswith((b"\xff\xfe", b"\xfe\xff")))


def ending_of(name: str) -> str:
    """Return the ending the system goes by, small: blanks, dots and unseen letters at the end do not count."""
    stem, dot, ending = _UNSEEN.sub("", name).rstrip(" .\u00a0").rpartition(".")
    return ending.strip().lower() if dot and (stem or ending) else ""


def shown_name(name: str) -> str:
    """Return a name as it is: what is unseen in it is shown, so that nothing can stand in another order than it has."""
    shown = _UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", name)
    bare = shown.rstrip(" \u00a0")
    return bare + "␣" * (len(shown) - len(bare))


def name_on_disk(name: str) -> str:
    """Return the name a copy is written under: no folder or device, nothing unseen, not so long that its ending is lost."""
    plain = _NOT_IN_NAMES.sub("-", _UNSEEN.sub("", name)).strip(" \u00a0").rstrip(" .\u00a0")
    if _OF_DEVICES.fullmatch(plain):
        plain = f"_{plain}"
    stem, dot, ending = plain.rpartition(".")
    if not dot:
        return ending[: LONGEST_STEM + LONGEST_ENDING] or "tep"
    return f"{stem[:LONGEST_STEM].rstrip()}.{ending[:LONGEST_ENDING]}"
