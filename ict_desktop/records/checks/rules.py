"""All rules in the order of their numbers, and what they answer of a paper."""

from ict_desktop.records.checks import body, capitals, header, number, orders, page, recipients, signing, title, wording
from ict_desktop.records.checks.sheet import Sheet
from ict_desktop.records.checks.verdict import Result, Rule, answered


def _place(rule: Rule) -> tuple[bool, int]:
    return rule.code.startswith("N"), int(rule.code.removeprefix("N"))


RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *page.RULES,
            *header.RULES,
            *number.RULES,
            *title.RULES,
            *body.RULES,
            *signing.RULES,
            *recipients.RULES,
            *capitals.RULES,
            *orders.RULES,
            *wording.RULES,
        ),
        key=_place,
    )
)
"""The rules of the acts under the numbers of the rule book, then those of working clerks (N)."""


def judge(sheet: Sheet) -> tuple[Result, ...]:
    """Return what each rule answers of a paper."""
    return tuple(answered(rule, sheet) for rule in RULES)
