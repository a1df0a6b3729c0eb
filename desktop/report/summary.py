"""Sections 1 to 6 of the letter: headcounts, membership, result, gaps, promises, remarks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from desktop.domain.calendar import long_date
from desktop.domain.declaration import (
    DeclarationSnapshot,
    SnapshotAction,
    SnapshotObligation,
    SnapshotProgram,
    SnapshotPromise,
)
from desktop.report.blocks import (
    Bar,
    BarLegend,
    BlankLine,
    NumberBox,
    NumberBoxes,
    StatusStrip,
)
from desktop.report.style import (
    CELL,
    CELL_INK,
    CELL_RIGHT,
    HEADING,
    SMALL,
    SMALL_NUMBERED,
    TEXT_WIDTH,
    head_row,
    marked,
    para,
    rich,
    table,
)
from desktop.report.words import (
    MISSING,
    OPEN_STATUSES,
    PROGRAM_NAMES,
    PROMISE_WORDS,
    SCORE_COLOURS,
    STATUS_MARKS,
    STATUS_WORDS,
    count,
    program_key,
    status,
)

_LOOSE_HEADING = HEADING.clone("heading before a long table", keepWithNext=0)
_HEADING_ROOM = 130.0
"""A heading, the head of a table and one tall row; a long table may then run over the page."""

INDICATIVE = (
    "Jumlah iuran dalam surat ini adalah perhitungan indikatif dari data upah perusahaan; tagihan "
    "resmi tetap yang diterbitkan oleh BPJS Ketenagakerjaan dan BPJS Kesehatan."
)


def sections(snapshot: DeclarationSnapshot) -> list[Flowable]:
    """Return the sections in order; that of former promises only where there are some."""
    return [
        *headcount_section(snapshot),
        *membership_section(snapshot),
        *result_section(snapshot),
        *open_section(snapshot),
        *promise_section(snapshot),
        *remark_section(snapshot),
    ]


def headcount_section(snapshot: DeclarationSnapshot) -> list[Flowable]:
    """Return the active workers beside the three official headcounts; differences are named."""
    reported = (
        ("WLKP", snapshot.headcount_wlkp),
        ("BPJS Ketenagakerjaan", snapshot.headcount_bpjs_employment),
        ("BPJS Kesehatan", snapshot.headcount_bpjs_health),
    )
    main = NumberBox("Pekerja aktif", count(snapshot.active_workers), "menurut data ini", True)
    boxes = (main, *(_headcount_box(name, n, snapshot.active_workers) for name, n in reported))
    differences = [
        f"{name} {_difference(number - snapshot.active_workers)}"
        for name, number in reported
        if number is not None and number != snapshot.active_workers
    ]
    parts: list[Flowable] = [NumberBoxes(TEXT_WIDTH, boxes)]
    if differences:
        sentence = f"Selisih terhadap pekerja aktif: {'; '.join(differences)}."
        parts += [Spacer(1, 2), para(sentence, SMALL)]
    return [KeepTogether([para("1. Tenaga kerja", HEADING), *parts])]


def _headcount_box(name: str, number: int | None, active: int) -> NumberBox:
    if number is None:
        return NumberBox(name, MISSING, "")
    remark = "sama" if number == active else _difference(number - active)
    return NumberBox(name, count(number), remark)


def _difference(difference: int) -> str:
    direction = "lebih" if difference > 0 else "kurang"
    return f"{count(abs(difference))} orang {direction}"


def membership_section(snapshot: DeclarationSnapshot) -> list[Flowable]:
    """Return the table of programs with their bars."""
    titles = ("Program", "Sifat", "", "Seharusnya", "Sudah", "Belum", "Perlu konf.")
    head = head_row(*titles, right_from=3)
    ordered = sorted(snapshot.programs, key=lambda line: program_key(line.program))
    rows = [head, *(_program_row(line) for line in ordered)]
    widths = [160.0, 50.0, 62.0, 54.0, 40.0, 38.0, TEXT_WIDTH - 404]
    return [
        KeepTogether(
            [
                para("2. Kepesertaan", HEADING),
                table(rows, widths, ("TOPPADDING", (2, 1), (2, -1), 4), padding=1.6),
                BarLegend(TEXT_WIDTH),
            ]
        )
    ]


def _program_row(line: SnapshotProgram) -> list[Any]:
    name = f"<b>{marked(line.program)}</b>  {marked(PROGRAM_NAMES.get(line.program, ''))}"
    numbers = (line.expected, line.registered, line.missing, line.unconfirmed)
    return [
        rich(name, CELL),
        para("wajib" if line.is_compulsory else "sukarela", CELL),
        Bar(54, line.registered, line.unconfirmed, line.expected),
        *(para(count(number), CELL_RIGHT) for number in numbers),
    ]


def result_section(snapshot: DeclarationSnapshot) -> list[Flowable]:
    """Return the number of obligations per status, and the score with its gaps."""
    shown = [code for code in STATUS_WORDS if code != "UNANSWERED" or _number(snapshot, code)]
    counts = tuple((STATUS_MARKS[c], STATUS_WORDS[c], _number(snapshot, c)) for c in shown)
    return [
        KeepTogether(
            [
                para("3. Hasil penilaian mandiri", HEADING),
                StatusStrip(TEXT_WIDTH, counts),
                Spacer(1, 3),
                rich(score_sentence(snapshot), SMALL),
            ]
        )
    ]


def _number(snapshot: DeclarationSnapshot, code: str) -> int:
    return sum(1 for obligation in snapshot.obligations if obligation.status == code)


def score_sentence(snapshot: DeclarationSnapshot) -> str:
    """Return the score in words (markup), never without what is unknown in it."""
    score = snapshot.score
    if score.value is None:
        return (
            "<b>Skor belum dapat dihitung</b>: belum ada kewajiban yang dapat dinilai; "
            f"{score.unknown} kewajiban perlu konfirmasi."
        )
    band = SCORE_COLOURS.get(score.colour, "")
    text = f"<b>Skor {score.value} dari 100</b>{f' (pita {band})' if band else ''}"
    if not score.unknown:
        return f"{text}; semua kewajiban yang berlaku dapat dinilai."
    return (
        f"{text}, dihitung tanpa {score.unknown} kewajiban yang belum pasti; setelah semuanya "
        f"dipastikan, skor akan terletak antara {score.lowest} dan {score.highest}."
    )


def open_section(snapshot: DeclarationSnapshot) -> list[Flowable]:
    """Return the obligations not met, each with what is done against it and by when.

    Where no day is promised a line is left to fill in.
    """
    opened = [item for item in snapshot.obligations if item.status in OPEN_STATUSES]
    unsure = [item.id for item in snapshot.obligations if item.status == "NEEDS_CONFIRMATION"]
    heading = para("4. Yang belum terpenuhi dan janji perbaikannya", _LOOSE_HEADING)
    parts: list[Flowable] = [CondPageBreak(_HEADING_ROOM), heading]
    if opened:
        actions = {action.obligation_id: action for action in snapshot.actions}
        parts.append(_open_table(opened, actions))
    elif snapshot.obligations:
        parts.append(para("Tidak ada kewajiban yang belum terpenuhi menurut penilaian ini.", SMALL))
    else:
        parts.append(para("Belum ada kewajiban yang dinilai.", SMALL))
    if unsure:
        text = f"Perlu konfirmasi pada BPJS atau dinas (Lampiran A): {', '.join(unsure)}."
        parts += [Spacer(1, 3), para(text, SMALL)]
    return parts


def _open_table(
    opened: list[SnapshotObligation], actions: Mapping[str, SnapshotAction]
) -> Flowable:
    head = head_row("Kewajiban", "Tenaga kerja", "Tindakan", "Paling lambat")
    widths = [128.0, 62.0, TEXT_WIDTH - 268, 78.0]
    return table([head, *(_open_row(item, actions.get(item.id)) for item in opened)], widths)


def _open_row(item: SnapshotObligation, action: SnapshotAction | None) -> list[Any]:
    title = [rich(f"<b>{marked(item.id)}</b>  {marked(item.title)}", CELL)]
    title.append(para(status(item.status), CELL_INK))
    if item.caused_by:
        title.append(para(f"akibat dari {', '.join(item.caused_by)}", CELL_INK))
    return [
        title,
        para(workers_of(item), CELL),
        _what(action.action if action else item.remedy, action.owner if action else ""),
        para(long_date(action.due), CELL) if action and action.due else BlankLine(70),
    ]


def _what(action: str, owner: str) -> list[Flowable]:
    parts: list[Flowable] = [para(action or "–", CELL)]
    return [*parts, para(f"penanggung jawab: {owner}", CELL_INK)] if owner.strip() else parts


def promise_section(snapshot: DeclarationSnapshot) -> list[Flowable]:
    """Return what was promised last time and what became of it; nothing without promises."""
    if not snapshot.promises:
        return []
    head = head_row("Kewajiban", "Tindakan yang dijanjikan", "Paling lambat", "Sekarang")
    widths = [128.0, TEXT_WIDTH - 300, 78.0, 94.0]
    rows = [head, *(_promise_row(item) for item in snapshot.promises)]
    heading = para("5. Janji sebelumnya", _LOOSE_HEADING)
    return [CondPageBreak(_HEADING_ROOM), heading, table(rows, widths)]


def _promise_row(item: SnapshotPromise) -> list[Any]:
    return [
        rich(f"<b>{marked(item.obligation_id)}</b>  {marked(item.title)}", CELL),
        _what(item.action, item.owner),
        para(long_date(item.due) if item.due else "–", CELL),
        para(PROMISE_WORDS.get(item.outcome, item.outcome), CELL),
    ]


def workers_of(item: SnapshotObligation) -> str:
    """Return how many of the workers counted lack it, or that the matter is the company's."""
    if not item.failed_rows:
        return "perusahaan"
    return f"{count(len(item.failed_rows))} dari {count(item.counted)}"


def remark_section(snapshot: DeclarationSnapshot) -> list[Flowable]:
    """Return what the reader must know: indicative sums, then the snapshot's own remarks."""
    says_it = any("indikatif" in text.lower() for text in snapshot.remarks)
    remarks = snapshot.remarks if says_it else (INDICATIVE, *snapshot.remarks)
    number = 6 if snapshot.promises else 5
    heading = para(f"{number}. Catatan bagi pembaca", HEADING)
    return [heading, *(para(text, SMALL_NUMBERED, bullet="·") for text in remarks)]
