"""What all records share: nothing but a few plain functions over frozen dataclasses."""

from collections.abc import Iterable, Mapping
from dataclasses import Field, dataclass, fields, replace
from datetime import date
from typing import Any, ClassVar, Protocol, TypeVar

from ict_desktop.records.vietnamese import nfc

Problems = dict[str, str]
"""Field name → one whole Vietnamese sentence saying what is wrong there."""


class Record(Protocol):
    """A row of the file as a frozen dataclass; `TABLE` is its table, `NOUN` what a clerk calls it."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    TABLE: ClassVar[str]
    NOUN: ClassVar[str]

    @property
    def id(self) -> str:
        """The UUIDv7 of the row, "" before it is stored."""
        ...

    def problems(self) -> Problems:
        """Say what keeps the record from being stored; empty when it may be."""
        ...

    def caption(self) -> str:
        """Name the record in a menu, a list or a sentence."""
        ...


R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Code:
    """One entry of a code list (a small table of its own): states, kinds, blocks, units."""

    code: str
    name: str
    position: int = 0


def cleaned(record: R) -> R:
    """Return the record as it may enter the file: text in NFC without stray ends, numbers rounded at the door."""
    from ict_desktop.records.numbers import rounded  # a start, which writes no record, does without exact numbers

    changed: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, str):
            changed[field.name] = nfc(value).strip()
        elif isinstance(value, float):
            changed[field.name] = rounded(value)
    return replace(record, **changed)


def missing(record: Record, sentences: Mapping[str, str]) -> Problems:
    """Report each named field that is still empty, with its sentence."""
    return {name: text for name, text in sentences.items() if getattr(record, name) in ("", None)}


def out_of_order(first: date | None, last: date | None) -> bool:
    """Say whether two dates that are both known stand in the wrong order."""
    return first is not None and last is not None and last < first


def shortened(text: str, length: int = 60) -> str:
    """Cut a text at a word so that it fits a menu or a title; an ellipsis marks the cut."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return line[:length].rsplit(" ", 1)[0] + "…"


def joined(parts: Iterable[str], separator: str = ", ") -> str:
    """Join the parts that are not empty."""
    return separator.join(part for part in parts if part)
