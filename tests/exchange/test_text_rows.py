"""Rows kept by columns read as a list of lists does."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.cell_text import clean_cell
from desktop.exchange.text_rows import (
    Block,
    NumberedRows,
    TextRows,
    blocks_of,
    cleaned,
    pack,
    unpack,
)

CELLS = st.text(st.sampled_from("a1-' =\x1f\u00a0NnulH/."), max_size=5)
ROWS = st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=7)


def _in_blocks(rows: list[list[str]], heights: list[int]) -> TextRows:
    found, left = TextRows(), rows
    for height in heights:
        found.add(Block.of(left[:height]))
        left = left[height:]
    found.add(Block.of(left))
    return found


@given(st.lists(CELLS, min_size=1, max_size=6))
def test_cells_come_back_as_they_were(cells: list[str]) -> None:
    """Also those that hold the sign between cells."""
    assert list(unpack(pack(cells))) == cells


@given(st.lists(CELLS, min_size=1, max_size=6))
def test_a_column_is_cleaned_as_its_cells_are(cells: list[str]) -> None:
    """What is found out for many at once is no other than for each."""
    packed = pack(cells)
    found = cleaned(packed)
    assert list(unpack(found)) == [clean_cell(text)[0] for text in cells]
    assert (found is packed) == (list(unpack(found)) == cells)


@given(ROWS, st.lists(st.integers(0, 3), max_size=3), st.data())
def test_rows_in_blocks_read_as_a_list(
    rows: list[list[str]], heights: list[int], data: st.DataObject
) -> None:
    """Single rows, slices, all of them, and blocks from any row on."""
    found = _in_blocks(rows, heights)
    place = data.draw(st.integers(-len(rows), len(rows) - 1))
    start = data.draw(st.integers(0, len(rows)))
    assert len(found) == len(rows)
    assert list(found) == rows
    assert found[place] == rows[place]
    assert found[start:] == rows[start:]
    assert [row for _first, block in found.blocks(start) for row in block.rows()] == rows[start:]
    assert [first for first, _block in blocks_of(rows, start, 2)] == [*range(start, len(rows), 2)]
    assert pickle.loads(pickle.dumps(found)) == found


def test_rows_are_sent_in_a_fraction_of_the_room_and_sent_on_as_they_came() -> None:
    """All of it reads as before, by rows, by blocks and by columns."""
    cells = [[f"Pekerja Contoh {n}", f"{3_171_000_000_000_000 + n}", "PKWTT"] for n in range(2_500)]
    rows = TextRows(block for _first, block in blocks_of(cells))
    sent = pickle.dumps(rows)
    assert len(sent) * 4 < sum(len(cell) for row in cells for cell in row)

    there = pickle.loads(sent)
    assert list(there) == cells
    assert [there[0], there[-1]] == [cells[0], cells[-1]]
    assert [row for _first, block in there.blocks(1_500) for row in block.rows()] == cells[1_500:]
    there.add(Block.of([["Pekerja Baru"]]))
    assert list(pickle.loads(pickle.dumps(there))) == [*cells, ["Pekerja Baru"]]


def test_there_is_no_row_below_the_last_one() -> None:
    """As in a list; rows compare with nothing else."""
    rows = TextRows([Block.of([["a"]]), Block(2, ())])
    assert rows[2] == []
    with pytest.raises(IndexError):
        rows[3]
    assert rows != [["a"], [], []]


@given(ROWS)
def test_numbered_rows_read_as_a_list_of_pairs(rows: list[list[str]]) -> None:
    """And by columns, without empty cells."""
    numbered = [(3 * n, cells) for n, cells in enumerate(rows)]
    found = NumberedRows.of(numbered)
    assert list(found) == numbered == [found[n] for n in range(len(found))]
    assert found[-1] == numbered[-1]
    assert found[1:] == numbered[1:]
    assert list(found.column(1)) == [cells[1] for cells in rows if cells[1]]
    assert list(found.column(2)) == []
    assert NumberedRows.of(found) is found


def test_what_was_looked_over_is_cleaned_alike() -> None:
    """The reader says which columns are clean; that spares a look, and changes nothing."""
    block = Block.of([["Ani", " 12", "n/a"], ["Budi", "13", "x"]])
    looked = block.looked_over()
    assert looked.clean == frozenset({0})
    assert (
        looked.cleaned().rows()
        == block.cleaned().rows()
        == [["Ani", "12", ""], ["Budi", "13", "x"]]
    )
    sent = pickle.loads(pickle.dumps(TextRows([looked])))
    ((_first, again),) = sent.blocks()
    assert again == looked
