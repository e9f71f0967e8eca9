"""Starting a new office file: the directory every file begins with, and the sample conference."""

import json
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from ict_desktop.records.agencies import Agency, Alias, Succession
from ict_desktop.records.holidays import Holiday
from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.letterheads import DocumentSeries, Letterhead
from ict_desktop.records.record import Code, Record
from ict_desktop.store import writing
from ict_desktop.store.ids import uuid7_of
from ict_desktop.store.opening import create_store
from ict_desktop.store.store import Clock, Store
from ict_desktop.store.table import column_types
from ict_desktop.work.keep import checked

_DIRECTORY_BORN = datetime(2017, 1, 1)
_CODE_LISTS = {"incident_kinds": "incident_kind", "count_units": "count_unit", "document_kinds": "document_kind"}

Keys = dict[str, str]


def start_office(path: Path, resources: Path, now: Clock, by: str = "") -> Store:
    """Make a new file that holds the directory of agencies, the code lists, letterheads and numbering; return it open."""
    return create_store(path, now, lambda store: _fill_office(store, resources, by))


def start_sample(path: Path, resources: Path, now: Clock, by: str = "") -> Store:
    """Make a new file with the directory and the conference of 7 July 2017; return it open."""

    def fill(store: Store) -> None:
        _fill_office(store, resources, by)
        _fill_sample(store, resources, by)

    return create_store(path, now, fill)


def _fill_office(store: Store, resources: Path, by: str) -> None:
    with store.action("Nạp danh bạ đơn vị và danh mục", by, kind="fixed"):
        _load_directory(store, resources / "directory")


def _fill_sample(store: Store, resources: Path, by: str) -> None:
    sample = _read(resources / "sample" / "conference-2017-07-07.json")
    born = datetime.combine(date.fromisoformat(sample["dated"]), time())
    keys = {f"agency:{agency['key']}": _id("agency", agency["key"]) for agency in _agencies(resources / "directory")}
    # A millisecond apart, so that the rows keep the order of the conference wherever they are listed by id.
    keys |= {
        row["key"]: uuid7_of(f"{row['table']}:{row['key']}", born + timedelta(milliseconds=number))
        for number, row in enumerate(sample["rows"])
    }
    with store.action("Nạp dữ liệu mẫu", by, kind="fixed"):
        for row in sample["rows"]:
            _insert(store, BY_TABLE[row["table"]], keys[row["key"]], row["values"], keys)


def _load_directory(store: Store, folder: Path) -> None:
    office = _read(folder / "office.json")
    for name, value in office["settings"].items():
        writing.put_setting(store.connection, name, value)
    for name, codes in _read(folder / "code_lists.json").items():
        for entry in codes:
            code = Code(entry["code"], entry["name"], entry["position"])
            writing.put_code(store.connection, _CODE_LISTS[name], code)
    agencies = _agencies(folder)
    keys = {agency["key"]: _id("agency", agency["key"]) for agency in agencies}
    # A parent stands before what belongs to it, as the references ask.
    for agency in sorted(agencies, key=lambda entry: entry["parent"] is not None):
        values = {name: value for name, value in agency.items() if name not in ("key", "parent")}
        values["parent_id"] = keys.get(agency["parent"] or "")
        _insert(store, Agency, keys[agency["key"]], values, {})
    for alias in _read(folder / "aliases.json")["aliases"]:
        values = {"agency_id": keys[alias["agency"]], "name": alias["name"]}
        _insert(store, Alias, _id("agency_alias", f"{alias['agency']}:{alias['name']}"), values, {})
    for step in _read(folder / "successions.json")["successions"]:
        values = {**step, "old_agency_id": keys[step["old"]], "new_agency_id": keys[step["new"]]}
        _insert(store, Succession, _id("succession", f"{step['old']}:{step['new']}:{step['scope']}"), values, {})
    for name, kind in (("letterheads", Letterhead), ("series", DocumentSeries), ("holidays", Holiday)):
        for entry in office[name]:
            _insert(store, kind, _id(name, entry["key"]), entry, {})
    writing.put_setting(store.connection, "letterhead_TB", _id("letterheads", office["letterheads"][0]["key"]))


def _insert(store: Store, kind: type[Record], record_id: str, values: Mapping[str, Any], keys: Keys) -> None:
    types = column_types(kind)
    known: dict[str, Any] = {"id": record_id}
    for name, value in values.items():
        if name not in types:
            continue
        if isinstance(value, str) and value.startswith("@"):
            value = keys[value[1:]]
        elif value is not None and types[name] is date:
            value = date.fromisoformat(value)
        known[name] = value
    writing.insert(store.connection, checked(kind(**known)))


def _agencies(folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = _read(folder / "agencies.json")["agencies"]
    return found


def _id(table: str, key: str) -> str:
    return uuid7_of(f"{table}:{key}", _DIRECTORY_BORN)


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found
