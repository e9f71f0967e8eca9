"""What the papers of a committee are about follows from its name."""

import pytest

from ict_desktop.records.paper_kinds import PLAN_OF_YEAR, REPORT_OF_PERIOD
from ict_desktop.records.paper_subjects import about_subject, field_of, of_letter


@pytest.mark.parametrize(
    ("committee", "field"),
    [
        ("Ban Chỉ đạo Công nghệ thông tin tỉnh", "ứng dụng công nghệ thông tin"),
        ("Ban Chỉ đạo ứng dụng CNTT tỉnh Cà Mau", "ứng dụng công nghệ thông tin"),
        ("Ban Chỉ đạo Chuyển đổi số thành phố Huế", "chuyển đổi số"),
        (
            "Ban Chỉ đạo về phát triển khoa học, công nghệ, chuyển đổi số và Đề án 06 tỉnh",
            "phát triển khoa học, công nghệ, chuyển đổi số và Đề án 06",
        ),
        ("Ban Chỉ đạo CCHC tỉnh", "CCHC"),
        ("", "ứng dụng công nghệ thông tin"),
    ],
)
def test_a_committee_reports_on_its_own_field(committee: str, field: str):
    assert field_of(committee) == field


def test_report_and_plan_name_the_field_of_the_committee():
    def subject(form: str, period: str) -> str:
        about = {"level": None, "inspection": "", "corrected": "", "committee": "Ban Chỉ đạo chuyển đổi số tỉnh"}
        return about_subject(form, period=period, **about)

    assert subject(REPORT_OF_PERIOD, "2026-07") == (
        "Kết quả thực hiện nhiệm vụ chuyển đổi số tháng 7 năm 2026; nhiệm vụ tháng 8 năm 2026"
    )
    assert subject(PLAN_OF_YEAR, "2027") == "Hoạt động chuyển đổi số năm 2027"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Đôn đốc báo cáo", "đôn đốc báo cáo"),
        ("V/v Triển khai Công văn số 5", "V/v triển khai Công văn số 5"),
        ("Giao thông đô thị", "giao thông đô thị"),
        ("Sở Nội vụ đề nghị bổ sung kinh phí", "Sở Nội vụ đề nghị bổ sung kinh phí"),
        ("ĐÔN ĐỐC", "ĐÔN ĐỐC"),
    ],
)
def test_what_is_done_stands_small_behind_about(typed: str, printed: str):
    assert of_letter(typed) == printed
