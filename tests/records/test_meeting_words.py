"""What a meeting is called within a sentence, and the sentences a notice begins with: no word stands twice."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.records.meeting_days import beginning
from ict_desktop.records.meeting_values import meeting_values
from ict_desktop.records.meeting_words import annex_title, gathering, heard, parted, subject
from ict_desktop.records.meetings import AgendaItem, Meeting, Opinion
from ict_desktop.records.wording_text import placed
from ict_desktop.records.wordings import CLOSING, HINGE, OPENING, usual_words

DAY = date(2026, 7, 20)
NAMED = {name: name for name in ("Sáng", "Chiều", "Cả ngày")}


def usual(form: str, part: str, meeting: Meeting, session: str = "", opinions: Sequence[Opinion] = ()) -> str:
    """Return a sentence about a meeting in its usual words."""
    return placed(usual_words(form, part), meeting_values(replace(meeting, session=session), NAMED, opinions))


@pytest.mark.parametrize(
    ("kind", "title", "words"),
    [
        ("hoi_nghi", "Hội nghị tổng kết năm 2026", "hội nghị tổng kết năm 2026"),
        ("cuoc_hop", "Họp giao ban tháng 7", "cuộc họp giao ban tháng 7"),
        ("hoi_nghi", "Họp Ban Chỉ đạo", "cuộc họp Ban Chỉ đạo"),
        ("buoi_lam_viec", "Làm việc với Sở Nội vụ", "buổi làm việc với Sở Nội vụ"),
        ("cuoc_hop", "Giao ban quý III", "cuộc họp giao ban quý III"),
        ("hoi_nghi", "Triển khai nhiệm vụ 2027.", "hội nghị triển khai nhiệm vụ 2027"),
        ("cuoc_hop", "Ban Chỉ đạo CNTT tỉnh lần thứ hai", "cuộc họp Ban Chỉ đạo CNTT tỉnh lần thứ hai"),
        ("hoi_nghi", "HỘI NGHỊ SƠ KẾT", "HỘI NGHỊ SƠ KẾT"),
        ("hoi_nghi", "hội thảo an toàn thông tin;", "hội thảo an toàn thông tin"),
    ],
)
def test_a_meeting_is_named_within_a_sentence_as_an_office_would(kind: str, title: str, words: str):
    meeting = Meeting(kind=kind, title=title, chair_name="Lê Văn An")
    assert gathering(meeting) == words
    assert subject("notice", meeting) == f"Kết luận của Lê Văn An tại {words}"
    assert annex_title(meeting) == f"Danh mục nhiệm vụ giao tại {words}"


@pytest.mark.parametrize(
    ("values", "session", "sentence"),
    [
        (
            {"place": "Tại Hội trường tầng 2."},
            "Sáng",
            "Sáng ngày 20 tháng 7 năm 2026, tại Hội trường tầng 2, đã diễn ra hội nghị A.",
        ),
        ({"place": "tại  phòng họp"}, "", "Ngày 20 tháng 7 năm 2026, tại phòng họp, đã diễn ra hội nghị A."),
        ({"place": "Địa điểm: UBND huyện"}, "", "Ngày 20 tháng 7 năm 2026, tại UBND huyện, đã diễn ra hội nghị A."),
        ({}, "Cả ngày", "Cả ngày 20 tháng 7 năm 2026, đã diễn ra hội nghị A."),
        ({"held_on": None}, "Cả ngày", "Cả ngày … tháng … năm …, đã diễn ra hội nghị A."),
        (
            {"chair_name": "Đồng chí Lê An", "chair_post": "Giám đốc Sở", "chair_role": "Giám đốc Sở"},
            "Chiều",
            "Chiều ngày 20 tháng 7 năm 2026, đồng chí Lê An, Giám đốc Sở chủ trì hội nghị A.",
        ),
        (
            {"co_chairs": "Đồng chủ trì: Đồng chí Trần Bình."},
            "",
            "Ngày 20 tháng 7 năm 2026, đồng chí Trần Bình đồng chủ trì hội nghị A.",
        ),
        (
            {"chair_name": "Lê An", "chair_post": "Phó Chủ tịch UBND tỉnh", "co_chairs": "Trần Bình, Giám đốc Sở Y tế"},
            "",
            "Ngày 20 tháng 7 năm 2026, đồng chí Lê An, Phó Chủ tịch UBND tỉnh và đồng chí Trần Bình, Giám đốc Sở Y tế "
            "đồng chủ trì hội nghị A.",
        ),
        (
            {"chair_name": "Lê An", "co_chairs": "đồng chí Trần Bình, Phó Bí thư và đồng chí Vũ Hà"},
            "",
            "Ngày 20 tháng 7 năm 2026, đồng chí Lê An; đồng chí Trần Bình, Phó Bí thư và đồng chí Vũ Hà đồng chủ trì "
            "hội nghị A.",
        ),
        (
            {"chair_name": "Lê An", "co_chairs": "Trần Bình, Phó Bí thư; Sở Công Thương"},
            "",
            "Ngày 20 tháng 7 năm 2026, đồng chí Lê An chủ trì hội nghị A. Đồng chủ trì có đồng chí Trần Bình, Phó Bí "
            "thư; Sở Công Thương.",
        ),
        ({"title": "Hội nghị A..."}, "", "Ngày 20 tháng 7 năm 2026, đã diễn ra hội nghị A."),
    ],
)
def test_the_first_sentence_says_nothing_twice(values: dict[str, object], session: str, sentence: str):
    meeting = Meeting(**{"title": "Hội nghị A", "held_on": DAY} | values)  # type: ignore[arg-type]
    assert usual("notice", OPENING, meeting, session) == sentence


@pytest.mark.parametrize(
    ("values", "speakers", "sentence"),
    [
        ({}, [], "Sau khi thảo luận, hội nghị thống nhất kết luận như sau:"),
        (
            {"kind": "cuoc_hop", "title": "Ban Chỉ đạo"},
            [],
            "Sau khi thảo luận, cuộc họp thống nhất kết luận như sau:",
        ),
        (
            {"kind": "cuoc_hop", "title": "Phiên họp thứ hai"},
            ["Các thành viên Ban Chỉ đạo", "Sở Y tế"],
            "Sau khi nghe ý kiến phát biểu của đại biểu Sở Y tế, các thành viên Ban Chỉ đạo, phiên họp thống nhất kết "
            "luận như sau:",
        ),
        ({"chair_name": "đ/c Lê An"}, [], "Sau khi thảo luận, đồng chí Lê An kết luận như sau:"),
        (
            {"chair_name": "Lê An"},
            ["Đại diện Sở Nội vụ", "Sở Y tế.", "Đại diện Sở Nội vụ"],
            "Sau khi nghe ý kiến phát biểu của đại biểu Sở Nội vụ, Sở Y tế, đồng chí Lê An kết luận như sau:",
        ),
    ],
)
def test_the_hinge_names_who_was_heard_and_who_concludes(values: dict[str, str], speakers: list[str], sentence: str):
    opinions = [Opinion(speaker_agency=speaker) for speaker in speakers]
    meeting = Meeting(**{"title": "Hội nghị A"} | values)  # type: ignore[arg-type]
    assert usual("notice", HINGE, meeting, "", opinions) == sentence


@pytest.mark.parametrize(
    ("name", "post", "words"),
    [
        ("Lê An", "Phó Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh Lê An"),
        ("Phó Chủ tịch UBND tỉnh Lê An", "Phó Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh Lê An"),
        ("Đồng chí Lê An", "", "Lê An"),
        ("", "Giám đốc Sở", "Giám đốc Sở"),
    ],
)
def test_the_subject_names_the_chair_once(name: str, post: str, words: str):
    meeting = Meeting(title="Họp giao ban", chair_name=name, chair_post=post)
    assert subject("notice", meeting) == f"Kết luận của {words} tại cuộc họp giao ban"


@pytest.mark.parametrize(
    ("title", "invitation", "minutes"),
    [
        ("Hội nghị tổng kết", "Dự hội nghị tổng kết", "Hội nghị tổng kết"),
        ("Họp giao ban", "Họp giao ban", "Cuộc họp giao ban"),
        ("Làm việc với Sở Nội vụ", "Dự buổi làm việc với Sở Nội vụ", "Buổi làm việc với Sở Nội vụ"),
    ],
)
def test_each_paper_of_a_meeting_has_its_own_subject(title: str, invitation: str, minutes: str):
    assert subject("invitation", Meeting(title=title)) == invitation
    assert subject("minutes", Meeting(title=title)) == minutes


@pytest.mark.parametrize(
    ("title", "first", "now", "words"),
    [
        ("Họp Ban Chỉ đạo", None, DAY, "hoãn họp Ban Chỉ đạo"),
        ("Hội nghị tổng kết", None, DAY, "hoãn hội nghị tổng kết"),
        ("Họp Ban Chỉ đạo", DAY, date(2026, 7, 27), "lùi thời gian họp Ban Chỉ đạo"),
        ("Hội nghị tổng kết", DAY, date(2026, 7, 13), "thay đổi thời gian tổ chức hội nghị tổng kết"),
    ],
)
def test_a_meeting_put_off_is_named_as_offices_do(title: str, first: date | None, now: date, words: str):
    meeting = Meeting(title=title, first_planned_on=first, held_on=now)
    assert subject("postponement", meeting) == words


def test_when_it_begins_and_ends_is_said_without_what_is_not_known():
    meeting = Meeting(title="Họp", kind="cuoc_hop", held_on=DAY, begins_at="8h", ends_at="11:30")
    assert beginning(replace(meeting, session="Sáng"), NAMED) == "08 giờ 00, sáng thứ Hai, ngày 20 tháng 7 năm 2026"
    assert usual("minutes", CLOSING, meeting) == "Cuộc họp kết thúc vào 11 giờ 30, ngày 20 tháng 7 năm 2026"
    assert beginning(Meeting(title="Họp", held_on=DAY), NAMED) == "thứ Hai, ngày 20 tháng 7 năm 2026"
    assert beginning(Meeting(title="Họp", begins_at="8h", session="Sáng"), NAMED) == "08 giờ 00"
    assert usual("minutes", CLOSING, Meeting(title="Hội nghị")) == "Hội nghị kết thúc vào … giờ …, ngày … tháng … năm …"


@pytest.mark.parametrize(
    ("who", "subject_words", "hinge_words"),
    [
        ("Các đồng chí chủ trì", "Kết luận của các đồng chí chủ trì tại hội nghị A", "các đồng chí chủ trì kết luận"),
        (
            "Phó Chủ tịch Trần Bình.",
            "Kết luận của Phó Chủ tịch Trần Bình tại hội nghị A",
            "Phó Chủ tịch Trần Bình kết luận",
        ),
    ],
)
def test_another_than_the_chair_concludes_where_that_is_written_down(who: str, subject_words: str, hinge_words: str):
    meeting = Meeting(title="Hội nghị A", chair_name="Lê An", concluded_by=who)
    assert subject("notice", meeting) == subject_words
    assert usual("notice", HINGE, meeting) == f"Sau khi thảo luận, {hinge_words} như sau:"


@pytest.mark.parametrize(
    ("matters", "speakers", "words"),
    [
        ([("Báo cáo kết quả.", "Sở A")], [], "Sở A báo cáo kết quả"),
        ([("Kết quả 6 tháng", "Sở A")], ["Sở B"], "Sở A báo cáo kết quả 6 tháng, ý kiến phát biểu của đại biểu Sở B"),
        ([("Triển khai kế hoạch", "Đại diện Sở A")], [], "đại diện Sở A báo cáo về việc triển khai kế hoạch"),
        ([("Nghe trình bày dự thảo", "Sở A")], [], "Sở A trình bày dự thảo"),
        ([("Quy chế", "Sở A"), ("Khác", "")], [], "Sở A báo cáo về Quy chế"),
        (
            [("Báo cáo một", "Sở A"), ("Báo cáo hai", "Sở B")],
            ["Sở C"],
            "Sở A báo cáo một; Sở B báo cáo hai; ý kiến phát biểu của đại biểu Sở C",
        ),
        ([("Báo cáo", f"Sở {n}") for n in range(7)], [], f"báo cáo của {', '.join(f'Sở {n}' for n in range(7))}"),
        ([], [f"Sở {n}" for n in range(7)], "ý kiến phát biểu của các đại biểu"),
        ([], [], ""),
    ],
)
def test_who_reported_what_and_who_spoke_is_said_in_one_clause(
    matters: list[tuple[str, str]], speakers: list[str], words: str
):
    agenda = [AgendaItem(text=text, reporter=reporter) for text, reporter in matters]
    assert heard(agenda, [Opinion(speaker_agency=speaker) for speaker in speakers]) == words


@pytest.mark.parametrize(
    ("typed", "post", "name_and_post"),
    [
        ("đ/c Lê An - Phó Chủ tịch UBND tỉnh", "", ("đ/c Lê An", "Phó Chủ tịch UBND tỉnh")),
        ("Lê An, Giám đốc Sở", "", ("Lê An", "Giám đốc Sở")),
        ("Lê An – Giám đốc", "Giám đốc Sở Y tế", ("Lê An", "Giám đốc Sở Y tế")),
        ("Phó Chủ tịch UBND tỉnh Lê An", "", ("Phó Chủ tịch UBND tỉnh Lê An", "")),
    ],
)
def test_a_post_typed_behind_the_name_is_a_post(typed: str, post: str, name_and_post: tuple[str, str]):
    meeting = parted(Meeting(chair_name=typed, chair_post=post))
    assert (meeting.chair_name, meeting.chair_post) == name_and_post
