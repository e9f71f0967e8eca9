"""Letters that urge agencies: which tasks, how firmly, in whose name, and what is noted on each task when one is issued."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.paper_kinds import REMINDER
from ict_desktop.records.papers import GroupRow, Paper, Table, rows_of
from ict_desktop.records.runs import words
from ict_desktop.records.tasks import Progress, Reminder, Task
from ict_desktop.records.wordings import REQUEST, Wording, at_level
from ict_desktop.store import table
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.work import documents, issuing, keep
from ict_desktop.work.papers import about
from ict_desktop.work.papers.begin import begin, begin_reminders, newest, paper_of, to_urge
from tests.assigned import DAY, LEADS, agency, assign
from tests.files import BY, RESOURCES

FONTS = RESOURCES / "fonts"


@pytest.fixture
def store(sample_path: Path) -> Iterator[Store]:
    with closing(open_store(sample_path, lambda: datetime(2017, 8, 25, 9, 0))) as opened:
        assign(opened)
        yield opened


def letter(store: Store, name: str | None, level: str | None = None) -> Document:
    about = paper_of(REMINDER, agency_id=agency(store, name).id if name else None, level=level)
    return newest(store.connection, about, DAY)


def paper(store: Store, document: Document) -> Paper:
    return documents.document_paper(store.connection, document, DAY)


def said(described: Paper) -> str:
    return " ".join(words(getattr(block, "text", "")) for block in described.blocks).replace("\u00a0", " ")


def listed(described: Paper) -> list[tuple[str, ...]]:
    return rows_of(block for annex in described.annexes for block in annex.blocks)


@pytest.mark.parametrize(
    ("name", "level", "asked"),
    [
        (LEADS[0], "qua_han", "giải trình bằng văn bản"),
        (LEADS[1], "cham", "phê bình"),
        (LEADS[2], "sap_han", "đề nghị"),
    ],
)
def test_a_letter_urges_as_firmly_as_what_is_late(name: str, level: str, asked: str, store: Store) -> None:
    document = letter(store, name)
    assert document.level == level
    described = paper(store, document)
    assert described.head == "letter"
    assert described.addressees == (name,)
    assert asked in said(described)


def test_a_letter_begins_with_figures_and_asks_for_a_report_before_a_day(store: Store) -> None:
    told = said(paper(store, letter(store, LEADS[0])))
    assert "chủ trì 04 nhiệm vụ, chưa hoàn thành 04" in told
    assert "02 nhiệm vụ đã quá hạn (lâu nhất 46 ngày, 01 nhiệm vụ quá hạn trên 30 ngày)" in told
    assert "01 nhiệm vụ đến hạn trong 7 ngày tới" in told
    assert "trước ngày 01/9/2017" in told, "five working days after the 25th of August"


def test_the_day_of_the_report_is_the_one_the_clerk_sets(store: Store) -> None:
    draft = begin(store, letter(store, LEADS[0]), BY)
    keep.change(store, Document, draft.id, {"answer_due_on": date(2017, 9, 15)}, BY)
    assert "trước ngày 15/9/2017" in said(paper(store, letter(store, LEADS[0])))


def test_the_annex_names_each_task_with_its_paper_its_deadline_and_its_days(store: Store) -> None:
    rows = listed(paper(store, letter(store, LEADS[0])))
    assert [(row[3], row[4]) for row in rows] == [
        ("10/7/2017", "Quá hạn 46 ngày"),
        ("20/8/2017", "Quá hạn 5 ngày"),
        ("30/8/2017", "Còn 5 ngày"),
    ]
    assert rows[0][2] == "Mục II.1, Kết luận tại cuộc họp ngày 07/7/2017"


def test_a_letter_that_only_reminds_leaves_out_what_is_late(store: Store) -> None:
    rows = listed(paper(store, letter(store, LEADS[0], "sap_han")))
    assert [row[4] for row in rows] == ["Còn 5 ngày"]


def test_one_letter_to_all_lists_the_tasks_agency_by_agency(store: Store) -> None:
    described = paper(store, letter(store, None))
    assert set(described.addressees) == set(LEADS[:2])
    (annex,) = described.annexes
    (listing,) = [block for block in annex.blocks if isinstance(block, Table)]
    assert sum(isinstance(row, GroupRow) for row in listing.rows) == 2
    assert len(listed(described)) == 4
    assert "các cơ quan, đơn vị" in said(described)


def test_many_agencies_are_written_to_by_their_kinds(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(about, "MANY_ADDRESSEES", 1)
    described = paper(store, letter(store, None))
    assert described.addressees == ("Các sở: Nội vụ, Thông tin và Truyền thông",)
    assert len(listed(described)) == 4


def test_nobody_is_blamed_who_has_nothing_late(store: Store) -> None:
    assert LEADS[2] in paper(store, letter(store, None, "sap_han")).addressees
    for level in ("cham", "qua_han"):
        assert LEADS[2] not in paper(store, letter(store, None, level)).addressees
        with pytest.raises(Refused, match="không có nhiệm vụ nào quá hạn nên"):
            paper(store, letter(store, LEADS[2], level))


def test_the_annex_is_called_by_what_it_lists(store: Store) -> None:
    titles = [paper(store, letter(store, name)).annexes[0].title for name in LEADS]
    assert titles[0].startswith("Nhiệm vụ quá hạn, sắp đến hạn của")
    assert titles[1].startswith("Nhiệm vụ chậm tiến độ của")
    assert titles[2].startswith("Nhiệm vụ sắp đến hạn của")


def test_one_letter_lists_the_tasks_of_those_it_is_written_to(store: Store) -> None:
    draft = begin(store, letter(store, None), BY)
    documents.change(store, draft.id, "addressees", f"{LEADS[1]}\nSở TT&TT", BY)
    described = paper(store, letter(store, None))
    assert described.addressees == (LEADS[1], "Sở TT&TT")
    assert len(listed(described)) == 4
    assert "chủ trì 06 nhiệm vụ" in said(described)
    documents.change(store, draft.id, "addressees", "Các sở: Nội vụ, Y tế", BY)
    assert len(listed(paper(store, letter(store, None)))) == 1, "a group names each of its agencies"
    documents.change(store, draft.id, "addressees", "Các sở, ban, ngành", BY)
    assert len(listed(paper(store, letter(store, None)))) == 4


def test_an_undated_task_long_unreported_is_named_as_well(store: Store) -> None:
    task = next(each for each in table.every(store.connection, Task) if each.lead_agency_id is None)
    keep.change(
        store, Task, task.id, {"lead_agency_id": agency(store, LEADS[1]).id, "assigned_on": date(2017, 5, 1)}, BY
    )
    rows = listed(paper(store, letter(store, LEADS[1])))
    assert [row[3] for row in rows] == ["22/8/2017", "Không thời hạn"]
    keep.add(store, Progress(task_id=task.id, reported_on=date(2017, 8, 1), text="Đang làm"), BY)
    assert len(listed(paper(store, letter(store, LEADS[1])))) == 1


def test_there_is_no_letter_where_nothing_is_late_or_falls_due(store: Store) -> None:
    with pytest.raises(Refused, match="không có gì để đôn đốc"):
        paper(store, letter(store, LEADS[1], "sap_han"))
    for task in table.every(store.connection, Task):
        keep.change(store, Task, task.id, {"due_on": None}, BY)
    with pytest.raises(Refused, match="không có gì để đôn đốc"):
        to_urge(store.connection, DAY)


def issued(store: Store, document: Document, number: int) -> Document:
    keep.change(store, Document, document.id, {"number": number, "dated_on": DAY}, BY)
    return issuing.issue(store, document.id, lambda drawn: render_pdf(drawn, FONTS), BY)


def test_issuing_notes_the_letter_on_each_task_it_names(store: Store) -> None:
    document = issued(store, begin(store, letter(store, LEADS[0]), BY), 12)
    noted = table.every(store.connection, Reminder)
    assert {(each.level, each.sent_on, each.document) for each in noted} == {("qua_han", DAY, f"12/{document.symbol}")}
    late = [each.id for each in table.every(store.connection, Task) if each.lead_agency_id == document.agency_id]
    assert {each.task_id for each in noted} == set(late[:3])
    assert document.addressees == LEADS[0], "what it was addressed to is written down"
    again = replace(letter(store, LEADS[0], "cham"), dated_on=date(2017, 8, 28))
    assert listed(paper(store, again))[0][5] == f"Đã đôn đốc 1 lần (gần nhất: 12/{document.symbol} ngày 25/8/2017)"


def test_a_letter_issued_on_the_day_stands_for_it_and_one_of_another_day_does_not(store: Store) -> None:
    document = issued(store, begin(store, letter(store, LEADS[0]), BY), 12)
    assert letter(store, LEADS[0]).id == document.id
    about = paper_of(REMINDER, agency_id=document.agency_id)
    assert newest(store.connection, about, date(2017, 9, 25)).id == ""


def test_letters_to_all_that_are_late_are_begun_as_one_step_and_only_once(store: Store) -> None:
    first = begin_reminders(store, "", BY)
    assert [each.level for each in sorted(first, key=lambda each: each.level or "")] == ["cham", "qua_han", "sap_han"]
    assert begin_reminders(store, "", BY) == first
    one = begin_reminders(store, "", BY, among=[agency(store, LEADS[1]).id])
    assert [each.agency_id for each in one] == [agency(store, LEADS[1]).id]


def test_an_office_words_its_letters_itself(store: Store) -> None:
    own = "Đề nghị {đơn vị} báo cáo trước {hạn báo cáo}."
    keep.add(store, Wording(form=REMINDER, part=at_level(REQUEST, "cham"), text=own), BY)
    assert "Đề nghị Sở Nội vụ báo cáo trước ngày 01/9/2017." in said(paper(store, letter(store, LEADS[1])))
    assert "phê bình" not in said(paper(store, letter(store, LEADS[1])))
