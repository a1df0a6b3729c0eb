"""Blocks of cells as spreadsheets put them on the clipboard: read, and written so that they stay.

A block is lines of cells with tabs between them. A cell that holds a tab, a line break or a
quotation mark stands in quotation marks, doubled inside it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from html import escape

_NEEDS_QUOTES = ("\t", "\n", "\r")


def read_block(text: str) -> list[list[str]]:
    """Return the lines of cells; all lines are as long as the longest, empty text gives none.

    A quotation mark inside a cell that does not begin with one is an ordinary sign.
    """
    text = text.removesuffix("\r\n").removesuffix("\n")
    if not text:
        return []
    source = io.StringIO(text, newline="")
    # The dialect of spreadsheets; ``strict`` off lets a stray mark pass as typed.
    lines = [[cell.strip() for cell in line] for line in csv.reader(source, dialect="excel-tab")]
    width = max((len(line) for line in lines), default=0)
    return [line + [""] * (width - len(line)) for line in lines]


def write_block(lines: Sequence[Sequence[str]]) -> str:
    """Return the lines of cells as spreadsheets read them."""
    return "".join("\t".join(_quoted(cell) for cell in line) + "\r\n" for line in lines)


def _quoted(cell: str) -> str:
    if cell.startswith('"') or any(sign in cell for sign in _NEEDS_QUOTES):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def write_html_block(lines: Sequence[Sequence[str]]) -> str:
    """Return the block as a table of texts: a NIK must not become a rounded number on pasting."""
    rows = "".join(
        "<tr>" + "".join(f"<td{_AS_TEXT}>{escape(cell)}</td>" for cell in line) + "</tr>"
        for line in lines
    )
    return f'<meta charset="utf-8"><table>{rows}</table>'


_AS_TEXT = """ style="mso-number-format:'\\@'" sdnum="1033;0;@\""""
"""How Excel and LibreOffice are told that a cell is text."""
