"""Papers that a text names, as clerks write them."""

from datetime import date

import pytest

from ict_desktop.records.citations import Citation, citations, every_citation

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
        ("Báo cáo số 7/BC-STT&TT, 07/7/2017", Citation(7, "BC-STT&TT", "Báo cáo", DAY, 2017)),
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


def test_every_mention_is_told_with_its_words():
    text = "Nghị định 30/2020/NĐ-CP ngày 05/3/2020; theo Nghị định số 30/2020/NĐ-CP - Sở Nội vụ; số 5/TB–BCĐ"
    assert [(each.label, each.words, each.has_so) for each in every_citation(text)] == [
        ("30/2020/NĐ-CP", "Nghị định 30/2020/NĐ-CP ngày 05/3/2020", False),
        ("30/2020/NĐ-CP", "Nghị định số 30/2020/NĐ-CP", True),
        ("05/TB-BCĐ", "số 5/TB–BCĐ", True),
    ]
    assert [each.name for each in citations(text)] == ["Nghị định số 30/2020/NĐ-CP", "Văn bản số 05/TB-BCĐ"]
