"""The commands without a window: what they print, what they write, how they end."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import unicodedata
from contextlib import closing
from pathlib import Path
from typing import Any

import pypdf
import pytest

from ict_desktop.app import main
from ict_desktop.records.errors import Refused
from ict_desktop.records.kinds import KINDS
from ict_desktop.records.tasks import STATUS_NAMES
from ict_desktop.records.vietnamese import sort_key
from ict_desktop.store.opening import open_store
from ict_desktop.work import keep
from ict_desktop.work.files import write_whole
from tests.files import BY, now, outside
from tests.store.schema_page import PAGE, tables_on

ROOT = Path(__file__).parents[1]
Said = pytest.CaptureFixture[str]


def shown(capsys: Said, path: Path, kind: str, *more: str) -> list[dict[str, Any]]:
    assert main(["show", str(path), kind, "--json", *more]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    rows = json.loads(said.out)
    assert isinstance(rows, list)
    return rows


def run(*arguments: str | Path, env: dict[str, str] | None = None, **more: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a process of its own."""
    return subprocess.run(
        [sys.executable, *map(str, arguments)], cwd=ROOT, env=env, capture_output=True, check=False, timeout=60, **more
    )


# sample, show


def test_the_sample_is_written_and_never_over_another_file(tmp_path: Path, capsys: Said):
    path = tmp_path / "mau.ict"
    assert main(["sample", str(path)]) == 0
    assert capsys.readouterr().out == f"Đã ghi dữ liệu mẫu vào {path}.\n"
    before = path.read_bytes()
    assert main(["sample", str(path)]) == 1
    assert "Đã có tệp “mau.ict”" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["mau.ict"]


@pytest.mark.parametrize("kind", KINDS)
def test_show_gives_the_columns_of_the_schema_page(kind: str, full_path: Path, capsys: Said):
    rows = shown(capsys, full_path, kind)
    columns = [facts[0] for facts in tables_on(PAGE.read_text(encoding="utf-8"))[KINDS[kind].TABLE]]
    columns = [name for name in columns if name != "sort_key"]
    columns += ["due", "due_words", "status"] if kind == "tasks" else []
    assert [list(row) for row in rows] == [columns, columns]


@pytest.mark.parametrize("kind", KINDS)
def test_show_lists_every_kind_for_people_too(kind: str, full_path: Path, capsys: Said):
    assert main(["show", str(full_path), kind]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == f"2 {KINDS[kind].NOUN}."
    assert len(lines) == 3


def test_show_gives_the_facts_of_the_sample(sample_path: Path, capsys: Said):
    counts = {row["count_unit"]: row["count"] for row in shown(capsys, sample_path, "incidents")}
    assert counts == {"luot_don_vi": 87.0, "phan_mem": 1.0, "cong_trang": 2.0}
    assert {17.0, 10.0, 16.0, 38.0, 9.0, 748.0} <= {row["number"] for row in shown(capsys, sample_path, "values")}
    assert len(shown(capsys, sample_path, "conclusions")) == 9
    for kind in KINDS:
        for row in shown(capsys, sample_path, kind):
            for value in row.values():
                assert not isinstance(value, str) or unicodedata.is_normalized("NFC", value)


@pytest.mark.parametrize(
    ("today", "status"),
    [
        ("2017-12-31", "chưa hoàn thành trong hạn"),
        ("2018-01-01", "chưa hoàn thành quá hạn"),
    ],
)
def test_tasks_carry_their_status_in_words_on_the_day(today: str, status: str, sample_path: Path, capsys: Said):
    rows = shown(capsys, sample_path, "tasks", "--today", today)
    assert {row["status"] for row in rows} <= set(STATUS_NAMES.values())
    assert [row["status"] for row in rows if row["due_on"]] == [status]
    assert {row["status"] for row in rows if not row["due_on"]} == {"chưa hoàn thành không thời hạn"}


def test_a_row_written_by_another_program_is_shown(sample_path: Path, capsys: Said):
    with closing(outside(sample_path)) as hand:
        hand.execute("INSERT INTO task (id, text, due_on) VALUES ('tay', 'Việc ghi tay', '2017-07-01')")
    row = next(row for row in shown(capsys, sample_path, "tasks", "--today", "2017-07-07") if row["id"] == "tay")
    assert (row["text"], row["status"]) == ("Việc ghi tay", "chưa hoàn thành quá hạn")


def test_an_unknown_kind_is_refused_with_the_known_ones(sample_path: Path, capsys: Said):
    assert main(["show", str(sample_path), "task"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Không có loại “task”. Các loại: agencies, ")
    assert said.err.count("\n") == 1


# print


def pdf_text(path: Path) -> str:
    with pypdf.PdfReader(path) as reader:
        return "\n".join(page.extract_text() for page in reader.pages)


def words(text: str) -> str:
    return " ".join(text.split())


def test_the_notice_holds_the_nine_conclusions_word_for_word(sample_path: Path, tmp_path: Path, capsys: Said):
    paper = tmp_path / "tb.pdf"
    meeting = shown(capsys, sample_path, "meetings")[0]["id"]
    assert main(["print", str(sample_path), f"conclusion:{meeting}", "--date", "2026-11-23", "-o", str(paper)]) == 0
    assert capsys.readouterr().out == f"Đã ghi {paper}.\n"
    text = words(pdf_text(paper))
    for row in shown(capsys, sample_path, "conclusions"):
        assert words(f"{row['position']}. {row['text']}") in text
    assert "ngày 23 tháng 11 năm 2026" in text
    assert unicodedata.is_normalized("NFC", text)


def test_two_runs_give_the_same_bytes_whatever_the_day(sample_path: Path, tmp_path: Path):
    bytes_of = set()
    for number, today in enumerate(("2026-11-23", "2026-11-23", "2026-12-24")):
        paper = tmp_path / f"{number}.pdf"
        arguments = ["print", str(sample_path), "conclusion:2017-07-07", "--date", "2026-11-23"]
        assert main([*arguments, "-o", str(paper), "--today", today]) == 0
        bytes_of.add(paper.read_bytes())
    assert len(bytes_of) == 1


def test_two_samples_print_the_same_bytes(sample_path: Path, tmp_path: Path):
    assert main(["sample", str(tmp_path / "khac.ict"), "--today", "2030-01-01"]) == 0
    papers = []
    for path in (sample_path, tmp_path / "khac.ict"):
        paper = tmp_path / f"{path.stem}.pdf"
        assert main(["print", str(path), "conclusion:2017-07-07", "--date", "2026-11-23", "-o", str(paper)]) == 0
        papers.append(paper.read_bytes())
    assert papers[0] == papers[1]


def test_a_paper_is_also_written_for_a_word_processor(sample_path: Path, tmp_path: Path):
    paper = tmp_path / "tb.DOCX"
    assert main(["print", str(sample_path), "conclusion:2017-07-07", "-o", str(paper)]) == 0
    assert paper.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        ("khong-co", "Không có văn bản “khong-co”"),
        ("conclusion:khong-co", "không có hội nghị ứng với “khong-co”"),
        ("conclusion:", "Hãy xem mã"),
        ("minutes:", "Chưa ghi mã hội nghị sau “minutes:”"),
        ("invitation:2017-07-08", "không có hội nghị ứng với “2017-07-08”"),
        ("letter:2017-07-07", "conclusion:, invitation:, minutes:"),
        ("", "Không có văn bản"),
    ],
)
def test_a_paper_that_is_not_there_is_refused(paper: str, said: str, sample_path: Path, tmp_path: Path, capsys: Said):
    assert main(["print", str(sample_path), paper, "-o", str(tmp_path / "tb.pdf")]) == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "tb.pdf").exists()


@pytest.mark.parametrize("name", ["khong/co/tb.pdf", "mau.ict/tb.pdf", "thu-muc.pdf", "tb.txt", "tb"])
def test_a_paper_that_cannot_be_written_there_is_refused_and_leaves_nothing(
    name: str, sample_path: Path, tmp_path: Path, capsys: Said
):
    (tmp_path / "thu-muc.pdf").mkdir()
    before = sorted(tmp_path.rglob("*"))
    assert main(["print", str(sample_path), "conclusion:2017-07-07", "-o", str(tmp_path / name)]) == 1
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert said.err.endswith(".\n")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_file_that_is_there_is_never_written_over_unasked(sample_path: Path, tmp_path: Path, capsys: Said):
    paper = tmp_path / "tb.pdf"
    paper.write_bytes(b"older")
    assert main(["print", str(sample_path), "conclusion:2017-07-07", "-o", str(paper)]) == 1
    assert capsys.readouterr().err == (
        f"Đã có tệp “{paper}” nên chưa ghi. Hãy đặt tên khác, hoặc thêm --ghi-de để ghi đè lên tệp đó.\n"
    )
    assert paper.read_bytes() == b"older"


@pytest.mark.parametrize("over", ["--ghi-de", "--force"])
def test_a_paper_takes_the_place_of_an_older_one_only_when_it_is_whole(
    over: str, sample_path: Path, tmp_path: Path, capsys: Said
):
    paper = tmp_path / "tb.pdf"
    paper.write_bytes(b"older")
    assert main(["print", str(sample_path), "khong-co", "-o", str(paper), over]) == 1
    assert paper.read_bytes() == b"older"
    assert main(["print", str(sample_path), "conclusion:2017-07-07", "-o", str(paper), over]) == 0
    assert paper.read_bytes().startswith(b"%PDF")


def test_a_file_laid_there_while_the_paper_is_drawn_stays(tmp_path: Path):
    paper = tmp_path / "tb.pdf"
    paper.write_bytes(b"theirs")
    with pytest.raises(Refused, match="Đã có tệp"):
        write_whole(paper, b"ours", over=False)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("tb.pdf", b"theirs")]
    write_whole(tmp_path / "khac.pdf", b"ours", over=False)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["khac.pdf", "tb.pdf"]


# backup


def test_backup_goes_where_it_is_told_or_under_the_data_folder(sample_path: Path, tmp_path: Path, capsys: Said):
    assert main(["backup", str(sample_path), "-o", str(tmp_path / "a"), "--today", "2017-07-07"]) == 0
    assert main(["backup", str(sample_path), "--data", str(tmp_path / "data")]) == 0
    said = capsys.readouterr().out
    assert said.count("SHA-256 ") == 2
    (told,) = (tmp_path / "a").glob("mau-20170707-*.ict")
    (usual,) = (tmp_path / "data" / "backups").glob("mau-*.ict")
    for path in (told, usual):
        assert main(["check", str(path)]) == 0
        assert path.with_suffix(".sha256").is_file()


# usage


def test_help_names_every_command_option_and_kind_in_vietnamese(capsys: Said):
    for arguments in (["--help"], ["-h"], ["show", "--help"]):
        assert main(arguments) == 0
        said = capsys.readouterr().out
        for word in (
            "sample",
            "show",
            "print",
            "check",
            "backup",
            "--today",
            "--data",
            "--date",
            "--json",
            "--demo",
            "-o",
        ):
            assert word in said
        for kind in KINDS:
            assert kind in said
        assert "usage" not in said


@pytest.mark.parametrize(
    "arguments",
    [
        ["show"],
        ["show", "x.ict"],
        ["print", "x.ict", "y"],
        ["print", "x.ict", "y", "-o"],
        ["sample"],
        ["check"],
        ["check", "x.ict", "y.ict"],
        ["show", "x.ict", "tasks", "--today", "hôm nay"],
        ["show", "x.ict", "tasks", "--today", "2017-02-30"],
        ["print", "x.ict", "y", "-o", "z.pdf", "--date", "7/7/2017"],
        ["show", "x.ict", "tasks", "--xml"],
        ["--nonsense"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_two_and_one_sentence(arguments: list[str], capsys: Said):
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "Cách dùng lệnh chưa đúng. Gõ “ict-desktop --help” để xem cách dùng.\n"


@pytest.mark.parametrize("start", [["main.py"], ["-m", "ict_desktop"]])
def test_both_ways_to_start_are_the_same_program(start: list[str], sample_path: Path):
    done = run(*start, "show", sample_path, "meetings", "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)[0]["chair_name"] == "Đặng Quốc Vinh"
    assert run(*start, "show", sample_path, "khong-co").returncode == 1
    assert run(*start, "show").returncode == 2


def test_output_is_utf8_whatever_the_console_speaks(sample_path: Path):
    env = os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = run("main.py", "show", sample_path, "people", env=env)
    assert done.returncode == 0
    assert "Đặng Quốc Vinh" in done.stdout.decode("utf-8")
    refused = run("main.py", "show", "khong-co.ict", "people", env=env)
    assert "Không tìm thấy tệp" in refused.stderr.decode("utf-8")


def test_a_pipe_that_is_closed_early_is_no_crash(sample_path: Path):
    with closing(outside(sample_path)) as hand:
        hand.executemany(
            "INSERT INTO clerk (id, name) VALUES (?, ?)", [(str(n), f"Người {n} " * 50) for n in range(2000)]
        )
    arguments = [sys.executable, "main.py", "show", str(sample_path), "clerks", "--json"]
    with subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        assert program.stdout.read(1) == b"["
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait() == 0


def test_no_display_is_told_with_the_commands_that_need_none(sample_path: Path):
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    for arguments in ([], [str(sample_path)], ["--demo"]):
        done = run("main.py", *arguments, env=env)
        said = done.stderr.decode("utf-8")
        assert done.returncode == 1
        assert "không có màn hình" in said
        assert "sample, show, print, check, backup" in said
        assert said.count("\n") == 1


def test_nothing_is_written_outside_the_named_files_and_the_data_folder(sample_master: Path, tmp_path: Path):
    home, data, desk = (tmp_path / name for name in ("home", "data", "desk"))
    for folder in (home, desk):
        folder.mkdir()
    shutil.copy(sample_master, desk / "f.ict")
    env = os.environ | {"HOME": str(home), "USERPROFILE": str(home), "TMPDIR": str(tmp_path / "none")}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        env.pop(name, None)
    for arguments in (
        ["sample", desk / "s.ict"],
        ["show", desk / "f.ict", "tasks"],
        ["print", desk / "f.ict", "conclusion:2017-07-07", "-o", desk / "tb.pdf"],
        ["print", desk / "f.ict", "conclusion:2017-07-07", "-o", desk / "tb.docx"],
        ["check", desk / "f.ict"],
        ["backup", desk / "f.ict"],
    ):
        done = run("main.py", *arguments, "--data", data, env=env)
        assert done.returncode == 0, done.stderr.decode()
    assert list(home.rglob("*")) == []
    assert sorted(entry.name for entry in desk.iterdir()) == ["f.ict", "s.ict", "tb.docx", "tb.pdf"]
    assert sorted(entry.suffix for entry in data.rglob("*") if entry.is_file()) == [".ict", ".sha256"]


def test_the_commands_load_nothing_of_the_window(sample_path: Path):
    loaded = (
        "import sys; from ict_desktop.app import main; status = main(sys.argv[1:]);"
        "heavy = {'PySide6', 'sqlite_utils', 'reportlab', 'docx', 'numpy', 'pyqtgraph'} & sys.modules.keys();"
        "sys.exit(f'{status} {heavy}' if status or heavy else 0)"
    )
    done = run("-c", loaded, "show", sample_path, "tasks")
    assert done.returncode == 0, done.stderr.decode()


def test_a_copy_of_the_file_alone_is_whole_after_each_command(sample_path: Path, tmp_path: Path, capsys: Said):
    with closing(open_store(sample_path, now)) as store:
        keep.set_setting(store, "province", "Tỉnh khác", BY)
    assert main(["show", str(sample_path), "tasks"]) == 0
    copied = Path(shutil.copy(sample_path, tmp_path / "ban-sao.ict"))
    with closing(sqlite3.connect(copied)) as copy:
        assert copy.execute("SELECT value FROM setting WHERE name = 'province'").fetchone() == ("Tỉnh khác",)


def test_a_paper_never_takes_the_place_of_the_file_it_is_printed_from(
    sample_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = sample_path.rename(sample_path.with_suffix(".pdf"))
    before = path.read_bytes()
    assert (
        main(["print", str(path), "conclusion:2017-07-07", "-o", f"{path.parent}/../{path.parent.name}/mau.pdf"]) == 1
    )
    assert "chính là tệp dữ liệu" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_output_that_finds_no_room_is_refused_in_one_sentence(sample_path: Path):
    if not Path("/dev/full").exists():
        pytest.skip("only Linux has a device that is always full")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "main.py", "show", str(sample_path), "tasks", "--json"],
            stdout=full, stderr=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == "Không còn chỗ để ghi kết quả ra. Hãy giải phóng dung lượng rồi thử lại.\n"


def test_agencies_are_shown_by_name_and_tasks_as_they_were_entered(
    sample_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["show", str(sample_path), "agencies", "--json"]) == 0
    names = [row["name"] for row in json.loads(capsys.readouterr().out)]
    assert names == sorted(names, key=sort_key)
    assert main(["show", str(sample_path), "tasks", "--json"]) == 0
    ids = [row["id"] for row in json.loads(capsys.readouterr().out)]
    assert ids == sorted(ids)


def test_tasks_show_the_deadline_in_force_and_its_words_while_they_mean_it(sample_path: Path, capsys: Said):
    (task,) = (row for row in shown(capsys, sample_path, "tasks", "--today", "2017-07-08") if row["due_phrase"])
    assert (task["due"], task["due_words"]) == ("2017-12-31", "trong năm 2017")
    with closing(outside(sample_path)) as hand:
        hand.execute(
            "INSERT INTO extension (id, task_id, granted_on, new_due_on, reason) VALUES ('g', ?, '2017-08-01', "
            "'2018-03-31', 'Chờ')",
            (task["id"],),
        )
    (task,) = (row for row in shown(capsys, sample_path, "tasks", "--today", "2017-08-01") if row["due_phrase"])
    assert (task["due_on"], task["due"], task["due_words"]) == ("2017-12-31", "2018-03-31", "")
