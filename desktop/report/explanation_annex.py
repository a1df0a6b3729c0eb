"""Annex V: how every printed figure came about; the places to which the small signs lead."""

from __future__ import annotations

from reportlab.platypus import Flowable, Paragraph, Spacer

from desktop.domain.declaration import DeclarationSnapshot, SnapshotFigure, SnapshotRule
from desktop.domain.law_days import with_written_days
from desktop.report.fonts import SEMIBOLD
from desktop.report.references import References
from desktop.report.style import CELL, CELL_INK, CELL_SMALL, INK, SMALL, marked, para, rich
from desktop.report.words import CONFIDENCE_WORDS, row_list, rule_value, table_date

TITLE = "Penjelasan angka"
_INDENT = 32.0
_HEAD = CELL.clone(
    "explanation head",
    leftIndent=_INDENT,
    bulletFontName=SEMIBOLD,
    bulletFontSize=8.5,
    bulletColor=INK,
    spaceBefore=6,
    keepWithNext=1,
)
_BODY = CELL_SMALL.clone("explanation", leftIndent=_INDENT)
_LAW = CELL_INK.clone("explanation law", leftIndent=_INDENT)
_MOST_TERMS = 60
_SHORT_VALUE = 40
"""Longer values of law are sentences, which are not set in bold."""


def explanation_annex(snapshot: DeclarationSnapshot, references: References) -> list[Flowable]:
    """Return every explanation in order; nothing where the snapshot has none."""
    if not snapshot.figures:
        return []
    intro = (
        "Setiap tanda V.n pada halaman pertama dan Lampiran I sampai III menunjuk ke baris di "
        "bawah ini. Rumus, nilai, dan pekerja yang bersangkutan dibekukan bersama perhitungan "
        "yang menghasilkan angkanya; “baris” adalah baris pada lembar kerja perusahaan."
    )
    rules = {rule.rule_id: rule for rule in snapshot.rules}
    body: list[Flowable] = [para(intro, SMALL), Spacer(1, 4)]
    for figure in snapshot.figures:
        body += _explanation(figure, rules, references)
    return body


def _explanation(
    figure: SnapshotFigure, rules: dict[str, SnapshotRule], references: References
) -> list[Flowable]:
    """Return one explanation as paragraphs, which may run over a page as a table row could not."""
    anchor = f'<a name="{references.target(figure.key)}"/>'
    head = f"{anchor}{marked(figure.title)}: <b>{marked(figure.value)}</b>"
    return [
        Paragraph(head, _HEAD, bulletText=references.sign(figure.key)),
        para(figure.formula, _BODY),
        *_terms(figure),
        *_laws(figure),
        *(_rule(rules[rule_id]) for rule_id in figure.rule_ids if rule_id in rules),
        *_workers(figure),
    ]


def _terms(figure: SnapshotFigure) -> list[Flowable]:
    shown = [f"{marked(name)} <b>{marked(value)}</b>" for name, value in figure.terms[:_MOST_TERMS]]
    if len(figure.terms) > _MOST_TERMS:
        shown.append(f"dan {len(figure.terms) - _MOST_TERMS} nilai lain dalam data deklarasi")
    return [rich(f"Nilai: {'; '.join(shown)}.", _BODY)] if shown else []


def _laws(figure: SnapshotFigure) -> list[Flowable]:
    return [para(f"Dasar: {'; '.join(figure.law)}.", _LAW)] if figure.law else []


def _rule(rule: SnapshotRule) -> Flowable:
    confidence = CONFIDENCE_WORDS.get(rule.confidence, rule.confidence)
    parts = (
        with_written_days(rule.article),
        f"berlaku sejak {table_date(rule.in_force_from)}",
        "" if rule.confidence == "confirmed" else confidence,
    )
    told = "; ".join(part for part in parts if part)
    value = marked(rule_value(rule))
    shown = f"<b>{value}</b>" if len(value) <= _SHORT_VALUE else value
    return rich(f"{marked(rule.title)}: {shown} ({marked(told)})", _LAW)


def _workers(figure: SnapshotFigure) -> list[Flowable]:
    rows = row_list(row for row in figure.rows if row)
    by_hand = sum(1 for row in figure.rows if not row)
    if by_hand:
        rows = "; ".join(part for part in (rows, f"{by_hand} pekerja yang diisi langsung") if part)
    return [para(f"Baris pekerja: {rows}.", _BODY)] if rows else []
