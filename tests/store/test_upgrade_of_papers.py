"""A file of before invitations: an office's own settings stay, and its invitations get their usual last words."""

from contextlib import closing
from pathlib import Path

import pytest

from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from tests.files import now, outside
from tests.old_files.build import OLD_FILES, build

BEFORE = next(script for script in OLD_FILES if script.stem == "0004_last_of_many")


@pytest.mark.parametrize(
    ("own", "begins"), [({"notice_closing": "Để biết."}, "Đề nghị các đại biểu"), ({"committee": "Ban Chỉ đạo"}, "")]
)
def test_an_office_that_has_its_closing_sentence_gets_the_note_of_its_invitations(
    own: dict[str, str], begins: str, tmp_path: Path
):
    path = build(BEFORE, tmp_path / "cu.ict")
    with closing(outside(path)) as connection:
        connection.executemany("INSERT INTO setting (name, value) VALUES (?, ?)", own.items())
    with closing(open_store(path, now)) as store:
        settings = table.settings(store.connection)
    assert own.items() <= settings.items()
    assert settings.get("invitation_note", "")[: len(begins) or None] == begins
