"""How an agency is called and whether it is there on a day: the same in SQL and on the record."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ict_desktop.records.agencies import Agency, holds_on
from ict_desktop.store import agencies, writing
from ict_desktop.store.store import Store

DAY = st.dates(date(2016, 1, 1), date(2016, 3, 1))
AN_AGENCY = st.builds(
    Agency,
    id=st.uuids().map(str),
    name=st.just("Sở Nội vụ"),
    short_name=st.sampled_from(["", "Sở NV"]),
    valid_from=st.none() | DAY,
    valid_to=st.none() | DAY,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(known=st.lists(AN_AGENCY, min_size=1, max_size=6, unique_by=lambda agency: agency.id), day=DAY)
def test_name_and_validity_are_the_same_in_sql_and_on_the_record(known: list[Agency], day: date, empty: Store):
    connection = empty.connection
    connection.execute("BEGIN")
    for agency in known:
        writing.insert(connection, agency)
    sql = f"SELECT id, {agencies.called('a')}, {agencies.holds_on('a')} FROM agency a"
    found = {row[0]: (row[1], bool(row[2])) for row in connection.execute(sql, {"day": day.isoformat()})}
    connection.execute("ROLLBACK")
    assert found == {
        agency.id: (agency.caption(), holds_on(agency.valid_from, agency.valid_to, day)) for agency in known
    }


def test_both_ends_of_a_validity_count():
    first, last = date(2016, 1, 1), date(2016, 3, 1)
    assert holds_on(first, last, first)
    assert holds_on(first, last, last)
    assert not holds_on(first, last, date(2016, 3, 2))
    assert not holds_on(first, None, date(2015, 12, 31))
    assert holds_on(None, None, first)
