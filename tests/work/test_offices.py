"""A new file knows the agencies; the sample holds the conference of 7 July 2017, every fact and none besides."""

import json
import shutil
import unicodedata
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from ict_desktop.records.agencies import Agency
from ict_desktop.records.clerks import Clerk
from ict_desktop.records.indicators import RANK, SCALE, Indicator, Value
from ict_desktop.records.kinds import BY_TABLE
from ict_desktop.records.letterheads import DocumentSeries, Letterhead
from ict_desktop.records.meetings import Meeting, Opinion, Proposal, ProposalAnswer
from ict_desktop.records.offices import Office
from ict_desktop.records.tasks import Task
from ict_desktop.store import checking, ledger, listing, table
from ict_desktop.store.listing import Query
from ict_desktop.store.opening import open_store
from ict_desktop.store.store import Store
from ict_desktop.store.tasks import TASKS
from ict_desktop.work import meetings
from ict_desktop.work.offices import start_office, start_sample
from ict_desktop.work.provinces import home, proposed, provinces
from tests.files import RESOURCES, dump, now

CONFERENCE = json.loads((RESOURCES / "sample" / "conference-2017-07-07.json").read_text(encoding="utf-8"))


def test_every_row_of_the_sample_is_a_record_and_every_value_one_of_its_fields():
    """A misspelt field would be left out in silence."""
    odd = [
        f"{row['key']}: {name}"
        for row in CONFERENCE["rows"]
        for name in row["values"]
        if name not in BY_TABLE[row["table"]].__dataclass_fields__
    ]
    assert odd == []


def test_every_row_of_the_sample_is_in_the_file(sample: Store):
    for row in CONFERENCE["rows"]:
        wanted = {name: value for name, value in row["values"].items() if not str(value).startswith("@")}
        conditions = " AND ".join(f"{name} IS ?" for name in wanted) or "1"
        count = sample.connection.execute(
            f"SELECT count(*) FROM {row['table']} WHERE {conditions}", tuple(wanted.values())
        ).fetchone()[0]
        assert count >= 1, row["key"]


def test_the_meeting_has_its_chair_and_co_chair(sample: Store):
    (meeting,) = table.every(sample.connection, Meeting)
    assert (meeting.held_on, meeting.session) == (date(2017, 7, 7), "sang")
    assert meeting.chair_name == "Đặng Quốc Vinh"
    assert meeting.co_chairs == "Lãnh đạo Sở Thông tin và Truyền thông"
    assert (meeting.reviewed_period, meeting.planned_period) == ("2017-H1", "2017-H2")


def test_three_of_four_proposals_are_answered_and_that_of_education_is_not(sample: Store):
    (meeting,) = table.every(sample.connection, Meeting)
    covered = meetings.coverage(sample.connection, meeting.id, "2017-07-07")
    assert (len(table.every(sample.connection, Opinion)), covered.proposals) == (3, 4)
    assert (covered.answered, covered.unanswered) == (3, 1)
    open_rows = [row for row in covered.rows if row["conclusion_id"] is None]
    assert [row["speaker_agency"] for row in open_rows] == ["Sở Giáo dục và Đào tạo"]
    partly = [answer.remark for answer in table.every(sample.connection, ProposalAnswer) if answer.remark]
    assert len(partly) == 1
    assert len(table.every(sample.connection, Proposal)) == 4


def test_of_nine_tasks_one_has_a_date_and_none_an_agency(sample: Store):
    tasks = table.every(sample.connection, Task)
    assert len(tasks) == 9
    assert [task.due_on for task in tasks if task.due_on] == [date(2017, 12, 31)]
    assert [task.due_phrase for task in tasks if task.due_on] == ["trong năm 2017"]
    assert {task.lead_agency_id for task in tasks} == {None}
    counted = listing.counts(sample.connection, TASKS, Query(day="2017-07-07"))
    assert (counted["trong_han"], counted["khong_thoi_han"], counted["chua_giao"]) == (1, 8, 9)


def test_the_five_ranks_are_of_63_and_the_shared_one_says_so(sample: Store):
    ranks = [i for i in table.every(sample.connection, Indicator) if i.kind == RANK]
    values = [table.every(sample.connection, Value, indicator_id=rank.id)[0] for rank in ranks]
    assert sorted((value.number, value.field_size) for value in values) == [(n, 63) for n in (9, 10, 16, 17, 38)]
    assert {value.period for value in values} == {"2016"}
    assert {rank.direction for rank in ranks} == {"giam"}
    (shared,) = [value for value in values if value.number == 9]
    assert "cả hai mục" in shared.remark
    assert [value.remark for value in values if value.number != 9] == [""] * 4


def test_the_figures_of_the_half_year_stand_with_their_units(sample: Store):
    numbers = {
        i.name: (table.every(sample.connection, Value, indicator_id=i.id)[0].number, i.unit)
        for i in table.every(sample.connection, Indicator)
        if i.kind not in (RANK, SCALE)
    }
    assert sorted(numbers.values()) == [
        (15.0, "dịch vụ"),
        (100.0, "%"),
        (100.0, "%"),
        (100.0, "%"),
        (748.0, "dịch vụ"),
    ]


def test_the_stage_of_e_government_is_the_third_of_four_with_its_remark(sample: Store):
    (stage,) = [i for i in table.every(sample.connection, Indicator) if i.kind == SCALE]
    (value,) = table.every(sample.connection, Value, indicator_id=stage.id)
    assert (value.number, stage.minimum, stage.maximum) == (3, 1, 4)
    assert "sơ khai" in value.remark


def test_the_incidents_are_counted_in_their_own_units(sample: Store):
    rows = sample.connection.execute(
        "SELECT i.count, u.name FROM incident i JOIN count_unit u ON u.code = i.count_unit ORDER BY i.count DESC"
    ).fetchall()
    assert [(count, unit.casefold()) for count, unit in rows] == [
        (87.0, "lượt đơn vị"),
        (2.0, "cổng/trang"),
        (1.0, "phần mềm"),
    ]


def test_the_link_of_the_three_bodies_is_only_proposed(sample: Store):
    rows = sample.connection.execute(
        "SELECT l.state, a.name FROM system_link l JOIN link_member m ON m.link_id = l.id "
        "JOIN agency a ON a.id = m.agency_id ORDER BY m.id"
    ).fetchall()
    assert {state for state, _name in rows} == {"de_xuat"}
    assert [name.split()[0] for _state, name in rows] == ["Tỉnh", "Ủy", "Hội"]


def test_the_sample_says_nothing_of_what_happened_later(sample: Store):
    """No progress, no result, no paper: the article knows of none."""
    for name in ("progress", "extension", "reminder", "document", "visit", "finding", "target"):
        assert sample.connection.execute(f"SELECT count(*) FROM {name}").fetchone() == (0,), name
    assert sample.connection.execute("SELECT count(*) FROM task WHERE completed_on IS NOT NULL").fetchone() == (0,)


def test_every_text_of_the_sample_is_in_normal_form_without_stray_ends(sample: Store):
    for name in [*BY_TABLE, "setting"]:
        for row in table.rows(sample.connection, f"SELECT * FROM {name}"):
            for column, value in row.items():
                if isinstance(value, str) and column != "sort_key":
                    assert unicodedata.is_normalized("NFC", value), (name, column)
                    assert value == value.strip(), (name, column)


def test_two_samples_written_at_different_times_hold_the_same_rows(tmp_path: Path):
    files = []
    for number, moment in enumerate((datetime(2017, 7, 7), datetime(2026, 11, 23, 16))):
        path = tmp_path / f"{number}.ict"
        start_sample(path, RESOURCES, lambda moment=moment: moment).close()
        with closing(open_store(path, now)) as store:
            files.append(dump(store.connection))
    assert files[0] == files[1]


def test_a_new_office_knows_the_agencies_but_no_meeting(tmp_path: Path):
    with closing(start_office(tmp_path / "moi.ict", RESOURCES, now)) as store:
        counts = ledger.counts(store.connection)
        assert counts["agency"] > 100
        assert counts["agency_alias"] > 50
        assert {counts[name] for name in ("meeting", "task", "value", "incident", "document")} == {0}
        assert len(table.every(store.connection, Letterhead)) == 4
        assert len(table.every(store.connection, DocumentSeries)) == 4
        settings = table.settings(store.connection)
        assert settings["province"] == "Hà Tĩnh"
        assert table.get(store.connection, Letterhead, settings["letterhead_TB"]) is not None
        assert store.next_undo() is None
        assert checking.examine(store.connection) == checking.Findings()


def every_text(store: Store, *tables: str) -> str:
    found = [table.rows(store.connection, f"SELECT * FROM {name}") for name in tables]
    return "\n".join(str(value) for rows in found for row in rows for value in row.values())


@pytest.mark.parametrize("name", ["Quảng Trị", "Huế", "Hồ Chí Minh"])
def test_the_file_of_another_province_speaks_nowhere_of_ha_tinh(name: str, tmp_path: Path):
    province = next(one for one in provinces(RESOURCES) if one.name == name)
    office = proposed(RESOURCES, province, "Nguyễn Thị Lan")
    with closing(start_office(tmp_path / "moi.ict", RESOURCES, now, office)) as store:
        texts = every_text(store, "setting", "letterhead", "document_series", "agency", "agency_alias", "action")
        assert "Hà Tĩnh" not in texts
        assert ("tỉnh" in texts) == (province.kind == "tỉnh")
        assert table.settings(store.connection)["province"] == province.setting
        heads = {head.id: head for head in table.every(store.connection, Letterhead)}
        usual = heads[table.settings(store.connection)["letterhead_TB"]]
        assert (usual.superior, usual.issuer) == (f"UBND {province.called}", "Ban Chỉ đạo\nCông nghệ thông tin")
        assert {head.place for head in heads.values()} == {province.place}
        agencies = table.every(store.connection, Agency)
        assert 40 < len(agencies) < 60
        assert [agency.name for agency in agencies if agency.confirmed] == [office.committee]
        assert not [agency.name for agency in agencies if agency.block in ("huyen", "xa")]
        assert [clerk.name for clerk in table.every(store.connection, Clerk)] == ["Nguyễn Thị Lan"]
        assert checking.examine(store.connection) == checking.Findings()


@pytest.mark.parametrize(
    ("day", "below"),
    [
        (datetime(2025, 6, 30), "UBND các huyện, thành phố, thị xã"),
        (datetime(2025, 7, 1), "UBND các xã, phường, đặc khu"),
    ],
)
def test_a_new_office_sends_its_papers_to_the_units_there_are(day: datetime, below: str, tmp_path: Path):
    with closing(start_office(tmp_path / "moi.ict", RESOURCES, lambda: day)) as store:
        (said,) = [
            head.recipients for head in table.every(store.connection, Letterhead) if "UBND các" in head.recipients
        ]
        assert said.splitlines()[-1] == below


def test_a_committee_of_another_name_stands_in_settings_letterhead_and_list(tmp_path: Path):
    office = Office(
        province=home(RESOURCES),
        committee="Ban Chỉ đạo CNTT và chuyển đổi số tỉnh Hà Tĩnh",
        committee_short="Ban Chỉ đạo CĐS",
    )
    with closing(start_office(tmp_path / "moi.ict", RESOURCES, now, office)) as store:
        settings = table.settings(store.connection)
        assert (settings["committee"], settings["committee_short"]) == (office.committee, office.committee_short)
        head = table.get(store.connection, Letterhead, settings["letterhead_TB"])
        assert head is not None
        assert head.called == office.committee
        assert (head.name, head.issuer) == ("UBND tỉnh – Ban Chỉ đạo CĐS", "Ban Chỉ đạo\nCNTT và chuyển đổi số")
        names = [agency.name for agency in table.every(store.connection, Agency)]
        assert office.committee in names
        assert "UBND xã Cẩm Lạc" in names
        assert checking.examine(store.connection) == checking.Findings()


def test_the_agencies_of_2017_and_2025_carry_their_dates(sample: Store):
    by_name = {agency.name: agency for agency in table.every(sample.connection, Agency)}
    assert by_name["UBND huyện Nghi Xuân"].valid_to == date(2025, 6, 30)
    assert by_name["Sở Thông tin và Truyền thông"].valid_to == date(2025, 2, 28)
    assert any(not agency.confirmed for agency in by_name.values())


@pytest.mark.parametrize("broken", ["office.json", "agencies.json"])
def test_a_new_office_whose_directory_cannot_be_read_leaves_no_file(broken: str, tmp_path: Path):
    resources = tmp_path / "resources"
    shutil.copytree(RESOURCES / "directory", resources / "directory")
    (resources / "directory" / broken).write_text("{}", encoding="utf-8")
    with pytest.raises(KeyError):
        start_office(tmp_path / "moi.ict", resources, now)
    assert [entry.name for entry in tmp_path.iterdir()] == ["resources"]
