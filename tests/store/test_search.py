"""What is typed finds its rows with and without marks, whatever is typed."""

import sqlite3
import unicodedata
from contextlib import closing
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ict_desktop.records import documents
from ict_desktop.records.agencies import Agency, Alias
from ict_desktop.records.documents import Document
from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.letterheads import Letterhead
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.paper_blocks import PaperBlock
from ict_desktop.records.paper_text import value_text
from ict_desktop.records.papers import GroupRow, TableColumn
from ict_desktop.records.papers import Table as PaperTable
from ict_desktop.records.record import Code
from ict_desktop.records.tasks import Task
from ict_desktop.store import checking, ledger, listing, search, table
from ict_desktop.store.areas import LISTINGS
from ict_desktop.store.listing import Query
from ict_desktop.store.store import Store
from ict_desktop.store.tasks import TASKS
from ict_desktop.work import documents as work
from ict_desktop.work import keep
from tests.files import BY, insert_by_hand, outside

LETTERS = [
    unicodedata.normalize("NFC", letter + tone)
    for letter in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
] + ["đ"]


def task(store: Store, text: str) -> str:
    return keep.add(store, Task(text=text), BY).id


def found(store: Store, words: str) -> list[str]:
    return [hit.record_id for hit in search.find(store.connection, words) if hit.kind in ("task", "clerk")]


@pytest.mark.parametrize(
    "typed",
    [
        "đường truyền số liệu",
        "duong truyen so lieu",
        "DUONG TRUYEN",
        "ĐƯỜNG TRUYỀN",
        "Đường Truyền",
        "duong",
        "dươ",
        "truy",
        "số duong",
        "  liệu   ",
        unicodedata.normalize("NFD", "đường truyền"),
        "lieu, (duong)",
    ],
)
def test_words_are_found_with_and_without_marks_in_any_case_and_from_their_start(typed: str, empty: Store):
    record_id = task(empty, "Nâng cấp Đường truyền số liệu chuyên dùng")
    task(empty, "Kiểm tra máy chủ")
    assert found(empty, typed) == [record_id]


@pytest.mark.parametrize("typed", ["uong", "ruyen", "đuongg", "duong may"])
def test_what_is_not_there_is_not_found(typed: str, empty: Store):
    task(empty, "Nâng cấp đường truyền số liệu")
    task(empty, "Kiểm tra máy chủ")
    assert found(empty, typed) == []


def test_every_vietnamese_letter_is_found_without_its_marks(empty: Store):
    with empty.action("Nhập", by=BY):
        for letter in LETTERS:
            for word in (letter, letter.upper()):
                insert_by_hand(empty.connection, "clerk", {"id": word, "name": f"x{word}z"})
    for letter in LETTERS:
        plain = unicodedata.normalize("NFD", letter)[0].replace("đ", "d")
        hits = found(empty, f"x{plain}z")
        assert letter in hits, letter
        assert letter.upper() in hits, letter


def test_a_row_written_decomposed_by_hand_is_found_and_counts_as_typed(empty: Store):
    with closing(outside(empty.path)) as hand:
        insert_by_hand(hand, "task", {"id": "nfd", "text": unicodedata.normalize("NFD", "Sửa đường")})
        insert_by_hand(hand, "task", {"id": "other", "text": "Sua duong"})
    assert found(empty, "sửa đường") == ["nfd", "other"]


def test_rows_with_the_marks_as_typed_come_first(empty: Store):
    plain, other, exact = (task(empty, text) for text in ("Duong", "Dương và các việc khác", "Con đường dài ngày"))
    assert found(empty, "đường")[0] == exact
    assert found(empty, "dương")[0] == other
    assert set(found(empty, "duong")) == {plain, other, exact}
    assert found(empty, "duong")[0] == plain
    assert listing.ids(empty.connection, TASKS, Query(words="đường", day="2017-07-07"))[0] == exact


NASTY = [
    '"', '""', "*", "-", "--", "AND", "OR", "NOT", "NEAR", "NEAR(a b)", "(", ")", "()", "^", "^a", ":", "text:a",
    "folded : a", "a*", "*a", "'", "''; DROP TABLE task; --", "\\", "%", "_", "__", "a_b", "{", "}", "+", "a + b", "²",
    "½", "\u0301", "\u200b", "\x00", "a\x00b", "😀", "…", "ﬁ", "İ", "ß", "a" * 5000, "a " * 500, "\n", "\t", "1.2.3",
    "TB-BCĐ", "17/63", "98,62 %",
]  # fmt: skip


@pytest.mark.parametrize("typed", NASTY, ids=range(len(NASTY)))
def test_signs_that_mean_something_to_the_index_are_only_signs(typed: str, sample: Store):
    search.find(sample.connection, typed)
    for each in LISTINGS.values():
        listing.ids(sample.connection, each, Query(words=typed, day="2017-07-07"))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=40))
def test_nothing_that_can_be_typed_raises(typed: str, sample: Store):
    search.find(sample.connection, typed)
    listing.counts(sample.connection, TASKS, Query(words=typed, day="2017-07-07"))


@pytest.mark.parametrize("typed", ["17/63", "TB-BCĐ", "98,62"])
def test_numbers_and_symbols_are_found_as_they_are_written(typed: str, empty: Store):
    record_id = task(empty, "Theo thông báo số 15/TB-BCĐ, xếp hạng 17/63, đạt 98,62 %")
    assert found(empty, typed) == [record_id]


def test_nothing_typed_finds_nothing_and_filters_nothing(sample: Store):
    assert search.find(sample.connection, "  ") == []
    assert search.matching(sample.connection, "task", "") is None


def entries(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    return connection.execute("SELECT kind, record_id, text FROM search_entry ORDER BY kind, record_id").fetchall()


WORD = st.sampled_from(["đường", "Dương", "truyền", "Ưng", "sở", "xã", "", "máy chủ", "'; --", "ỷ"])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(st.tuples(st.sampled_from(["add", "change", "delete"]), st.integers(0, 5), WORD), max_size=25))
def test_the_index_follows_any_edits_by_hand(edits: list[tuple[str, int, str]], empty: Store):
    connection = empty.connection
    connection.execute("BEGIN")
    for what, number, word in edits:
        row = {"id": str(number), "name": f"Đợt {word}", "remark": word}
        if what == "add":
            connection.execute("INSERT OR IGNORE INTO inspection (id, name, remark) VALUES (:id, :name, :remark)", row)
        elif what == "change":
            connection.execute("UPDATE inspection SET name = :name, remark = :remark WHERE id = :id", row)
        else:
            connection.execute("DELETE FROM inspection WHERE id = :id", row)
    connection.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
    kept = entries(connection)
    search.rebuild(connection)
    assert entries(connection) == kept
    connection.execute("ROLLBACK")


def test_making_the_index_again_changes_nothing_in_a_full_file(full: Store):
    before = entries(full.connection)
    search.rebuild(full.connection)
    assert entries(full.connection) == before
    assert {row[0] for row in before} == set(ledger.tables(full.connection))


def test_a_hit_is_opened_where_it_stands(sample: Store):
    proposal = sample.connection.execute("SELECT id FROM proposal LIMIT 1").fetchone()[0]
    meeting = sample.connection.execute("SELECT id FROM meeting").fetchone()[0]
    assert search.home_of(sample.connection, "proposal", proposal) == ("meeting", meeting)
    assert search.home_of(sample.connection, "task", "x") == ("task", "x")
    assert search.home_of(sample.connection, "proposal", "gone") == ("proposal", "gone")


def test_a_paragraph_of_a_draft_is_found_by_what_is_printed_of_it_alone(sample: Store):
    meeting = table.every(sample.connection, Meeting)[0]
    draft = work.start(sample, meeting.id, BY)
    content = PaperTable(
        (TableColumn("Đầu cột", 9),), (("Ô đường truyền",), GroupRow("Nhóm cửa sổ")), total=("Cộng dồn",)
    )
    values = {
        "text": "Giao khẩn Sở Y tế",
        "marks": "b 0 4",
        "origin": "conclusion/mã",
        "taken": "lời cũ",
        "state": "tay",
    }
    block = keep.add(sample, PaperBlock(document_id=draft.id, style="table", content=value_text(content), **values), BY)

    def hits(words: str) -> list[tuple[str, str]]:
        return [(hit.kind, hit.record_id) for hit in search.find(sample.connection, words)]

    for words in ("giao khan so y te", "o duong truyen", "nhom cua so", "cong don"):
        assert ("paper_block", block.id) in hits(words), words
    for words in ("GroupRow", "tay", "lời cũ", "b 0 4", "đầu cột"):
        assert ("paper_block", block.id) not in hits(words), words
    assert search.home_of(sample.connection, "paper_block", block.id) == ("document", draft.id)
    keep.change(sample, PaperBlock, block.id, {"content": "không đọc được {"}, BY)
    assert hits("o duong truyen") == []


def test_a_file_is_opened_with_what_it_is_kept_beside(sample: Store):
    conclusion, meeting = sample.connection.execute("SELECT id, meeting_id FROM conclusion LIMIT 1").fetchone()
    file = keep.attach(sample, "conclusion", conclusion, "a.pdf", b"%PDF", date(2017, 7, 7), BY)
    assert search.home_of(sample.connection, "attachment", file) == ("meeting", meeting)
    assert search.home_of(sample.connection, "attachment", "gone") == ("attachment", "gone")


@pytest.mark.parametrize(
    ("typed", "text", "as_it_stands"),
    [
        ("đường cao", "ĐƯỜNG CAO tốc", True),
        ("đường cao", "đường cào", False),
        ("đường cao", "dương cao", False),
        ("đường", unicodedata.normalize("NFD", "Đường"), True),
    ],
)
def test_a_text_has_the_words_as_typed_where_it_has_each_with_its_marks(typed: str, text: str, as_it_stands: bool):
    assert search.as_typed(typed, text) == as_it_stands


def test_among_many_hits_the_one_with_the_marks_as_typed_is_never_left_out(empty: Store):
    with empty.unlogged():
        for number in range(40):
            insert_by_hand(empty.connection, "task", {"id": f"{number}", "text": f"Duong {number}"})
        insert_by_hand(
            empty.connection, "task", {"id": "đúng", "text": "Sửa chữa, nâng cấp con đường liên xã dài nhất huyện"}
        )
    hits = search.find(empty.connection, "đường", ("task",), limit=10)
    assert len(hits) == 10
    assert hits[0].record_id == "đúng"


def test_every_child_table_says_what_its_rows_are_opened_with(sample: Store):
    children = {name: kind.ABOUT.under for name, kind in BY_TABLE.items() if kind.ABOUT.under is not None}
    assert len(children) > 10
    for name, (parent, column) in children.items():
        refers = {row[3]: row[2] for row in sample.connection.execute(f"PRAGMA foreign_key_list({name})")}
        assert refers[column] == parent
        assert [row[3] for row in sample.connection.execute(f"PRAGMA table_info({name})") if row[1] == column] == [1]


def test_a_kind_with_many_hits_leaves_room_for_the_others(sample: Store):
    with sample.action("Nhập nhiều", BY):
        for number in range(80):
            keep.add(sample, Task(text=f"Rà soát cổng thông tin điện tử số {number}"), BY)
    hits = search.find(sample.connection, "cong thong tin", ("meeting", "task", "indicator", "information_system"))
    kinds = [hit.kind for hit in hits]
    assert len(hits) == 60
    assert {"meeting", "task", "indicator", "information_system"} == set(kinds)
    assert kinds == sorted(kinds, key=("meeting", "task", "indicator", "information_system").index)


def test_only_the_kinds_asked_for_are_searched(sample: Store):
    assert {hit.kind for hit in search.find(sample.connection, "ban", ("meeting", "clerk"))} == {"meeting"}


def test_the_index_is_asked_once_and_not_for_every_row_of_the_kind(sample: Store):
    """SQLite's own plan: the rows are reached by the numbers the index gave."""
    plan = [row[3] for row in sample.connection.execute(f"EXPLAIN QUERY PLAN {search.MATCHING}", ('"ban"*', "task"))]
    assert plan[0] == "SEARCH search_entry USING INTEGER PRIMARY KEY (rowid=?)"
    assert sum("search_index" in step for step in plan) == 1


# What is shown is found


@pytest.fixture
def papers(empty: Store) -> Store:
    letterhead = keep.add(empty, Letterhead(name="Ban", issuer="Ban", place="Hà Tĩnh", symbol="BCĐ"), BY)
    keep.add(
        empty,
        Document(kind="TB", number=5, subject="Kết luận", dated_on=date(2017, 7, 10), letterhead_id=letterhead.id),
        BY,
    )
    keep.add(empty, Document(direction="den", kind="CV", number=1536, symbol="UBND-TH", subject="Góp ý"), BY)
    keep.add(empty, Document(kind="TB", number=15, symbol="TB-BCĐ", subject="Số khác", dated_on=date(2017, 10, 7)), BY)
    return empty


def subjects(store: Store, words: str) -> list[str]:
    rows = listing.all_rows(store.connection, LISTINGS["document"], Query(words=words, day="2017-07-10"))
    every = {hit.record_id for hit in search.find(store.connection, words) if hit.kind == "document"}
    assert every == {row["id"] for row in rows}
    return sorted(row["subject"] for row in rows)


@pytest.mark.parametrize(
    ("typed", "found_subjects"),
    [
        ("05/TB-BCĐ", ["Kết luận"]),
        ("5/TB-BCĐ", ["Kết luận"]),
        ("05/TB", ["Kết luận"]),
        ("05/tb-bcd", ["Kết luận"]),
        ("1536/UBND-TH", ["Góp ý"]),
        ("1536", ["Góp ý"]),
        ("15/TB-BCĐ", ["Số khác"]),
        ("TB-BCĐ", ["Kết luận", "Số khác"]),
        ("10/07/2017", ["Kết luận"]),
        ("10/7/2017", ["Kết luận"]),
        ("10.7.2017", ["Kết luận"]),
        ("10/7", ["Kết luận"]),
        ("7/10/2017", ["Số khác"]),
        ("ngày 10/7/2017", []),
        ("kết luận 10/7/2017", ["Kết luận"]),
        ("Thông báo", ["Kết luận", "Số khác"]),
    ],
)
def test_numbers_days_and_kinds_are_found_as_they_are_shown(typed: str, found_subjects: list[str], papers: Store):
    assert subjects(papers, typed) == found_subjects


def test_what_a_record_names_by_a_code_is_found_under_its_new_name(papers: Store):
    keep.set_code(papers, "document_kind", Code("TB", "Bản tin", 1), BY)
    assert subjects(papers, "bản tin") == ["Kết luận", "Số khác"]
    assert subjects(papers, "thông báo") == []
    (letterhead,) = table.every(papers.connection, Letterhead)
    keep.change(papers, Letterhead, letterhead.id, {"symbol": "BCĐCNTT"}, BY)
    assert subjects(papers, "05/TB-BCĐCNTT") == ["Kết luận"]
    assert checking.examine(papers.connection).search == ()


@pytest.mark.parametrize(
    ("typed", "texts"),
    [("quá hạn", ["Chậm"]), ("khong thoi han", ["Không hạn"]), ("hoàn thành đúng", ["Xong"]), ("còn", ["Kịp"])],
)
def test_a_task_is_found_by_the_status_its_list_shows(typed: str, texts: list[str], empty: Store):
    day = date(2017, 7, 10)
    for text, values in (
        ("Chậm", {"due_on": date(2017, 7, 9)}),
        ("Kịp", {"due_on": date(2017, 7, 20)}),
        ("Xong", {"due_on": date(2017, 7, 9), "completed_on": date(2017, 7, 9)}),
        ("Không hạn", {}),
    ):
        keep.add(empty, Task(text=text, **values), BY)
    rows = listing.all_rows(empty.connection, TASKS, Query(words=typed, day=day.isoformat()))
    assert [row["text"] for row in rows] == texts


def test_an_agency_and_its_tasks_are_found_by_its_other_names(empty: Store):
    agency = keep.add(empty, Agency(name="Sở Thông tin và Truyền thông", short_name="Sở TT&TT"), BY)
    keep.add(empty, Alias(agency_id=agency.id, name="STTTT"), BY)
    keep.add(empty, Task(text="Việc", lead_agency_id=agency.id), BY)
    day = "2017-07-10"
    for typed in ("STTTT", "tt&tt", "truyền thông"):
        assert listing.ids(empty.connection, LISTINGS["agency"], Query(words=typed, day=day)) == [agency.id], typed
        assert len(listing.ids(empty.connection, TASKS, Query(words=typed, day=day))) == 1, typed


def test_the_symbol_in_the_index_is_the_one_the_list_shows(papers: Store):
    for row in listing.all_rows(papers.connection, LISTINGS["document"], Query(day="2017-07-10")):
        shown = next(column for column in documents.COLUMNS if column.name == "number").text(row)
        entry = next(hit.text for hit in search.find(papers.connection, shown) if hit.record_id == row["id"])
        assert shown in entry.splitlines()
