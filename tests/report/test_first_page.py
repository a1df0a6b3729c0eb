"""The sections of the letter: actions with their day, what became of former promises."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Spacer, Table

from desktop.domain.declaration import SnapshotAction, SnapshotPromise, SnapshotScore
from desktop.report.blocks import CoverageChart, CoverageLine
from desktop.report.declaration_pdf import render
from desktop.report.first_page import open_section
from desktop.report.preview import page_texts
from desktop.report.references import References
from tests.report.factories import a_snapshot, a_worker, an_obligation

ACTION = SnapshotAction(
    obligation_id="REG-02",
    action="Daftarkan Budi & Siti <besok>",
    owner="Ratna Lestari",
    start=None,
    due=date(2026, 12, 15),
    budget_sen=1_250_000_00,
    state="open",
    carried_from=None,
)
PROMISE = SnapshotPromise(
    obligation_id="REG-09",
    title="Iuran dibayar tepat waktu",
    action="Bayar sebelum tanggal 15",
    owner="",
    due=None,
    outcome="still_open",
)


def text_of(**changes: object) -> str:
    """Return the words of a declaration on one line."""
    pdf = render(replace(a_snapshot(2), **changes))  # type: ignore[arg-type]
    return " ".join(" ".join(page_texts(pdf)).split())


def test_an_action_takes_the_place_of_the_remedy() -> None:
    """With who does it and by when; a gap without an action keeps its remedy and its line."""
    text = text_of(actions=(ACTION,))
    words = "Daftarkan Budi & Siti <besok> penanggung jawab: Ratna Lestari belum dimulai"
    assert f"{words} Rp1.250.000,00 15-12-2026" in text
    assert "nomor 2 2 dari 10 15-12-2026" in text.split("LAMPIRAN")[0]
    assert text.count("Daftarkan pekerja yang tersisa") == 1


def test_a_large_company_keeps_its_gaps_on_the_first_page() -> None:
    """Many gaps of many people: what fits stands there in one line each, the rest is named."""
    people = tuple(range(1, 9_999))
    gaps = tuple(
        an_obligation(n, "NOT_MET", failed_rows=people, counted=10_000) for n in range(1, 21)
    )
    headcounts = ("headcount_wlkp", "headcount_bpjs_employment", "headcount_bpjs_health")
    snapshot = replace(a_snapshot(2), obligations=gaps, promises=(PROMISE,))
    first = page_texts(render(replace(snapshot, **dict.fromkeys(headcounts, 12_345))))[0]
    assert first.count("9.998 dari 10.000") >= 1
    assert "Selengkapnya dalam Lampiran III, termasuk" in first
    assert "5. Janji sebelumnya" in first


def test_notes_below_the_gaps_keep_off_the_rule_of_their_table() -> None:
    """What needs confirming stands apart from the last line of the table."""
    snapshot = a_snapshot(2)
    parts = open_section(snapshot, References(snapshot), has_annexes=False)
    (place,) = (index for index, part in enumerate(parts) if isinstance(part, Table))
    assert isinstance(parts[place + 1], Spacer)
    assert len(parts) > place + 2


def test_an_action_without_owner_and_day() -> None:
    """Nothing is invented: the line to fill in stays."""
    text = text_of(actions=(replace(ACTION, owner=" ", due=None),))
    assert "Daftarkan Budi & Siti <besok>" in text
    assert "penanggung jawab" not in text


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("met", "✓ Sudah terpenuhi"),
        ("still_open", "✗ Masih terbuka"),
        ("not_applicable", "– Tidak berlaku lagi"),
        ("unconfirmed", "? Perlu konfirmasi"),
    ],
)
def test_what_became_of_promises(outcome: str, words: str) -> None:
    """By mark and word: counted on page 1, each one in Annex III."""
    text = text_of(promises=(replace(PROMISE, outcome=outcome),))
    first, plan = text.split("LAMPIRAN III")
    assert f"5. Janji sebelumnya {words}: 1 (REG-09)." in first
    heading = "Janji sebelumnya Kewajiban Tindakan yang dijanjikan Paling lambat Sekarang"
    assert heading in plan
    assert f"Bayar sebelum tanggal 15 – {words}" in plan


def test_without_promises_there_is_no_section_of_them() -> None:
    """A first declaration, and every one of the first format, goes on with the remarks."""
    text = text_of(format=1)
    assert "Janji sebelumnya" not in text
    assert "Catatan bagi pembaca" in text


class _Rectangles(Canvas):
    """A canvas that keeps the rectangles that are drawn on it."""

    def __init__(self) -> None:
        super().__init__(BytesIO())
        self.filled: list[float] = []
        self.drawn: list[float] = []

    def rect(self, x: float, y: float, width: float, height: float, **options: int) -> None:  # type: ignore[override]
        (self.filled if options.get("fill") else self.drawn).append(width)
        super().rect(x, y, width, height, **options)


def test_members_who_need_not_be_hide_nobody_who_is_missing() -> None:
    """The bar of 245 members of 244 who should be is not full while eight of these lack."""
    line = CoverageLine("JKP", "Jaminan Kehilangan Pekerjaan", 244, 245, 8, 0, "")
    chart = CoverageChart(400, (line,), References(a_snapshot(2)))
    canvas = _Rectangles()
    chart.drawOn(canvas, 0, 0)
    assert canvas.filled[0] < canvas.drawn[0] * 237 / 244


def test_the_score_of_a_few_answers_praises_nobody() -> None:
    """Where more is unsure than judged, the range is what is told, and no colour."""
    unsure = [an_obligation(number, "NEEDS_CONFIRMATION") for number in range(2, 25)]
    score = SnapshotScore(value=100, lowest=4, highest=100, unknown=23, colour="green")
    text = text_of(obligations=(an_obligation(1), *unsure), score=score)

    assert (
        "Skor antara 4 dan 100 dari 100: 23 kewajiban belum pasti; dari 1 yang dapat dinilai saja, "
        "skornya 100."
    ) in text
    assert "hijau" not in text
    assert text.count("di antara kewajiban yang sudah dapat dinilai.") == 2


def test_members_who_need_not_be_are_named() -> None:
    """More members than are required, though some of these are missing, is no contradiction."""
    line = replace(a_snapshot().programs[4], expected=244, registered=245, missing=8)
    fewer = replace(a_snapshot().programs[0], expected=250, registered=242, missing=8)
    text = text_of(programs=(fewer, line))

    assert f"peserta yang tidak wajib ikut, di luar yang seharusnya: {line.program}." in text


def test_interns_are_named_beside_the_active_workers() -> None:
    """They explain why a bill carries fewer; who has left by the day is not counted."""
    kinds = [a_worker(n, kind="Magang") for n in range(3)]
    left = replace(kinds[0], end=date(2026, 11, 1))
    text = text_of(workers=(left, *kinds[1:], a_worker(4)))
    assert "termasuk 2 magang" in text
    assert "termasuk" not in text_of(workers=(a_worker(1),)).split("LAMPIRAN")[0]


def test_the_words_before_the_day_are_not_drawn_apart() -> None:
    """The day goes to the next line in one piece; the blanks before it stay as wide as others."""
    words = PdfDocument(render(a_snapshot(2)))[0].get_textpage()
    told = "dengan ini menyatakan"
    start, count = words.search(told, match_case=True).get_next()
    boxes = [words.get_charbox(place, loose=True) for place in range(start, start + count)]
    gap = told.index(" ")
    assert boxes[gap + 1][0] - boxes[gap - 1][2] < 3
