"""The archive of a move: without a window, and known to the desktop by its name and its first bytes."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from ict_desktop.app import main
from ict_desktop.records.archive_ending import ENDING

ROOT = Path(__file__).parents[1]
LINUX = ROOT / "installers" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"

Said = pytest.CaptureFixture[str]


@pytest.fixture
def archive(sample_path: Path, tmp_path: Path, capsys: Said) -> Path:
    path = tmp_path / f"goi{ENDING}"
    assert main(["pack", str(sample_path), "-o", str(path)]) == 0
    assert "551 bản ghi, 0 tệp đính kèm" in capsys.readouterr().out
    return path


def test_an_office_moves_without_a_window(archive: Path, tmp_path: Path, capsys: Said):
    out = tmp_path / "moi.ict"
    assert main(["unpack", str(archive), "-o", str(out)]) == 0
    assert "khớp với máy cũ" in capsys.readouterr().out
    assert main(["check", str(out)]) == 0
    assert main(["unpack", str(archive), "-o", str(out)]) == 1
    assert "Đã có tệp “moi.ict”" in capsys.readouterr().err


def test_what_is_refused_is_one_sentence(archive: Path, sample_path: Path, tmp_path: Path, capsys: Said):
    assert main(["pack", str(sample_path), "-o", str(tmp_path / "goi.zip")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    archive.write_bytes(archive.read_bytes()[:-100])
    assert main(["unpack", str(archive), "-o", str(tmp_path / "moi.ict")]) == 1
    assert "bị hỏng hoặc chép chưa trọn" in capsys.readouterr().err
    assert not (tmp_path / "moi.ict").exists()
    assert main(["pack", str(sample_path)]) == 2


def test_the_desktop_knows_the_type_by_its_name_and_its_first_bytes(archive: Path):
    types = {kind.get("type"): kind for kind in ElementTree.parse(LINUX / "ict-desktop.xml").getroot()}
    kind = types["application/x-ict-desktop-archive"]
    glob = kind.find(f"{MIME}glob")
    assert glob is not None
    assert glob.get("pattern") == f"*{ENDING}"
    inner = kind.find(f"{MIME}magic/{MIME}match/{MIME}match")
    assert inner is not None
    place, words = int(inner.get("offset", "")), inner.get("value", "").encode()
    assert archive.read_bytes()[place:].startswith(words)
    entry = (LINUX / "ict-desktop.desktop").read_text(encoding="utf-8")
    (listed,) = [line for line in entry.splitlines() if line.startswith("MimeType=")]
    assert set(listed.removeprefix("MimeType=").strip(";").split(";")) == set(types)


def test_the_manual_page_tells_of_it():
    page = (LINUX / "ict-desktop.1").read_text(encoding="utf-8")
    assert all(f".B {command}" in page for command in ("pack", "unpack"))
