"""The figures of an indicator as they stand in the file: entered, nil, or computed from two others."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ict_desktop.records.figures import COMPUTED, Amount, Gap, ratio
from ict_desktop.records.indicators import Indicator
from ict_desktop.records.periods import parse_period
from ict_desktop.store import indicators as stored
from ict_desktop.store import table

Key = tuple[str | None, str]
"""(agency or None for the province, period)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What is known of an indicator for an agency (None: the province) in a period; computed ones have no `value_id`."""

    agency_id: str | None
    agency: str | None
    period: str
    amount: Amount
    value_id: str | None = None
    field_size: int | None = None
    scope: str = ""
    remark: str = ""
    source: str = ""


def figures_of(
    connection: sqlite3.Connection, indicator: Indicator, agency_ids: Collection[str | None] | None = None
) -> list[Figure]:
    """Return the figures of an indicator in the order of time, one for each agency and period.

    The figure is the value without a scope; where there is none, the only one counted in some scope. Several scopes
    without a whole are no figure: they are never summed. `agency_ids` are the agencies wanted (None among them: the
    province); without it all.
    """
    found = _figures(connection, indicator, agency_ids, frozenset())
    places = {code: parse_period(code).place() for code in {figure.period for figure in found}}
    return sorted(found, key=lambda figure: places[figure.period])


def _figures(
    connection: sqlite3.Connection,
    indicator: Indicator,
    agency_ids: Collection[str | None] | None,
    above: frozenset[str],
) -> list[Figure]:
    if indicator.kind == COMPUTED:
        return _computed(connection, indicator, agency_ids, above | {indicator.id})
    rows = stored.figures(connection, indicator.id, agency_ids)
    return [_one(list(group)) for _key, group in groupby(rows, key=lambda row: (row.agency_id, row.period))]


def _one(rows: Sequence[stored.ValueRow]) -> Figure:
    row = rows[0]
    if len(rows) > 1 and row.scope:
        scopes = "; ".join(each.scope for each in rows)
        return Figure(
            row.agency_id,
            row.agency,
            row.period,
            Gap.NOT_ENTERED,
            remark=f"Có số liệu theo từng phạm vi ({scopes}), chưa có số liệu chung.",
        )
    amount = Gap.NIL if row.nil else Gap.NOT_ENTERED if row.number is None else row.number
    scope = f"Phạm vi: {row.scope}. " if row.scope else ""
    return Figure(
        row.agency_id,
        row.agency,
        row.period,
        amount,
        row.id,
        row.field_size,
        row.scope,
        f"{scope}{row.remark}".strip(),
        row.source_document,
    )


def _computed(
    connection: sqlite3.Connection,
    indicator: Indicator,
    agency_ids: Collection[str | None] | None,
    above: frozenset[str],
) -> list[Figure]:
    """Compute from the figures of the two operands, which may be computed themselves; a circle gives nothing."""
    parts: list[dict[Key, Figure]] = []
    for operand_id in (indicator.numerator_id, indicator.denominator_id):
        operand = table.get(connection, Indicator, operand_id or "")
        known: Iterable[Figure] = ()
        if operand is not None and operand.id not in above:
            known = _figures(connection, operand, agency_ids, above)
        parts.append({(figure.agency_id, figure.period): figure for figure in known})
    numerators, denominators = parts
    keys = dict.fromkeys([*numerators, *denominators])
    return [_ratio_of(numerators.get(key), denominators.get(key)) for key in keys]


def _ratio_of(numerator: Figure | None, denominator: Figure | None) -> Figure:
    known = numerator or denominator
    if known is None:
        raise ValueError("a ratio of nothing")
    amount = ratio(
        numerator.amount if numerator else Gap.NOT_ENTERED, denominator.amount if denominator else Gap.NOT_ENTERED
    )
    remark = ""
    if amount is Gap.NOT_ENTERED:
        lacks_above = numerator is None or numerator.amount is Gap.NOT_ENTERED
        remark = f"Chưa nhập {'tử số' if lacks_above else 'mẫu số'} của kỳ này."
    elif numerator and denominator and numerator.scope != denominator.scope:
        amount, remark = Gap.NO_DATA, "Tử số và mẫu số tính theo hai phạm vi khác nhau."
    elif amount is Gap.NO_DATA:
        remark = "Không tính được: mẫu số bằng 0 hoặc không phát sinh."
    return Figure(known.agency_id, known.agency, known.period, amount, remark=remark)
