"""A name stands only under a title that is its own."""

from datetime import date

import pytest

from ict_desktop.records.documents import Document
from ict_desktop.records.letterheads import Letterhead, Signer
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.signers import signature
from ict_desktop.records.signing import without_degrees

CHAIR = "Đặng Quốc Vinh"
UBND = "Ủy ban nhân dân\ntỉnh Hà Tĩnh"


def signed(authority: str, issuer: str, post: str, role: str = "", **typed: str) -> tuple[str, ...]:
    letterhead = Letterhead(issuer=issuer, signer_authority=authority)
    meeting = Meeting(title="Họp", chair_name=CHAIR, chair_post=post, chair_role=role)
    found = signature(Document(**typed), letterhead, meeting)
    return (*found.authority, *found.post, found.name)


@pytest.mark.parametrize(
    ("authority", "issuer", "post", "lines"),
    [
        ("CHÁNH VĂN PHÒNG", "Văn phòng", "Phó Chủ tịch UBND tỉnh", ("CHÁNH VĂN PHÒNG", "")),
        ("CHỦ TỊCH", UBND, "Phó Chủ tịch UBND tỉnh", ("CHỦ TỊCH", "")),
        ("PHÓ CHỦ TỊCH", UBND, "Phó Chủ tịch UBND tỉnh", ("PHÓ CHỦ TỊCH", CHAIR)),
        ("CHỦ TỊCH", UBND, "Chủ tịch Ủy ban nhân dân tỉnh", ("CHỦ TỊCH", CHAIR)),
        ("GIÁM ĐỐC", "Sở Thông tin và Truyền thông", "Giám đốc Sở Nội vụ", ("GIÁM ĐỐC", "")),
        ("GIÁM ĐỐC", "Sở Nội vụ", "Giám đốc Sở Nội vụ", ("GIÁM ĐỐC", CHAIR)),
        ("GIÁM ĐỐC", "Sở Nội vụ", "Giám đốc", ("GIÁM ĐỐC", CHAIR)),
        ("GIÁM ĐỐC", "Sở Nội vụ", "Phó Giám đốc Sở Nội vụ", ("GIÁM ĐỐC", "")),
        ("CHỦ TỊCH", UBND, "Chủ tịch UBND huyện Nghi Xuân", ("CHỦ TỊCH", "")),
        ("", "Sở Nội vụ", "Giám đốc Sở Nội vụ", ("",)),
    ],
)
def test_the_chair_signs_under_the_title_of_his_own_post_only(authority, issuer, post, lines):
    assert signed(authority, issuer, post) == lines


@pytest.mark.parametrize(
    ("authority", "role", "lines"),
    [
        ("TRƯỞNG BAN", "Trưởng Ban Chỉ đạo", ("TRƯỞNG BAN", "Phó Chủ tịch", CHAIR)),
        ("TRƯỞNG BAN", "", ("TRƯỞNG BAN", "Phó Chủ tịch", CHAIR)),
        ("TRƯỞNG BAN", "Phó Trưởng ban", ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Phó Chủ tịch", CHAIR)),
        ("TRƯỞNG BAN", "Ủy viên Ban Chỉ đạo", ("TRƯỞNG BAN", "")),
        ("KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN", "Trưởng ban", ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "")),
        ("KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN", "Phó ban", ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Phó Chủ tịch", CHAIR)),
    ],
)
def test_in_a_committee_his_part_in_it_counts(authority, role, lines):
    assert signed(authority, "Ban Chỉ đạo", "Phó Chủ tịch", role) == lines


def test_what_was_typed_stands_and_takes_nothing_of_the_chair():
    assert signed("TRƯỞNG BAN", "Ban", "Phó Chủ tịch", signer_name="Lê An") == ("TRƯỞNG BAN", "Lê An")
    assert signed("TRƯỞNG BAN", "Ban", "Phó Chủ tịch", signer_authority="TM. BAN\nTRƯỞNG BAN")[:2] == (
        "TM. BAN",
        "TRƯỞNG BAN",
    )
    assert signed("GIÁM ĐỐC", "Sở Nội vụ", "Chủ tịch", signer_name="Lê An") == ("GIÁM ĐỐC", "Lê An")


def test_a_paper_of_no_meeting_is_signed_by_the_letterheads_signer():
    letterhead = Letterhead(signer_authority="GIÁM ĐỐC", signer_name="Lê An", signer_post="Ủy viên")
    found = signature(Document(), letterhead, None)
    assert (found.authority, found.name, found.post) == (("GIÁM ĐỐC",), "Lê An", ("Ủy viên",))


@pytest.mark.parametrize(
    ("authority", "issuer", "post", "lines"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", UBND, "Chủ tịch UBND tỉnh", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", CHAIR)),
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
            UBND,
            "Phó Chủ tịch UBND tỉnh",
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", CHAIR),
        ),
        ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "Sở Nội vụ", "Giám đốc Sở Nội vụ", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "")),
        ("Q. GIÁM ĐỐC", "Sở Nội vụ", "Quyền Giám đốc Sở Nội vụ", ("Q. GIÁM ĐỐC", CHAIR)),
        ("Q. GIÁM ĐỐC", "Sở Nội vụ", "Giám đốc Sở Nội vụ", ("Q. GIÁM ĐỐC", "")),
        ("GIÁM ĐỐC", "Sở Nội vụ", "Quyền Giám đốc Sở Nội vụ", ("GIÁM ĐỐC", "")),
        ("GIÁM ĐỐC", "Sở Nội vụ", "Phó Giám đốc phụ trách Sở Nội vụ", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", CHAIR)),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG", "Văn phòng", "Chánh Văn phòng", ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", CHAIR)),
        ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ", UBND, "Chủ tịch UBND tỉnh", ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ", "")),
    ],
)
def test_heads_and_deputies_sign_each_under_the_own_authority(authority, issuer, post, lines):
    assert signed(authority, issuer, post) == lines


def test_no_degree_is_printed_before_a_name_that_was_not_typed_on_the_paper():
    letterhead = Letterhead(signer_authority="GIÁM ĐỐC", signer_name="PGS.TS Lê An")
    assert signature(Document(), letterhead, None).name == "Lê An"
    assert signature(Document(signer_name="TS. Lê An"), letterhead, None).name == "TS. Lê An", "what was typed stays"


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("TS. Lê An", "Lê An"),
        ("GS.TS. Lê An", "Lê An"),
        ("Thạc sĩ Lê An", "Lê An"),
        ("Đại tá Lê An", "Đại tá Lê An"),
        ("Tsu Lê", "Tsu Lê"),
        ("Cn", "Cn"),
        ("ThS Lê", "Lê"),
    ],
)
def test_degrees_are_told_from_names_and_ranks(name: str, bare: str):
    assert without_degrees(name) == bare


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        ("TRƯỞNG BAN", ""),
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", ""),
        ("TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG", ""),
        ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ", ""),
        ("Q. GIÁM ĐỐC", ""),
        ("TUQ. CHỦ TỊCH\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "không ủy quyền lại"),
        ("TM. BAN\nTL. TRƯỞNG BAN\nPHÓ", "Không ghi cả TM. và TL."),
        ("KT. CHỦ TỊCH\nTM. ỦY BAN\nPHÓ CHỦ TỊCH", "Thứ tự"),
        ("KT. CHỦ TỊCH", "còn thiếu dòng chức vụ"),
        ("TM.\nCHỦ TỊCH", "phải ghi tập thể hoặc chức vụ"),
    ],
)
def test_what_stands_above_a_name_is_held_to_the_decree(lines: str, wrong: str):
    found = Signer(letterhead_id="h", authority=lines, ground="Văn bản số 5/UQ").problems()
    assert wrong in found.get("authority", "")
    assert bool(found) == bool(wrong)


def test_nobody_signs_as_authorised_without_the_written_act():
    assert list(Signer(authority="TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ").problems()) == ["ground"]
    late = Signer(authority="CHỦ TỊCH", valid_from=date(2020, 1, 2), valid_to=date(2020, 1, 1))
    assert list(late.problems()) == ["valid_to"]
    assert list(Signer().problems()) == ["authority"]


@pytest.mark.parametrize(
    ("issuer", "words"),
    [
        ("BAN CHỈ ĐẠO\nCÔNG NGHỆ THÔNG TIN", "Ban Chỉ đạo Công nghệ thông tin"),
        ("Ban Chỉ đạo\ncông nghệ thông tin", "Ban Chỉ đạo công nghệ thông tin"),
        ("ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "Ủy ban nhân dân tỉnh Hà Tĩnh"),
        ("UBND TỈNH HÀ TĨNH", "UBND tỉnh Hà Tĩnh"),
        ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Sở Thông tin và Truyền thông"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI", "Sở Lao động - Thương binh và Xã hội"),
        ("VĂN PHÒNG", "Văn phòng"),
        ("BAN CHỈ ĐẠO CNTT", "Ban Chỉ đạo CNTT"),
        ("ỦY BAN NHÂN DÂN THỊ XÃ KỲ ANH", "Ủy ban nhân dân thị xã Kỳ Anh"),
    ],
)
def test_an_issuer_in_capitals_is_called_by_a_name_within_a_sentence(issuer: str, words: str):
    assert Letterhead(issuer=issuer).called == words
    assert Letterhead(issuer=issuer, running_name="Ban Chỉ đạo CNTT tỉnh").called == "Ban Chỉ đạo CNTT tỉnh"
