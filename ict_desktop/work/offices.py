"""Starting a new office file: the directory every file begins with, and the sample conference."""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from ict_desktop.records.agencies import Agency, Alias, Succession
from ict_desktop.records.clerks import Clerk
from ict_desktop.records.holidays import Holiday
from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.letterheads import DocumentSeries, Letterhead
from ict_desktop.records.offices import Office, issuer_lines, moved
from ict_desktop.records.record import Code, Record
from ict_desktop.records.vietnamese import same_words
from ict_desktop.store import writing
from ict_desktop.store.ids import uuid7_of
from ict_desktop.store.opening import create_store
from ict_desktop.store.store import Clock, Store
from ict_desktop.store.table import column_types
from ict_desktop.work.keep import checked
from ict_desktop.work.provinces import home, proposed

_DIRECTORY_BORN = datetime(2017, 1, 1)
_CODE_LISTS = {"incident_kinds": "incident_kind", "count_units": "count_unit", "document_kinds": "document_kind"}

_GENERAL = "Danh mục chung, chưa đối chiếu với địa phương này."
"""The remark of an agency that was taken over from the directory of another province."""

_NO_DISTRICTS = date(2025, 7, 1)
"""From this day a province is divided into communes alone (Luật Tổ chức chính quyền địa phương 72/2025/QH15)."""
_BELOW_THE_PROVINCE = ("UBND các huyện, thành phố, thị xã", "UBND các xã, phường, đặc khu")

Keys = dict[str, str]


def start_office(path: Path, resources: Path, now: Clock, office: Office | None = None) -> Store:
    """Make a new file that holds the directory of agencies, the code lists, letterheads and numbering; return it open.

    `office` says whose it is; without it, it is that of the directory's own province.
    """
    wanted = office or _own_office(resources)
    return create_store(path, now, lambda store: _fill_office(store, resources, wanted, now().date()))


def start_sample(path: Path, resources: Path, now: Clock) -> Store:
    """Make a new file with the directory and the conference of 7 July 2017; return it open."""

    def fill(store: Store) -> None:
        day = date.fromisoformat(_read(resources / "sample" / "conference-2017-07-07.json")["dated"])
        _fill_office(store, resources, _own_office(resources), day)
        _fill_sample(store, resources)

    return create_store(path, now, fill)


def _own_office(resources: Path) -> Office:
    return proposed(resources, home(resources))


def _fill_office(store: Store, resources: Path, office: Office, day: date) -> None:
    with store.action("Nạp danh bạ đơn vị và danh mục", office.clerk, kind="fixed"):
        _load_directory(store, resources, office, day)
        if office.clerk:
            _insert(store, Clerk, _id("clerk", office.clerk), {"name": office.clerk}, {})


def _fill_sample(store: Store, resources: Path) -> None:
    sample = _read(resources / "sample" / "conference-2017-07-07.json")
    born = datetime.combine(date.fromisoformat(sample["dated"]), time())
    agencies = _read(resources / "directory" / "agencies.json")["agencies"]
    keys = {f"agency:{agency['key']}": _id("agency", agency["key"]) for agency in agencies}
    # A millisecond apart, so that the rows keep the order of the conference wherever they are listed by id.
    keys |= {
        row["key"]: uuid7_of(f"{row['table']}:{row['key']}", born + timedelta(milliseconds=number))
        for number, row in enumerate(sample["rows"])
    }
    with store.action("Nạp dữ liệu mẫu", "", kind="fixed"):
        for row in sample["rows"]:
            _insert(store, BY_TABLE[row["table"]], keys[row["key"]], row["values"], keys)


def _load_directory(store: Store, resources: Path, office: Office, day: date) -> None:
    folder = resources / "directory"
    _load_office(store, resources, office, day)
    for name, codes in _read(folder / "code_lists.json").items():
        for entry in codes:
            code = Code(entry["code"], entry["name"], entry["position"])
            writing.put_code(store.connection, _CODE_LISTS[name], code)
    here = home(resources)
    agencies = _agencies_for(folder, resources, office)
    keys = {agency["key"]: _id("agency", agency["key"]) for agency in agencies}
    # A parent stands before what belongs to it, as the references ask.
    for agency in sorted(agencies, key=lambda entry: entry["parent"] is not None):
        values = {name: value for name, value in agency.items() if name not in ("key", "parent")}
        values["parent_id"] = keys.get(agency["parent"] or "")
        _insert(store, Agency, keys[agency["key"]], values, {})
    for alias in _read(folder / "aliases.json")["aliases"]:
        if alias["agency"] in keys:
            values = {"agency_id": keys[alias["agency"]], "name": moved(alias["name"], here, office.province)}
            _insert(store, Alias, _id("agency_alias", f"{alias['agency']}:{alias['name']}"), values, {})
    for step in _read(folder / "successions.json")["successions"]:
        if step["old"] in keys and step["new"] in keys:
            values = {**step, "old_agency_id": keys[step["old"]], "new_agency_id": keys[step["new"]]}
            _insert(store, Succession, _id("succession", f"{step['old']}:{step['new']}:{step['scope']}"), values, {})


def _load_office(store: Store, resources: Path, office: Office, day: date) -> None:
    """Store settings, letterheads, numbering and days off, in the words of this office on a day."""
    here, told = home(resources), _read(resources / "directory" / "office.json")
    usual = proposed(resources, office.province)
    named = {usual.committee: office.committee, usual.committee_short: office.committee_short}
    either = re.compile("|".join(re.escape(name) for name in sorted(named, key=len, reverse=True)))

    def words(text: str) -> str:
        return either.sub(lambda found: named[found[0]], moved(text, here, office.province))

    for name, value in told["settings"].items():
        given = office.province.setting if name == "province" else words(value)
        writing.put_setting(store.connection, name, given)
    of_committee = told["letterheads"][0]
    for entry in told["letterheads"]:
        values = {name: words(value) if isinstance(value, str) else value for name, value in entry.items()}
        values["place"] = office.province.place
        if day >= _NO_DISTRICTS:
            values["recipients"] = values["recipients"].replace(*_BELOW_THE_PROVINCE)
        if entry is of_committee and not same_words(office.committee, usual.committee):
            values["issuer"] = issuer_lines(office.committee, office.province)
        _insert(store, Letterhead, _id("letterheads", entry["key"]), values, {})
    writing.put_setting(store.connection, "letterhead_TB", _id("letterheads", of_committee["key"]))
    for name, kind in (("series", DocumentSeries), ("holidays", Holiday)):
        for entry in told[name]:
            _insert(store, kind, _id(name, entry["key"]), entry, {})


def _agencies_for(folder: Path, resources: Path, office: Office) -> list[dict[str, Any]]:
    """Return the agencies the office begins with: all of its own province, elsewhere those every province has."""
    directory, here = _read(folder / "agencies.json"), home(resources)
    found: list[dict[str, Any]] = directory["agencies"]
    if office.province != here:
        general = [entry for entry in found if not _is_local(entry, directory["only_here"])]
        found = [
            {
                **entry,
                **{name: moved(entry[name], here, office.province) for name in ("name", "short_name")},
                **{"confirmed": False, "remark": _GENERAL},
            }
            for entry in general
        ]
    if any(same_words(entry["name"], office.committee) for entry in found):
        return found
    key = f"ban-chi-dao:{office.committee}"
    own = {"key": key, "name": office.committee, "short_name": office.committee_short, "symbol": "BCĐ"}
    return [*found, {**own, "block": "so_nganh", "parent": "ubnd-tinh"}]


def _is_local(entry: Mapping[str, Any], only_here: Mapping[str, list[str]]) -> bool:
    return entry["block"] in only_here["blocks"] or entry["key"] in only_here["keys"]


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


def _id(table: str, key: str) -> str:
    return uuid7_of(f"{table}:{key}", _DIRECTORY_BORN)


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found
