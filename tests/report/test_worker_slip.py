"""The strips on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from desktop.domain.letter import Paper
from desktop.domain.program import Program
from desktop.domain.progress import Cancelled
from desktop.domain.slip import Slip, SlipHead, SlipLine
from desktop.report.preview import page_texts
from desktop.report.worker_slip import render_slips

HEAD = SlipHead("PT Uji (Coba)", "12345678", "", "2026-11", date(2026, 11, 22))


def slip(name: str = "Siti Contoh", **changes: object) -> Slip:
    """Return a strip with a program that is paid and one that lies within it."""
    lines = (
        SlipLine(Program.JKK, "2020-02-01", "11122233344", 4_500_000_00, 40_050_00),
        SlipLine(Program.JHT, "no", "", 4_500_000_00, 166_500_00, 90_000_00),
        SlipLine(Program.JKP, "yes", "", 4_500_000_00, inside=("JKK",)),
    )
    values: dict[str, object] = {
        "name": name,
        "identity": "187101******0001",
        "staff_number": "K-1",
        "wage": 4_500_000_00,
        "is_daily": False,
        "lines": lines,
    }
    return Slip(**{**values, **changes})  # type: ignore[arg-type]


def texts(slips: Sequence[Slip], head: SlipHead = HEAD, paper: Paper = Paper.A4) -> list[str]:
    """Return the text of each page, blanks evened out."""
    return [" ".join(page.split()) for page in page_texts(render_slips(head, slips, paper))]


def test_a_strip_says_all_that_is_known_and_asks() -> None:
    """Who, for whom, in what, since when, for how much; and a place for an answer."""
    (text,) = texts([slip(reported_employment=4_000_000_00)])
    for expected in (
        "PT Uji (Coba)", "NPP 12345678", "Kode badan usaha belum diisi", "November 2026",
        "dicetak 22 November 2026", "Siti Contoh", "187101******0001", "Nomor pegawai K-1",
        "Upah sebulan Rp4.500.000,00", "BPJS Ketenagakerjaan Rp4.000.000,00",
        "BPJS Kesehatan belum diisi", "sejak 01-02-2020", "11122233344", "belum terdaftar",
        "dalam JKK", "Rp206.550,00", "Rp90.000,00", "Semua benar",
        "Ada yang tidak benar, yaitu:", "Tanda tangan", "UU 27/2022",
    ):  # fmt: skip
        assert expected in text


def test_four_strips_share_a_page_on_either_paper() -> None:
    """Nine workers need three pages, and each name stands once."""
    slips = [slip(f"Pekerja {number}.") for number in range(1, 10)]
    for paper in Paper:
        pages = texts(slips, paper=paper)
        assert [page.count("Semua benar") for page in pages] == [4, 4, 1]
        assert "Pekerja 9." in pages[2]


def test_a_strip_from_a_declaration_says_so() -> None:
    """Its number and day stand on it, and what it does not know."""
    head = SlipHead(
        "PT Uji", "1", "2", "2026-11", date(2026, 11, 25), "012/HRD/XI/2026", date(2026, 11, 22)
    )
    (text,) = texts([slip()], head)
    assert "Data beku deklarasi 012/HRD/XI/2026 (22-11-2026), dicetak 25 November 2026" in text
    assert "tidak termasuk isi deklarasi" in text


def test_long_names_and_odd_letters_do_not_break_it() -> None:
    """What does not fit is cut with an ellipsis; a letter that is missing is replaced."""
    (text,) = texts([slip("Raden " * 60), slip("Đặng Šćepan \\ (a)"), slip(is_daily=True)])
    assert "…" in text
    assert "Đặng Šćepan \\ (a)" in text
    assert "Upah sehari" in text


def test_the_same_strips_print_the_same_bytes_and_can_be_stopped() -> None:
    """Nothing depends on the clock; a report of progress may end it."""
    assert render_slips(HEAD, [slip()]) == render_slips(HEAD, [slip()])

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        render_slips(HEAD, [slip()], Paper.A4, stop)
