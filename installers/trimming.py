"""Which of the files PyInstaller collects are in use: the plug-ins of Qt that are wanted, and what is reached from them."""

from collections.abc import Callable, Iterable
from pathlib import PurePath, PurePosixPath

Entry = tuple[str, str, str]
"""Where a file goes, where it comes from, and what it is, as PyInstaller lists them."""

Needs = Callable[[str], Iterable[str]]
"""Names the libraries a binary asks for."""

NOT_IN_USE = (
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtTest",
    "PySide6.QtNetwork", "PySide6.QtDBus",
    "PIL.AvifImagePlugin", "PIL._avif", "PIL._webp", "PIL.ImageTk", "PIL._imagingtk", "PIL._imagingcms",
    "OpenGL", "matplotlib", "scipy", "pip", "setuptools", "tkinter", "lxml.html", "lxml.objectify",
    "numpy.f2py", "numpy.testing", "pyqtgraph.examples", "pyqtgraph.opengl",
    "_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw", "_multibytecodec",
    "numpy._core._multiarray_tests", "charset_normalizer", "ssl", "_ssl", "readline", "curses", "pygments", "pytest",
    "hypothesis",
)  # fmt: skip
"""Modules that the libraries would bring along and the program never imports."""

PLUGINS = {
    "platforms": ("libqxcb", "libqoffscreen", "libqwayland", "qwindows", "qoffscreen"),
    "platforminputcontexts": ("libibusplatforminputcontextplugin", "libcomposeplatforminputcontextplugin"),
    "platformthemes": ("libqxdgdesktopportal",),
    "imageformats": ("libqsvg", "libqjpeg", "qsvg", "qjpeg"),
    "iconengines": ("libqsvgicon", "qsvgicon"),
    "printsupport": ("libcupsprintersupport", "windowsprintersupport"),
    "styles": ("qmodernwindowsstyle",),
    "wayland-shell-integration": ("libxdg-shell",),
    "wayland-decoration-client": ("libadwaita", "libbradient"),
}
"""The plug-ins of Qt by folder; those of other folders (network, tablets, 3D) are not wanted."""

_OF_TOOLS = (".pyi", ".pxd", ".pyx", ".h", ".hpp", ".c", ".lib", ".a", ".exe", ".cmake", ".pc", ".tmpl", ".typed")
_TOOLS = {"tests", "test", "bin", "include", "examples", "_pyinstaller", "__pycache__", "doc", "QtAsyncio", "scripts"}

OF_THE_SYSTEM = ("libcups.so",)
"""Libraries that speak with a service of the system and must be the system's own; without them only that is missing."""


def binaries_in_use(binaries: Iterable[Entry], needs: Needs) -> list[Entry]:
    """Return the binaries that are wanted for themselves and those that they need, over as many steps as it takes."""
    every = list(binaries)
    by_name = {_path(entry).name.lower(): entry for entry in every}
    reached: set[Entry] = set()
    ahead = [entry for entry in every if _is_wanted(entry)]
    while ahead:
        entry = ahead.pop()
        if entry not in reached:
            reached.add(entry)
            names = (PurePosixPath(name).name.lower() for name in needs(entry[1]) if not _is_of_the_system(name))
            ahead += [by_name[name] for name in names if name in by_name]
    return [entry for entry in every if entry in reached]


def data_in_use(datas: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """Return the data without the links to binaries that are not there, and without words and pictures nobody shows."""
    there = {_path(entry).name for entry in binaries}
    return [entry for entry in datas if not _is_idle(entry) and (entry[2] != "SYMLINK" or _path(entry).name in there)]


def _path(entry: Entry) -> PurePosixPath:
    return PurePosixPath(entry[0].replace("\\", "/"))


def _is_wanted(entry: Entry) -> bool:
    path = _path(entry)
    if "plugins" in path.parts:
        return path.name.partition(".")[0] in PLUGINS.get(path.parent.name, ())
    return entry[2] == "EXTENSION" or path.name.startswith(("libpython", "python3", "vcruntime"))


def _is_of_the_system(name: str) -> bool:
    return PurePosixPath(name).name.startswith(OF_THE_SYSTEM)


def _is_idle(entry: Entry) -> bool:
    # Qt's own words in Vietnamese are among our resources; pyqtgraph's pictures belong to its examples.
    parts = _path(entry).parts
    return "translations" in parts or parts[:2] == ("pyqtgraph", "icons")


def is_for_developers(place: PurePath) -> bool:
    """Say whether a file of an unpacked wheel is nothing to a running program: tests, stubs, headers, unused modules.

    Of Qt only Python's own code is wanted; its libraries are chosen one by one.
    """
    module = ".".join((*place.parts[:-1], place.stem)).removesuffix(".__init__")
    if place.suffix != ".py" and (
        place.parts[0] in ("PySide6", "shiboken6") or place.parts[:2] == ("pyqtgraph", "icons")
    ):
        return True
    return (
        place.suffix.lower() in _OF_TOOLS
        or not _TOOLS.isdisjoint(place.parts[:-1])
        or place.name == "RECORD"
        or any(module == name or module.startswith(f"{name}.") for name in NOT_IN_USE)
    )
