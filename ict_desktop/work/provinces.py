"""What a new file may be told of its office: the provinces there are, and the names that go with one of them."""

import json
from pathlib import Path
from typing import Any

from ict_desktop.records.offices import PROVINCE, Office, Province, moved, province_of


def provinces(resources: Path) -> tuple[Province, ...]:
    """Return the provinces valid today, with the former ones that are part of each."""
    rows = _read(resources, "provinces.json")["provinces"]
    return tuple(
        Province(row["name"], row.get("kind", PROVINCE), tuple(row.get("former", ())), row.get("full_place", ""))
        for row in rows
    )


def home(resources: Path) -> Province:
    """Return the province whose agencies the directory lists."""
    return province_of(_read(resources, "office.json")["settings"]["province"], provinces(resources))


def proposed(resources: Path, province: Province, clerk: str = "") -> Office:
    """Return the office as the directory would have it in a province: what the first page proposes."""
    settings = _read(resources, "office.json")["settings"]
    here = home(resources)
    return Office(
        province=province,
        committee=moved(settings["committee"], here, province),
        committee_short=moved(settings["committee_short"], here, province),
        clerk=clerk,
    )


def _read(resources: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((resources / "directory" / name).read_text(encoding="utf-8"))
    return found
