"""Papers that a text names, as clerks write them."""

from datetime import date

import pytest

from ict_desktop.records.citations import Citation, citations

DAY = date(2017, 7, 7)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Thực hiện Thông báo số 15/TB-UBND ngày 07/7/2017 của UBND tỉnh",
            Citation(15, "TB-UBND", "Thông báo", DAY, 2017),
        ),
        ("Thông báo số 15/TB-UBND ngày 07 tháng 7 năm 2017", Citation(15, "TB-UBND", "Thông báo", DAY, 2017)),
        ("theo Công văn 1536/UBND-TH (ngày 07-7-2017)", Citation(1536, "UBND-TH", "Công văn", DAY, 2017)),
        ("số: 05 / TB – BCĐ", Citation(5, "TB-BCĐ")),
        ("đã có 05/TB-BCĐ, ngày 7.7.2017.", Citation(5, "TB-BCĐ", "", DAY, 2017)),
        ("Quyết định số 09/2019/QĐ-UBND", Citation(9, "QĐ-UBND", "Quyết định", None, 2019)),
        ("Tờ trình 3/TTr-SNV", Citation(3, "TTr-SNV", "Tờ trình")),
        ("Thông báo số 15/TB-UBND - Sở Nội vụ đã gửi", Citation(15, "TB-UBND", "Thông báo")),
        ("Thông báo số 15/TB-UBND ngày 31/02/2017", Citation(15, "TB-UBND", "Thông báo")),
        ("Thông báo số 15/TB-UBND ngày 07/7", Citation(15, "TB-UBND", "Thông báo")),
    ],
)
def test_a_paper_is_recognised_as_it_is_written(text: str, found: Citation):
    assert citations(text) == (found,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ngày 07/7/2017",
        "đạt 17/63 tỉnh",
        "trực 24/7",
        "100 Mb/s",
        "khoản 1/Điều 15",
        "0/TB-BCĐ",
        "a15/TB-UBND",
        "3/4/TB",
    ],
)
def test_what_is_no_paper_is_not_taken_for_one(text: str):
    assert citations(text) == ()


def test_several_papers_stand_in_their_order_each_once():
    text = "Căn cứ 05/TB-BCĐ; Kế hoạch số 7/KH-UBND; nhắc lại Thông báo số 05/TB–BCĐ"
    assert [citation.name for citation in citations(text)] == ["Văn bản số 05/TB-BCĐ", "Kế hoạch số 07/KH-UBND"]
