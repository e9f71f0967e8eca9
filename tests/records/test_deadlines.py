"""What the words of a deadline mean; the phrases and sentences of data/ are those of real papers and tables."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records.deadlines import Reading, deadline

MEETING = date(2017, 7, 7)
DATA = Path(__file__).parent / "data"


def lines_of(name: str) -> list[tuple[str, date, str]]:
    found = []
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            phrase, assigned_on, meaning = line.split("\t")
            found.append((phrase, date.fromisoformat(assigned_on), meaning))
    return found


def meaning_of(reading: Reading) -> str:
    match reading.outcome:
        case "day":
            assert reading.day == reading.last_day == reading.days[-1]
            return " ".join(day.isoformat() for day in reading.days)
        case "question":
            assert reading.last_day is None, "what is asked about is not set"
            return f"ASK {reading.day}" if reading.day else "ASK"
    assert reading.day is None
    return reading.outcome.upper()


@pytest.mark.parametrize(("phrase", "assigned_on", "meaning"), lines_of("deadlines.tsv"))
def test_the_words_of_a_deadline_field_mean_their_day(phrase: str, assigned_on: date, meaning: str):
    assert meaning_of(deadline(phrase, assigned_on)) == meaning


@pytest.mark.parametrize(("sentence", "assigned_on", "meaning"), lines_of("sentences.tsv"))
def test_a_sentence_sets_what_it_orders_and_nothing_by_what_it_tells(sentence: str, assigned_on: date, meaning: str):
    assert meaning_of(deadline(sentence, assigned_on)) == meaning


@pytest.mark.parametrize(
    ("phrase", "last_day"),
    [
        ("trước ngày 30/9/2017", date(2017, 9, 30)),
        ("trước 30/9", date(2017, 9, 30)),
        ("trong quý I", date(2018, 3, 31)),
        ("trong năm", date(2017, 12, 31)),
        ("chậm nhất 05 ngày", date(2017, 7, 12)),
        ("trong vòng 02 tháng", date(2017, 9, 7)),
        ("trong quý III và quý IV/2017", date(2017, 12, 31)),
        ("trong 03 ngày (từ 15/7 đến 17/7/2017)", date(2017, 7, 17)),
        ("trong 05 ngày làm việc (đến hết ngày 20/7/2017)", date(2017, 7, 20)),
    ],
)
def test_the_whole_phrase_is_the_words(phrase: str, last_day: date):
    found = deadline(phrase, MEETING)
    assert (found.words, found.last_day) == (phrase, last_day)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tiến hành đợt kiểm tra trong năm 2017; báo cáo.", "trong năm 2017"),
        ("hoàn thành trước ngày 10/2 tới", "trước ngày 10/2"),
        ("Giao Sở A tổng hợp, thời hạn: 20/8/2017.", "20/8/2017"),
        ("TG: Q3/2017", "Q3/2017"),
        ("Báo cáo kết quả (trong quý III/2017).", "trong quý III/2017"),
        ("Báo cáo trong 05 (năm) ngày làm việc kể từ ngày nhận được văn bản, gửi Sở A",
         "trong 05 (năm) ngày làm việc kể từ ngày nhận được văn bản"),
        ("Sở A báo cáo kết quả thực hiện các nhiệm vụ được giao với Ủy ban nhân dân tỉnh hằng tháng", "hằng tháng"),
    ],
)  # fmt: skip
def test_the_words_are_taken_out_of_a_paragraph(text: str, words: str):
    assert deadline(text, MEETING).words == words


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("trước ngày 31/6/2026", "Tháng 6/2026 không có ngày 31."),
        ("trước 29/02", "Tháng 2/2018 không có ngày 29."),
        ("trong tháng 13/2017", "Không có tháng 13."),
        ("quý V/2017", "Một năm chỉ có bốn quý."),
        ("trước ngày 01/7/2016", "Ngày 01/07/2016 đã qua khi giao việc."),
        ("thứ Hai, ngày 11/7/2017", "Ngày 11/07/2017 là thứ Ba, khác thứ ghi trong văn bản."),
        ("10 ngày kể từ ngày dự án được duyệt", "Chưa rõ thời hạn này tính từ ngày nào."),
    ],
)
def test_what_cannot_be_is_named(phrase: str, sentence: str):
    found = deadline(phrase, MEETING)
    assert (found.sentence, found.last_day) == (sentence, None)


def test_working_days_leave_out_what_the_office_table_says():
    day = date(2026, 8, 26)
    assert deadline("05 ngày làm việc", day, {}).day == date(2026, 9, 4), "Quốc khánh"
    swapped = {date(2026, 8, 31): False, date(2026, 8, 29): True}
    assert deadline("trong thời hạn 05 ngày làm việc", day, swapped).day == date(2026, 9, 4)
    assert deadline("trong thời hạn 05 ngày làm việc", day, {date(2026, 8, 31): False}).day == date(2026, 9, 7)


FRIDAY, NOVEMBER, NEW_YEARS_EVE = MEETING, date(2017, 11, 10), date(2017, 12, 31)


@pytest.mark.parametrize(
    ("phrase", "assigned_on", "meaning"),
    [
        ("trước 17h00 Chủ nhật, ngày 16/7/2017", FRIDAY, "2017-07-16"),
        ("trước 17h00 Chủ nhật, ngày 17/7/2017", FRIDAY, "ASK 2017-07-17"),
        ("trước thứ bảy, ngày 15/7/2017", FRIDAY, "2017-07-15"),
        ("trước thứ 2, ngày 17/7/2017", FRIDAY, "2017-07-17"),
        ("lúc 8 giờ ngày 20/7/2017", FRIDAY, "2017-07-20"),
        ("lúc 8 giờ 30 phút ngày 20/7/2017", FRIDAY, "2017-07-20"),
        ("trước 8:30 ngày 20/7/2017", FRIDAY, "2017-07-20"),
        ("từ 8h00-11h30 ngày 20/7/2017", FRIDAY, "2017-07-20"),
        ("trước cuối giờ chiều ngày 20/7/2017", FRIDAY, "2017-07-20"),
        ("trước 2017-09-30", FRIDAY, "2017-09-30"),
        ("hôm nay", FRIDAY, "ASK 2017-07-07"),
        ("ngày mai", FRIDAY, "ASK 2017-07-08"),
        ("trong ngày", FRIDAY, "ASK 2017-07-07"),
        ("trong 10 ngày kể từ ngày 01/8/2017", FRIDAY, "2017-08-11"),
        ("trong 10 ngày kể từ 01/8/2017", FRIDAY, "2017-08-11"),
        ("trong tháng mười", FRIDAY, "2017-10-31"),
        ("trong tháng mười một", FRIDAY, "2017-11-30"),
        ("trong tháng mười hai", FRIDAY, "2017-12-31"),
        ("trong tháng 9 2017", FRIDAY, "2017-09-30"),
        ("trong tháng 9 năm nay", FRIDAY, "2017-09-30"),
        ("trong tháng 3 năm sau", FRIDAY, "2018-03-31"),
        ("trong tháng này", FRIDAY, "2017-07-31"),
        ("trong tháng tới", NOVEMBER, "2017-12-31"),
        ("trong tháng tới", NEW_YEARS_EVE, "2018-01-31"),
        ("trong quý này", FRIDAY, "2017-09-30"),
        ("trong quý này", NEW_YEARS_EVE, "2017-12-31"),
        ("trong quý tới", FRIDAY, "2017-12-31"),
        ("trong quý tới", NOVEMBER, "2018-03-31"),
        ("quý III, và quý IV/2017", FRIDAY, "2017-12-31"),
        ("trước quý III và quý IV/2017", FRIDAY, "ASK 2017-09-30"),
        ("tuần 2, 3 tháng 7", FRIDAY, "ASK 2017-07-23"),
        ("trong tuần này", FRIDAY, "ASK 2017-07-09"),
        ("trong tuần sau", FRIDAY, "ASK 2017-07-16"),
        ("trong 6 tháng cuối năm phải hoàn thành", FRIDAY, "2017-12-31"),
        ("trong mười lăm ngày", FRIDAY, "2017-07-22"),
        ("trong hai mươi ngày", FRIDAY, "2017-07-27"),
        ("trong hai mươi lăm ngày", FRIDAY, "2017-08-01"),
        ("trong 02 tuần", FRIDAY, "2017-07-21"),
        ("trong 30 giờ", FRIDAY, "ASK 2017-07-09"),
        ("trong 01 tháng", date(2017, 1, 31), "2017-02-28"),
        ("trong 05 ngày kể từ khi kết thúc hội nghị", FRIDAY, "ASK 2017-07-12"),
        ("trước Tết", FRIDAY, "ASK 2018-02-13"),
        ("trước Tết 2099", FRIDAY, "NONE"),
        ("Sở A hoàn thành trước ngày 31/6/2018, gửi Sở B.", FRIDAY, "IMPOSSIBLE"),
        ("Phấn đấu đạt đến 4.5%", FRIDAY, "NONE"),
    ],
)
def test_each_way_of_saying_a_day_is_read(phrase: str, assigned_on: date, meaning: str):
    assert meaning_of(deadline(phrase, assigned_on)) == meaning


@pytest.mark.parametrize(
    ("first", "second"), [("15/8", "30/9"), ("01/9", "31/8"), ("20/12", "08/8"), ("10/10", "9/11")]
)
@pytest.mark.parametrize(
    "phrase", ["trước ngày {}/2017 (trước ngày {}/2017)", "A trình trước ngày {}/2017; B xong trước {}/2017."]
)
def test_days_that_differ_are_offered_in_order_and_named(phrase: str, first: str, second: str):
    days = sorted(date(2017, int(text.split("/")[1]), int(text.split("/")[0])) for text in (first, second))
    for words in (phrase.format(first, second), phrase.format(second, first)):
        found = deadline(words, MEETING)
        assert (found.outcome, found.days) == ("question", tuple(days))
        assert found.sentence == f"Văn bản nêu nhiều ngày: {days[0]:%d/%m/%Y}, {days[1]:%d/%m/%Y}."


def test_of_several_days_those_that_were_past_when_the_task_was_given_are_not_offered():
    assert deadline("ngày 07/7 và ngày 15/7/2017", MEETING).days == (MEETING, date(2017, 7, 15))
    assert deadline("ngày 06/7 và ngày 15/7/2017", MEETING).days == (date(2017, 7, 15),)


def test_words_taken_out_of_a_text_keep_the_bracket_that_closes_them():
    assert deadline("Báo cáo trước ngày 30/9/2017 (hằng tháng)", MEETING).words.count(")") == 1


def test_loose_words_mean_any_day_of_their_stretch_and_no_other():
    middle = deadline("giữa tháng 8/2017", MEETING)
    assert [day for day in range(1, 32) if middle.means(date(2017, 8, day))] == list(range(11, 21))
    two = deadline("trước ngày 15/9 và ngày 15/12/2017", MEETING)
    assert two.means(date(2017, 9, 15))
    assert two.means(date(2017, 12, 15))
    assert not two.means(date(2017, 10, 15))
    assert not deadline("hằng tháng", MEETING).means(MEETING)


@given(st.text(max_size=20), st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_no_text_breaks_the_reading_of_deadlines(text: str, today: date):
    for phrase in (text, f"trước {text}", f"trong {text} ngày", f"từ {text} đến 15/8", f"ngày 15, {text}/2026"):
        found = deadline(phrase, today)
        assert found.last_day is None or found.last_day >= today - timedelta(1)


PIECES = st.sampled_from(
    [
        *("trước", "trong", "ngày", "tháng", "quý", "năm", "III", "31", "30", "2", "13", "2026", "/", "-", "–", ","),
        *("và", "đến", "từ", "(", ")", "hết", "cuối", "giữa", "đầu", "tuần", "kể", "làm việc", "17", "h", "00", "đã"),
        *("hằng", "thứ", "Sáu", "nửa", "0", "999", "của"),
    ]
)


@given(st.lists(PIECES, max_size=9), st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_words_of_time_in_any_order_are_read_or_not_but_never_break(pieces: list[str], today: date):
    found = deadline(" ".join(pieces), today)
    assert found.outcome in ("day", "question", "impossible", "recurring", "none")
    assert found.last_day is None or found.last_day >= today
