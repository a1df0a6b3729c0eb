"""The worker annex: heights known beforehand, rows split anywhere, amounts set right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reportlab.platypus import Flowable

from desktop.report.declaration_pdf import render
from desktop.report.fonts import REGULAR, width
from desktop.report.preview import page_texts
from desktop.report.worker_annex import WorkerTable
from desktop.report.worker_figures import SIZE, amount, width_of_length
from desktop.report.worker_rows import WorkerRows, totals
from tests.report.factories import a_snapshot, a_worker, an_obligation

HEAD = WorkerTable(WorkerRows(a_snapshot(0), mask_identity=True), 0, 0).wrap(1, 1)[1]


def table(number: int) -> WorkerTable:
    """Return the annex of so many workers."""
    return WorkerTable(WorkerRows(a_snapshot(number), mask_identity=True), 0, number)


def height(part: Flowable) -> float:
    """Return the height that a part asks for."""
    return part.wrap(800, 500)[1]


def test_split_fills_the_room_and_loses_nothing() -> None:
    """The first part fits the room, one row more would not, and both parts make the whole."""
    whole = table(50)
    first, rest = whole.split(800, 300)
    row = (height(whole) - HEAD) / 50

    assert height(first) <= 300 < height(first) + row
    assert height(first) + height(rest) == pytest.approx(height(whole) + HEAD)


def test_split_without_room_for_a_row() -> None:
    """Where not even one row fits, nothing is placed and the table moves on."""
    assert table(5).split(800, HEAD + 5) == []


def test_long_name_makes_a_taller_row() -> None:
    """A name that needs three lines makes its row taller; the number of lines is kept."""
    short = WorkerRows(a_snapshot(1), mask_identity=True)
    long_name = a_worker(0, name="Kusumawardhani " * 6)
    tall = WorkerRows(a_snapshot(workers=(long_name,)), mask_identity=True)

    assert tall.identity(long_name).names == 3
    assert tall.height(0, 1) > short.height(0, 1)


def test_row_zero_is_no_address() -> None:
    """Workers entered by hand share row 0, so no obligation is laid at their door."""
    worker = a_worker(0, row=0)
    failing = an_obligation(1, "NOT_MET", failed_rows=(0, 3))
    rows = WorkerRows(a_snapshot(workers=(worker,), obligations=(failing,)), mask_identity=True)

    assert len(rows.identity(worker).lines) == 2


def test_worker_without_any_number() -> None:
    """A worker with neither NIK nor passport is said to have none."""
    worker = a_worker(0, nik="", row=0)
    rows = WorkerRows(a_snapshot(workers=(worker,)), mask_identity=True)

    assert rows.identity(worker).lines[1] == "tanpa NIK"


def test_short_passport_number_is_hidden_whole() -> None:
    """A passport number too short to keep its ends is hidden whole."""
    worker = a_worker(0, nik="", passport_number="X12")
    rows = WorkerRows(a_snapshot(workers=(worker,)), mask_identity=True)

    assert rows.identity(worker).lines[1] == "Paspor ***"


def test_figures_without_a_base_stay_on_their_lines() -> None:
    """A worker without allowances, or with shares but no base, is printed all the same."""
    worker = a_worker(0, fixed_allowances_sen=0, base_sen={}, kind="Paruh Waktu Kontrak Panjang")
    pages = page_texts(render(a_snapshot(workers=(worker,), programs=())))
    text = " ".join(pages)

    assert amount(worker.employer_share_sen["JHT"]) in text
    assert "Paruh Waktu…" in text or "Paruh Waktu K…" in text


def test_more_notes_than_letters() -> None:
    """The twenty-seventh note gets two signs."""
    worker = a_worker(0, notes=tuple(f"NOTE_{n:02d}" for n in range(27)))
    rows = WorkerRows(a_snapshot(workers=(worker,)), mask_identity=True)

    assert rows.note_letters["NOTE_26"] == "a1"


@pytest.mark.parametrize("sen", [0, 1, 99_99, 1_000_00, 123_456_78, 9_999_999_999_99, -5_000_00])
def test_width_by_length_is_the_true_width(sen: int) -> None:
    """The width known by length alone is the measured one, so amounts end flush right."""
    text = amount(sen)
    measured = width(text, REGULAR, SIZE)

    assert width_of_length(len(text), is_negative=sen < 0) == pytest.approx(measured, abs=0.01)


def test_totals_follow_the_workers() -> None:
    """Shares are summed per program; a program outside the customary six is not lost."""
    worker = a_worker(0, base_sen={"JKK": 100, "JPK": 50}, employer_share_sen={"JKK": 7, "JPK": 3})

    sums = totals((worker, worker))

    assert sums["JKK"] == (14, 0)
    assert sums["JPK"] == (6, 0)
    assert sums["JHT"] == (0, 0)


def test_failing_rows_are_marked() -> None:
    """A worker whom an open obligation concerns carries the sign and the obligation's number."""
    notes = replace(a_worker(1), notes=("PARTIAL_MONTH", "SOMETHING_NEW"))
    pdf = render(a_snapshot(workers=(a_worker(0), notes, a_worker(5))))
    text = " ".join(" ".join(page_texts(pdf)).split())

    assert "▲ REG-02 cat. a b" in text
    assert "? REG-02" in text
    assert "a = bekerja tidak sebulan penuh; upah dihitung penuh; b = SOMETHING_NEW" in text
