"""Joiners, leavers and changes of a workforce to a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop.domain.field_values import format_value
from desktop.domain.fields import FIELDS_BY_KEY, FieldKind
from desktop.domain.workforce_moves import Move, MoveKind
from desktop.exchange.table_export import Cell, export_table

MOVE_WORDS = {
    MoveKind.JOINED: "Masuk",
    MoveKind.LEFT: "Keluar",
    MoveKind.WAGE: "Upah",
    MoveKind.STATUS: "Status kerja",
    MoveKind.PARTICIPATION: "Kepesertaan",
}
_HEADS = (
    ("Jenis", 14),
    ("Nama Lengkap", 28),
    ("NIK", 20),
    ("KPJ", 14),
    ("Nomor Pegawai", 16),
    ("Sejak", 12),
    ("Isian", 28),
    ("Sebelum", 20),
    ("Sesudah", 20),
)


def export_moves(path: Path, moves: Iterable[Move]) -> int:
    """Write one row a move and return their number; raises as ``export_table``."""
    return export_table(path, "Perubahan", _HEADS, map(_row, moves))


def _row(move: Move) -> tuple[Cell, ...]:
    worker = move.worker
    title = FIELDS_BY_KEY[move.field].header_id if move.field else ""
    values = (_cell(move.field, move.before), _cell(move.field, move.after))
    who = (worker.name, worker.nik or worker.passport_number, worker.kpj, worker.staff_number)
    return (MOVE_WORDS[move.kind], *who, move.on, title, *values)


def _cell(key: str, value: object) -> Cell:
    if not key:
        return None
    spec = FIELDS_BY_KEY[key]
    if spec.kind is FieldKind.MONEY and isinstance(value, int):
        return value
    return format_value(spec, value)
