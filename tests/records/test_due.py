"""The words of a deadline live and die with the date they mean, and the kind follows both."""

from datetime import date

import pytest

from ict_desktop.records.due import deadline_note, due_words, following, holiday_sentence, proposed, worded
from ict_desktop.records.tasks import Task

GIVEN = date(2026, 7, 7)
QUARTER, DECEMBER = date(2026, 9, 30), date(2026, 12, 15)
TASK = Task(text="Việc", assigned_on=GIVEN)
WORDED = Task(text="Việc", assigned_on=GIVEN, due_on=QUARTER, due_phrase="trong quý III", kind="co_han")


def followed(task: Task, **values: object) -> dict[str, object]:
    return following(task, values, GIVEN, {})


@pytest.mark.parametrize(
    ("phrase", "due", "shown"),
    [
        ("trong quý III", QUARTER, True),
        ("trong quý III", DECEMBER, False),
        ("trong quý III", None, True),
        ("trước ngày 15/9 và ngày 15/12/2026", date(2026, 9, 15), True),
        ("trước ngày 15/9 và ngày 15/12/2026", DECEMBER, True),
        ("giữa tháng 8", date(2026, 8, 14), True),
        ("giữa tháng 8", date(2026, 8, 25), False),
        ("hằng tháng", DECEMBER, False),
        ("trước kỳ họp cuối năm của HĐND tỉnh", DECEMBER, False),
        ("trước ngày 31/6/2026", date(2026, 6, 30), False),
        ("Thường xuyên", None, True),
        ("", DECEMBER, False),
    ],
)
def test_words_are_shown_while_they_mean_the_deadline_in_force(phrase: str, due: date | None, shown: bool):
    assert due_words(phrase, GIVEN, due, {}) == (phrase if shown else "")


def test_words_of_a_task_without_a_day_of_assignment_are_read_from_the_deadline():
    assert due_words("trong quý III", None, QUARTER, {}) == "trong quý III"
    assert due_words("trong quý III", None, DECEMBER, {}) == ""


def test_working_days_mean_the_same_in_the_words_and_in_the_note():
    given, after_tet = date(2026, 2, 10), date(2026, 3, 3)
    task = Task(text="Việc", assigned_on=given, due_phrase="10 ngày làm việc")
    assert proposed(task.due_phrase, given, {}).day == after_tet
    assert holiday_sentence(after_tet, {}) == ""
    assert "ngày làm việc tiếp theo: 23/02/2026" in holiday_sentence(date(2026, 2, 20), {})
    assert due_words(task.due_phrase, given, after_tet, {date(2026, 2, 16): True}) == ""


@pytest.mark.parametrize(
    ("task", "values", "follows"),
    [
        (TASK, {"due_phrase": "trong quý III"}, {"due_on": QUARTER, "kind": "co_han"}),
        (TASK, {"due_phrase": "giữa tháng 8"}, {}),
        (TASK, {"due_phrase": "trước ngày 31/6/2027"}, {}),
        (TASK, {"due_phrase": "Thường xuyên"}, {"kind": "thuong_xuyen"}),
        (TASK, {"due_phrase": "trước kỳ họp của HĐND tỉnh"}, {}),
        (TASK, {"due_on": DECEMBER}, {"kind": "co_han"}),
        (TASK, {"remark": "Gấp"}, {}),
        (WORDED, {"due_phrase": "trong quý IV"}, {"due_on": date(2026, 12, 31)}),
        (WORDED, {"due_phrase": "hằng tháng"}, {"due_on": None, "kind": "thuong_xuyen"}),
        (WORDED, {"due_phrase": ""}, {}),
        (WORDED, {"due_on": DECEMBER}, {}),
        (WORDED, {"due_on": None}, {"kind": "khong_xac_dinh"}),
        (WORDED, {"kind": "thuong_xuyen"}, {}),
        (WORDED, {"due_phrase": "trong quý IV", "due_on": DECEMBER}, {}),
    ],
)
def test_date_and_kind_follow_what_was_entered(task: Task, values: dict[str, object], follows: dict[str, object]):
    assert followed(task, **values) == {**values, **follows}


def test_a_date_set_by_hand_stays_when_other_words_come():
    by_hand = Task(text="Việc", assigned_on=GIVEN, due_on=DECEMBER, due_phrase="trong quý III", kind="co_han")
    assert followed(by_hand, due_phrase="trong quý IV") == {"due_phrase": "trong quý IV"}


def test_a_text_is_read_from_the_day_of_the_task_and_from_today_where_that_is_unknown():
    text, today = "Giao Sở A hoàn thành trong 15 ngày.", date(2026, 8, 1)
    assert worded(TASK, text, today, {}).due_on == date(2026, 7, 22)
    assert worded(Task(text="Việc"), text, today, {}).due_on == date(2026, 8, 16)


def test_a_text_that_orders_gives_a_new_task_its_deadline():
    task = worded(TASK, "Giao Sở A hoàn thành trong quý III và quý IV/2027.", GIVEN, {})
    assert (task.due_on, task.due_phrase) == (date(2027, 12, 31), "trong quý III và quý IV/2027")
    assert task.kind == "co_han"
    asked = worded(TASK, "Hoàn thành vào giữa tháng 8.", GIVEN, {})
    assert (asked.due_on, asked.due_phrase, asked.kind) == (None, "vào giữa tháng 8", "khong_xac_dinh")
    standing = worded(TASK, "Tổng hợp, báo cáo UBND tỉnh hằng tháng", GIVEN, {})
    assert (standing.due_on, standing.kind, standing.recurrence) == (None, "thuong_xuyen", "hằng tháng")
    assert worded(TASK, "Sở A đã báo cáo ngày 5/9/2026", GIVEN, {}) == TASK


@pytest.mark.parametrize(
    ("phrase", "due", "said"),
    [
        ("trong quý III", None, "“trong quý III” là hạn 30/09/2026 (thứ Tư)."),
        ("trong quý III", DECEMBER, "Không còn khớp với hạn 15/12/2026"),
        ("trước kỳ họp của HĐND tỉnh", DECEMBER, "Không đối chiếu được với hạn 15/12/2026"),
        ("giữa tháng 8", None, "chưa chỉ rõ một ngày. Có phải hạn là 15/08/2026?"),
        ("31/6/2027", None, "Tháng 6/2027 không có ngày 31."),
        ("hằng tháng", None, "là việc thường xuyên"),
        ("15/9 và 15/12/2026", None, "nêu các ngày 15/09/2026, 15/12/2026; lấy 15/12/2026."),
        ("trước kỳ họp của HĐND tỉnh", None, "Không đọc ra ngày nào trong “trước kỳ họp của HĐND tỉnh”."),
        ("", date(2026, 8, 15), "Hạn rơi vào ngày nghỉ; ngày làm việc tiếp theo: 17/08/2026."),
        ("", DECEMBER, ""),
    ],
)
def test_the_note_says_what_the_words_mean(phrase: str, due: date | None, said: str):
    task = Task(text="Việc", assigned_on=GIVEN, due_on=due, due_phrase=phrase)
    note = deadline_note(task, due, GIVEN, {})
    assert said in note
    assert bool(note) == bool(said)


def test_a_question_offers_its_days_and_sets_none():
    asked = proposed("giữa tháng 8", GIVEN, {})
    assert asked.day is None
    assert date(2026, 8, 15) in asked.choices
    two = proposed("trước ngày 15/9 và ngày 15/12/2026", GIVEN, {})
    assert (two.day, two.choices) == (DECEMBER, (date(2026, 9, 15), DECEMBER))
