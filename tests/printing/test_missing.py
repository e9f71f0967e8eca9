"""What the face cannot print is named with its place; two meanings never become one sign."""

import pytest

from ict_desktop.printing.fonts import FACES, lacks, load_faces, printable
from ict_desktop.printing.missing import unprintable
from ict_desktop.records.papers import Annex, Basis, NumberedItem, Paragraph, Signature
from ict_desktop.records.plain_lines import SIGNS, plain
from tests.printing.samples import FONTS, notice, task_table


@pytest.fixture(autouse=True)
def faces():
    load_faces(FONTS)


def test_an_ordinary_paper_lacks_nothing():
    assert unprintable(notice(), FONTS) == ""
    assert unprintable(notice(blocks=(Paragraph("✓ đạt ✗ không, ≥ 95 %, 10 m², ☐ №3, “…” –"),)), FONTS) == ""


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"title": ("Kết luận 😀",)}, "“😀” (U+1F600) ở trích yếu"),
        ({"blocks": (NumberedItem(3, "Giao 漢 cho Sở"),)}, "“漢” (U+6F22) ở mục 3"),
        ({"blocks": (Paragraph("một"), Paragraph("hai\n☒ ba"))}, "“☒” (U+2612) ở đoạn 3"),
        ({"signature": Signature(("TRƯỞNG BAN",), "Lê An ★")}, "“★” (U+2605) ở họ tên người ký"),
        ({"recipients": ("Như trên ☎",)}, "“☎” (U+260E) ở nơi nhận"),
        ({"addressees": ("Sở ☎",)}, "“☎” (U+260E) ở kính gửi"),
        ({"blocks": (Basis("Căn cứ Luật ☎"),)}, "“☎” (U+260E) ở căn cứ"),
        ({"recorder": Signature(("THƯ KÝ",), "Lê An ★")}, "“★” (U+2605) ở họ tên thư ký"),
        ({"place": "Hà Tĩnh \uf0e8"}, "(U+F0E8) ở địa danh"),
        (
            {"annexes": (Annex("Danh mục", (task_table(2, "Việc 🚀"),)),)},
            "“🚀” (U+1F680) ở phụ lục, dòng 1, cột “Nội dung nhiệm vụ”, phụ lục, dòng 2",
        ),
        ({"title": ("x⁵⓪①",)}, "“⓪” (U+24EA) ở trích yếu, “①” (U+2460) ở trích yếu"),
    ],
)
def test_each_sign_is_named_with_its_place(changes, named):
    sentence = unprintable(notice(**changes), FONTS)
    assert named in sentence
    assert sentence.startswith("Phông chữ của văn bản không in được")
    assert sentence.endswith("Hãy thay bằng chữ hoặc ký hiệu thông dụng.")


def test_a_long_list_is_cut_and_says_so():
    sentence = unprintable(notice(title=("一二三四五六七八九十",)), FONTS)
    assert "và 4 chỗ khác" in sentence


def test_what_stands_in_is_in_every_face_and_keeps_the_meaning():
    for sign, instead in SIGNS.items():
        assert not lacks(sign)
        for face in FACES:
            assert printable(instead, face) == instead
    ticked = {plain(sign) for sign in "✓✔☑\uf0fc\uf0fe"}
    crossed = {plain(sign) for sign in "✗✘✕✖\uf0fb"}
    empty = {plain(sign) for sign in "☐\uf0a8"}
    assert (ticked, crossed, empty) == ({"√"}, {"×"}, {"□"})


def test_two_signs_the_face_lacks_are_never_printed_alike():
    shown = [printable(sign, FACES[0]) for sign in "😀漢字★☒\ue000"]
    assert len(set(shown)) == len(shown)
    assert "?" not in "".join(shown)
