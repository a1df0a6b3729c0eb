"""Text tables: encodings, separators, quotes."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.exchange.csv_text import read_csv


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_separator_is_found(tmp_path: Path, delimiter: str) -> None:
    """The one that cuts most lines evenly wins, decimal commas notwithstanding."""
    lines = [["PT Contoh, Tbk"], ["Nama", "NIK", "Upah"], ["Siti", "1", '"4500000,50"']]
    path = tmp_path / "a.csv"
    path.write_text("\n".join(delimiter.join(line) for line in lines), encoding="utf-8")
    assert read_csv(path)[1:] == [["Nama", "NIK", "Upah"], ["Siti", "1", "4500000,50"]]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("cp1252", b""),
    ],
)
def test_the_encoding_is_found(tmp_path: Path, encoding: str, mark: bytes) -> None:
    """With and without a byte order mark."""
    path = tmp_path / "a.csv"
    path.write_bytes(mark + "Nama;NIK\nRenée;1\n".encode(encoding))
    assert read_csv(path) == [["Nama", "NIK"], ["Renée", "1"]]


def test_a_cell_may_hold_a_line_break(tmp_path: Path) -> None:
    """Quoted line breaks do not make a row."""
    path = tmp_path / "a.csv"
    path.write_bytes(b'Nama;Alamat\nSiti;"Jl. Contoh\n1"\n')
    assert read_csv(path) == [["Nama", "Alamat"], ["Siti", "Jl. Contoh\n1"]]


@pytest.mark.parametrize(("line", "delimiter"), [("sep=|", "|"), ("sep=\t", "\t")])
def test_excels_own_first_line_names_the_separator(
    tmp_path: Path, line: str, delimiter: str
) -> None:
    """Excel does not show this line, so it counts as no row."""
    path = tmp_path / "a.csv"
    path.write_text(f"{line}\nNama{delimiter}NIK\n", encoding="utf-8")
    assert read_csv(path) == [["Nama", "NIK"]]


@pytest.mark.parametrize("content", [b"\x81\x8d\xff", b"Nama\0;NIK\n", b"\xff\xfea"])
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, content: bytes) -> None:
    """A picture named .csv gets a sentence, not a table of rubbish."""
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(UserError) as caught:
        read_csv(path)
    assert caught.value.code == "FILE_NOT_A_WORKBOOK"


@pytest.mark.parametrize("below", ["x" * 140_000, "Budi;2\nTono;3\n", "Budi;2", ""])
@pytest.mark.parametrize("first", ["", "sep=;\n"])
def test_a_mark_that_is_not_closed_is_told_with_its_row(
    tmp_path: Path, below: str, first: str
) -> None:
    """All rows below would be one cell, and lost with it; the row is the one that Excel shows."""
    path = tmp_path / "a.csv"
    path.write_text(f'{first}Nama;NIK\nSiti;1\n"{below}', encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read_csv(path)
    assert (caught.value.code, caught.value.facts["row"]) == ("FILE_QUOTE_OPEN", 3)


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\r", "\n\n"])
def test_the_last_row_is_read_whatever_ends_it(tmp_path: Path, end: str) -> None:
    """Nothing is added to the table, and nothing of it is taken for what stands below."""
    path = tmp_path / "a.csv"
    path.write_text(f'Nama;NIK\nSiti;"1"{end}', encoding="utf-8", newline="")
    assert [row for row in read_csv(path) if row] == [["Nama", "NIK"], ["Siti", "1"]]


def test_a_sample_beyond_the_limit_of_a_cell_does_not_stop_the_search(tmp_path: Path) -> None:
    """A separator under which the sample cannot be read is simply not chosen."""
    path = tmp_path / "a.csv"
    path.write_text("x" * 140_000 + ";b\n", encoding="utf-8")
    with pytest.raises(UserError):
        read_csv(path)
