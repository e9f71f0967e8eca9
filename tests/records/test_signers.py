"""A name stands only under a title that is its own."""

import pytest

from ict_desktop.records.documents import Document
from ict_desktop.records.letterheads import Letterhead
from ict_desktop.records.meetings import Meeting
from ict_desktop.records.signers import signature

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
