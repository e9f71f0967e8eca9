"""A paper survives as text to the last character, and two papers share a fingerprint only when they say the same."""

import json
from dataclasses import is_dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ict_desktop.records import papers
from ict_desktop.records.charts import BarChart, LineChart
from ict_desktop.records.paper_text import fingerprint, paper_of, paper_text
from ict_desktop.records.papers import Paper
from ict_desktop.records.runs import Run
from tests.printing.samples import notice

st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


@given(st.from_type(Paper))
def test_a_paper_comes_back_as_it_was(paper: Paper):
    text = paper_text(paper)
    assert paper_of(text) == paper
    assert paper_text(paper_of(text)) == text


def test_every_part_of_a_paper_can_be_kept():
    parts = {
        name for name, value in vars(papers).items() if is_dataclass(value) and value.__module__ == papers.__name__
    }
    whole = paper_text(
        notice(
            blocks=(
                *(papers.Heading("I"), papers.Point("a", "b"), papers.Paragraph("c"), papers.Picture("")),
                *(papers.Basis((Run("d", bold=True), Run("e"))), papers.Dash("f"), papers.PageBreak()),
                papers.Table((), (papers.GroupRow("I"),)),
                *(papers.Drawing(LineChart(title="g")), papers.Drawing(BarChart(title="h"))),
            )
        )
    )
    kept = {part["part"] for part in objects(json.loads(whole)) if "part" in part}
    assert parts - {"Line"} <= kept | {"NumberedItem"}


def objects(value):
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from objects(each)
    elif isinstance(value, list):
        for each in value:
            yield from objects(each)


@pytest.mark.parametrize(
    "change",
    [{"number": 6}, {"place": "Hà Nội"}, {"title": ("Kết", "luận")}, {"dated_on": date(2026, 1, 1)}, {"blocks": ()}],
)
def test_a_paper_that_says_something_else_has_another_fingerprint(change):
    assert fingerprint(notice()) == fingerprint(notice())
    assert fingerprint(notice(**change)) != fingerprint(notice())


def test_a_field_that_came_later_takes_its_default():
    known = json.loads(paper_text(notice(page_footer="x")))
    del known["page_footer"]
    assert paper_of(json.dumps(known)) == notice()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"part":"Stranger"}', '{"part":"Point","letter":"a","text":"b"}', "1"]
)
def test_what_describes_no_paper_is_told(text: str):
    with pytest.raises(ValueError, match=r"no text of|Expecting value"):
        paper_of(text)
