"""The parts the program is made of, each with its version and the text of its licence.

From source they are read from what is installed; a built program carries them in one file, written by the same function.
"""

import importlib.metadata
import json
import re
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from ict_desktop.records.version import VERSION
from ict_desktop.store.sqlite import library_version

PROGRAM = "ict-desktop"
NEEDED = ("PySide6", "sqlite-utils", "pyqtgraph", "numpy", "reportlab", "python-docx")
"""What the program asks for by itself; what these bring is found through them."""

NOT_CARRIED = frozenset({"pip"})
"""What a package names but neither uses nor hands on: sqlite-utils would call it to install its own plug-ins."""

COLLECTED = "parts.json"
QT_PARTS = frozenset({"pyside6", "pyside6-addons", "pyside6-essentials", "shiboken6"})
QT_NOTICE = """Qt, PySide6 và Shiboken6 được dùng theo giấy phép GNU LGPL phiên bản 3, không sửa đổi.

Các thư viện này nằm thành tệp riêng, trong thư mục lib/PySide6 và lib/shiboken6 của chương trình (bản chạy từ mã nguồn: \
trong .venv). Ai cũng có thể thay chúng bằng bản khác có cùng giao diện: chép đè các tệp ấy rồi mở lại chương trình. \
Không có gì trong chương trình ngăn việc thay thế hay việc gỡ lỗi khi thay.

Mã nguồn: https://download.qt.io/official_releases/ (thư mục qt và QtForPython, đúng số phiên bản ghi ở trên).
"""

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LICENCE_FILE = re.compile(r"(?i)(?:^|/)(?:licen[cs]es?|copying|notice)(?:[-_.][^/]*)?$|/licenses/.+$")
_TEXT_ENDINGS = ("", ".txt", ".md", ".rst", ".apache", ".bsd")


@dataclass(frozen=True)
class Part:
    """A part of the program: its name, version, the name of its licence, and the text."""

    name: str
    version: str
    licence: str
    text: str


def parts(resources: Path) -> tuple[Part, ...]:
    """Return every part, the program itself first."""
    built = resources / "licences" / COLLECTED
    if built.is_file():
        return tuple(Part(**each) for each in json.loads(built.read_text(encoding="utf-8")))
    return collect(resources)


def written(found: tuple[Part, ...]) -> str:
    """Return the parts as the file a built program carries."""
    return json.dumps([asdict(part) for part in found], ensure_ascii=False, indent=1)


def collect(resources: Path) -> tuple[Part, ...]:
    """Read the parts from what is installed here."""
    packages = (_package(name, resources) for name in sorted(closure(), key=str.lower))
    return (_program(resources), _python(), _sqlite(resources), *packages, _fonts(resources))


def closure() -> set[str]:
    """Return the names of the packages in use: those asked for and all that these bring on this system."""
    found: dict[str, str] = {}
    ahead = list(NEEDED)
    while ahead:
        name = ahead.pop()
        key = _key(name)
        if key in found or key in NOT_CARRIED:
            continue
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # wanted on another system or by another Python only
        found[key] = distribution.metadata["Name"]
        ahead += [_NAME.findall(wanted)[0] for wanted in distribution.requires or () if "extra ==" not in wanted]
    return set(found.values())


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _package(name: str, resources: Path) -> Part:
    distribution = importlib.metadata.distribution(name)
    texts = list(_texts(distribution))
    if _key(name) in QT_PARTS:
        texts = [QT_NOTICE, *(_read(resources / "licences" / f"GNU-{each}-3.0.txt") for each in ("LGPL", "GPL"))]
    return Part(name, distribution.version, _licence_name(distribution), _joined(texts))


def _texts(distribution: importlib.metadata.Distribution) -> Iterator[str]:
    for file in distribution.files or ():
        path = file.as_posix()
        if ".dist-info/" in path and _LICENCE_FILE.search(path) and Path(path).suffix.lower() in _TEXT_ENDINGS:
            located = Path(str(file.locate()))
            if located.is_file():
                yield _read(located)


def _licence_name(distribution: importlib.metadata.Distribution) -> str:
    about = distribution.metadata
    if _key(about["Name"]) in QT_PARTS:
        return "LGPL-3.0"
    named = next(iter([*(about.get_all("License-Expression") or ()), *(about.get_all("License") or ())]), "")
    if not named:
        kinds = [each for each in about.get_all("Classifier") or () if each.startswith("License")]
        named = kinds[-1].rpartition(" :: ")[2] if kinds else named.partition("(")[0]
    return named.partition("(")[0].strip()


def _program(resources: Path) -> Part:
    # From source the licence lies above `resources`; in a built program it lies beside it, under the same path.
    return Part(PROGRAM, VERSION, "MIT", _read(resources.parent / "LICENSE"))


def _python() -> Part:
    named = sys.version.split()[0]
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    found = [path for folder in places if (path := folder / "LICENSE.txt").is_file()]
    return Part("Python", named, "PSF-2.0", _read(found[0]) if found else sys.copyright)


def _sqlite(resources: Path) -> Part:
    return Part("SQLite", library_version(), "Public Domain", _read(resources / "licences" / "SQLite.txt"))


def _fonts(resources: Path) -> Part:
    return Part("Liberation Serif", "2.1", "OFL-1.1", _read(resources / "fonts" / "OFL.txt"))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _joined(texts: list[str]) -> str:
    return f"\n\n{'—' * 40}\n\n".join(text.strip() for text in dict.fromkeys(texts))
