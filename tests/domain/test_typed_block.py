"""Blocks of cells to and from the clipboard of spreadsheets."""

from __future__ import annotations

import pytest

from desktop.domain.typed_block import read_block, write_block, write_html_block


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("satu", [["satu"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("a\tb\nc\n", [["a", "b"], ["c", ""]]),
        ("a\n\nb\n", [["a"], [""], ["b"]]),
        ('"dua\nbaris"\tb\r\n', [["dua\nbaris", "b"]]),
        ('"kata ""dikutip"""\tb', [['kata "dikutip"', "b"]]),
        ('ukuran 5"\tb', [['ukuran 5"', "b"]]),
        ("  a \t b", [["a", "b"]]),
        ("\t\r\n", [["", ""]]),
    ],
)
def test_a_block_is_read_as_spreadsheets_write_it(text: str, lines: list[list[str]]) -> None:
    """Tabs, line breaks of both kinds, quoted cells, and lines of one length."""
    padded = [line + [""] * (max(map(len, lines)) - len(line)) for line in lines]
    assert read_block(text) == padded


def test_what_is_written_is_read_back() -> None:
    """Tabs, breaks and marks inside cells survive the way there and back."""
    lines = [["a", 'b"c', "d\te"], ["", "dua\nbaris", '"x"']]
    assert read_block(write_block(lines)) == lines


def test_the_table_keeps_long_numbers_as_texts() -> None:
    """Excel would round a NIK of sixteen digits; the table says that each cell is a text."""
    html = write_html_block([["1871011405900001", "a<b"]])
    assert "mso-number-format:'\\@'" in html
    assert ">1871011405900001<" in html
    assert "a&lt;b" in html
