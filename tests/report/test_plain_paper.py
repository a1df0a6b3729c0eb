"""A plain paper: the same bytes twice, nothing that is written taken for markup."""

from __future__ import annotations

from datetime import datetime

from pypdfium2 import PdfDocument

from desktop.report.plain_paper import PaperSection, render_paper

MADE = datetime(2026, 11, 22, 10, 30)


def test_pairs_and_boxes_are_printed_as_they_are() -> None:
    """Long blocks go on over pages; the date stands at the foot of each."""
    pairs = tuple((f"isian {number}", "<b>A & B</b> " * 8) for number in range(60))
    sections = [
        PaperSection("Bagian", "Kalimat.", blocks=(pairs, ())),
        PaperSection("Langkah", "", ticks=("satu", "dua")),
    ]
    made = render_paper("Judul", ["pengantar"], sections, MADE)
    assert made == render_paper("Judul", ["pengantar"], sections, MADE)
    document = PdfDocument(made)
    texts = [document[n].get_textpage().get_text_range() for n in range(len(document))]
    document.close()
    assert len(texts) > 2
    assert "<b>A & B</b>" in texts[0]
    assert "dua" in texts[-1]
    assert all("22-11-2026 10.30" in text for text in texts)
    assert f"halaman {len(texts)} dari {len(texts)}" in texts[-1]
