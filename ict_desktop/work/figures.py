"""The figures of an indicator as they stand in the file: entered, nil, or computed from two others."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ict_desktop.records.figures import COMPUTED, Amount, CellKey, Gap, amount_of, ratio
from ict_desktop.records.indicators import Indicator
from ict_desktop.records.periods import parse_period
from ict_desktop.store import indicators as stored
from ict_desktop.store import table


@dataclass(frozen=True, slots=True)
class Figure:
    """What is known of a place of the grid; `agency` is what its agency is called, computed ones have no `value_id`."""

    key: CellKey
    agency: str | None = None
    amount: Amount = Gap.NOT_ENTERED
    value_id: str | None = None
    field_size: int | None = None
    scope: str = ""
    remark: str = ""
    source: str = ""


def figures_of(connection: sqlite3.Connection, indicator: Indicator, province_only: bool) -> list[Figure]:
    """Return the figures of an indicator in the order of time, one for each agency and period.

    The figure is the value without a scope; where there is none, the only one counted in some scope. Several scopes
    without a whole are no figure: they are never summed.
    """
    found = _figures(connection, indicator, province_only, frozenset())
    return sorted(found, key=lambda figure: parse_period(figure.key.period).place())


def _figures(
    connection: sqlite3.Connection,
    indicator: Indicator,
    province_only: bool,
    above: frozenset[str],
) -> list[Figure]:
    if indicator.kind == COMPUTED:
        return _computed(connection, indicator, province_only, above | {indicator.id})
    rows = stored.figures(connection, indicator.id, province_only)
    return [_one(list(group)) for _key, group in groupby(rows, key=lambda row: row.key)]


def _one(rows: Sequence[stored.ValueRow]) -> Figure:
    row = rows[0]
    if len(rows) > 1 and row.scope:
        scopes = "; ".join(each.scope for each in rows)
        return Figure(row.key, row.agency, remark=f"Có số liệu theo từng phạm vi ({scopes}), chưa có số liệu chung.")
    scope = f"Phạm vi: {row.scope}. " if row.scope else ""
    remark = f"{scope}{row.remark}".strip()
    amount, source = amount_of(row.number, row.nil), row.source_document
    return Figure(row.key, row.agency, amount, row.id, row.field_size, row.scope, remark, source)


def _computed(
    connection: sqlite3.Connection,
    indicator: Indicator,
    province_only: bool,
    above: frozenset[str],
) -> list[Figure]:
    """Compute from the figures of the two operands, which may be computed themselves; a circle gives nothing."""
    parts: list[dict[CellKey, Figure]] = []
    for operand_id in (indicator.numerator_id, indicator.denominator_id):
        operand = table.get(connection, Indicator, operand_id or "")
        known: Iterable[Figure] = ()
        if operand is not None and operand.id not in above:
            known = _figures(connection, operand, province_only, above)
        parts.append({replace(figure.key, indicator_id=indicator.id): figure for figure in known})
    numerators, denominators = parts
    keys = dict.fromkeys([*numerators, *denominators])
    return [_ratio_of(key, numerators.get(key, Figure(key)), denominators.get(key, Figure(key))) for key in keys]


def _ratio_of(key: CellKey, numerator: Figure, denominator: Figure) -> Figure:
    amount, remark = ratio(numerator.amount, denominator.amount), ""
    if amount is Gap.NOT_ENTERED:
        lacks = "tử số" if numerator.amount is Gap.NOT_ENTERED else "mẫu số"
        remark = f"Chưa nhập {lacks} của kỳ này."
    elif numerator.scope != denominator.scope:
        amount, remark = Gap.NO_DATA, "Tử số và mẫu số tính theo hai phạm vi khác nhau."
    elif amount is Gap.NO_DATA:
        remark = "Không tính được: mẫu số bằng 0 hoặc không phát sinh."
    return Figure(key, numerator.agency or denominator.agency, amount, remark=remark)
