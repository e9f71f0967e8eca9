import pytest

from ict_desktop.records.disk_space import MEGABYTE, Room, needed, room_for, size_text, too_little, warning


@pytest.mark.parametrize(
    ("megabytes", "free", "room"),
    [
        (1, 500, Room.ENOUGH),
        (1, 200, Room.ENOUGH),
        (1, 199, Room.LITTLE),
        (1, 50, Room.LITTLE),
        (1, 49, Room.NEARLY_FULL),
        (1, 0, Room.NEARLY_FULL),
        (400, 1300, Room.ENOUGH),
        (400, 1199, Room.LITTLE),
        (400, 600, Room.LITTLE),
        (400, 599, Room.NEARLY_FULL),
    ],
)
def test_room_is_judged_by_the_size_of_the_file_and_never_below_a_floor(megabytes: int, free: int, room: Room):
    assert room_for(megabytes * MEGABYTE, free * MEGABYTE) is room


def test_a_disk_that_cannot_be_asked_is_no_reason_to_say_anything():
    assert room_for(1, None) is None
    assert warning(None, "tệp dữ liệu", None) == ""
    assert warning(Room.ENOUGH, "tệp dữ liệu", 10**12) == ""


def test_a_warning_names_what_is_left_and_what_to_do():
    assert warning(Room.LITTLE, "tệp dữ liệu", 120 * MEGABYTE) == (
        "Ổ đĩa của tệp dữ liệu sắp thiếu chỗ, còn 120 MB. Hãy giải phóng dung lượng."
    )
    assert "chỉ còn 3,2 MB" in warning(Room.NEARLY_FULL, "tệp dữ liệu", 3_200_000)


def test_a_refusal_names_need_and_free():
    sentence = too_little("/mnt/usb", needed(90 * MEGABYTE), 12_345_678)
    assert "cần 100 MB, chỉ còn 12,3 MB" in sentence
    assert "“/mnt/usb”" in sentence


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (1000, "1 KB"),
        (40_960, "41 KB"),
        (999_999, "1.000 KB"),
        (4_560_000, "4,6 MB"),
        (123_456_789, "123 MB"),
        (1_204_000_000, "1.204 MB"),
        (250_000_000_000, "250 GB"),
    ],
)
def test_a_size_reads_as_people_say_it(size: int, text: str):
    assert size_text(size) == text
