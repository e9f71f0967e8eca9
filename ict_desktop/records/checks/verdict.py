"""What a rule is and what it answers: five answers, each remark a whole sentence with the place to go to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum

from ict_desktop.records.checks.sheet import NOWHERE, Place, Sheet


class Answer(Enum):
    """What a rule answers of a paper, in the words of an inspector."""

    PASSED = "đạt"
    FAILED = "chưa đạt"
    NOT_APPLICABLE = "không áp dụng"
    UNKNOWN = "chưa xét được"
    REVIEW = "cần xem"


OPEN = (Answer.FAILED, Answer.REVIEW)
"""The answers that leave something to be looked at."""


@dataclass(frozen=True)
class Remark:
    """One thing seen: a sentence that says what is wrong and what it should be, and where.

    `asks` is for what the program cannot be sure of: it never warns, whatever the rule.
    """

    sentence: str
    place: Place = NOWHERE
    asks: bool = False


@dataclass(frozen=True)
class Verdict:
    """The answer to one rule; `note` says why it does not apply or cannot be judged, or how the paper is set."""

    answer: Answer
    remarks: tuple[Remark, ...] = ()
    note: str = ""


def judged(remarks: Iterable[Remark], note: str = "") -> Verdict:
    """Answer by what was seen: nothing, only questions, or faults."""
    seen = tuple(dict.fromkeys(remarks))
    if not seen:
        return Verdict(Answer.PASSED, note=note)
    asked = all(remark.asks for remark in seen)
    return Verdict(Answer.REVIEW if asked else Answer.FAILED, seen, note)


def not_applicable(note: str) -> Verdict:
    """Answer that the rule does not concern such a paper."""
    return Verdict(Answer.NOT_APPLICABLE, note=note)


def unknown(note: str) -> Verdict:
    """Answer that the program does not know what it would need to judge."""
    return Verdict(Answer.UNKNOWN, note=note)


@dataclass(frozen=True)
class Source:
    """Where a rule stands: its article, and whether the act itself says so or offices do it (then it only asks)."""

    article: str
    practice: bool = False


DECREE_NAME = "Nghị định 30/2020/NĐ-CP"
CIRCULAR_NAME = "Thông tư 01/2011/TT-BNV"


def decree(item: str, practice: bool = False) -> Source:
    """Name an item of the first annex of Nghị định 30/2020/NĐ-CP."""
    return Source(f"Phụ lục I, {item} {DECREE_NAME}", practice)


def decree_article(article: str) -> Source:
    """Name an article or another annex of Nghị định 30/2020/NĐ-CP."""
    return Source(f"{article} {DECREE_NAME}")


def circular(article: str, practice: bool = False) -> Source:
    """Name an article of Thông tư 01/2011/TT-BNV."""
    return Source(f"{article} {CIRCULAR_NAME}", practice)


OLD_DECREE = Source("Nghị định 110/2004/NĐ-CP (sửa đổi, bổ sung theo Nghị định 09/2010/NĐ-CP)")
"""What held of numbers and issuing before 2020."""
OLD_SIGNING = Source("Điều 10 Nghị định 110/2004/NĐ-CP")
"""What held of the authority to sign before 2020."""
PRACTICE = Source("thông lệ soạn thảo", practice=True)


@dataclass(frozen=True)
class Rule:
    """One rule: its number in the list, its name, where it stands under either act, and what judges it.

    A source that is None: the act in force on the paper's day has no such rule. `law` says the range the act allows.
    What can be seen on the page only is judged by the measures the page is drawn by.
    """

    code: str
    name: str
    decree: Source | None
    circular: Source | None
    check: Callable[[Sheet], Verdict]
    law: Callable[[Sheet], str] | None = None

    def source(self, sheet: Sheet) -> Source | None:
        """Return where the rule stands in the act in force on the paper's day."""
        return self.decree if sheet.law.act == DECREE_NAME else self.circular


@dataclass(frozen=True)
class Result:
    """A rule with its answer of a paper; `law` is what the act allows, the verdict's note how the office's paper is set."""

    rule: Rule
    article: str
    verdict: Verdict
    law: str = ""


@dataclass(frozen=True)
class Finding:
    """A remark with its rule: what the clerk is shown. One that warns breaks the act's own words, any other asks."""

    code: str
    name: str
    article: str
    sentence: str
    place: Place
    warns: bool


def answered(rule: Rule, sheet: Sheet) -> Result:
    """Answer a rule of a paper; what is only practice asks and never warns."""
    source = rule.source(sheet)
    if source is None:
        act = CIRCULAR_NAME if rule.decree is not None else DECREE_NAME
        return Result(rule, "", not_applicable(f"Văn bản này theo {sheet.law.act}, không theo quy định này của {act}."))
    verdict = rule.check(sheet)
    if source.practice and verdict.answer is Answer.FAILED:
        remarks = tuple(replace(remark, asks=True) for remark in verdict.remarks)
        verdict = replace(verdict, answer=Answer.REVIEW, remarks=remarks)
    return Result(rule, source.article, verdict, rule.law(sheet) if rule.law is not None else "")


def findings_of(results: Iterable[Result]) -> tuple[Finding, ...]:
    """Return what is open, warnings before questions, each in the order of the rules."""
    found = [
        Finding(
            result.rule.code, result.rule.name, result.article, remark.sentence, remark.place, warns=not remark.asks
        )
        for result in results
        for remark in result.verdict.remarks
    ]
    return tuple(sorted(found, key=lambda finding: not finding.warns))
