"""What all records share: nothing but a few plain functions over frozen dataclasses."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import Field, dataclass, fields, replace
from datetime import date
from typing import Any, ClassVar, Protocol, TypeVar

from ict_desktop.records.periods import parse_period
from ict_desktop.records.vietnamese import Unreadable, nfc, sort_key

Problems = dict[str, str]
"""Field name → one whole Vietnamese sentence saying what is wrong there."""


PLACE = "position"
"""The field that says where a row of a numbered kind stands among its siblings."""


@dataclass(frozen=True)
class Beside:
    """What must agree between a record and another one it names.

    `field` names the other record, `table` is where that lies; `wrong(record, other)` says what does not agree.
    """

    field: str
    table: str
    wrong: Callable[[Any, Any], Problems]


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a kind of record says of itself, once; search, sorting, places, deletion and the pages read it here."""

    under: tuple[str, str] | None = None
    """The table whose row it stands under and is opened with, and the field that says which."""
    numbered_in: str = ""
    """The field under which its places 1, 2, 3 … begin again; "" where rows have no place of their own."""
    named_by: str = "name"
    """The field that names it in a pick-list and where another row refers to it."""
    sorted_by: str = ""
    """The field its stored Vietnamese sort key is made from; "" for none."""
    sort_key: Callable[[str], str] = sort_key
    """How that key is made: people stand by their given name."""
    page: str = ""
    """The page its records are opened on; "" for what is opened with the record it stands under."""
    searched: bool = True
    """Whether Ctrl+K finds it; lists of the settings have no page to open."""
    ways: tuple[tuple[str, ...], ...] = ()
    """Fields that name another record of the kind (what it belongs to, follows, replaces); on one way none is met twice."""
    links: tuple[str, str] | None = None
    """Of a row that leads from one record to another: the fields that name them; no chain of such rows comes back."""
    beside: tuple[Beside, ...] = ()
    """What must agree with the records it names: the order of dates, above all."""


class Record(Protocol):
    """A row of the file as a frozen dataclass; `TABLE` is its table, `NOUN` what a clerk calls it."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    TABLE: ClassVar[str]
    NOUN: ClassVar[str]
    ABOUT: ClassVar[Facts]

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


def misread(record: Record, *names: str) -> Problems:
    """Report each named period that is filled and cannot be read."""
    found: Problems = {}
    for name in names:
        try:
            if code := getattr(record, name):
                parse_period(code)
        except Unreadable as unreadable:
            found[name] = str(unreadable)
    return found


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
