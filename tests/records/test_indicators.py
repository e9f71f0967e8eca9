import pytest

from ict_desktop.records.figures import COMPUTED, COUNT, PERCENT, RANK, YES_NO, Gap, ratio, reached, value_text
from ict_desktop.records.indicators import Indicator, Target, Value, suspicious


@pytest.mark.parametrize(
    ("kind", "number", "unit", "field_size", "text"),
    [
        (PERCENT, 98.62, "%", None, "98,62 %"),
        (PERCENT, 100.0, "%", None, "100 %"),
        (COUNT, 748.0, "dịch vụ", None, "748"),
        (COUNT, 1234567.5, "", None, "1.234.567,5"),
        (RANK, 17.0, "hạng", 63, "17/63"),
        (RANK, 17.0, "hạng", None, "17"),
        (YES_NO, 1.0, "", None, "Có"),
        (YES_NO, 0.0, "", None, "Không"),
        (COUNT, None, "", None, ""),
        (COUNT, 0.0, "", None, "0"),
    ],
)
def test_a_value_is_shown_as_its_kind_wants(
    kind: str, number: float | None, unit: str, field_size: int | None, text: str
):
    assert value_text(kind, number, unit, field_size) == text


@pytest.mark.parametrize(
    ("comparator", "number", "met"),
    [
        (">=", 95.0, True),
        (">=", 94.9, False),
        ("<=", 95.0, True),
        ("<=", 95.1, False),
        ("=", 95.0, True),
        (">=", None, None),
    ],
)
def test_a_target_is_met_or_not_or_unknown(comparator: str, number: float | None, met: bool | None):
    assert reached(comparator, 95.0, number) is met


def test_a_ratio_is_in_percent():
    assert ratio(1.0, 8.0) == 12.5
    assert ratio(0.0, 8.0) == 0.0


@pytest.mark.parametrize(
    ("kind", "number", "previous", "doubted"),
    [
        (COUNT, 748.0, 74.0, True),
        (COUNT, 7.4, 74.0, True),
        (COUNT, 700.0, 74.0, False),
        (COUNT, 748.0, None, False),
        (COUNT, 0.0, 74.0, False),
        (RANK, 1.0, 40.0, False),
        (PERCENT, 101.0, None, True),
        (PERCENT, -1.0, None, True),
    ],
)
def test_a_number_ten_times_the_last_or_out_of_range_is_doubted(
    kind: str, number: float, previous: float | None, doubted: bool
):
    limits = (0.0, 100.0) if kind == PERCENT else (None, None)
    sentence = suspicious(Indicator(kind=kind, minimum=limits[0], maximum=limits[1]), number, previous)
    assert bool(sentence) == doubted
    assert not sentence or sentence.endswith(".")


@pytest.mark.parametrize(
    ("record", "wrong"),
    [
        (Indicator(), {"name"}),
        (Indicator(name="Tỷ lệ", minimum=5.0, maximum=1.0), {"maximum"}),
        (Indicator(name="Tỷ lệ", kind=COMPUTED, numerator_id="1"), {"numerator_id"}),
        (Target(), {"indicator_id", "period", "number"}),
        (Value(), {"indicator_id", "period", "number"}),
        (Value(indicator_id="1", period="năm nào", number=1.0), {"period"}),
        (Value(indicator_id="1", period="2016", number=64.0, field_size=63), {"number"}),
        (Value(indicator_id="1", period="2016", number=0.0, field_size=63), {"number"}),
        (Value(indicator_id="1", period="2016", number=63.0, field_size=63), set()),
        (Value(indicator_id="1", period="2016", number=1.0, denominator=0.0), {"denominator"}),
        (Value(indicator_id="1", period="2016", number=0.0), set()),
    ],
)
def test_what_is_wrong_is_said_at_its_field(record: Indicator | Target | Value, wrong: set[str]):
    assert set(record.problems()) == wrong


def test_a_target_and_a_value_name_themselves():
    assert Target(comparator="<=", number=15.0).caption() == "≤ 15"
    assert Value(number=98.62, period="2017-H1").caption() == "98,62 (2017-H1)"
    assert Value(period="2017").caption() == "chưa có (2017)"
