"""What LibreOffice makes of a DOCX: the words of each page, read from the PDF it writes."""

import shutil
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from ict_desktop.printing.docx import render_docx
from ict_desktop.printing.pdf import render_pdf
from ict_desktop.records.papers import Paper
from tests.printing.samples import FONTS

MOST_AT_ONCE = 100  # of more names on a command line it takes only the first
asks_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="this machine has no LibreOffice")


def pages_in_word(papers: Mapping[str, Paper], folder: Path) -> dict[str, list[list[str]]]:
    """Return the lines of each page of papers as LibreOffice lays out their DOCX."""
    files = []
    for name, paper in papers.items():
        files.append(folder / f"{name}.docx")
        files[-1].write_bytes(render_docx(paper, FONTS))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for start in range(0, len(files), MOST_AT_ONCE):
        some = [str(file) for file in files[start : start + MOST_AT_ONCE]]
        words = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *some]
        subprocess.run(words, check=True, capture_output=True, timeout=600)
    return {name: _lines((folder / f"{name}.pdf").read_bytes()) for name in papers}


def pages_in_pdf(paper: Paper) -> list[list[str]]:
    """Return the lines of each page of our own PDF."""
    return _lines(render_pdf(paper, FONTS))


def _lines(content: bytes) -> list[list[str]]:
    texts = [page.extract_text().replace("\u00a0", " ") for page in PdfReader(BytesIO(content)).pages]
    return [[shown for line in text.splitlines() if (shown := " ".join(line.split()))] for text in texts]
