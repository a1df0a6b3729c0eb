"""Rows sorted by whole blocks against row after row: the same, in the same order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.header import Table, find_header
from desktop.exchange.reader_process import SheetData
from desktop.exchange.table_rows import SortedRows, sort_rows
from desktop.exchange.text_rows import Block, TextRows

HEAD = ["Nama", "NIK", "Tgl Lahir", "Upah", "L/P", "Kode Hub. Keluarga"]
USUAL = ["Siti Contoh", "1871015203900001", "1990-03-12", "4500000", "P", "1"]
KINDS = [
    *([USUAL] * 6),
    ["  Budi", "'1871011203900002", "1990-03-12 ", "-", "L", ""],
    ["Ani", "", "1990-03-12", "", "n/a", "4"],
    ["Dua", "", "1990-03-12", "abc", "P", "1. Peserta"],
    ["1", "2", "3", "4", "5", "6"],
    ["Jumlah", "", "", "4500000", "", ""],
    ["Jumlah Bagian Gudang", "", "", "4500000", "", ""],
    HEAD,
    ["", "", "", "", "", ""],
    ["Dibuat oleh", "", "", "", "", ""],
    ["", "1871015203900001", "1990-03-12", "4500000", "P", "1"],
    ["Dibuat oleh,", "", "Mengetahui,", "Disetujui,", "", ""],
    ["(sesuai KTP)", "(16 angka)", "(hh-bb-tttt)", "(Rp)", "", ""],
    ["Rata-rata", "", "", "4500000", "", ""],
]


def _sorted(rows: TextRows | list[list[str]]) -> tuple[SortedRows, list[object]]:
    header = find_header(rows)
    assert header is not None
    found = sort_rows(Table(SheetData("Data", rows), header))
    return found, [(number, list(cells)) for number, cells in found.workers]


@given(
    st.lists(st.sampled_from(KINDS), min_size=1, max_size=12),
    st.lists(st.integers(1, 4), max_size=5),
)
def test_blocks_are_sorted_as_rows(kinds: list[list[str]], heights: list[int]) -> None:
    """Whatever rows are beside each other in a block."""
    single = [HEAD, *map(list, kinds)]
    together, left = TextRows([Block.of([HEAD])]), single[1:]
    for height in (*heights, len(single)):
        if left:
            together.add(Block.of(left[:height]))
        left = left[height:]
    found, workers = _sorted(together)
    for other in (single, TextRows([Block.of([row]) for row in single])):
        expected, numbered = _sorted(other)
        assert workers == numbered
        assert found.skipped == expected.skipped
        assert [(n, list(cells)) for n, cells in found.family] == [
            (n, list(cells)) for n, cells in expected.family
        ]
        assert found.findings == expected.findings
        assert found.repairs == expected.repairs


@pytest.mark.parametrize(
    "words",
    ["Sub Total Bagian Gudang", "JUMLAH BAGIAN GUDANG", "Rata-rata gudang", "Jml. Kantor"],
)
def test_the_total_of_something_is_told_and_is_nobody_who_waits(words: str) -> None:
    """A pay list in departments has one below each; what stands below it is read as before."""
    unnamed = ["Budi", "", "", "3750000", "", ""]
    found, workers = _sorted([HEAD, USUAL, [words, "", "", "4500000", "", ""], USUAL, unnamed])
    assert [number for number, _cells in workers] == [2, 4, 5]
    assert [(f.row, f.code, f.value) for f in found.findings] == [(3, "ROW_SKIPPED", words)]


@pytest.mark.parametrize(
    "row",
    [
        ["Dibuat oleh,", "", "Mengetahui,", "Disetujui,", "", ""],
        ["( Sri )", "", "( Budi )", "( Ahmad )", "", ""],
        ["NIP. 198001012005011001", "", "Direktur", "Komisaris", "", ""],
        ["", "(16 angka)", "(hh-bb-tttt)", "(Rp)", "(L/P)", ""],
    ],
)
def test_who_signs_a_list_and_what_explains_it_is_nobody_who_waits(row: list[str]) -> None:
    """Names under a list stand in the columns of dates and wages; they are told as remarks."""
    found, workers = _sorted([HEAD, row, USUAL, row])
    assert [number for number, _cells in workers] == [3]
    assert [(f.row, f.code) for f in found.findings] == [(2, "ROW_SKIPPED"), (4, "ROW_SKIPPED")]


@pytest.mark.parametrize(
    "row",
    [
        ["Andi", "", "", "", "L", ""],
        ["Andi", "belum ada", "menyusul", "UMK", "", ""],
        ["Andi", "", "", "4500000", "", ""],
    ],
)
def test_a_worker_of_whom_little_is_known_still_waits(row: list[str]) -> None:
    """A name with a sex, a NIK in words or a wage is asked about, not passed over."""
    found, workers = _sorted([HEAD, USUAL, row])
    assert [number for number, _cells in workers] == [2, 3]
    assert found.findings == []
