"""Annex B: the contributions of the month per program, and the rates that they rest on."""

from __future__ import annotations

from collections import Counter
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from desktop.domain.declaration import DeclarationSnapshot, SnapshotProgram, SnapshotRule
from desktop.domain.money import format_rupiah
from desktop.report.style import (
    CELL,
    CELL_RIGHT,
    CELL_SMALL,
    HEADING,
    INK,
    SMALL,
    TEXT_WIDTH,
    head_row,
    marked,
    para,
    rich,
    table,
)
from desktop.report.summary import INDICATIVE
from desktop.report.words import (
    INSIDE_NAMES,
    PROGRAM_NAMES,
    count,
    month_title,
    program_key,
    rule_value,
    table_date,
)

TITLE = "Iuran bulan ini per program"
_RULE_FAMILIES = ("jkk.", "jkm.", "jht.", "jp.", "jkp.", "jkn.", "relief.", "wage_base.")
_NO_RATES = "jkk.annex_entries"
"""How many entries Lampiran I has serves the assessment, not the sums of the month."""
_HEADING_ROOM = 90
_LOOSE_HEADING = HEADING.clone("loose rates heading", keepWithNext=0)
"""Not tied to its table, which would otherwise go whole to the next page."""


def contribution_annex(snapshot: DeclarationSnapshot) -> list[Flowable]:
    """Return the sums of the month, the parts inside them, and the rates with their articles."""
    month = month_title(snapshot.contribution_month)
    return [
        para(f"Iuran bulan {month}. {INDICATIVE}", SMALL),
        Spacer(1, 6),
        _sums(snapshot),
        *_inside(snapshot),
        *_rates(snapshot),
    ]


def _sums(snapshot: DeclarationSnapshot) -> Flowable:
    titles = ("Program", "Pekerja dihitung", "Pemberi kerja", "Pekerja", "Jumlah")
    counted = Counter(program for worker in snapshot.workers for program in worker.base_sen)
    ordered = sorted(snapshot.programs, key=lambda line: program_key(line.program))
    employer = sum(line.employer_share_sen for line in ordered)
    worker = sum(line.worker_share_sen for line in ordered)
    rows = [
        head_row(*titles, right_from=1),
        *(_sum_row(line, counted[line.program]) for line in ordered),
        [rich("<b>Jumlah</b>", CELL), "", *_amounts(employer, worker, is_bold=True)],
    ]
    widths = [TEXT_WIDTH - 316, 62.0, 86.0, 82.0, 86.0]
    return table(rows, widths, ("LINEABOVE", (0, -1), (-1, -1), 0.5, INK))


def _sum_row(line: SnapshotProgram, counted: int) -> list[Any]:
    name = f"<b>{marked(line.program)}</b> {marked(PROGRAM_NAMES.get(line.program, ''))}"
    return [
        rich(name, CELL),
        para(count(counted), CELL_RIGHT),
        *_amounts(line.employer_share_sen, line.worker_share_sen),
    ]


def _amounts(employer: int, worker: int, *, is_bold: bool = False) -> list[Flowable]:
    texts = (format_rupiah(employer), format_rupiah(worker), format_rupiah(employer + worker))
    return [rich(f"<b>{text}</b>" if is_bold else text, CELL_RIGHT) for text in texts]


def _inside(snapshot: DeclarationSnapshot) -> list[Flowable]:
    sums: Counter[str] = Counter()
    for worker in snapshot.workers:
        sums.update(worker.inside_sen)
    if not sums:
        return []
    rows = [head_row("Bagian di dalam iuran, bukan tambahan", "Jumlah", right_from=1)]
    known = [key for key in INSIDE_NAMES if key in sums]
    for key in [*known, *sorted(set(sums) - set(INSIDE_NAMES))]:
        name = para(INSIDE_NAMES.get(key, key), CELL)
        rows.append([name, para(format_rupiah(sums[key]), CELL_RIGHT)])
    return [Spacer(1, 8), table(rows, [TEXT_WIDTH - 110, 110.0])]


def _rates(snapshot: DeclarationSnapshot) -> list[Flowable]:
    rules = [
        rule
        for rule in snapshot.rules
        if rule.rule_id.startswith(_RULE_FAMILIES) and not rule.rule_id.startswith(_NO_RATES)
    ]
    if not rules:
        return []
    rows = [head_row("Ketentuan", "Nilai", "Berlaku sejak", "Dasar"), *map(_rate_row, rules)]
    return [
        CondPageBreak(_HEADING_ROOM),
        para("Tarif dan batas yang dipakai", _LOOSE_HEADING),
        table(rows, [150.0, 92.0, 62.0, TEXT_WIDTH - 304], padding=2),
    ]


def _rate_row(rule: SnapshotRule) -> list[Any]:
    return [
        para(rule.title, CELL),
        para(rule_value(rule), CELL),
        para(table_date(rule.in_force_from), CELL),
        para(rule.article or "–", CELL_SMALL),
    ]
