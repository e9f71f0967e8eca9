"""A described paper as text and back, so that an issued one can be kept as the value it was made from."""

import hashlib
import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from ict_desktop.records.charts import BarChart, LineChart, Mark, Series, Step
from ict_desktop.records.figures import CellKey
from ict_desktop.records.papers import (
    Annex,
    Basis,
    Dash,
    Drawing,
    GroupRow,
    Heading,
    Masthead,
    NumberedItem,
    PageBreak,
    Paper,
    Paragraph,
    Picture,
    Point,
    Signature,
    Table,
    TableColumn,
)
from ict_desktop.records.periods import Period
from ict_desktop.records.runs import Run

_PARTS = {
    part.__name__: part
    for part in (
        *(Annex, Basis, Dash, Drawing, GroupRow, Heading, Masthead, NumberedItem, PageBreak, Paper, Paragraph, Picture),
        *(Point, Run, Signature, Table, TableColumn, LineChart, BarChart, Mark, Series, Step, Period, CellKey),
    )
}  # fmt: skip
_PART, _DAY = "part", "day"


def paper_text(paper: Paper) -> str:
    """Return the paper as JSON: each part an object that names its kind; the same text for the same paper."""
    return value_text(paper)


def paper_of(text: str) -> Paper:
    """Return the paper a text describes; raises ValueError when it describes none.

    A field the text does not name (it was written before the field was there) takes its default.
    """
    paper = value_of(text)
    if not isinstance(paper, Paper):
        raise ValueError("no text of a paper")
    return paper


def fingerprint(paper: Paper) -> str:
    """Return what two papers share only when they say the same: the SHA-256 of the paper's text."""
    return hashlib.sha256(paper_text(paper).encode("utf-8", "surrogatepass")).hexdigest()


def value_text(value: object) -> str:
    """Return a part of a paper, such as a table, as JSON that `value_of` reads."""
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def value_of(text: str) -> Any:  # noqa: ANN401 - whichever part was written
    """Return the part of a paper a text describes; raises ValueError when it describes none."""
    try:
        return _part(json.loads(text))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no text of a part of a paper") from error


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {_PART: type(value).__name__} | {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    return value


def _part(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, list):
        return tuple(_part(each) for each in value)
    if not isinstance(value, dict):
        return value
    if _DAY in value:
        return date.fromisoformat(value[_DAY])
    known = dict(value)
    kind = _PARTS[known.pop(_PART)]
    return kind(**{name: _part(each) for name, each in known.items()})
