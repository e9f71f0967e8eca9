"""What pick-lists are answered with: what stands in the file now, read again only where that has changed."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from ict_desktop.records.agencies import Agency, Alias, Person
from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.documents import Document
from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.meetings import Meeting, Opinion
from ict_desktop.records.tasks import Task
from ict_desktop.records.vietnamese import Unreadable, fold
from ict_desktop.store import choices, table
from ict_desktop.store.choices import NEWEST, PickLists
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import keep
from tests.files import BY, now, outside

DAY = date(2017, 7, 7)


def names(lists: PickLists, table_name: str, words: str) -> list[str]:
    return [option.name for option in lists.of(table_name).best_first(words, DAY)]


def test_every_alias_of_the_directory_names_its_agency(sample: Store) -> None:
    agencies = PickLists(sample).of("agency")
    spellings: dict[str, set[str]] = {}
    for alias in table.every(sample.connection, Alias):
        spellings.setdefault(fold(alias.name), set()).add(alias.agency_id or "")
    wrong = []
    for alias in table.every(sample.connection, Alias):
        try:
            found = agencies.chosen(alias.name, DAY).key
        except Unreadable:
            found = None
        if found not in spellings[fold(alias.name)] and not (found is None and len(spellings[fold(alias.name)]) > 1):
            wrong.append(alias.name)
    assert len(spellings) > 300
    assert wrong == []


@pytest.mark.parametrize("words", ["Sở TT&TT", "STTTT", "sttt", "Sở TT-TT", "thong tin truyen thong"])
def test_a_department_is_found_by_short_name_symbol_alias_and_without_marks(sample: Store, words: str) -> None:
    assert "Sở Thông tin và Truyền thông" in names(PickLists(sample), "agency", words)[:2]


def test_initials_find_a_department_that_has_no_such_alias(sample: Store) -> None:
    lists = PickLists(sample)
    assert names(lists, "agency", "sgd") == ["Sở Giáo dục và Đào tạo"]
    assert names(lists, "agency", "GD-ĐT")[0] == "Sở Giáo dục và Đào tạo"


def test_people_are_found_by_given_name_post_and_agency(empty: Store) -> None:
    agency = keep.add(empty, Agency(name="Sở Nội vụ", short_name="SNV"), BY)
    for name, post in (("Trần Tuấn Anh", "Chánh Văn phòng"), ("Lê Anh Tuấn", "Giám đốc")):
        keep.add(empty, Person(full_name=name, post=post, agency_id=agency.id), BY)
    lists = PickLists(empty)
    assert names(lists, "person", "tuấn") == ["Lê Anh Tuấn", "Trần Tuấn Anh"]
    assert names(lists, "person", "giam doc") == ["Lê Anh Tuấn"]
    assert len(names(lists, "person", "sở nội vụ")) == 2
    assert lists.of("person").best_first("lê")[0].beside == "Giám đốc, SNV"


def test_a_list_is_read_again_where_the_ledger_says_so_and_only_then(empty: Store) -> None:
    lists = PickLists(empty)
    agency = keep.add(empty, Agency(name="Sở Nội vụ"), BY)
    before = lists.of("agency")
    assert names(lists, "agency", "") == ["Sở Nội vụ"]
    keep.keep_draft(empty, "task", "", "text", "đang gõ", "")
    keep.add(empty, Task(text="Việc khác"), BY)
    assert lists.of("agency") is before
    keep.add(empty, Alias(agency_id=agency.id, name="Nội vụ tỉnh"), BY)
    assert names(lists, "agency", "noi vu tinh") == ["Sở Nội vụ"]
    keep.change(empty, Agency, agency.id, {"name": "Sở Nội vụ và Lao động"}, BY)
    assert names(lists, "agency", "") == ["Sở Nội vụ và Lao động"]
    empty.undo(BY)
    assert names(lists, "agency", "") == ["Sở Nội vụ"]
    keep.remove(empty, Agency, agency.id, BY, with_all=True)
    assert names(lists, "agency", "") == []


def test_the_day_stands_beside_a_meeting_its_conclusions_and_a_paper(empty: Store) -> None:
    meeting = keep.add(empty, Meeting(title="Hội nghị", held_on=date(2017, 7, 5)), BY)
    keep.add(empty, Meeting(title="Chưa định ngày"), BY)
    keep.add(empty, Conclusion(meeting_id=meeting.id, text="Rà soát"), BY)
    keep.add(empty, Document(kind="CV", subject="Mời họp", dated_on=date(2017, 6, 30)), BY)
    lists = PickLists(empty)
    beside = {(o.name, o.beside) for name in ("meeting", "document") for o in lists.of(name).options}
    assert beside == {("Hội nghị", "05/07/2017"), ("Chưa định ngày", ""), ("Mời họp", "30/06/2017")}
    assert [option.beside for option in lists.of("conclusion").options] == ["05/07/2017"]


def test_a_draft_is_called_by_the_new_title_of_its_meeting(empty: Store) -> None:
    meeting = keep.add(empty, Meeting(title="Hội nghị"), BY)
    keep.add(empty, Document(kind="TB", meeting_id=meeting.id), BY)
    lists = PickLists(empty)
    assert names(lists, "document", "") == ["Kết luận Hội nghị"]
    keep.change(empty, Meeting, meeting.id, {"title": "Phiên họp"}, BY)
    assert names(lists, "document", "") == ["Kết luận Phiên họp"]


@pytest.mark.parametrize("table_name", BY_TABLE)
def test_a_list_knows_every_table_it_is_read_from(table_name: str, empty: Store) -> None:
    read: set[str] = set()

    def hear(action: int, name: str | None, *_others: str | None) -> int:
        if action == sqlite3.SQLITE_READ and name is not None:
            read.add(name)
        return sqlite3.SQLITE_OK

    empty.connection.set_authorizer(hear)
    choices.read(empty.connection, table_name)
    empty.connection.set_authorizer(None)
    assert read == {table_name, *choices._shown(table_name).reads}


def test_what_another_program_adds_is_there(empty: Store) -> None:
    lists = PickLists(empty)
    assert names(lists, "agency", "") == []
    with closing(outside(empty.path)) as other:
        other.execute("INSERT INTO agency (id, name) VALUES ('x', 'Sở mới')")
    assert names(lists, "agency", "") == ["Sở mới"]


def test_a_code_list_is_asked_anew_and_a_new_code_takes_its_name_alone(empty: Store) -> None:
    lists = PickLists(empty)
    known = lists.codes("incident_kind")
    made = keep.add_code(empty, "incident_kind", "  Lộ  thông tin ", BY)
    again = keep.add_code(empty, "incident_kind", "Lộ thông tin", BY)
    assert (made.code, made.name, again.code) == ("lo_thong_tin", "Lộ thông tin", f"lo_thong_tin_{len(known) + 2}")
    assert list(lists.codes("incident_kind")) == [*known, (made.code, made.name), (again.code, again.name)]


def test_of_many_the_newest_are_offered_and_words_find_the_others(empty: Store) -> None:
    first = keep.add(empty, Task(text="Rà soát trung tâm dữ liệu"), BY)
    with empty.action("Nhập", BY):
        for number in range(NEWEST):
            empty.connection.execute("INSERT INTO task (id, text) VALUES (?, ?)", (f"z{number:04}", f"Việc {number}"))
    lists = PickLists(empty)
    assert first.id not in lists.newest("task", "", None).by_key
    assert first.id in lists.newest("task", "", first.id).by_key
    found = lists.newest("task", "trung tam du lieu", None)
    assert [option.key for option in found.best_first("trung tam du lieu")] == [first.id]
    assert len(lists.newest("task", "", None).options) == NEWEST


def test_rows_under_one_record_are_asked_for_alone(sample: Store) -> None:
    (meeting,) = table.every(sample.connection, Meeting)
    other = keep.add(sample, Meeting(title="Hội nghị khác"), BY)
    keep.add(sample, Opinion(meeting_id=other.id, speaker_name="Lê Lạ"), BY)
    assert [option.name for option in choices.read(sample.connection, "opinion", meeting_id=other.id).options] == [
        "Lê Lạ"
    ]
    assert "Lê Lạ" not in [o.name for o in choices.read(sample.connection, "opinion", meeting_id=meeting.id).options]


def test_what_no_longer_exists_comes_last_in_a_pick_list(sample: Store) -> None:
    day = date(2025, 7, 2)
    ended = {
        agency.id for agency in table.every(sample.connection, Agency) if agency.valid_to and agency.valid_to < day
    }
    agencies = PickLists(sample).of("agency")
    offered = [option.key for option in agencies.best_first("xã", day)]
    gone = [key in ended for key in offered]
    assert True in gone
    assert False in gone
    assert gone == sorted(gone)
    assert [option.key for option in agencies.best_first("xã", DAY)] != offered


def test_a_draft_without_a_subject_is_called_by_its_own_meeting(empty: Store) -> None:
    for key in "ba":
        meeting = keep.add(empty, Meeting(title=f"Hội nghị {key}"), BY)
        keep.add(empty, Document(kind="TB", meeting_id=meeting.id), BY)
    keep.add(empty, Document(kind="CV", subject="Mời họp"), BY)
    named = {option.name for option in PickLists(empty).of("document").options}
    assert named == {"Kết luận Hội nghị a", "Kết luận Hội nghị b", "Mời họp"}


def test_a_day_another_tool_wrote_wrong_keeps_nobody_from_choosing(empty: Store) -> None:
    agency = keep.add(empty, Agency(name="Sở Nội vụ"), BY)
    with closing(outside(empty.path)) as other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        other.execute("UPDATE agency SET valid_to = '2017-13-45' WHERE id = ?", (agency.id,))
    assert PickLists(empty).of("agency").by_key[agency.id].valid_to is None


def test_a_field_left_while_the_window_closes_is_answered_as_before(empty_path: Path) -> None:
    store = open_store(empty_path, now)
    keep.add(store, Agency(name="Sở Nội vụ"), BY)
    lists = PickLists(store)
    before = lists.of("agency")
    store.close()
    assert lists.of("agency") is before
    assert lists.newest("task", "việc", "x").options == ()
