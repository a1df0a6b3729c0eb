"""Joiners, leavers and changes to a spreadsheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl

from desktop.domain.program import MEMBER, NOT_MEMBER
from desktop.domain.workforce_moves import Move, MoveKind
from desktop.exchange.moves_export import MOVE_WORDS, export_moves
from tests.domain.people import make_worker

DAY = date(2026, 9, 1)
ANI = replace(make_worker(), name="Ani", nik="1871010101900001")


def test_each_move_is_a_row(tmp_path: Path) -> None:
    """Wages are numbers, memberships words; who came has no values."""
    moves = [
        Move(ANI, MoveKind.JOINED, DAY),
        Move(ANI, MoveKind.WAGE, DAY, "basic_wage", 400_000_000, 500_000_000),
        Move(ANI, MoveKind.PARTICIPATION, DAY, "jp", MEMBER, NOT_MEMBER),
    ]
    path = tmp_path / "perubahan.xlsx"
    assert export_moves(path, moves) == 3
    rows = list(openpyxl.load_workbook(path)["Perubahan"].values)
    day = datetime(2026, 9, 1)
    assert rows[1][:3] == ("Masuk", "Ani", "1871010101900001")
    assert rows[1][5:] == (day, None, None, None)
    assert rows[2][5:] == (day, "Upah", 4_000_000, 5_000_000)
    assert rows[3][6:] == ("JP", "Ya", "Tidak")


def test_every_kind_has_a_word() -> None:
    """No kind is written as a code."""
    assert set(MOVE_WORDS) == set(MoveKind)
