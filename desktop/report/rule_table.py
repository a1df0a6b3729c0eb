"""Annex VI: the dated values of law that the figures rest on, the doubtful ones named first."""

from __future__ import annotations

import re
from typing import Any

from reportlab.platypus import Flowable, Spacer

from desktop.domain.declaration import (
    DeclarationSnapshot,
    SnapshotPack,
    SnapshotRule,
    short_digest,
)
from desktop.domain.law_days import with_written_days
from desktop.report.fonts import REGULAR, width
from desktop.report.style import (
    CELL,
    CELL_INK,
    CELL_SMALL,
    SMALL,
    TEXT_WIDTH,
    head_row,
    marked,
    para,
    rich,
    table,
)
from desktop.report.words import CONFIDENCE_WORDS, rule_value, table_date

TITLE = "Peraturan yang dipakai"
_WIDTHS = [124.0, 90.0, 48.0, 76.0, TEXT_WIDTH - 338]
_ID_ROOM = _WIDTHS[0] - 6
_ID_PIECES = re.compile(r"[^._]+[._]?")
_LONG = 40
"""Values of more characters are sentences, printed in the small type."""


def rule_annex(snapshot: DeclarationSnapshot) -> list[Flowable]:
    """Return the table of rules with date in force, article, source and confidence."""
    intro = (
        f"Kumpulan aturan versi {snapshot.rules_version}, sidik "
        f"{short_digest(snapshot.rules_digest)}; aplikasi versi {snapshot.app_version}. Nilai yang "
        "belum terkonfirmasi perlu dipastikan pada BPJS atau instansi yang berwenang."
    )
    head = head_row("Ketentuan", "Nilai", "Berlaku sejak", "Pasal", "Sumber dan keyakinan")
    rows: list[list[Any]] = [head, *map(_row, snapshot.rules)]
    return [
        para(intro, SMALL),
        Spacer(1, 4),
        *_named(snapshot, "user", "Diisi sendiri oleh pemberi kerja"),
        *_named(snapshot, "unconfirmed", "Belum terkonfirmasi"),
        *map(_pack, snapshot.packs),
        Spacer(1, 4),
        table(rows, _WIDTHS, padding=2.2),
    ]


def _named(snapshot: DeclarationSnapshot, confidence: str, words: str) -> list[Flowable]:
    """Return the rules of one confidence by name; that there are none is said, too."""
    names = [rule.title for rule in snapshot.rules if rule.confidence == confidence]
    text = "; ".join(names) if names else "tidak ada"
    return [rich(f"<b>{marked(words)}:</b> {marked(text)}.", SMALL)]


def _pack(pack: SnapshotPack) -> Flowable:
    """Return which pack of rules was in use, whose it is, and what rests on it."""
    used = ", ".join([*pack.rule_ids, *pack.obligation_ids]) or "tidak ada pada surat ini"
    before = pack.keeps_before
    kept = f" Tidak mengubah masa sebelum {table_date(before)}." if before else ""
    text = (
        f"“{pack.title}” ({pack.name}, terbit {table_date(pack.issued_on)}), sidik berkas "
        f"{short_digest(pack.digest)}, ditandatangani dengan kunci {pack.key}. Yang berasal dari "
        f"paket ini: {used}.{kept}"
    )
    return rich(f"<b>Paket aturan:</b> {marked(text)}", SMALL)


def _row(rule: SnapshotRule) -> list[Any]:
    name: list[Flowable] = [para(rule.title, CELL), rich(_id_lines(rule.rule_id), CELL_INK)]
    confidence = CONFIDENCE_WORDS.get(rule.confidence, rule.confidence)
    value = rule_value(rule)
    return [
        name,
        para(value, CELL_SMALL if len(value) > _LONG else CELL),
        para(table_date(rule.in_force_from), CELL_SMALL),
        para(with_written_days(rule.article) or "–", CELL_SMALL),
        [
            para(with_written_days(rule.source) or "–", CELL_SMALL),
            para(f"Keyakinan: {confidence}", CELL_INK),
        ],
    ]


def _id_lines(rule_id: str) -> str:
    """Return an id as markup of lines that end behind a dot or underscore, never in a word."""
    lines = [""]
    for piece in _ID_PIECES.findall(rule_id):
        if lines[-1] and width(lines[-1] + piece, REGULAR, CELL_INK.fontSize) > _ID_ROOM:
            lines.append("")
        lines[-1] += piece
    return "<br/>".join(map(marked, lines))
