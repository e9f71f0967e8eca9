"""A file of before wordings: what an office had written into its settings is what its papers go on saying."""

from contextlib import closing
from pathlib import Path

import pytest

from ict_desktop.records.letterheads import DocumentSeries, Letterhead
from ict_desktop.records.wordings import CLOSING, NOTE, Wording
from ict_desktop.store import checking, ledger, table
from ict_desktop.store.opening import open_store
from ict_desktop.work.wordings import wording
from tests.files import now, outside
from tests.old_files.build import OLD_FILES, build

BEFORE_INVITATIONS = next(script for script in OLD_FILES if script.stem == "0004_last_of_many")
BEFORE_WORDINGS = next(script for script in OLD_FILES if script.stem == "0005_papers_of_every_kind")


def old_office(tmp_path: Path, script: Path, settings: dict[str, str]) -> Path:
    path = build(script, tmp_path / "cu.ict")
    with closing(outside(path)) as connection:
        put = "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        connection.executemany(put, settings.items())
    return path


@pytest.mark.parametrize(
    ("own", "begins"), [({"notice_closing": "Để biết."}, "Đề nghị các đại biểu"), ({"committee": "Ban Chỉ đạo"}, "")]
)
def test_an_office_that_has_its_closing_sentence_gets_the_note_of_its_invitations(
    own: dict[str, str], begins: str, tmp_path: Path
):
    with closing(open_store(old_office(tmp_path, BEFORE_INVITATIONS, own), now)) as store:
        notes = table.every(store.connection, Wording, form="invitation", part=NOTE)
    assert [note.text[: len(begins)] for note in notes] == ([begins] if begins else [])


@pytest.mark.parametrize("words", ["Để biết, [thực hiện].", "{Cơ quan} thông báo để biết.", ""])
def test_the_sentences_of_the_settings_become_wordings_that_print_the_same(words: str, tmp_path: Path):
    path = old_office(tmp_path, BEFORE_WORDINGS, {"notice_closing": words, "invitation_note": words})
    with closing(open_store(path, now)) as store:
        assert not {"notice_closing", "invitation_note"} & table.settings(store.connection).keys()
        for form, part in (("notice", CLOSING), ("invitation", NOTE)):
            assert wording(store.connection, None, form, part, {}) == words
        assert checking.examine(store.connection).rows == ()
        assert ledger.history(store.connection, "setting", "notice_closing")[0].new is None


def test_the_committees_letterhead_is_called_as_the_settings_call_the_committee(tmp_path: Path):
    path = build(BEFORE_WORDINGS, tmp_path / "cu.ict")
    with closing(outside(path)) as connection:
        connection.execute("UPDATE letterhead SET issuer = 'BAN CHỈ ĐẠO' || char(10) || 'CÔNG NGHỆ THÔNG TIN'")
        head = connection.execute("SELECT id FROM letterhead LIMIT 1").fetchone()[0]
        put = "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)"
        connection.executemany(put, [("committee", "Ban Chỉ đạo CNTT tỉnh"), ("letterhead_TB", head)])
    with closing(open_store(path, now)) as store:
        called = {each.id: each.called for each in table.every(store.connection, Letterhead)}
    assert called.pop(head) == "Ban Chỉ đạo CNTT tỉnh"
    assert set(called.values()) <= {"Ban Chỉ đạo Công nghệ thông tin"}


def test_a_first_number_goes_on_counting_in_the_year_of_its_last_change(tmp_path: Path):
    path = build(BEFORE_WORDINGS, tmp_path / "cu.ict")
    with closing(outside(path)) as connection:
        (chosen,) = connection.execute("SELECT min(id) FROM document_series").fetchone()
        connection.execute("UPDATE document_series SET first_number = CASE id WHEN ? THEN 41 ELSE 1 END", (chosen,))
    with closing(open_store(path, now)) as store:
        years = {each.id: each.first_year for each in table.every(store.connection, DocumentSeries)}
    assert years.pop(chosen) == 2017
    assert set(years.values()) == {None}
