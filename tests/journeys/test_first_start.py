"""The first start by keyboard under a real X server: the office is begun in Documents, and the next start goes on there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.display import Program, display, missing, wait_for

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"this machine has no {missing()}")


@pytest.fixture
def screen() -> Iterator[str]:
    with display() as name:
        yield name


def test_an_office_is_begun_and_the_next_start_goes_on_where_she_was(screen: str, tmp_path: Path) -> None:
    data, home = tmp_path / "data", tmp_path / "home"
    documents = home / "Tài liệu"
    data.mkdir()
    documents.mkdir(parents=True)
    (home / ".config").mkdir()
    (home / ".config" / "user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/Tài liệu"\n', encoding="utf-8")
    file = documents / "HoSoBanChiDaoCNTT.ict"
    first = Program(screen, file, data, home, named=False)
    try:
        first.write("quang tri")
        first.press("Down", "Return", "Return", "Return")
        first.write("Lan")
        assert not file.exists()
        first.press("Return")
        first.take_window()
        wait_for(file.exists, "the office's file")
        assert ("Quảng Trị",) in first.ask("SELECT value FROM setting WHERE name = 'province'")
        assert first.ask("SELECT name FROM clerk") == [("Lan",)]
        first.press("ctrl+3", "ctrl+q")
        assert first.ended() == 0
    finally:
        first.process.kill()
    again = Program(screen, file, data, home, named=False)
    try:
        again.press("ctrl+n")
        again.write("Viec moi")
        again.press("ctrl+Return")
        wait_for(lambda: again.ask("SELECT text FROM task") == [("Viec moi",)], "the task on the page that came back")
        again.press("ctrl+q")
        assert again.ended() == 0
    finally:
        again.process.kill()
    assert sorted(path.name for path in documents.iterdir()) == [file.name]
