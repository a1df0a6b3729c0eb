"""Annex II: members and contributions of the month per program and per group, with the rates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from desktop.domain.declaration import (
    DeclarationSnapshot,
    SnapshotGroup,
    SnapshotProgram,
    SnapshotRule,
)
from desktop.domain.law_days import with_written_days
from desktop.domain.money import Sen, format_rupiah
from desktop.report.first_page import INDICATIVE
from desktop.report.fonts import REGULAR, SEMIBOLD
from desktop.report.references import References
from desktop.report.style import (
    CELL,
    CELL_RIGHT,
    CELL_SMALL,
    HEADING,
    INK,
    SMALL,
    TEXT_WIDTH,
    fitted,
    head_row,
    marked,
    para,
    rich,
    table,
)
from desktop.report.words import (
    GROUP_NAMES,
    GROUP_TITLES,
    INSIDE_NAMES,
    PROGRAM_NAMES,
    PROGRAM_ORDER,
    count,
    month_title,
    program_key,
    rule_value,
    table_date,
)

TITLE = "Program dan iuran bulan ini"
_RULE_FAMILIES = ("jkk.", "jkm.", "jht.", "jp.", "jkp.", "jkn.", "relief.", "wage_base.")
_NO_RATES = "jkk.annex_entries"
"""How many entries Lampiran I has serves the assessment, not the sums of the month."""
_HEADING_ROOM = 90
_LOOSE_HEADING = HEADING.clone("loose rates heading", keepWithNext=0)
"""Not tied to its table, which would otherwise go whole to the next page."""


def contribution_annex(snapshot: DeclarationSnapshot, references: References) -> list[Flowable]:
    """Return the sums of the month, the parts inside them, the groups, the rates."""
    month = month_title(snapshot.contribution_month)
    return [
        para(f"Iuran bulan {month}. {INDICATIVE}", SMALL),
        Spacer(1, 6),
        _sums(snapshot, references),
        *_inside(snapshot, references),
        *_groups(snapshot, references),
        *_rates(snapshot),
    ]


def _sums(snapshot: DeclarationSnapshot, references: References) -> Flowable:
    titles = ("Program", "Peserta", "Pekerja dihitung", "Pemberi kerja", "Pekerja", "Jumlah")
    counted = Counter(program for worker in snapshot.workers for program in worker.base_sen)
    ordered = sorted(snapshot.programs, key=lambda line: program_key(line.program))
    employer = sum(line.employer_share_sen for line in ordered)
    worker = sum(line.worker_share_sen for line in ordered)
    total = _sign("contribution.total", references)
    shares = 84.0, 76.0, 80.0
    style = _style_of((employer, worker, employer + worker), shares, SEMIBOLD)
    sums = _amounts(employer, worker, style, is_bold=True)
    rows = [
        head_row(*titles, right_from=1),
        *(_sum_row(line, counted[line.program], style, references) for line in ordered),
        [rich("<b>Jumlah</b>", CELL), "", "", *sums, total],
    ]
    widths = [TEXT_WIDTH - 352, 40.0, 46.0, *shares, 26.0]
    return table(rows, widths, ("LINEABOVE", (0, -1), (-1, -1), 0.5, INK))


def _style_of(largest: Iterable[Sen], widths: Iterable[float], font: str) -> ParagraphStyle:
    """Return the style in which the largest amounts of columns stay on their lines."""
    told = zip(largest, widths, strict=True)
    styles = [fitted(CELL_RIGHT, [format_rupiah(sen)], room - 6, font) for sen, room in told]
    return min(styles, key=lambda style: style.fontSize)


def _sum_row(
    line: SnapshotProgram, counted: int, style: ParagraphStyle, references: References
) -> list[Any]:
    name = f"<b>{marked(line.program)}</b>"
    return [
        [rich(name, CELL), para(PROGRAM_NAMES.get(line.program, ""), CELL_SMALL)],
        para(count(line.registered), CELL_RIGHT),
        para(count(counted), CELL_RIGHT),
        *_amounts(line.employer_share_sen, line.worker_share_sen, style),
        _sign(f"program.{line.program}.contribution", references),
    ]


def _sign(key: str, references: References) -> Flowable:
    return rich(references.markup(key), CELL_RIGHT)


def _groups(snapshot: DeclarationSnapshot, references: References) -> list[Flowable]:
    """Return one table for each respect in which workers are told apart."""
    parts: list[Flowable] = []
    for kind, title in GROUP_TITLES.items():
        groups = [group for group in snapshot.groups if group.kind == kind]
        if groups:
            sign = references.markup(f"group.{kind}")
            parts.append(
                KeepTogether([rich(f"{marked(title)}{sign}", HEADING), _group_table(groups)])
            )
    return parts


def _group_table(groups: list[SnapshotGroup]) -> Flowable:
    titles = ("Kelompok", "Pekerja", *PROGRAM_ORDER, "Pemberi kerja", "Pekerja")
    shares = 92.0, 84.0
    sums = [_sums_of(group) for group in groups]
    style = _style_of(map(max, zip(*sums, strict=True)), shares, REGULAR)
    rows = [head_row(*titles, right_from=1), *(_group_row(group, style) for group in groups)]
    each = 28.0
    first = TEXT_WIDTH - sum(shares) - 40 - each * len(PROGRAM_ORDER)
    return table(rows, [first, 40.0, *([each] * len(PROGRAM_ORDER)), *shares], padding=1.8)


def _sums_of(group: SnapshotGroup) -> tuple[Sen, Sen]:
    return sum(group.employer_share_sen.values()), sum(group.worker_share_sen.values())


def _group_row(group: SnapshotGroup, style: ParagraphStyle) -> list[Any]:
    return [
        para(GROUP_NAMES.get(group.name, group.name), CELL),
        para(count(group.workers), CELL_RIGHT),
        *(para(count(group.members.get(program, 0)), CELL_RIGHT) for program in PROGRAM_ORDER),
        *(para(format_rupiah(amount), style) for amount in _sums_of(group)),
    ]


def _amounts(
    employer: Sen, worker: Sen, style: ParagraphStyle, *, is_bold: bool = False
) -> list[Flowable]:
    texts = (format_rupiah(employer), format_rupiah(worker), format_rupiah(employer + worker))
    return [rich(f"<b>{text}</b>" if is_bold else text, style) for text in texts]


def _inside(snapshot: DeclarationSnapshot, references: References) -> list[Flowable]:
    sums: Counter[str] = Counter()
    for worker in snapshot.workers:
        sums.update(worker.inside_sen)
    if not sums:
        return []
    rows = [head_row("Bagian di dalam iuran, bukan tambahan", "Jumlah", "", right_from=1)]
    known = [key for key in INSIDE_NAMES if key in sums]
    for key in [*known, *sorted(set(sums) - set(INSIDE_NAMES))]:
        name = para(INSIDE_NAMES.get(key, key), CELL)
        sign = _sign("contribution.inside", references)
        rows.append([name, para(format_rupiah(sums[key]), CELL_RIGHT), sign])
    return [Spacer(1, 8), table(rows, [TEXT_WIDTH - 136, 110.0, 26.0])]


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
        para(with_written_days(rule.article) or "–", CELL_SMALL),
    ]
