"""A file of many tasks, made from the sample: words, agencies and dates as in an office, spread over ten years."""

import sqlite3
from datetime import date, timedelta
from pathlib import Path

WORDS = (
    "Rà soát việc ứng dụng công nghệ thông tin",
    "Xây dựng kế hoạch kết nối liên thông đường truyền số liệu",
    "Tổ chức tập huấn cho cán bộ cấp xã",
    "Báo cáo tình hình cung cấp dịch vụ công trực tuyến",
    "Khắc phục sự cố mã độc tại Đức Thọ",
)


def make(sample: Path, target: Path, count: int) -> None:
    """Copy the sample and add tasks until there are `count`; triggers fill ledger and search as for any other tool."""
    target.unlink(missing_ok=True)
    source = sqlite3.connect(sample)
    source.execute("VACUUM INTO ?", (str(target),))
    source.close()
    connection = sqlite3.connect(target)
    agencies = [row[0] for row in connection.execute("SELECT id FROM agency WHERE block = 'so_nganh' ORDER BY id")]
    first = date(2016, 1, 1)
    rows = [
        (
            f"01600000-0000-7000-8000-{number:012x}",
            f"{WORDS[number % len(WORDS)]}, đợt {number}",
            agencies[number % len(agencies)] if number % 7 else None,
            (first + timedelta(days=number % 3000)).isoformat(),
            (first + timedelta(days=number % 3000 + 60)).isoformat() if number % 3 else None,
            (first + timedelta(days=number % 3000 + 50)).isoformat() if number % 4 == 1 else None,
        )
        for number in range(count)
    ]
    with connection:
        connection.executemany(
            "INSERT INTO task (id, text, lead_agency_id, assigned_on, due_on, completed_on) VALUES (?, ?, ?, ?, ?, ?)",
            rows,
        )
    connection.close()
