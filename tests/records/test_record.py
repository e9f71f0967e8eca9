"""What all records share."""

import unicodedata
from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from ict_desktop.records.agencies import Agency, Person, Succession
from ict_desktop.records.attachments import Attachment
from ict_desktop.records.cut_offs import PeriodRule
from ict_desktop.records.documents import Document
from ict_desktop.records.evidence import Evidence
from ict_desktop.records.holidays import Holiday
from ict_desktop.records.incidents import Incident
from ict_desktop.records.indicators import Indicator, Value
from ict_desktop.records.inspections import Inspection, Visit
from ict_desktop.records.kinds import BY_TABLE, KINDS
from ict_desktop.records.letterheads import DocumentSeries, Letterhead
from ict_desktop.records.meetings import Attendance, Meeting, Opinion, ProposalAnswer
from ict_desktop.records.record import Record, cleaned, joined, missing, out_of_order, shortened
from ict_desktop.records.systems import InformationSystem, LinkMember
from ict_desktop.records.tasks import Extension, Progress, Reminder, Task


def test_words_enter_the_file_composed_and_without_stray_ends():
    agency = cleaned(Agency(name=unicodedata.normalize("NFD", "  Sở Nội vụ \n"), remark="a\r\nb"))
    assert (agency.name, agency.remark) == ("Sở Nội vụ", "a\nb")


def test_numbers_enter_the_file_rounded():
    assert cleaned(Value(number=0.1 + 0.2)).number == 0.3
    assert cleaned(Value(number=1 / 3)).number == 0.333333
    assert cleaned(Value(number=None)).number is None


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_record_of_every_kind_is_frozen_named_and_judges_itself_when_empty(kind: type[Record]):
    record = kind()
    assert isinstance(record.caption(), str)
    assert all(name in kind.__dataclass_fields__ for name in record.problems())
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in record.problems().values())
    assert record.id == ""
    assert cleaned(record) == record
    with pytest.raises(FrozenInstanceError):
        record.id = "1"  # type: ignore[misc]


NAMED_OTHERWISE = {"coordinations", "extensions", "reminders", "values", "targets", "link_members", "visits"}
"""Kinds whose rows are told apart by no text of their own, or by another one than the field they are listed under."""


@pytest.mark.parametrize("kind", [kind for name, kind in KINDS.items() if name not in NAMED_OTHERWISE])
def test_a_record_is_called_by_the_words_it_is_named_by(kind: type[Record]):
    assert "Tên gọi" in kind(**{kind.ABOUT.named_by: "Tên gọi"}).caption()


@pytest.mark.parametrize(
    ("record", "called"),
    [
        (Extension(reason="Chờ vốn"), "Chờ vốn"),
        (Extension(), "gia hạn"),
        (Reminder(document="CV 5"), "CV 5"),
        (Reminder(), "đôn đốc"),
        (Visit(assessment="Đạt"), "Đạt"),
        (Visit(), "cuộc kiểm tra"),
        (Progress(), "tiến độ"),
        (PeriodRule(), "quy định chốt số liệu"),
        (Succession(), "kế thừa"),
        (ProposalAnswer(), "trả lời kiến nghị"),
        (Document(kind="TB", number=5, symbol="TB-BCĐ", subject="Kết luận"), "05/TB-BCĐ Kết luận"),
        (Document(kind="TB"), "…/TB"),
        (Incident(), "sự cố"),
        (Incident(count=3, text="Mã độc"), "Mã độc (số lượng 3)"),
        (Agency(name="Sở Nội vụ", short_name="SNV"), "SNV"),
        (Person(full_name="Lan", post="Chuyên viên"), "Lan, Chuyên viên"),
    ],
)
def test_what_has_no_words_of_its_own_is_called_by_its_kind(record: Record, called: str):
    assert record.caption() == called


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.ABOUT.searched])
def test_what_is_found_stands_on_a_page_or_under_a_record_that_does(kind: type[Record]):
    about = kind.ABOUT
    while not about.page and about.under is not None:
        about = BY_TABLE[about.under[0]].ABOUT
    assert about.page or kind is Attachment


A_DAY, THE_DAY_BEFORE = date(2017, 7, 7), date(2017, 7, 6)


@pytest.mark.parametrize(
    ("kind", "first", "then"),
    [
        (Agency, "valid_from", "valid_to"),
        (Person, "valid_from", "valid_to"),
        (Indicator, "valid_from", "valid_to"),
        (Letterhead, "valid_from", "valid_to"),
        (Inspection, "planned_from", "planned_to"),
        (Document, "dated_on", "received_on"),
        (Document, "dated_on", "answer_due_on"),
        (Document, "received_on", "answer_due_on"),
        (Incident, "occurred_on", "found_on"),
        (Incident, "occurred_on", "reported_on"),
        (Incident, "occurred_on", "resolved_on"),
        (Incident, "found_on", "reported_on"),
        (Incident, "found_on", "resolved_on"),
        (Task, "assigned_on", "due_on"),
        (Task, "assigned_on", "completed_on"),
        (Task, "assigned_on", "closure_on"),
        (Extension, "previous_due_on", "new_due_on"),
    ],
)
def test_what_comes_after_may_fall_on_the_same_day_but_not_before(kind: type[Record], first: str, then: str):
    assert then not in kind(**{first: A_DAY, then: A_DAY}).problems()
    assert then not in kind(**{then: THE_DAY_BEFORE}).problems()
    assert then in kind(**{first: A_DAY, then: THE_DAY_BEFORE}).problems()


@pytest.mark.parametrize(
    ("kind", "field", "least"),
    [(DocumentSeries, "first_number", 1), (Document, "number", 1), (InformationSystem, "security_level", 1)],
)
def test_numbers_begin_with_one(kind: type[Record], field: str, least: int):
    assert field not in kind(**{field: least}).problems()
    assert field in kind(**{field: least - 1}).problems()


def test_an_incident_counts_something_in_a_period_there_is():
    assert "count" in Incident(count=0).problems()
    assert "count" not in Incident(count=0.5).problems()
    assert "period" in Incident(period="2017-H3").problems()
    assert "period" not in Incident(period="2017-H1").problems()


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_record_that_is_nothing_but_blanks_is_not_whole(kind: type[Record]):
    blank = kind(**{name: "  " for name, field in kind.__dataclass_fields__.items() if field.default == ""})
    assert set(cleaned(blank).problems()) >= set(kind().problems())


@pytest.mark.parametrize(
    ("record", "wrong"),
    [
        (Agency(name="Sở", valid_from=date(2017, 1, 2), valid_to=date(2017, 1, 1)), {"valid_to"}),
        (Agency(id="1", name="Sở", parent_id="1"), {"parent_id"}),
        (Person(full_name="Lan", valid_from=date(2017, 1, 2), valid_to=date(2017, 1, 1)), {"valid_to"}),
        (Succession(old_agency_id="1", new_agency_id="1"), {"new_agency_id"}),
        (Meeting(title="Họp", reviewed_period="kỳ trước"), {"reviewed_period"}),
        (Attendance(), {"full_name"}),
        (Attendance(agency_name="Sở", presence="di_thay"), {"substitute"}),
        (Opinion(), {"speaker_name"}),
        (Opinion(speaker_agency="Sở"), set()),
        (Incident(text="Sự cố"), {"occurred_on"}),
        (Incident(text="Sự cố", period="2017-H1", count=0.0), {"count"}),
        (
            Incident(text="x", period="2017-H1", found_on=date(2017, 2, 2), resolved_on=date(2017, 2, 1)),
            {"resolved_on"},
        ),
        (InformationSystem(name="Cổng", security_level=6), {"security_level"}),
        (LinkMember(), {"agency_id"}),
        (LinkMember(system_id="1"), set()),
        (Document(subject="Văn bản", number=0, arrival_number=0), {"number", "arrival_number"}),
        (Evidence(), {"document_id", "task_id"}),
        (Evidence(document_id="1", proposal_id="2"), set()),
        (DocumentSeries(name="Sổ", first_number=41), {"first_year"}),
        (Document(subject="Văn bản", state="da_ban_hanh"), {"number", "dated_on"}),
        (Document(subject="Văn bản", state="da_ban_hanh", direction="den"), set()),
        (Holiday(), {"day", "name"}),
        (PeriodRule(valid_from=date(2020, 1, 1), from_day=0, to_day=32), {"from_day", "to_day"}),
    ],
)
def test_what_is_wrong_is_said_at_its_field(record: Record, wrong: set[str]):
    assert set(record.problems()) == wrong


@pytest.mark.parametrize(
    ("text", "length", "cut"),
    [
        ("Ngắn", 10, "Ngắn"),
        ("Đẩy mạnh ứng dụng", 9, "Đẩy mạnh…"),
        ("Đẩy mạnh ứng dụng", 12, "Đẩy mạnh…"),
        ("nhiều\n  dòng", 60, "nhiều dòng"),
        ("mộttừrấtdàikhôngdấucách", 5, "mộttừ…"),
        ("", 5, ""),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, length: int, cut: str):
    assert shortened(text, length) == cut


def test_small_helpers_say_what_they_mean():
    assert joined(("a", "", "b")) == "a, b"
    assert missing(Agency(), {"name": "Thiếu.", "block": "Thiếu."}) == {"name": "Thiếu."}
    assert out_of_order(date(2017, 1, 2), date(2017, 1, 1))
    assert not out_of_order(date(2017, 1, 1), date(2017, 1, 1))
    assert not out_of_order(None, date(2017, 1, 1))
