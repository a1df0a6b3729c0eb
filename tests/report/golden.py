"""The kept text of one declaration; ``python -m tests.report.golden`` writes it anew."""

from __future__ import annotations

from pathlib import Path

from desktop.report.declaration_pdf import render
from desktop.report.preview import page_texts
from tests.report.factories import a_full_snapshot

FILE = Path(__file__).resolve().parent.parent / "data" / "golden" / "declaration.txt"
PAGE_BREAK = "\n=== halaman baru ===\n"


def current_text() -> str:
    """Return the text of all pages as the program prints them now."""
    snapshot = a_full_snapshot(
        amends="011/HRD-SP/XI/2026",
        amends_reason="upah salah diketik",
        differences=("Tenaga kerja: pekerja 1 diubah datanya.",),
    )
    pages = [text.replace("\r\n", "\n") for text in page_texts(render(snapshot))]
    return PAGE_BREAK.join(pages) + "\n"


if __name__ == "__main__":
    FILE.write_text(current_text(), encoding="utf-8")
