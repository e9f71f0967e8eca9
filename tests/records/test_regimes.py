"""The layout rules stay inside what the act allows and are chosen by the paper's day."""

from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.records.paper_shape import rule_length
from ict_desktop.records.regimes import CIRCULAR_01, DECREE_30, REGIMES, differences, regime_for


def test_the_regime_follows_the_day_and_before_the_first_it_is_the_first():
    assert regime_for(date(2020, 3, 5)) is DECREE_30
    assert regime_for(date(2020, 3, 4)) is CIRCULAR_01
    assert regime_for(date(2017, 7, 7)) is CIRCULAR_01
    assert regime_for(date(2009, 1, 1)) is CIRCULAR_01
    later = replace(DECREE_30, name="sau", valid_from=date(2030, 1, 1))
    both = (later, *REGIMES)
    assert regime_for(date(2029, 12, 31), both) is DECREE_30
    assert regime_for(date(2030, 1, 1), both) is later


@pytest.mark.parametrize(
    ("element", "least", "most", "bold", "italic"),
    [
        ("national_title", 12, 13, True, False),
        ("motto", 13, 14, True, False),
        ("superior", 12, 13, False, False),
        ("issuer", 12, 13, True, False),
        ("number", 13, 13, False, False),
        ("place_date", 13, 14, False, True),
        ("kind", 13, 14, True, False),
        ("title", 13, 14, True, False),
        ("section", 13, 14, True, False),
        ("body", 13, 14, False, False),
        ("authority", 13, 14, True, False),
        ("signer", 13, 14, True, False),
        ("recipients_heading", 12, 12, True, True),
        ("recipients", 11, 11, False, False),
        ("annex_heading", 14, 14, True, False),
        ("annex_title", 13, 14, True, False),
        ("annex_reference", 13, 14, False, True),
        ("page_number", 13, 14, False, False),
    ],
)
def test_sizes_and_weights_are_those_of_decree_30(element, least, most, bold, italic):
    lettering = getattr(DECREE_30, element)
    assert least <= lettering.size <= most
    assert (lettering.bold, lettering.italic) == (bold, italic)


def test_margins_indent_and_spaces_are_those_of_decree_30():
    assert (DECREE_30.page_width, DECREE_30.page_height) == (210, 297)
    assert 20 <= DECREE_30.margin_top <= 25
    assert 20 <= DECREE_30.margin_bottom <= 25
    assert 30 <= DECREE_30.margin_left <= 35
    assert 15 <= DECREE_30.margin_right <= 20
    assert DECREE_30.first_line_indent in (10, 12.7)
    assert DECREE_30.body.before >= 6
    assert 1 / 3 <= DECREE_30.short_rule_share <= 1 / 2
    assert DECREE_30.page_number_place == "top-center"


def test_what_differs_is_said_from_either_side():
    assert differences(DECREE_30, DECREE_30) == ()
    assert differences(CIRCULAR_01, DECREE_30) == (
        "số trang ở góc phải cuối trang",
        "căn cứ chữ đứng",
        "căn cứ cuối kết thúc bằng dấu phẩy",
    )
    assert differences(DECREE_30, CIRCULAR_01) == (
        "số trang ở giữa đầu trang",
        "căn cứ chữ nghiêng",
        "căn cứ cuối kết thúc bằng dấu chấm",
    )


def test_a_short_rule_is_of_fair_length_to_the_widest_line_and_to_the_last() -> None:
    for last in (70, 80, 100):
        length = rule_length((100, last), DECREE_30.short_rule_share)
        assert 100 / 3 <= length <= 50
        assert last / 3 <= length <= last / 2
    assert rule_length((100, 20), 0.4) == pytest.approx(100 / 3)
    assert rule_length((80,), 1.0) == 80
    assert rule_length((), 0.4) == 0
