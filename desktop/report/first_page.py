"""Sections 1 to 5 of the letter: the inspector's two minutes, made to fit the first page."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from desktop.domain.calendar import short_date
from desktop.domain.declaration import DeclarationSnapshot, SnapshotAction, SnapshotObligation
from desktop.domain.priority import HIGH_RISK_GROUPS, HIGH_RISK_OBLIGATIONS
from desktop.domain.worker import EmploymentKind
from desktop.report.blocks import (
    CoverageChart,
    CoverageLine,
    Fitting,
    NumberBox,
    NumberBoxes,
    StatusStrip,
)
from desktop.report.fonts import REGULAR, printable, shortened
from desktop.report.references import References
from desktop.report.style import (
    FIRST_CELL,
    FIRST_HEAD,
    FIRST_HEADING,
    TEXT_WIDTH,
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
)

INDICATIVE = (
    "Jumlah iuran dalam surat ini adalah perhitungan indikatif dari data upah perusahaan; tagihan "
    "resmi tetap yang diterbitkan oleh BPJS Ketenagakerjaan dan BPJS Kesehatan."
)
_BEYOND = "Yang sudah memuat juga peserta yang tidak wajib ikut, di luar yang seharusnya"
_NOTE = FIRST_CELL.clone("first note", fontSize=7.8, leading=10)
_LEAST_GAPS = 1
"""One gap on the page of two minutes is worth more than all of them on the next."""
_HEADING_ROOM = 60.0
"""A heading, the head of a table and two rows."""
_SEVERITIES = ("kritis", "tinggi", "sedang", "rendah")


def sections(
    snapshot: DeclarationSnapshot, references: References, *, has_annexes: bool
) -> list[Flowable]:
    """Return the sections in order; that of former promises only where there are some."""
    return [
        *headcount_section(snapshot, references),
        *membership_section(snapshot, references),
        *result_section(snapshot, references),
        *open_section(snapshot, references, has_annexes=has_annexes),
    ]


def headcount_section(snapshot: DeclarationSnapshot, references: References) -> list[Flowable]:
    """Return the active workers beside the three official headcounts; differences are named."""
    reported = (
        ("WLKP", snapshot.headcount_wlkp, "headcount.wlkp"),
        (
            "BPJS Ketenagakerjaan",
            snapshot.headcount_bpjs_employment,
            "headcount.bpjs_employment",
        ),
        ("BPJS Kesehatan", snapshot.headcount_bpjs_health, "headcount.bpjs_health"),
    )
    active = snapshot.active_workers
    interns = _interns(snapshot)
    remark = f"termasuk {count(interns)} magang" if interns else "menurut data ini"
    main = NumberBox("Pekerja aktif", count(active), remark, "headcount.active", True)
    boxes = (main, *(_headcount_box(name, n, key, active) for name, n, key in reported))
    differences = [
        f"{name} {_difference(number - active)}"
        for name, number, _ in reported
        if number is not None and number != active
    ]
    parts: list[Flowable] = [NumberBoxes(TEXT_WIDTH, boxes, references)]
    if differences:
        sentence = f"Selisih terhadap pekerja aktif: {'; '.join(differences)}."
        parts += [Spacer(1, 1), para(sentence, _NOTE)]
    return [KeepTogether([para("1. Tenaga kerja", FIRST_HEADING), *parts])]


def _interns(snapshot: DeclarationSnapshot) -> int:
    """Count the interns at work on the day: the bills of BPJS need not carry them all."""
    day, kind = snapshot.as_of, EmploymentKind.INTERN.value
    return sum(
        worker.kind == kind and worker.start <= day and (worker.end is None or day <= worker.end)
        for worker in snapshot.workers
    )


def _headcount_box(name: str, number: int | None, key: str, active: int) -> NumberBox:
    if number is None:
        return NumberBox(name, MISSING, "", key)
    remark = "sama" if number == active else _difference(number - active)
    return NumberBox(name, count(number), remark, key)


def _difference(difference: int) -> str:
    direction = "lebih" if difference > 0 else "kurang"
    return f"{count(abs(difference))} orang {direction}"


def membership_section(snapshot: DeclarationSnapshot, references: References) -> list[Flowable]:
    """Return the chart of coverage with its numbers."""
    ordered = sorted(snapshot.programs, key=lambda line: program_key(line.program))
    lines = tuple(
        CoverageLine(
            line.program,
            PROGRAM_NAMES.get(line.program, "") + ("" if line.is_compulsory else " (sukarela)"),
            line.expected,
            line.registered,
            line.missing,
            line.unconfirmed,
            f"program.{line.program}.members",
        )
        for line in ordered
    )
    heading = para("2. Kepesertaan per program", FIRST_HEADING)
    chart = KeepTogether([heading, CoverageChart(TEXT_WIDTH, lines, references)])
    beyond = [line.code for line in lines if 0 < line.expected < line.registered + line.missing]
    # By itself: where only this line has no room, the chart stays on page 1 all the same.
    return [chart, *([para(f"{_BEYOND}: {', '.join(beyond)}.", _NOTE)] if beyond else [])]


def result_section(snapshot: DeclarationSnapshot, references: References) -> list[Flowable]:
    """Return the number of obligations per status, and the score with its gaps."""
    return [
        KeepTogether(
            [
                para("3. Hasil penilaian mandiri", FIRST_HEADING),
                StatusStrip(TEXT_WIDTH, status_counts(snapshot), references),
                Spacer(1, 1.5),
                rich(score_sentence(snapshot) + references.markup("score"), _NOTE),
            ]
        )
    ]


def status_counts(snapshot: DeclarationSnapshot) -> tuple[tuple[str, str, int], ...]:
    """Return mark, word and number of each status; unanswered only where there are some."""
    shown = [code for code in STATUS_WORDS if code != "UNANSWERED" or _number(snapshot, code)]
    return tuple((STATUS_MARKS[c], STATUS_WORDS[c], _number(snapshot, c)) for c in shown)


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
    judged = sum(_number(snapshot, code) for code in ("MET", *OPEN_STATUSES))
    if score.unknown > judged:
        # The score of a few answers would praise whoever answered nothing.
        return (
            f"<b>Skor antara {score.lowest} dan {score.highest} dari 100</b>: {score.unknown} "
            f"kewajiban belum pasti; dari {judged} yang dapat dinilai saja, skornya {score.value}."
        )
    band = SCORE_COLOURS.get(score.colour, "")
    text = f"<b>Skor {score.value} dari 100</b>{f' (pita {band})' if band else ''}"
    if not score.unknown:
        return f"{text}; semua kewajiban yang berlaku dapat dinilai."
    return (
        f"{text}, dihitung tanpa {score.unknown} kewajiban yang belum pasti; setelah semuanya "
        f"dipastikan, skor akan terletak antara {score.lowest} dan {score.highest}."
    )


def pressing(snapshot: DeclarationSnapshot) -> list[SnapshotObligation]:
    """Return what is not met: first what goes with high risk, then by severity."""
    is_risky = snapshot.employer.jkk_risk_group in HIGH_RISK_GROUPS

    def key(item: SnapshotObligation) -> tuple[bool, int]:
        is_first = is_risky and item.id in HIGH_RISK_OBLIGATIONS
        known = item.severity in _SEVERITIES
        return not is_first, _SEVERITIES.index(item.severity) if known else len(_SEVERITIES)

    return sorted((item for item in snapshot.obligations if item.status in OPEN_STATUSES), key=key)


def open_section(
    snapshot: DeclarationSnapshot, references: References, *, has_annexes: bool
) -> list[Flowable]:
    """Return the gaps and what became of former promises.

    Where no day is promised a line is left to fill in. There are as many gaps as the page holds,
    and what does not fit stands in Annex III; without annexes the table runs over the page.
    """
    opened = pressing(snapshot)
    actions = {action.obligation_id: action for action in snapshot.actions}
    rows = [_open_row(item, actions.get(item.id), references) for item in opened]

    def build(shown: int) -> list[Flowable]:
        parts: list[Flowable] = [
            para("4. Yang belum terpenuhi dan janji perbaikannya", FIRST_HEADING)
        ]
        if rows:
            parts.append(_open_table(rows[:shown]))
        else:
            parts.append(para(nothing_open(snapshot), _NOTE))
        below = _below(snapshot, opened[shown:], has_annexes=has_annexes)
        return [*parts, *below, *_promises(snapshot, references)]

    if has_annexes:
        return [Fitting(build, len(rows), _LEAST_GAPS)]
    return [CondPageBreak(_HEADING_ROOM), *build(len(rows))]


def nothing_open(snapshot: DeclarationSnapshot) -> str:
    """Return what is said where no gap is to be listed."""
    if not snapshot.obligations:
        return "Belum ada kewajiban yang dinilai."
    if unsure_sentence(snapshot):
        return "Tidak ada yang belum terpenuhi di antara kewajiban yang sudah dapat dinilai."
    return "Tidak ada kewajiban yang belum terpenuhi menurut penilaian ini."


def _below(
    snapshot: DeclarationSnapshot, left_out: list[SnapshotObligation], *, has_annexes: bool
) -> list[Flowable]:
    lines = []
    if left_out:
        ids = ", ".join(item.id for item in left_out)
        lines.append(f"Selengkapnya dalam Lampiran III, termasuk: {ids}.")
    lines.append(unsure_sentence(snapshot, ", sebabnya dalam Lampiran I" if has_annexes else ""))
    notes = [para(line, _NOTE) for line in lines if line]
    return [Spacer(1, 1.5), *notes] if notes else []


def unsure_sentence(snapshot: DeclarationSnapshot, where: str = "") -> str:
    """Return which obligations need confirming, and where it says why; empty for none.

    Some only lack an answer, so it does not say by whom: nobody outside could confirm these.
    """
    unsure = [item.id for item in snapshot.obligations if item.status == "NEEDS_CONFIRMATION"]
    return f"Perlu konfirmasi{where}: {', '.join(unsure)}." if unsure else ""


_OPEN_WIDTHS = (44.0, TEXT_WIDTH - 202, 78.0, 56.0, 24.0)
"""The number of workers of a large company stays on its line, so more gaps stay on the page."""


def _open_table(rows: list[list[Any]]) -> Flowable:
    titles = ("Nomor", "Kewajiban", "Tenaga kerja", "Paling lambat", "")
    head = [para(title, FIRST_HEAD) for title in titles]
    return table([head, *rows], list(_OPEN_WIDTHS), padding=1.1)


def _open_row(
    item: SnapshotObligation, action: SnapshotAction | None, references: References
) -> list[Any]:
    number = f"{STATUS_MARKS[item.status]} {item.id}"
    title = shortened(printable(item.title), REGULAR, FIRST_CELL.fontSize, _OPEN_WIDTHS[1] - 7)
    due = short_date(action.due) if action and action.due else "." * 20
    return [
        rich(f"<b>{marked(number)}</b>", FIRST_CELL),
        para(title, FIRST_CELL),
        para(workers_of(item), FIRST_CELL),
        para(due, FIRST_CELL),
        rich(references.markup(f"obligation.{item.id}"), FIRST_CELL),
    ]


def workers_of(item: SnapshotObligation) -> str:
    """Return how many of the workers counted lack it, or that the matter is the company's."""
    if not item.failed_rows:
        return "perusahaan"
    return f"{count(len(item.failed_rows))} dari {count(item.counted)}"


def _promises(snapshot: DeclarationSnapshot, references: References) -> list[Flowable]:
    """Return what became of the former promises, counted by outcome; Annex III lists each."""
    if not snapshot.promises:
        return []
    parts = []
    for outcome, words in PROMISE_WORDS.items():
        ids = [item.obligation_id for item in snapshot.promises if item.outcome == outcome]
        if ids:
            parts.append(f"<b>{marked(words)}: {len(ids)}</b> ({marked(', '.join(ids))})")
    text = f"{'; '.join(parts)}.{references.markup('promises')}"
    return [para("5. Janji sebelumnya", FIRST_HEADING), rich(text, _NOTE)]
