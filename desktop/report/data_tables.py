"""What Annex A adds on the employer's data: its establishments, odd values with their reasons."""

from __future__ import annotations

from datetime import date
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from desktop.domain.declaration import (
    DeclarationSnapshot,
    SnapshotEstablishment,
    SnapshotReason,
)
from desktop.domain.money import format_rupiah
from desktop.report.style import (
    CELL,
    CELL_INK,
    CELL_RIGHT,
    HEADING,
    SMALL,
    TEXT_WIDTH,
    head_row,
    para,
    table,
)
from desktop.report.words import MISSING, count, risk_group, table_date

_ROOM = 110.0
"""A heading, its sentence, the head of a table and one row stay together."""
_WIDTHS = [150.0, 58.0, 84.0, 62.0, TEXT_WIDTH - 354]


def establishment_section(snapshot: DeclarationSnapshot) -> list[Flowable]:
    """Return the table of establishments; nothing where the employer lists none."""
    if not snapshot.establishments:
        return []
    head = head_row("Unit usaha", "Risiko JKK", "Upah minimum", "Pekerja", "WLKP", right_from=2)
    rows: list[list[Any]] = [head, *map(_row, snapshot.establishments)]
    linked = sum(unit.active_workers for unit in snapshot.establishments)
    others = snapshot.active_workers - linked
    text = "Pekerja dihubungkan dengan unit usaha menurut tempat kerja pada data pekerja"
    text += f"; {count(others)} pekerja tidak terhubung." if others else "."
    return [
        Spacer(1, 8),
        CondPageBreak(_ROOM),
        para("Unit usaha", HEADING),
        para(text, SMALL),
        Spacer(1, 4),
        table(rows, _WIDTHS, padding=2.4),
    ]


def _row(unit: SnapshotEstablishment) -> list[Any]:
    place = ", ".join(part for part in (unit.address, unit.city, unit.province) if part)
    name = f"{unit.name} (kantor pusat)" if unit.is_head_office else unit.name
    below = [place, f"NPP {unit.npp}" if unit.npp else ""]
    wage = unit.minimum_wage_sen
    told = unit.headcount_wlkp
    return [
        [para(name, CELL), *(para(text, CELL_INK) for text in below if text)],
        para(risk_group(unit.jkk_risk_group) or MISSING, CELL),
        para(MISSING if wage is None else format_rupiah(wage, decimals=False), CELL_RIGHT),
        para(count(unit.active_workers), CELL_RIGHT),
        para(MISSING if told is None else count(told), CELL_RIGHT),
    ]


_REASON_WIDTHS = [40.0, 190.0, TEXT_WIDTH - 340, 110.0]


def reason_section(snapshot: DeclarationSnapshot) -> list[Flowable]:
    """Return the odd values that stay, each with its reason; nothing where there are none."""
    if not snapshot.reasons:
        return []
    head = head_row("Baris", "Temuan", "Alasan", "Oleh")
    rows: list[list[Any]] = [head, *map(_reason_row, snapshot.reasons)]
    text = "Temuan berikut tidak menahan deklarasi dan dibiarkan dengan alasan yang tertulis."
    return [
        Spacer(1, 8),
        CondPageBreak(_ROOM),
        para("Temuan yang dibiarkan dan alasannya", HEADING),
        para(text, SMALL),
        Spacer(1, 4),
        table(rows, _REASON_WIDTHS, padding=2.4),
    ]


def _reason_row(item: SnapshotReason) -> list[Any]:
    given_on = date.fromisoformat(item.given_at[:10]) if item.given_at else None
    return [
        para(str(item.row) if item.row else "–", CELL),
        para(item.finding, CELL),
        para(item.reason, CELL),
        [para(item.given_by or "–", CELL), para(table_date(given_on), CELL_INK)],
    ]
