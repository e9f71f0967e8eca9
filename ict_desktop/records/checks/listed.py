"""The answers of Kiểm thể thức as lines to read and as a list to print."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ict_desktop.records.checks.sheet import NOWHERE, Place
from ict_desktop.records.checks.verdict import OPEN, Answer, Result
from ict_desktop.records.dates import date_text
from ict_desktop.records.papers import Paper, Table, TableColumn

NAMED = 2
"""Rules the strip above a draft names at most."""

HEADINGS = ("Số", "Quy định", "Kết quả", "Nhận xét", "Căn cứ")


@dataclass(frozen=True)
class AnswerLine:
    """A row of the list of answers: a rule, or one of the places it speaks of."""

    result: Result
    said: str
    place: Place = NOWHERE

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        """Return what stands under `HEADINGS`."""
        rule = self.result.rule
        return rule.code, rule.name, self.result.verdict.answer.value, self.said, self.result.article


def lines_of(result: Result) -> tuple[AnswerLine, ...]:
    """Return a rule as rows: one for each place, else one with what the law allows and how the paper is set."""
    verdict = result.verdict
    if verdict.remarks:
        return tuple(AnswerLine(result, remark.sentence, remark.place) for remark in verdict.remarks)
    said = [f"Quy định: {result.law}."] if result.law else []
    if verdict.note:
        said.append(f"Đang đặt: {verdict.note}." if result.law else _sentence(verdict.note))
    return (AnswerLine(result, " ".join(said)),)


def _sentence(note: str) -> str:
    text = note[:1].upper() + note[1:]
    return text if text.endswith((".", "?")) else f"{text}."


@dataclass(frozen=True)
class Summary:
    """How a paper stands: the answers counted, the first rules that are open, how many more, every place to go to."""

    counts: str
    named: tuple[tuple[str, Place], ...] = ()
    more: int = 0
    places: tuple[Place, ...] = ()
    failed: bool = False

    @property
    def heading(self) -> str:
        """What stands above it."""
        return f"Kiểm thể thức: {self.counts}"

    @property
    def is_clean(self) -> bool:
        """Whether nothing is open."""
        return not self.named


def summary(results: Sequence[Result], most: int = NAMED) -> Summary:
    """Say how a paper stands: what breaks the act before what only asks, at most so many rules by name."""
    count = {answer: sum(result.verdict.answer is answer for result in results) for answer in Answer}
    is_open = sorted(
        (result for result in results if result.verdict.answer in OPEN),
        key=lambda result: result.verdict.answer is Answer.REVIEW,
    )
    if not is_open:
        return Summary(f"đạt {count[Answer.PASSED]} điều")
    parts = [f"{count[answer]} điều {answer.value}" for answer in OPEN if count[answer]]
    places = dict.fromkeys(remark.place for result in is_open for remark in result.verdict.remarks)
    return Summary(
        ", ".join(parts),
        tuple((_named(result), result.verdict.remarks[0].place) for result in is_open[:most]),
        max(0, len(is_open) - most),
        tuple(place for place in places if place != NOWHERE),
        failed=count[Answer.FAILED] > 0,
    )


def _named(result: Result) -> str:
    first, *others = result.verdict.remarks
    return f"{first.sentence} (và {len(others)} chỗ nữa)" if others else first.sentence


def check_list(caption: str, results: Sequence[Result], day: date) -> Paper:
    """Return the answers as a printed list."""
    widths = (5, 24, 12, 52, 22)
    columns = tuple(TableColumn(heading, width) for heading, width in zip(HEADINGS, widths, strict=True))
    return Paper(
        kind_name="Kết quả kiểm thể thức",
        title=(caption, f"{summary(results).counts}, ngày {date_text(day)}"),
        drafted_on=day,
        blocks=(Table(columns, tuple(line.cells for result in results for line in lines_of(result))),),
        landscape=True,
    )
