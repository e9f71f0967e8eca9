"""People are named by post, in the order the office wants, and within a post by given name."""

from ict_desktop.records.post_order import USUAL, by_post, lines_by_post, post_order, rank


def test_people_stand_by_post_and_within_it_by_given_name():
    people = [
        ("Trần Văn Ân", "Phó Giám đốc Sở Nội vụ"),
        ("Lê Thị Ước", "Giám đốc Sở Y tế"),
        ("Phan Bá Đức", "Giám đốc Sở Tài chính"),
        ("Nguyễn An", ""),
        ("Võ Bình", "Phó chủ tịch UBND huyện"),
        ("Hồ Ánh", "GIÁM ĐỐC Công an tỉnh"),
    ]
    names = by_post([(name, post, name) for name, post in people], USUAL)
    assert names == ["Võ Bình", "Hồ Ánh", "Phan Bá Đức", "Lê Thị Ước", "Trần Văn Ân", "Nguyễn An"]


def test_the_office_says_the_order_itself():
    order = post_order("  Giám đốc\n\nChủ tịch ")
    assert order == ("Giám đốc", "Chủ tịch")
    assert by_post([(1, "Chủ tịch UBND", "A"), (2, "Giám đốc", "B"), (3, "Khác", "C")], order) == [2, 1, 3]
    assert post_order(" \n") == USUAL


def test_the_longest_post_that_fits_counts_and_half_a_word_does_not():
    order = ("Trưởng ban", "Trưởng", "Trưởng ban Tổ chức")
    assert [rank(post, order) for post in ("Trưởng ban Tổ chức", "Trưởng ban", "Trưởng phòng", "Trưởngban")] == [
        2,
        0,
        1,
        3,
    ]


def test_recipients_that_name_a_post_stand_in_its_order_and_the_others_behind_as_they_were():
    lines = ["Các thành viên Ban Chỉ đạo", "- Giám đốc Sở Nội vụ;", "Chủ tịch, các PCT UBND tỉnh (để b/c)", "Các sở"]
    assert lines_by_post(lines, USUAL) == [lines[2], lines[1], lines[0], lines[3]]
