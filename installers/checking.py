"""What can be seen of the portable folder without Windows: whether anything in it asks for what is not there."""

from collections.abc import Iterator
from pathlib import Path

from installers import launchers, pe
from installers.imports import Folder

OF_WINDOWS = frozenset(
    (
        "advapi32.dll", "authz.dll", "bcrypt.dll", "bcryptprimitives.dll", "cabinet.dll", "comctl32.dll",
        "comdlg32.dll", "crypt32.dll", "d2d1.dll", "d3d11.dll", "d3d12.dll", "d3d9.dll", "dbghelp.dll",
        "dcomp.dll", "dnsapi.dll", "dwmapi.dll", "dwrite.dll", "dxgi.dll", "gdi32.dll", "gdiplus.dll",
        "icuuc.dll", "imm32.dll", "iphlpapi.dll", "kernel32.dll", "mpr.dll", "msi.dll", "msvcrt.dll",
        "ncrypt.dll", "netapi32.dll", "normaliz.dll", "ntdll.dll", "ole32.dll", "oleaut32.dll", "opengl32.dll",
        "pathcch.dll", "powrprof.dll", "propsys.dll", "psapi.dll", "rpcrt4.dll", "secur32.dll", "setupapi.dll",
        "shcore.dll", "shell32.dll", "shlwapi.dll", "ucrtbase.dll", "uiautomationcore.dll", "user32.dll",
        "userenv.dll", "usp10.dll", "uxtheme.dll", "version.dll", "winhttp.dll", "wininet.dll", "winmm.dll",
        "winspool.drv", "wintrust.dll", "ws2_32.dll", "wtsapi32.dll",
    )
)  # fmt: skip
"""Libraries that every Windows 10 from version 1809 on has, Qt's floor."""


def missing_libraries(lib: Path) -> Iterator[str]:
    """Say which library of the folder asks for one that Windows would not find: beside it, beside Python, in a package."""
    binaries = [path for path in sorted(lib.rglob("*")) if path.suffix.lower() in (".dll", ".pyd", ".exe")]
    # Python looks beside itself; the packages of Qt and those repaired by delvewheel name their own folder to it.
    everywhere = {path.name.lower() for path in binaries if len(path.relative_to(lib).parts) <= 2}
    for path in binaries:
        beside = {other.name.lower() for other in binaries if other.parent == path.parent}
        for name in pe.read(path).libraries():
            if name.lower() not in beside | everywhere and not is_of_windows(name):
                yield f"{path.relative_to(lib).as_posix()} needs {name}, which is not there."


def is_of_windows(name: str) -> bool:
    """Say whether Windows itself brings a library."""
    low = name.lower()
    return low.startswith(("api-ms-win-", "ext-ms-")) or low in OF_WINDOWS


def missing_modules(lib: Path, standard: set[str]) -> list[str]:
    """Say which module the program or a library asks for in vain. Each package of the folder is looked at from its top."""
    folder = Folder((lib,), standard)
    tops = [path.parent.name for path in sorted(lib.glob("*/__init__.py"))]
    own = [path.relative_to(lib).with_suffix("") for path in sorted((lib / "ict_desktop").rglob("*.py"))]
    modules = [".".join(path.parts).removesuffix(".__init__") for path in own]
    reached, missing = folder.walk([*launchers.OWN, *modules, *tops], launchers.OWN)
    unread = [f"{module} is not there." for module in launchers.OWN if module not in reached]
    return [*unread, *(f"{sentence}, which is not there." for sentence in missing)]


def wrong_programs(folder: Path) -> Iterator[str]:
    """Say what is wrong with the two programs that are double-clicked, and with the Python they start."""
    for name, python in launchers.PYTHONS.items():
        if not (folder / name).is_file():
            yield f"{name} is not there."
            continue
        yield from launchers.wrong(name, (folder / name).read_bytes())
        if not (folder / "lib" / python).is_file():
            yield f"{name} starts lib/{python}, which is not there."
