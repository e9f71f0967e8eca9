"""The sentences of a meeting's papers are an office's, whatever stands in the fields: nothing twice, nothing cut short."""

import re
from datetime import date
from random import Random

import pytest

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.errors import Refused
from ict_desktop.records.meetings import AgendaItem, Attendance, Meeting, Opinion
from ict_desktop.records.paper_lines import about_lines, printed_body, title_lines
from ict_desktop.records.papers import Line, Paper
from ict_desktop.store.store import Store
from ict_desktop.work import documents
from ict_desktop.work.papers.begin import paper_of
from tests.work.real_meetings import Held, told

DAY = date(2026, 9, 14)
PAPERS = ("notice", "invitation", "minutes", "postponement")

WRONG = (
    (r"\b(\w+) \1\b", "a word twice"),
    (r"\s[,.;:]", "a blank before a mark"),
    (r"[,;:]\s*[,.;:]", "two marks side by side"),
    (r"(?<!\.)\.\.(?!\.)|\.\s+\.", "two stops"),
    (r"[{}\[\]|]", "a sign of the wording"),
    (r"\bcả ngày ngày\b|\btại ở\b|\btại địa điểm\b|\bđồng chí (?:ông|bà|đ/c)\b", "a word said by two fields"),
    (r"(?:,|\bcó|\bcủa|\btại|\bdo)\s*(?:\.|$)", "a sentence that stops short"),
    (r"(?<!các )\bđồng chí (?=,|chủ trì|kết luận)", "a title without a name"),
    (r"\bSau khi nghe,", "nothing heard"),
    (r"\b(?:Lãnh đạo|Đại diện) (?=chủ trì|báo cáo)", "a title without a name"),
)
"""What an office would not let stand; a word may stand twice where it is two syllables of one word or name."""

TWICE_RIGHTLY = ("thông thông qua", "xa xa", "dần dần", "luôn luôn", "ngày ngày càng")

TITLES = (
    *("Hội nghị tổng kết năm 2026.", "Họp giao ban tháng 7", "Làm việc với Sở Nội vụ", "Giao ban quý III"),
    *("Triển khai nhiệm vụ 2027", "Ban Chỉ đạo CNTT tỉnh lần thứ hai", "HỘI NGHỊ SƠ KẾT", "Tọa đàm;", "Lễ phát động"),
    *("Hội nghị trực tuyến toàn quốc", "Cuộc họp:  rà soát", "Kỳ họp thứ 5, HĐND tỉnh"),
)
PLACES = (
    "",
    "Tại Hội trường tầng 2.",
    "tại phòng họp",
    "Địa điểm: UBND huyện",
    "ở trụ sở UBND tỉnh",
    "trụ sở UBND tỉnh,",
)
CHAIRS = (
    ("", "", ""),
    ("Đồng chí Lê An", "Giám đốc Sở", "Giám đốc Sở"),
    ("đ/c  Lê An.", "Phó Chủ tịch UBND tỉnh", "Trưởng Ban Chỉ đạo"),
    ("Ông Trần Bình", "", "Trưởng ban"),
    ("Bà Đỗ Bàng", "Phó Chủ tịch UBND tỉnh;", ""),
)
BESIDE = ("", "Đồng chủ trì: Đồng chí Trần Bình.", "Lãnh đạo Sở Nội vụ", "đồng chí A, Giám đốc Sở; đồng chí B")
CONCLUDED = ("", "", "Các đồng chí chủ trì", "Phó Chủ tịch UBND tỉnh Trần Bình.")
SESSIONS = ("", "sang", "chieu", "ca_ngay")
REASONS = ("", "có công tác đột xuất.", "Do mưa lũ", "để chuẩn bị kỹ hơn", "Vì lý do sức khỏe;")
MATTERS = (
    *(
        "Báo cáo kết quả 6 tháng.",
        "Nghe báo cáo tiến độ",
        "Triển khai kế hoạch",
        "Tình hình an toàn thông tin;",
        "Thảo luận",
    ),
    *("Quy chế hoạt động", "Trình bày dự thảo\na) Phần một;\nb) Phần hai.", "Thông qua nghị quyết:"),
)
REPORTERS = (
    "",
    "Sở Thông tin và Truyền thông",
    "Đại diện Sở Nội vụ.",
    "Lãnh đạo UBND huyện Đức Thọ",
    "đồng chí Lê Lan;",
)
PRESENCES = ("co_mat", "co_mat", "di_thay", "vang_co_ly_do", "vang_khong_ly_do")


def some(chance: Random) -> Held:
    """Return a meeting with anything in its fields."""
    name, post, role = chance.choice(CHAIRS)
    first = date(2026, chance.randint(1, 12), chance.randint(1, 28))
    meeting = Meeting(
        kind=chance.choice(("hoi_nghi", "cuoc_hop", "buoi_lam_viec")),
        title=chance.choice(TITLES),
        held_on=first,
        ends_on=chance.choice((None, first, date.fromordinal(first.toordinal() + chance.randint(1, 3)))),
        session=chance.choice(SESSIONS),
        ends_session=chance.choice(SESSIONS),
        begins_at=chance.choice(("", "7h30", "14 giờ")),
        ends_at=chance.choice(("", "17h")),
        place=chance.choice(PLACES),
        chair_name=name,
        chair_post=post,
        chair_role=role,
        co_chairs=chance.choice(BESIDE),
        concluded_by=chance.choice(CONCLUDED),
        first_planned_on=chance.choice((None, date(2026, 1, 5))),
        postponed_because=chance.choice(REASONS),
        mode=chance.choice(("", "trực tuyến.")),
        connections=chance.choice(("", "Điểm cầu các huyện;\n- Điểm cầu xã.")),
        materials=chance.choice(("", "gửi kèm;")),
        contact=chance.choice(("", "Văn phòng Sở, điện thoại 0239.123.")),
        invited=chance.choice(("", "- Các thành viên;\n- Lãnh đạo các sở.")),
        basis=chance.choice(("", "Căn cứ Quy chế;\nCăn cứ Kế hoạch.")),
        assessment=chance.choice(("", "Đánh giá cao.", "A. KẾT QUẢ\nI. Ưu điểm\nTốt.")),
        after_conclusions=chance.choice(("", "Giao Văn phòng theo dõi.")),
    )
    agenda = tuple(
        AgendaItem(text=chance.choice(MATTERS), reporter=chance.choice(REPORTERS), begins_at=chance.choice(("", "8h")))
        for _each in range(chance.choice((0, 1, 2, 9)))
    )
    people = tuple(_somebody(chance, number) for number in range(chance.choice((0, 1, 3, 12))))
    speakers = (chance.choice(REPORTERS[1:]) for _each in range(chance.choice((0, 1, 4, 9))))
    opinions = tuple(Opinion(speaker_agency=speaker, text="Nhất trí.") for speaker in speakers)
    conclusions = tuple(
        Conclusion(
            text=f"Sở {n}: làm việc {n}.\na) Một;\nb) Hai.",
            part=chance.choice(("", "I. VỀ A")),
            votes_for=n,
            votes_of=9,
        )
        for n in range(chance.choice((0, 1, 3)))
    )
    return Held(meeting, agenda, people, opinions, conclusions)


def _somebody(chance: Random, number: int) -> Attendance:
    presence = chance.choice(PRESENCES)
    return Attendance(
        full_name=chance.choice(("", f"Nguyễn Văn {number}", f"Đồng chí Lê {number}.")),
        post=chance.choice(("", "Giám đốc", "Phó Giám đốc Sở", "Trưởng phòng")),
        agency_name=chance.choice((f"Sở {number}", "UBND huyện Can Lộc", "Các thành viên Ban Chỉ đạo")),
        role=chance.choice(("dai_bieu", "thu_ky", "thanh_vien")),
        presence=presence,
        substitute="ông Trần Thay, Phó Giám đốc" if presence == "di_thay" else "",
        remark=chance.choice(("", "ốm.")),
    )


def lines_of(paper: Paper) -> list[str]:
    body = [line.words for line in printed_body(paper) if isinstance(line, Line)]
    return [
        text.replace("\u00a0", " ") for text in (*title_lines(paper), *about_lines(paper), *paper.addressees, *body)
    ]


def wrongs(text: str) -> list[str]:
    read = text.replace("……", "Nơi").replace("…", "x").removesuffix("./.")
    for word in TWICE_RIGHTLY:
        read = read.replace(word, word.partition(" ")[2])
    return [f"{what}: {text}" for pattern, what in WRONG if re.search(pattern, read, re.IGNORECASE)]


@pytest.mark.parametrize("seed", range(12))
def test_no_sentence_says_a_word_twice_or_stops_short(seed: int, sample: Store):
    chance, found, printed = Random(seed), [], 0
    for _each in range(8):
        meeting = told(sample, some(chance))
        for form in PAPERS:
            draft = paper_of(form, meeting_id=meeting.id)
            try:
                lines = lines_of(documents.document_paper(sample.connection, draft, DAY))
            except Refused:
                continue
            printed += 1
            found += [f"{form}: {wrong}" for line in lines for wrong in wrongs(line)]
    assert printed > 20
    assert found == []


@pytest.mark.parametrize(
    "wrong",
    [
        "Ngày 07, tại tại Hội trường.",
        "Cả ngày ngày 07 tháng 7.",
        "Đồng chí chủ trì kết luận.",
        "Tham dự có .",
        "Sau khi nghe, đồng chí An",
        "Chủ trì: .",
        "Hội nghị A..",
        "{Hội nghị} A",
    ],
)
def test_each_of_these_is_seen(wrong: str):
    assert wrongs(wrong)
