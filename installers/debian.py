"""The folder as a Debian package: menu entry, icons, the file type `*.ict`, and the libraries it needs as dependencies."""

import gzip
import os
import re
import shutil
import subprocess
from email.utils import formatdate
from pathlib import Path

from installers.icons import SIZES

HERE = Path(__file__).parent / "linux"
ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "ict-desktop"
PLACE = Path("usr/lib/ict-desktop")
CONTROL = """Package: {package}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {kilobytes}
Depends: {depends}
Section: misc
Priority: optional
Description: records of a provincial ICT steering committee (Vietnamese)
 Offline desktop program for the secretariat of a province's ICT steering
 committee: conferences, proposals, conclusions, task assignments and
 indicators in one file, and the official papers the Chair signs.
"""


def can_pack() -> bool:
    """Say whether this system makes Debian packages."""
    return all(shutil.which(program) for program in ("dpkg-deb", "dpkg-shlibdeps", "dpkg"))


def pack(folder: Path, out: Path, version: str) -> Path:
    """Make the package of a built folder and return it. Its files belong to root, whoever builds it."""
    tree = out / "work" / "package"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(folder, tree / PLACE, symlinks=True)
    for name in (out / "work" / "of-the-system.txt").read_text(encoding="utf-8").splitlines():
        (tree / PLACE / "lib" / name).unlink()
    _put_in_place(tree, out / "work" / "icons", version)
    _set_modes(tree)
    architecture = _answer("dpkg", "--print-architecture")
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir(mode=0o755)
    kilobytes = sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
    control.write_text(
        CONTROL.format(
            package=PACKAGE,
            version=version,
            architecture=architecture,
            maintainer=_maintainer(),
            kilobytes=kilobytes,
            depends=", ".join(_depends(tree, out / "work")),
        ),
        encoding="utf-8",
    )
    package = out / f"{PACKAGE}_{version}_{architecture}.deb"
    _answer("dpkg-deb", "--build", "--root-owner-group", "-Zxz", "-z1", str(tree), str(package))
    return package


def _put_in_place(tree: Path, icons: Path, version: str) -> None:
    share = tree / "usr" / "share"
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / PACKAGE).symlink_to("../lib/ict-desktop/ict-desktop")
    for source, target in (
        ("ict-desktop.desktop", f"applications/{PACKAGE}.desktop"),
        ("ict-desktop.xml", f"mime/packages/{PACKAGE}.xml"),
        ("lintian-overrides", f"lintian/overrides/{PACKAGE}"),
        ("copyright", f"doc/{PACKAGE}/copyright"),
    ):
        (share / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / source, share / target)
    _zipped(share / "doc" / PACKAGE / "changelog.gz", _changelog(version).encode())
    _zipped(share / "man" / "man1" / f"{PACKAGE}.1.gz", (HERE / f"{PACKAGE}.1").read_bytes())
    for size in SIZES:
        _icon(icons / f"{size}.png", share, f"{size}x{size}", "png")
    _icon(ROOT / "resources" / "icons" / "app.svg", share, "scalable", "svg")


def _zipped(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as stream, gzip.GzipFile("", "wb", 9, stream, mtime=0) as zipped:
        zipped.write(content)


def _changelog(version: str) -> str:
    """Return a changelog as Debian wants one; what changed for the people who use the program is in CHANGELOG.md."""
    day = formatdate((ROOT / "CHANGELOG.md").stat().st_mtime)
    return f"{PACKAGE} ({version}) unstable; urgency=medium\n\n  * Version {version}.\n\n -- {_maintainer()}  {day}\n"


def _icon(source: Path, share: Path, size: str, ending: str) -> None:
    """Put an icon into the theme, for the program and for its files."""
    for kind, name in (("apps", PACKAGE), ("mimetypes", "application-x-ict-desktop")):
        folder = share / "icons" / "hicolor" / size / kind
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, folder / f"{name}.{ending}")


def _set_modes(tree: Path) -> None:
    program = tree / PLACE / "ict-desktop"
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)


def _depends(tree: Path, work: Path) -> list[str]:
    """Ask Debian's own tool which packages bring the libraries that the folder does not hold itself."""
    here = work / "shlibdeps"
    (here / "debian").mkdir(parents=True, exist_ok=True)
    (here / "debian" / "control").write_text(
        f"Source: {PACKAGE}\n\nPackage: {PACKAGE}\nArchitecture: any\n", encoding="utf-8"
    )
    files = [path for path in tree.rglob("*") if path.is_file() and not path.is_symlink() and _is_binary(path)]
    private = sorted({f"-l{path.parent}" for path in files})
    told = _answer("dpkg-shlibdeps", "-O", "--ignore-missing-info", *private, *map(str, files), cwd=here)
    named = re.search(r"shlibs:Depends=(.*)", told)
    if named is None:
        raise SystemExit("dpkg-shlibdeps named no library that the package depends on.")
    return [part.strip() for part in named[1].split(",")]


def _is_binary(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def _maintainer() -> str:
    return os.environ.get("DEBEMAIL", "The ICT Desktop authors <ict-desktop@localhost>")


def _answer(*words: str, cwd: Path | None = None) -> str:
    ran = subprocess.run(words, capture_output=True, text=True, cwd=cwd, check=False)
    if ran.returncode:
        raise SystemExit(f"{words[0]} failed with status {ran.returncode}: {ran.stderr.strip()[-800:]}")
    return ran.stdout.strip()
