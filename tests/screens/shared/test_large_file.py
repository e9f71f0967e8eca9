"""A file of 100 000 tasks behaves as the sample does."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.files import outside
from tests.hands import CONTROL, Key, press
from tests.screens.conftest import OpenOffice
from tests.screens.office import Office

COUNT = 100_000
LONG = "Rà soát, đánh giá việc triển khai ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước; " * 3
MANY = f"""
    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {COUNT}),
    named AS (SELECT row_number() OVER (ORDER BY id) - 1 AS place, id FROM agency)
    INSERT INTO task (id, text, lead_agency_id, assigned_on, due_on)
    SELECT printf('task-%06d', n), CASE WHEN n % 7 THEN 'Báo cáo kết quả số ' || n ELSE ? END, named.id, '2017-06-20',
        CASE WHEN n % 4 THEN date('2017-05-01', (n % 400) || ' days') END
    FROM number LEFT JOIN named ON place = n % 150
"""


@pytest.fixture
def large(open_office: OpenOffice, sample_path: Path) -> Office:
    with closing(outside(sample_path)) as connection:
        # Rows of a test need no history: the triggers are taken off, and made again at the next migration only.
        triggers = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'task'"
        ).fetchall()
        for (name,) in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("BEGIN")
        connection.execute(MANY, (LONG[:300],))
        connection.execute("UPDATE task SET sort_key = text WHERE sort_key IS NULL OR sort_key = ''")
        connection.execute("COMMIT")
    return open_office(sample_path)


def test_a_list_of_a_hundred_thousand_is_opened_scrolled_and_kept_a_window_at_a_time(large: Office) -> None:
    page = large.page("tasks")
    model = page.list.model
    assert len(model.ids) == COUNT + 9
    assert model.fetched <= 300
    assert "100.009 nhiệm vụ" in page.header.summary.words
    press(Key.Key_F, CONTROL)
    press(Key.Key_Down)
    press(Key.Key_End, CONTROL)
    page.list.table.grab()
    assert page.list.table.currentIndex().row() == COUNT + 8
    assert model.fetched <= 900
    last = page.list.current_id()
    page.reload()
    large.settle()
    assert page.list.current_id() == last
    assert page.record is not None
    assert page.record.id == last


def test_the_overview_counts_a_hundred_thousand_beside_the_window(large: Office) -> None:
    page = large.go("overview")
    large.settle()
    assert page.shown.total == COUNT + 9  # type: ignore[attr-defined]
