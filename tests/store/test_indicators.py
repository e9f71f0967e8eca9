"""What stands, and ever stood, in a cell of the grid of indicators."""

import pytest

from ict_desktop.records.agencies import Agency
from ict_desktop.records.figures import CellKey
from ict_desktop.records.indicators import Indicator, Target, Value
from ict_desktop.store import indicators, writing
from ict_desktop.store.store import Store


def value(store: Store, key: str, period: str = "2017", **others: object) -> None:
    values = {"number": 1.0, **others}
    writing.insert(store.connection, Value(id=key, indicator_id="i", period=period, **values))  # type: ignore[arg-type]


@pytest.fixture
def asked(empty: Store) -> Store:
    """A file with an indicator "i" and an agency "so"."""
    writing.insert(empty.connection, Indicator(id="i", name="Chỉ tiêu"))
    writing.insert(empty.connection, Agency(id="so", name="Sở"))
    return empty


def test_in_a_cell_stands_the_value_without_a_scope_else_the_only_one(asked: Store):
    def found() -> str | None:
        return indicators.value_at(asked.connection, CellKey("i", None, "2017"))

    assert found() is None
    value(asked, "b", scope="huyện")
    assert found() == "b"
    value(asked, "a", scope="xã")
    assert found() is None
    value(asked, "c")
    assert found() == "c"


def test_the_cell_of_an_agency_is_not_that_of_the_province_nor_of_another_period(asked: Store):
    value(asked, "tỉnh")
    value(asked, "sở", agency_id="so")
    value(asked, "nửa năm", "2017-H1")
    cells = [(None, "2017"), ("so", "2017"), (None, "2017-H1"), ("so", "2017-H1")]
    found = [indicators.value_at(asked.connection, CellKey("i", *cell)) for cell in cells]
    assert found == ["tỉnh", "sở", "nửa năm", None]
    for key, (agency, period) in enumerate(cells[:3]):
        aim = Target(id=f"{key}", indicator_id="i", agency_id=agency, period=period, comparator=">=", number=1.0)
        writing.insert(asked.connection, aim)
    assert [indicators.target_at(asked.connection, CellKey("i", *cell)) for cell in cells] == ["0", "1", "2", None]


def test_whatever_ever_stood_in_a_cell_belongs_to_its_history_oldest_first(asked: Store):
    value(asked, "z")
    writing.delete(asked.connection, "value", "z")
    value(asked, "moved", "2016")
    value(asked, "other", "2015")
    value(asked, "scoped", scope="huyện")
    value(asked, "sở", agency_id="so")
    value(asked, "a")
    writing.update(asked.connection, "value", "a", {"number": 2.0})
    writing.update(asked.connection, "value", "a", {"period": "2014"})
    writing.update(asked.connection, "value", "moved", {"period": "2017"})
    assert indicators.ids_ever_at(asked.connection, CellKey("i", None, "2017")) == ["z", "a", "moved"]
    assert indicators.ids_ever_at(asked.connection, CellKey("i", "so", "2017")) == ["sở"]


def test_a_rank_is_taken_to_be_among_as_many_as_the_newest(asked: Store):
    assert indicators.usual_field_size(asked.connection, "i") is None
    value(asked, "z", "2015", field_size=61)
    value(asked, "a", "2017", field_size=63)
    value(asked, "b", "2018")
    assert indicators.usual_field_size(asked.connection, "i") == 63
