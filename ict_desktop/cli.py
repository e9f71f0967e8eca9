"""The same work without a window: sample, show, print, check, backup, pack, unpack."""

import argparse
import errno
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from ict_desktop.place import Parser, Place, day_of
from ict_desktop.records.archive_ending import ENDING
from ict_desktop.records.disk_space import size_text
from ict_desktop.records.documents import Document
from ict_desktop.records.errors import Refused
from ict_desktop.records.figures import VERDICTS
from ict_desktop.records.kinds import KINDS
from ict_desktop.records.numbers import number_text
from ict_desktop.records.papers import Paper
from ict_desktop.records.periods import parse_period
from ict_desktop.records.record import joined
from ict_desktop.store import table
from ict_desktop.store.archive import Origin, amount, pack, unpack
from ict_desktop.store.areas import listing_of
from ict_desktop.store.backup import back_up
from ict_desktop.store.checking import Findings, examine
from ict_desktop.store.finding_words import as_json, phrases
from ict_desktop.store.listing import plain_rows
from ict_desktop.store.living import name_of_pc
from ict_desktop.store.migrating import pending
from ict_desktop.store.opening import open_as_it_is, open_store
from ict_desktop.store.sqlite import named_errors
from ict_desktop.store.store import Store
from ict_desktop.store.tasks import TASKS
from ict_desktop.work import documents, tasks
from ict_desktop.work.files import write_whole
from ict_desktop.work.grid import figure_rows
from ict_desktop.work.offices import start_sample
from ict_desktop.work.papers.asked import WAYS, Named, named
from ict_desktop.work.papers.checking import open_findings
from ict_desktop.work.papers.draft import as_printed

FIGURES = "figures"
"""What `show` calls the cells of the grid of indicators: values entered and computed, with their targets."""

HELP = """Cách dùng:
  ict-desktop [TỆP]                      mở cửa sổ (không ghi TỆP: tệp của cơ quan trong Documents)
  ict-desktop --demo                     mở dữ liệu mẫu, coi như hôm nay là 07/07/2017
  ict-desktop sample TỆP                 ghi tệp mẫu: hội nghị ngày 07/07/2017
  ict-desktop show TỆP LOẠI [--json]     liệt kê bản ghi của một loại
  ict-desktop print TỆP VĂN_BẢN -o RA.pdf|RA.docx [--date NĂM-THÁNG-NGÀY] [--ghi-de]
                                         in một văn bản; tệp RA đã có thì không ghi đè, trừ khi ghi --ghi-de (--force)
  ict-desktop check TỆP [--json]         kiểm tra tệp có nguyên vẹn không; chỗ khác với sổ nhật ký ghi rõ cả hai bản
  ict-desktop check TỆP --paper VĂN_BẢN  kiểm thể thức một văn bản, gọi tên như ở lệnh print
  ict-desktop backup TỆP [-o THƯ_MỤC]    sao lưu, kiểm tra bản sao và ghi mã SHA-256
  ict-desktop pack TỆP -o GÓI.ictz       ghi gói để chuyển sang máy mới
  ict-desktop unpack GÓI.ictz -o TỆP     đưa tệp hồ sơ ra khỏi gói và đối chiếu với máy cũ

Dùng được với mọi lệnh:
  --today NĂM-THÁNG-NGÀY                 coi ngày này là hôm nay
  --data THƯ_MỤC                         nơi giữ nhật ký, tùy chọn và bản sao lưu
  -h, --help                             in trang này

VĂN_BẢN là mã văn bản (xem bằng show TỆP documents), hoặc một trong các cách gọi sau; HỘI_NGHỊ là mã hoặc ngày họp
NĂM-THÁNG-NGÀY, CƠ_QUAN là tên, tên viết tắt hoặc mã. Văn bản đã ban hành in đúng bản đã giữ.
{papers}

LOẠI là một trong: {kinds}
Mã kết thúc: 0 xong, 1 bị từ chối (một câu trên dòng lỗi), 2 sai cách dùng.
"""


def help_text() -> str:
    """Return the page `--help` prints."""
    return HELP.format(kinds=" ".join(sorted([*KINDS, FIGURES])), papers=_ways())


def _ways() -> str:
    heads = {f"{prefix}:{way.behind}": way.name for prefix, way in WAYS.items()}
    width = max(map(len, heads)) + 2
    return "\n".join(f"  {head:{width}}{name}" for head, name in heads.items())


def run(command: str, arguments: Sequence[str], place: Place) -> int:
    """Run one command; returns the exit status. What cannot be done raises `Refused`."""
    parse, work = COMMANDS[command]
    parser = Parser(add_help=False)
    parse(parser)
    options = parser.parse_args(list(arguments))
    try:
        with named_errors(options.file):
            status = work(options, place)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads the output has seen enough.
        _drop_output()
        return 0
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _drop_output()
        raise Refused("Không còn chỗ để ghi kết quả ra. Hãy giải phóng dung lượng rồi thử lại.") from error
    return status


def _drop_output() -> None:
    """Send what is left to nowhere: the interpreter must not try to write it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parse_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)


def _parse_show(parser: argparse.ArgumentParser) -> None:
    _parse_file(parser)
    parser.add_argument("kind")
    parser.add_argument("--json", action="store_true")


def _parse_output(parser: argparse.ArgumentParser) -> None:
    _parse_file(parser)
    parser.add_argument("-o", "--output", type=Path, required=True)


def _parse_print(parser: argparse.ArgumentParser) -> None:
    _parse_output(parser)
    parser.add_argument("paper")
    parser.add_argument("--date", type=day_of)
    parser.add_argument("--ghi-de", "--force", dest="over", action="store_true")


def _parse_backup(parser: argparse.ArgumentParser) -> None:
    _parse_file(parser)
    parser.add_argument("-o", "--output", type=Path)


def _sample(options: argparse.Namespace, place: Place) -> int:
    start_sample(options.file, place.resources, place.now).close()
    print(f"Đã ghi dữ liệu mẫu vào {options.file}.")
    return 0


def _show(options: argparse.Namespace, place: Place) -> int:
    if options.kind == FIGURES:
        return _show_figures(options, place)
    if options.kind not in KINDS:
        raise Refused(f"Không có loại “{options.kind}”. Các loại: {', '.join(sorted([*KINDS, FIGURES]))}.")
    kind = KINDS[options.kind]
    with closing(open_store(options.file, place.now)) as store:
        rows = plain_rows(store.connection, listing_of(kind.TABLE))
        if TASKS.table == kind.TABLE:
            rows = tasks.with_facts(store.connection, rows, place.today())
        if kind is Document:
            rows = [_as_printed(store, row, place) for row in rows]
    if options.json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for row in rows:
            print(f"{row['id']}  {table.record_of(kind, row).caption()}")
        print(f"{number_text(len(rows))} {kind.NOUN}.")
    return 0


def _as_printed(store: Store, row: dict[str, object], place: Place) -> dict[str, object]:
    """Return the row of a paper with the words its draft takes from letterhead and meeting."""
    document = as_printed(store.connection, table.record_of(Document, row), place.today())
    return {name: table.row_of(document)[name] for name in row}


def _show_figures(options: argparse.Namespace, place: Place) -> int:
    """List what the grid shows: `values` are what was entered, figures the computed ones too, each with its judgement."""
    with closing(open_store(options.file, place.now)) as store:
        rows = figure_rows(store.connection)
    if options.json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for row in rows:
            aim = joined((row["target"], VERDICTS.get(row["reached"], "")), ": ")
            where = joined((row["agency"] or "toàn tỉnh", parse_period(row["period"]).name))
            print(f"{row['indicator']}, {where}: {row['text']}{f' ({aim})' if aim else ''}")
        print(f"{number_text(len(rows))} số liệu.")
    return 0


def _print(options: argparse.Namespace, place: Place) -> int:
    output: Path = options.output
    if output.suffix.lower() not in _PENS:
        raise Refused(f"Chưa biết ghi ra “{output.name}”. Hãy đặt tên tệp kết thúc bằng .pdf hoặc .docx.")
    if os.path.realpath(output) == os.path.realpath(options.file):  # of a loop of links, resolve() raises
        raise Refused(f"“{output.name}” chính là tệp dữ liệu. Hãy đặt tên khác cho tệp in.")
    if not options.over and os.path.lexists(output):
        raise Refused(f"Đã có tệp “{output}” nên chưa ghi. Hãy đặt tên khác, hoặc thêm --ghi-de để ghi đè lên tệp đó.")
    with closing(open_store(options.file, place.now)) as store:
        asked = named(store.connection, options.paper, place.today(), options.date)
        content = _content(store, asked, options.date, output.suffix.lower(), place)
    write_whole(output, content, over=options.over)
    print(f"Đã ghi {output}.")
    return 0


def _content(store: Store, asked: Named, dated_on: date | None, ending: str, place: Place) -> bytes:
    """Return what is asked for: a paper that was issued as it was frozen, a draft as it is now, a list."""
    if isinstance(asked, Document) and ending == ".pdf":
        frozen = documents.frozen_pdf(store.connection, asked, dated_on)
        if frozen is not None:
            return frozen
    every = [asked] if isinstance(asked, Document | Paper) else asked
    papers = [
        each if isinstance(each, Paper) else documents.document_paper(store.connection, each, place.today(), dated_on)
        for each in every
    ]
    _warn(papers, place)
    return _PENS[ending](papers, place)


def _warn(papers: Sequence[Paper], place: Place) -> None:
    """Name on standard error what the face of the papers cannot print."""
    from ict_desktop.printing.missing import unprintable  # reportlab, only when a paper is wanted

    for paper in papers:
        if missing := unprintable(paper, place.resources / "fonts"):
            print(missing, file=sys.stderr)


def _pdf(papers: Sequence[Paper], place: Place) -> bytes:
    from ict_desktop.printing.pdf import render_pdf_pack  # reportlab, only when a paper is wanted

    return render_pdf_pack(papers, place.resources / "fonts")


def _docx(papers: Sequence[Paper], place: Place) -> bytes:
    from ict_desktop.printing.docx import render_docx_pack  # python-docx, only when a paper is wanted

    if len({paper.regime.name for paper in papers}) != 1:
        raise Refused("Các văn bản theo quy định thể thức khác nhau không ghi chung một tệp DOCX. Hãy ghi ra PDF.")
    return render_docx_pack(papers, place.resources / "fonts")


_PENS: Mapping[str, Callable[[Sequence[Paper], Place], bytes]] = {".pdf": _pdf, ".docx": _docx}
"""The ending of a file → what draws papers into it."""


def _parse_check(parser: argparse.ArgumentParser) -> None:
    _parse_file(parser)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--paper")


def _check_paper(options: argparse.Namespace, place: Place) -> int:
    """List what Kiểm thể thức finds in a paper; what breaks the act's own words is refused."""
    with closing(open_store(options.file, place.now)) as store:
        asked = named(store.connection, options.paper, place.today())
        every = [asked] if isinstance(asked, Document | Paper) else asked
        papers = [each for each in every if isinstance(each, Document)]
        if not papers:
            raise Refused(
                f"“{options.paper}” là danh sách hoặc bản in từ một văn bản khác, không có thể thức riêng để kiểm."
            )
        found = [each for paper in papers for each in open_findings(store.connection, paper, place.today())]
    for each in found:
        print(f"{'Chưa đạt' if each.warns else 'Cần xem'} {each.code}. {each.sentence} ({each.article})")
    if warned := sum(each.warns for each in found):
        raise Refused(f"Còn {warned} chỗ chưa đạt thể thức.")
    return 0


def _check(options: argparse.Namespace, place: Place) -> int:
    if options.paper:
        return _check_paper(options, place)
    connection, _read_only = open_as_it_is(options.file)
    with closing(connection):
        if pending(connection):
            raise Refused(
                f"Tệp “{options.file.name}” do bản cũ của chương trình tạo ra. Hãy mở một lần rồi kiểm tra lại."
            )
        found = examine(connection)
    if options.json:
        print(json.dumps([as_json(one) for one in found.rows], ensure_ascii=False, indent=2))
    elif len(found.rows) > FIRST_NAMED:
        _list_findings(phrases(found))
    if found == Findings():
        if not options.json:
            print(f"Tệp “{options.file.name}” nguyên vẹn.")
        return 0
    raise Refused(_refusal(options.file.name, found))


FIRST_NAMED = 3
"""Findings that stand in the sentence itself; all stand in the list on standard output."""

MOST_LISTED = 200


def _list_findings(found: Sequence[str]) -> None:
    for phrase in found[:MOST_LISTED]:
        print(f"{phrase}.")
    if len(found) > MOST_LISTED:
        print(f"… và {number_text(len(found) - MOST_LISTED)} chỗ khác (xem đủ bằng --json).")


def _refusal(name: str, found: Findings) -> str:
    """Say in one sentence what is wrong with a file and what to do."""
    words = phrases(found)
    if found.is_data_whole:
        return (
            f"Dữ liệu của tệp “{name}” nguyên vẹn nhưng phần tìm kiếm bị lệch: {'; '.join(words)}. "
            "Hãy mở tệp bằng chương trình rồi chọn Tệp → Kiểm tra tệp để dựng lại."
        )
    more = f"; và {len(words) - FIRST_NAMED} chỗ khác" if len(words) > FIRST_NAMED else ""
    deed = "khôi phục bản sao lưu gần nhất" if found.data else "mở tệp bằng chương trình rồi chọn Tệp → Kiểm tra tệp"
    return f"Tệp “{name}” có lỗi: {'; '.join(words[:FIRST_NAMED])}{more}. Hãy {deed}."


def _backup(options: argparse.Namespace, place: Place) -> int:
    folder = options.output or place.data / "backups"
    with closing(open_store(options.file, place.now)) as store, closing(store.reader()) as reader:
        backup = back_up(reader, options.file, folder, place.now())
    print(f"Đã sao lưu vào {backup.path} ({size_text(backup.size)}).")
    print(f"SHA-256 {backup.sha256}")
    return 0


def _pack(options: argparse.Namespace, place: Place) -> int:
    if options.output.suffix != ENDING:
        raise Refused(f"Chưa biết ghi ra “{options.output.name}”. Hãy đặt tên gói kết thúc bằng {ENDING}.")
    with closing(open_store(options.file, place.now)) as store, closing(store.reader()) as reader:
        packed = pack(reader, options.file, options.output, Origin(place.now(), "", name_of_pc()), {}, _say_nothing)
    print(f"Đã ghi gói {packed.path} ({size_text(packed.size)}): {amount(packed.contents.counts)}.")
    return 0


def _unpack(options: argparse.Namespace, _place: Place) -> int:
    brought = unpack(options.file, options.output, _say_nothing)
    print(f"Đã chuyển vào {brought.path}: {amount(brought.contents.counts)}, khớp với máy cũ.")
    return 0


def _say_nothing(_percent: int, _words: str) -> None:
    """Nobody waits at a bar."""


Parse = Callable[[argparse.ArgumentParser], None]
Work = Callable[[argparse.Namespace, Place], int]

COMMANDS: dict[str, tuple[Parse, Work]] = {
    "sample": (_parse_file, _sample),
    "show": (_parse_show, _show),
    "print": (_parse_print, _print),
    "check": (_parse_check, _check),
    "backup": (_parse_backup, _backup),
    "pack": (_parse_output, _pack),
    "unpack": (_parse_output, _unpack),
}
"""Command → how its arguments are read, and what it does."""
