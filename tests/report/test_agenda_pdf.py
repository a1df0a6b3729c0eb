from __future__ import annotations

from datetime import date

from desktop.report.agenda_pdf import AgendaLine, render_agenda
from desktop.report.preview import page_count, page_texts

TODAY = date(2026, 11, 22)


def line(number: int, *, is_past: bool = False) -> AgendaLine:
    """Return one line of the list."""
    return AgendaLine(date(2026, 12, 15), is_past, f"Bayar iuran {number}", "PP 44/2015 Pasal 21")


def test_the_list_prints_day_matter_and_article() -> None:
    """What is due stands on paper with the text of law behind it."""
    (text,) = page_texts(render_agenda("PT Uji", TODAY, [line(1, is_past=True)]))
    for expected in ("PT Uji", "22 November 2026", "15-12-2026", "Bayar iuran 1", "sudah lewat"):
        assert expected in text
    assert "PP 44/2015" in " ".join(text.split())


def test_a_usual_list_is_one_page_and_a_long_one_repeats_its_head() -> None:
    """Twenty lines fit a page; sixty go on with the headings above."""
    assert page_count(render_agenda("PT Uji", TODAY, [line(n) for n in range(20)])) == 1
    texts = page_texts(render_agenda("PT Uji", TODAY, [line(n) for n in range(60)]))
    assert len(texts) > 1
    assert all("Yang jatuh tempo" in text for text in texts)
    for number, text in enumerate(texts, start=1):
        assert f"halaman {number} dari {len(texts)}" in text


def test_an_empty_list_says_so() -> None:
    """Nothing due is good news, not an empty table."""
    (text,) = page_texts(render_agenda("PT Uji", TODAY, []))
    assert "Tidak ada yang jatuh tempo" in " ".join(text.split())


def test_the_same_list_prints_the_same_bytes() -> None:
    """Nothing in the file depends on the clock."""
    lines = [line(1), line(2)]
    assert render_agenda("PT Uji", TODAY, lines) == render_agenda("PT Uji", TODAY, lines)
