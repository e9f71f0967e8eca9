"""Every rule has a paper it passes and a paper it does not; what only offices do asks, what the act says warns."""

from dataclasses import replace
from datetime import date

import pytest

from ict_desktop.records.checks.known import Known
from ict_desktop.records.checks.rules import RULES, judge
from ict_desktop.records.checks.sheet import sheet_of
from ict_desktop.records.checks.verdict import Answer, Rule, answered, findings_of
from ict_desktop.records.paper_text import paper_of, paper_text
from ict_desktop.records.papers import Basis, Paper
from tests.records.checks import layout_examples, text_examples
from tests.records.checks.layout_examples import ASKS, FAILS, Example
from tests.records.checks.papers import (
    HINGE,
    INVITATION,
    KNOWN,
    LETTER,
    MINUTES,
    NOTICE,
    OFFICE,
    REPORT,
    Case,
    lettered,
    measured,
    of_2017,
)

EXAMPLES: dict[str, Example] = {
    **layout_examples.PAGE,
    **layout_examples.HEADER,
    **layout_examples.NUMBER,
    **layout_examples.TITLE,
    **layout_examples.SIGNING,
    **layout_examples.RECIPIENTS,
    **text_examples.BODY,
    **text_examples.CAPITALS,
    **text_examples.CONTENT,
}
BY_CODE = {rule.code: rule for rule in RULES}
OF_THE_BOOK = [code for code in EXAMPLES if not code.startswith("N")]


KEPT_BY_THE_PENS = ("6",)
"""Rules no paper can break."""


def test_every_rule_has_a_passing_and_a_failing_example():
    assert sorted(rule.code for rule in RULES) == sorted((*EXAMPLES, *KEPT_BY_THE_PENS))


def test_annexes_are_numbered_apart_where_there_are_any():
    rule = BY_CODE["6"]
    assert answered(rule, Case(NOTICE).sheet()).verdict.answer is Answer.PASSED
    assert answered(rule, Case(replace(NOTICE, annexes=())).sheet()).verdict.answer is Answer.NOT_APPLICABLE


def test_the_rules_stand_once_and_in_order():
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    numbers = [int(code) for code in codes if not code.startswith("N")]
    assert numbers == sorted(numbers)


def test_more_than_sixty_rules_of_the_book_are_judged():
    assert len(OF_THE_BOOK) >= 60


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_sound_paper_passes(code: str):
    good, _bad, _answer, _words = EXAMPLES[code]
    verdict = answered(BY_CODE[code], good.sheet()).verdict
    assert (verdict.answer, verdict.remarks) == (Answer.PASSED, ())


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_faulty_paper_is_told_what_is_wrong(code: str):
    _good, bad, answer, words = EXAMPLES[code]
    verdict = answered(BY_CODE[code], bad.sheet()).verdict
    assert verdict.answer.value == answer
    assert words in " ".join(remark.sentence for remark in verdict.remarks)
    assert all(remark.sentence.endswith((".", "?")) for remark in verdict.remarks)
    assert all(remark.sentence[0] in "“" or remark.sentence[0].isupper() for remark in verdict.remarks)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_names_where_it_stands(rule: Rule):
    sources = [source for source in (rule.decree, rule.circular) if source is not None]
    assert sources
    assert all(source.article for source in sources)


def test_what_only_offices_do_never_warns():
    for code, (_good, bad, _answer, _words) in EXAMPLES.items():
        sheet = bad.sheet()
        result = answered(BY_CODE[code], sheet)
        source = BY_CODE[code].source(sheet)
        if source is not None and source.practice:
            assert not any(finding.warns for finding in findings_of([result])), code


# Both acts

_OLD_NOTICE = of_2017()
_BASIS = Basis("Căn cứ Luật Công nghệ thông tin")

OLD_AND_NEW = (
    ("5", measured(_OLD_NOTICE), measured(_OLD_NOTICE, page_number_place="top-center"), FAILS),
    ("15", Case(of_2017(LETTER)), Case(of_2017(layout_examples.HEADER["15"][1].paper)), FAILS),
    ("34", Case(_OLD_NOTICE), lettered("kind", _OLD_NOTICE, size=13), FAILS),
    ("39", Case(_OLD_NOTICE), lettered("basis", _OLD_NOTICE, italic=True), FAILS),
    ("50", measured(_OLD_NOTICE, first_line_indent=11), measured(_OLD_NOTICE, first_line_indent=15), FAILS),
    ("68", Case(_OLD_NOTICE), Case(of_2017(layout_examples.HEADER["68"][1].paper)), ASKS),
    ("71", Case(of_2017(urgency="HỎA TỐC HẸN GIỜ")), Case(of_2017(urgency="RẤT KHẨN")), FAILS),
    ("72", Case(of_2017(circulation="TRẢ LẠI SAU KHI HỌP")), Case(of_2017(circulation="MẬT")), FAILS),
    ("78", Case(_OLD_NOTICE), Case(of_2017(text_examples.CAPITALS["78"][1].paper)), ASKS),
    ("80", Case(_OLD_NOTICE), Case(of_2017(text_examples.CAPITALS["80"][1].paper)), ASKS),
)


@pytest.mark.parametrize(("code", "good", "bad", "answer"), OLD_AND_NEW, ids=lambda value: str(value)[:2])
def test_a_paper_before_2020_is_judged_by_the_act_of_its_day(code: str, good: Case, bad: Case, answer: str):
    passed, failed = (answered(BY_CODE[code], case.sheet()) for case in (good, bad))
    assert passed.verdict.answer is Answer.PASSED
    assert failed.verdict.answer.value == answer
    assert "30/2020" not in failed.article


def test_the_old_act_ends_the_last_basis_with_a_comma_and_the_new_one_with_a_full_stop():
    for paper, mark in ((_OLD_NOTICE, ","), (NOTICE, ".")):
        sheet = sheet_of(replace(paper, blocks=(_BASIS, *paper.blocks)))
        assert [line.words[-1] for line in sheet.pieces[:3]] == [";", ";", mark]  # type: ignore[union-attr]
        assert answered(BY_CODE["39"], sheet).verdict.answer is Answer.PASSED


def test_the_range_of_the_law_and_the_setting_of_the_office_are_told_apart():
    result = answered(BY_CODE["3"], Case(NOTICE).sheet())
    assert result.law == "trên 20–25, dưới 20–25, trái 30–35, phải 15–20 mm"
    assert result.verdict.note == "trên 20, dưới 20, trái 30, phải 15 mm"


# No false alarms


@pytest.mark.parametrize("paper", [NOTICE, LETTER, OFFICE, INVITATION, MINUTES, REPORT], ids=lambda paper: paper.symbol)
@pytest.mark.parametrize("year", [2017, 2026])
def test_a_sound_paper_leaves_nothing_open(paper: Paper, year: int):
    known = replace(KNOWN, issuer_symbol=paper.symbol.split("-")[0 if paper.head == "letter" else 1], tasks=())
    if year == 2017:
        paper = paper_of(paper_text(paper).replace("2026", "2017"))
        known = Known()
    results = judge(sheet_of(paper, known))
    assert [finding.sentence for finding in findings_of(results)] == []


def _issuer(paper: Paper) -> str:
    return paper.symbol.split("-")[0 if paper.head == "letter" else 1]


def test_an_answer_that_is_not_known_is_no_answer():
    results = {result.rule.code: result.verdict for result in judge(sheet_of(NOTICE))}
    for code in ("22", "24", "27", "60", "78", "84"):
        assert results[code].answer is Answer.UNKNOWN, code
        assert results[code].note
    assert results["33"].answer is Answer.NOT_APPLICABLE


def test_warnings_come_before_questions():
    paper = replace(NOTICE, symbol="KH-BCĐ", title=("V/v kết luận cuộc họp",))
    warned = [finding.warns for finding in findings_of(judge(sheet_of(paper, KNOWN)))]
    assert warned == sorted(warned, reverse=True)
    assert set(warned) == {True, False}


def test_an_undated_draft_is_not_told_of_its_day():
    draft = replace(NOTICE, number=None, dated_on=None, drafted_on=date(2026, 9, 15))
    results = {result.rule.code: result.verdict.answer for result in judge(sheet_of(draft, KNOWN))}
    for code in ("17", "24", "25", "27", "30", "31"):
        assert results[code] is Answer.UNKNOWN, code


@pytest.mark.parametrize(("unit", "asked"), [("", False), ("KSTT", True)])
def test_a_copy_for_the_archive_is_asked_for_its_unit_where_the_office_has_one(unit: str, asked: bool):
    paper = replace(NOTICE, recipients=("Các sở", "Lưu: VT"))
    verdict = answered(BY_CODE["65"], sheet_of(paper, replace(KNOWN, drafting_unit=unit))).verdict
    assert [remark.asks for remark in verdict.remarks] == [True] * asked


def test_an_order_that_leads_to_its_points_says_below_what_is_to_be_done():
    paper = text_examples.saying("Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính:")
    assert answered(BY_CODE["N3"], paper.sheet()).verdict.remarks == ()


def test_one_paragraph_behind_as_follows_is_its_content_unless_it_only_closes():
    orders = text_examples.saying(HINGE, "Giao Công an tỉnh chủ trì triển khai; báo cáo trước ngày 15/12/2026.")
    assert answered(BY_CODE["N7"], orders.sheet()).verdict.remarks == ()
    closes = text_examples.saying(HINGE, "Văn phòng thông báo để các đơn vị biết, thực hiện.")
    assert answered(BY_CODE["N7"], closes.sheet()).verdict.answer is Answer.REVIEW


def test_a_sentence_without_an_end_is_asked_about_unless_it_is_the_last():
    sentence = "Giao Sở Nội vụ rà soát cán bộ chuyên trách trước ngày 30/12/2026"
    asked = answered(BY_CODE["N16"], text_examples.saying(sentence, "Sở Y tế thực hiện.").sheet()).verdict.remarks
    assert [remark.sentence.partition("…")[0][:6] for remark in asked] == ["Đoạn “"]
    assert answered(BY_CODE["N16"], text_examples.saying("Sở Y tế thực hiện.", sentence).sheet()).verdict.remarks == ()
