"""Who receives a paper: nobody twice, the copy for the archive once and last, however it is spelled."""

import pytest

from ict_desktop.records.recipients import archived, recipients, without_label


@pytest.mark.parametrize(
    "line",
    [
        "Lưu: VT, TCCB",
        "Lưu VT, TCCB",
        "- Lưu: VT, TCCB;",
        "Luu VT, TCCB",
        "LƯU: VT, TCCB.",
        "– lưu :VT, TCCB",
        "Lưu:VT, TCCB",
    ],
)
def test_the_copy_that_stays_is_known_in_every_spelling(line: str):
    assert recipients(f"{line}\nSở Nội vụ", "Lưu: VT") == ("Sở Nội vụ", "Lưu: VT, TCCB")


@pytest.mark.parametrize(
    "line", ["Lưu Thị Hà, Chánh Văn phòng", "Sở Nội vụ (lưu: VT)", "Lưu học sinh", "Trung tâm Lưu trữ"]
)
def test_somebody_else_is_not_taken_for_it(line: str):
    assert archived(line) is None
    assert recipients(f"{line}\nUBND xã", "Lưu: VT") == (line, "UBND xã", "Lưu: VT")


def test_of_several_such_lines_the_last_counts_and_nobody_stands_twice():
    lines = "Lưu: VT\nNhư trên\n- Như trên;\nChủ tịch UBND tỉnh (để b/c)\nLưu VT, VX\n\n - "
    assert recipients(lines, "Lưu: VT, TH") == ("Như trên", "Chủ tịch UBND tỉnh (để b/c)", "Lưu: VT, VX")


def test_without_one_the_letterheads_own_is_last_and_none_stays_none():
    assert recipients("Như trên", "- Lưu VT, TH.") == ("Như trên", "Lưu: VT, TH")
    assert recipients("Như trên", "") == ("Như trên",)
    assert recipients("", "") == ()
    assert recipients("Lưu:", "") == ("Lưu:",)


def test_what_was_read_is_read_the_same_again():
    lines = recipients("- Sở A;\n- sở a\n\n Sở B.", "Lưu: VT")
    assert lines == ("- Sở A;", "Sở B.", "Lưu: VT")
    assert recipients("\n".join(lines), "Lưu: TH") == lines


def test_what_the_form_prints_before_the_lines_is_not_printed_twice():
    assert recipients("Nơi nhận:\n- Sở A;\n- Lưu: VT.") == ("- Sở A;", "Lưu: VT")
    assert without_label("Kính gửi: Sở A", "Kính gửi") == "Sở A"
    assert without_label("Sở A\nKính gửi: Sở B", "Kính gửi") == "Sở A\nKính gửi: Sở B"
