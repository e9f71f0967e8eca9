"""What a file is, whatever it calls itself."""

import pytest

from ict_desktop.records.file_kinds import RUNS, SHOWN, ending_of, kind_of, name_on_disk, shown_name

ZIP = b"PK\x03\x04\x14\x00"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 40


@pytest.mark.parametrize("ending", [ending for endings in RUNS.values() for ending in endings.split()])
def test_a_kind_that_runs_is_asked_about_whatever_is_in_it(ending: str):
    for name in (f"cv.pdf.{ending}", f"CV.{ending.upper()}", f"cv.{ending} . ", f"cv.{ending}\u202e"):
        for content in (b"text", b"%PDF-1.7"):
            kind = kind_of(name, content)
            assert kind.doubt
            assert f"(.{ending})" in kind.words


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("tb.pdf", b"%PDF-1.7", "Tài liệu PDF"),
        ("tb.pdf", b"\r\n" * 40 + b"%PDF-1.4", "Tài liệu PDF"),
        ("Công văn.DOCX", ZIP, "Văn bản Word"),
        ("bc.xlsx", ZIP, "Bảng tính Excel"),
        ("cũ.doc", OLE, "Văn bản Word"),
        ("a.odt", ZIP, "Văn bản OpenDocument"),
        ("quét.png", b"\x89PNG\r\n", "Ảnh PNG"),
        ("quét.JPG", b"\xff\xd8\xff\xe0", "Ảnh JPEG"),
        ("danh sách.csv", "Tỉnh;Hạng\nHà Tĩnh;17\n".encode(), "Bảng CSV"),
        ("ghi chú.txt", "\ufeffxin chào".encode("utf-16"), "Văn bản thuần"),
    ],
)
def test_what_only_shows_something_opens_at_once(name: str, content: bytes, words: str):
    kind = kind_of(name, content)
    assert (kind.words, kind.doubt) == (words, "")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("tb.pdf", b"MZ\x90\x00", "Chương trình Windows (.pdf)"),
        ("ảnh.png", b"\x7fELF\x02", "Chương trình Linux (.png)"),
        ("ghi chú.txt", b"#!/bin/sh\nrm", "Tệp lệnh (.txt)"),
        ("ghi chú.txt", b"\n[Desktop Entry]\nExec=x", "Lối tắt (.txt)"),
        ("danh sách.csv", b"\xef\xbb\xbf <HTML>", "Trang web (.csv)"),
        ("tb.docx", OLE, "Không phải Văn bản Word"),
        ("tb.pdf", b"hello", "Không phải Tài liệu PDF"),
        ("ghi chú.txt", ZIP, "Không phải Văn bản thuần"),
        ("ghi chú.txt", b"a\x00b", "Không phải Văn bản thuần"),
        ("không đuôi", b"text", "Tệp không có đuôi"),
        ("x.qqq", b"text", "Tệp .qqq"),
        ("hồ sơ.zip", ZIP, "Tệp .zip"),
        ("", b"", "Tệp không có đuôi"),
    ],
)
def test_what_contradicts_its_name_or_is_unknown_is_asked_about(name: str, content: bytes, words: str):
    kind = kind_of(name, content)
    assert kind.words == words
    assert kind.doubt.endswith(".")


def test_macros_in_a_file_of_word_or_excel_are_asked_about():
    assert kind_of("bc.xls", OLE + "_VBA_PROJECT".encode("utf-16-le")).doubt
    assert kind_of("tb.docx", ZIP + b"word/vbaProject.bin").words == "Văn bản Word có macro"


def test_every_kind_is_either_shown_or_run():
    assert not set(SHOWN) & {ending for endings in RUNS.values() for ending in endings.split()}


def test_a_name_is_shown_as_it_is():
    assert shown_name("Công văn 12.pdf") == "Công văn 12.pdf"
    assert shown_name("cv\u202efdp.exe") == "cv[U+202E]fdp.exe"
    assert shown_name("cv.pdf\u200b .exe  ") == "cv.pdf[U+200B] .exe␣␣"
    assert shown_name("cv\u2067.pdf") == "cv[U+2067].pdf"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("cv\u202efdp.exe", "cvfdp.exe"),
        ("cv.pdf . ", "cv.pdf"),
        ("../../.profile", "..-..-.profile"),
        ("a\x00b\n.txt", "ab.txt"),
        ("dài" * 100 + ".pdf", ("dài" * 100)[:80] + ".pdf"),
        ("con.pdf", "_con.pdf"),
        ("LPT1 .tar.gz", "_LPT1 .tar.gz"),
        ("conclusion.pdf", "conclusion.pdf"),
        ("...", "tep"),
        ("", "tep"),
        ("không đuôi", "không đuôi"),
    ],
)
def test_a_copy_is_written_under_a_name_that_says_what_it_is(name: str, written: str):
    assert name_on_disk(name) == written
    assert "/" not in name_on_disk(name)


def test_the_ending_is_what_the_system_goes_by():
    assert [ending_of(name) for name in ("a.PDF", "a.pdf.", "a.pdf ", "a", ".bashrc", "a.b.c", "a.\u200bexe")] == [
        "pdf", "pdf", "pdf", "", "bashrc", "c", "exe",
    ]  # fmt: skip
