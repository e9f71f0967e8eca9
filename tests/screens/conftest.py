from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.screens.office import Office, offices

OpenOffice = Callable[[Path | None], Office]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave aside what the offscreen platform says of every window that is shown."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def open_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[OpenOffice]:
    """Open the program over a file; None only starts it."""
    yield from offices(tmp_path / "data", monkeypatch.setattr)


@pytest.fixture
def office(open_office: OpenOffice, sample_path: Path) -> Office:
    """The program over the sample."""
    return open_office(sample_path)


@pytest.fixture
def new_office(open_office: OpenOffice, empty_path: Path) -> Office:
    """The program over an empty file."""
    return open_office(empty_path)
