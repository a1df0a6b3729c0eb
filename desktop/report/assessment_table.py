"""Annex I: every obligation with its status, why, and the law that it rests on."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable, Spacer

from desktop.domain.declaration import DeclarationSnapshot, SnapshotObligation
from desktop.report.data_tables import establishment_section, reason_section
from desktop.report.references import References
from desktop.report.style import (
    CELL,
    CELL_INK,
    CELL_SMALL,
    GROUP,
    MIST,
    SMALL,
    TEXT_WIDTH,
    head_row,
    marked,
    para,
    rich,
    table,
)
from desktop.report.words import (
    ANSWER_WORDS,
    CONFIDENCE_WORDS,
    count,
    row_list,
    status,
)

_TITLE_CELL = CELL.clone("title cell", fontSize=8, leading=10.4)
TITLE = "Hasil penilaian per kewajiban"
_WIDTHS = [40.0, 112.0, 92.0, TEXT_WIDTH - 244]


def assessment_annex(snapshot: DeclarationSnapshot, references: References) -> list[Flowable]:
    """Return the table of all obligations, grouped as they are, and what they rest on."""
    intro = (
        "Setiap kewajiban dinilai sendiri oleh perusahaan. “Dihitung” adalah banyaknya pekerja "
        "yang dikenai kewajiban itu, “belum” yang belum memenuhinya; nomor baris menunjuk daftar "
        "pekerja perusahaan dan Lampiran IV."
    )
    rows: list[list[Any]] = [
        head_row("Nomor", "Kewajiban", "Status dan pekerja", "Penjelasan dan dasar hukum")
    ]
    commands: list[tuple[Any, ...]] = []
    group = ""
    for item in snapshot.obligations:
        if item.group != group:
            group = item.group
            commands += _group_commands(len(rows))
            rows.append([para(group, GROUP), "", "", ""])
        rows.append(_row(item, references))
    return [
        para(intro, SMALL),
        Spacer(1, 6),
        table(rows, _WIDTHS, *commands, padding=2.4),
        *establishment_section(snapshot),
        *reason_section(snapshot),
    ]


def _group_commands(row: int) -> list[tuple[Any, ...]]:
    return [
        ("SPAN", (0, row), (-1, row)),
        ("BACKGROUND", (0, row), (-1, row), MIST),
        ("NOSPLIT", (0, row), (-1, row + 1)),
    ]


def _row(item: SnapshotObligation, references: References) -> list[Any]:
    sign = references.markup(f"obligation.{item.id}")
    return [
        [rich(f"<b>{marked(item.id)}</b>", CELL), *([rich(sign, CELL_SMALL)] if sign else [])],
        para(item.title, _TITLE_CELL),
        [para(status(item.status), _TITLE_CELL), *_workers(item)],
        [para(item.explanation or "–", CELL_SMALL), *_details(item), _law(item)],
    ]


def _workers(item: SnapshotObligation) -> list[Flowable]:
    """Return the numbers of workers; one of nobody says nothing and is left out."""
    numbers = (
        (item.counted, "dihitung"),
        (len(item.failed_rows), "belum"),
        (len(item.unconfirmed_rows), "belum pasti"),
    )
    text = ", ".join(f"{count(number)} {word}" for number, word in numbers if number)
    return [para(text, CELL_SMALL)] if text else []


def _details(item: SnapshotObligation) -> list[Flowable]:
    lines = [
        ("Baris belum", row_list(item.failed_rows)),
        ("Baris belum pasti", row_list(item.unconfirmed_rows)),
        ("Jawaban", _answer(item)),
        ("Bukti", "; ".join(item.evidence)),
        ("Perhatian", "; ".join(item.warnings)),
        ("Akibat dari", ", ".join(item.caused_by)),
    ]
    return [
        rich(f"<b>{name}:</b> {marked(text)}", CELL_SMALL) for name, text in lines if text.strip()
    ]


def _answer(item: SnapshotObligation) -> str:
    words = ANSWER_WORDS.get(item.answer, item.answer)
    return f"{words} ({item.answer_reason})" if words and item.answer_reason else words


def _law(item: SnapshotObligation) -> Flowable:
    text = f"Dasar: {'; '.join(item.legal_basis)}" if item.legal_basis else "Dasar: –"
    if item.confidence != "confirmed":
        text += f" [{CONFIDENCE_WORDS.get(item.confidence, item.confidence)}]"
    return para(text, CELL_INK)
