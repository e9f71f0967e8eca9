"""Conclusions as papers say them: groups, numbers, points, lead-ins; what is typed stays as it is meant."""

import pytest

from ict_desktop.records.conclusions import Conclusion
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.outline import labels_of
from ict_desktop.records.runs import runs_of
from ict_desktop.work.papers.conclusion_text import grouped, numbers_in_paper, with_lead


def shown(*conclusions: Conclusion) -> list[str]:
    entries = grouped(conclusions)
    return [f"{label} {entry.words}".strip() for label, entry in zip(labels_of(entries), entries, strict=True)]


def test_a_group_heading_stands_over_the_conclusions_behind_it_and_their_numbers_begin_anew():
    assert shown(
        Conclusion(id="1", text="Ghi nhận.", part="I. VỀ TIẾN ĐỘ"),
        Conclusion(id="2", text="Đẩy nhanh."),
        Conclusion(id="3", text="Xây dựng.", part="II. VỀ HẠ TẦNG"),
    ) == ["I. VỀ TIẾN ĐỘ", "1. Ghi nhận.", "2. Đẩy nhanh.", "II. VỀ HẠ TẦNG", "1. Xây dựng."]


def test_parts_within_parts_are_said_once_each():
    assert shown(
        Conclusion(id="1", text="Một.", part="A. ĐÁNH GIÁ\nI. KẾT QUẢ"),
        Conclusion(id="2", text="Hai.", part="A. ĐÁNH GIÁ\nII. TỒN TẠI"),
        Conclusion(id="3", text="Ba.", part="B. NHIỆM VỤ"),
    ) == ["A. ĐÁNH GIÁ", "I. KẾT QUẢ", "1. Một.", "II. TỒN TẠI", "1. Hai.", "B. NHIỆM VỤ", "1. Ba."]


def test_each_conclusion_is_known_by_the_number_its_notice_prints():
    groups = (
        Conclusion(id="a", heading="Về mạng", text="1. Một.\n2. Hai.", part="A. ĐÁNH GIÁ\nI. KẾT QUẢ"),
        Conclusion(id="b", text="Hai."),
        Conclusion(id="c", text="Ba.", part="B. NHIỆM VỤ"),
    )
    assert numbers_in_paper(Meeting(), groups) == {"a": "A.I.1", "b": "A.I.2", "c": "B.1"}
    plain = (Conclusion(id="a", text="Một."), Conclusion(id="b", text="Hai."))
    assert numbers_in_paper(Meeting(), plain) == {"a": "1", "b": "2"}
    assert numbers_in_paper(Meeting(assessment="Có tiến bộ."), plain) == {"a": "II.1", "b": "II.2"}


def test_a_heading_without_a_number_gets_one_and_what_is_said_of_the_group_stands_under_it():
    assert shown(Conclusion(id="1", text="Một.", part="VỀ HẠ TẦNG\nUBND tỉnh ghi nhận kết quả.")) == [
        "I. VỀ HẠ TẦNG",
        "UBND tỉnh ghi nhận kết quả.",
        "1. Một.",
    ]


def test_points_and_dashes_of_a_text_are_points_and_dashes_and_other_numbers_stay_as_typed():
    assert shown(
        Conclusion(id="1", text="Sở A:\na) Làm một;\n- việc nhỏ;\nb) Làm hai.\n1.1. Chi tiết.\n(2) Khác."),
        Conclusion(id="2", heading="Về công tác", text="a) Phòng A: rà soát.\nb) Phòng B: kiểm tra."),
        Conclusion(id="3", text="c) không phải điểm thứ ba."),
    ) == [
        "1. Sở A:",
        "a) Làm một;",
        "- việc nhỏ;",
        "b) Làm hai.",
        "1.1. Chi tiết.",
        "(2) Khác.",
        "2. Về công tác",
        "a) Phòng A: rà soát.",
        "b) Phòng B: kiểm tra.",
        "3. c) không phải điểm thứ ba.",
    ]


def test_every_paragraph_of_a_conclusion_remembers_it_under_a_name_of_its_own():
    entries = grouped([Conclusion(id="x", heading="Về A", text="Một.\na) Hai.", part="I. VỀ A")])
    assert [entry.origin for entry in entries] == [
        "conclusion/x/part/1",
        "conclusion/x/heading",
        "conclusion/x",
        "conclusion/x/2",
    ]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Sở Nội vụ: rà soát.", "Sở Nội vụ:"),
        ("Văn phòng Sở:", "Văn phòng Sở:"),
        (
            "Các sở, ban, ngành, UBND các huyện, thành phố: căn cứ chức năng.",
            "Các sở, ban, ngành, UBND các huyện, thành phố:",
        ),
        ("Đối với UBND huyện Nghi Xuân: hoàn thành.", "Đối với UBND huyện Nghi Xuân:"),
        ("VNPT Hà Tĩnh: bảo đảm đường truyền.", "VNPT Hà Tĩnh:"),
        ("Tổ 751: họp hằng tuần.", "Tổ 751:"),
        ("Giao Sở Nội vụ: rà soát.", "Giao Sở Nội vụ:"),
        ("Giao Sở Nội vụ chủ trì, phối hợp với Sở Y tế:", ""),
        ("Họp lúc 8:00 tại Sở.", ""),
        ("Thực hiện các việc sau: một, hai.", ""),
        ("Sở Nội vụ báo cáo. Kết quả: tốt.", ""),
        ("Số liệu: 12.", ""),
    ],
)
def test_the_one_a_conclusion_speaks_to_stands_in_bold(text: str, lead: str):
    runs = runs_of(with_lead(text, {"Tổ 751"}))
    assert "".join(run.text for run in runs) == text
    assert "".join(run.text for run in runs if run.bold) == lead


def test_a_conclusion_whose_first_line_only_names_somebody_has_it_as_a_title_over_its_points():
    entries = grouped([Conclusion(id="a", text="Sở Nội vụ\na) Rà soát;\nb) Báo cáo.")])
    assert [(entry.style, entry.words) for entry in entries][:2] == [("item_title", "Sở Nội vụ"), ("point", "Rà soát;")]


def test_the_number_a_conclusion_was_pasted_with_is_not_printed_twice():
    assert shown(Conclusion(id="1", text="3. Giao Sở Nội vụ rà soát."), Conclusion(id="2", text="30/6 là hạn.")) == [
        "1. Giao Sở Nội vụ rà soát.",
        "2. 30/6 là hạn.",
    ]
