"""Annex III: what is done against every gap, by whom and by when, and the former promises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from desktop.domain.declaration import (
    DeclarationSnapshot,
    SnapshotAction,
    SnapshotObligation,
    SnapshotPromise,
)
from desktop.domain.money import format_rupiah
from desktop.report.blocks import BlankLine
from desktop.report.first_page import nothing_open, pressing, workers_of
from desktop.report.fonts import REGULAR, width
from desktop.report.references import References
from desktop.report.style import (
    CELL,
    CELL_INK,
    HEADING,
    SMALL,
    TEXT_WIDTH,
    fitted,
    head_row,
    marked,
    para,
    rich,
    table,
)
from desktop.report.words import ACTION_STATES, PROMISE_WORDS, status, table_date

TITLE = "Rencana tindak lanjut"
_LOOSE_HEADING = HEADING.clone("heading before a long table", keepWithNext=0)
_HEADING_ROOM = 130.0
"""A heading, the head of a table and one tall row; a long table may then run over the page."""


_COST_ROOM = 74.0
"""What the narrower of the two columns of costs leaves beside its edges."""
_SIGN_ROOM = 16.0


def plan_annex(snapshot: DeclarationSnapshot, references: References) -> list[Flowable]:
    """Return the gaps with their actions, actions without a gap, and the former promises."""
    opened = pressing(snapshot)
    actions = {action.obligation_id: action for action in snapshot.actions}
    intro = (
        "Tindakan yang dijanjikan perusahaan terhadap setiap kewajiban yang belum terpenuhi, yang "
        "paling berat lebih dahulu. Tanggal yang belum ditetapkan diisi dengan tangan."
    )
    body: list[Flowable] = [para(intro, SMALL), Spacer(1, 6)]
    if opened:
        body.append(_plan(opened, actions, references))
    else:
        body.append(para(nothing_open(snapshot), SMALL))
    return [*body, *_others(snapshot, opened, references), *_promises(snapshot, references)]


def _plan(
    opened: list[SnapshotObligation],
    actions: Mapping[str, SnapshotAction],
    references: References,
) -> Flowable:
    head = head_row("Kewajiban", "Tenaga kerja", "Tindakan", "Biaya", "Paling lambat")
    rows = [head, *(_gap_row(item, actions.get(item.id), references) for item in opened)]
    return table(rows, [114.0, 58.0, TEXT_WIDTH - 322, 82.0, 68.0])


def _gap_row(
    item: SnapshotObligation, action: SnapshotAction | None, references: References
) -> list[Any]:
    sign = references.markup(f"obligation.{item.id}")
    title = [
        rich(f"<b>{marked(item.id)}</b>  {marked(item.title)}{sign}", CELL),
        para(status(item.status), CELL_INK),
    ]
    if item.caused_by:
        title.append(para(f"akibat dari {', '.join(item.caused_by)}", CELL_INK))
    return [
        title,
        para(workers_of(item), CELL),
        _what(action.action if action else item.remedy, action),
        *_cost_and_day(action, references),
    ]


def _cost_and_day(action: SnapshotAction | None, references: References) -> list[Any]:
    if action is None:
        return [para("–", CELL), BlankLine(60)]
    sign = references.markup(f"action.{action.obligation_id}")
    cost = format_rupiah(action.budget_sen) if action.budget_sen is not None else "–"
    style = fitted(CELL, [cost], _COST_ROOM, REGULAR)
    if action.due:
        return [para(cost, style), rich(f"{table_date(action.due)}{sign}", CELL)]
    if width(cost, REGULAR, style.fontSize) + _SIGN_ROOM > _COST_ROOM:
        return [[para(cost, style), rich(sign.strip(), CELL)], BlankLine(60)]
    return [rich(f"{cost}{sign}", style), BlankLine(60)]


def _what(text: str, action: SnapshotAction | None) -> list[Flowable]:
    parts: list[Flowable] = [para(text or "–", CELL)]
    if action is None:
        return parts
    if action.owner.strip():
        parts.append(para(f"penanggung jawab: {action.owner}", CELL_INK))
    start = f"mulai {table_date(action.start)}" if action.start else ""
    state = ACTION_STATES.get(action.state, action.state)
    told = ", ".join(part for part in (state, start) if part)
    return [*parts, para(told, CELL_INK)] if told else parts


def _others(
    snapshot: DeclarationSnapshot, opened: list[SnapshotObligation], references: References
) -> list[Flowable]:
    """Return the actions against what is no gap any more or not yet judged."""
    known = {item.id for item in opened}
    others = [action for action in snapshot.actions if action.obligation_id not in known]
    if not others:
        return []
    rows = [head_row("Kewajiban", "Tindakan", "Biaya", "Paling lambat")]
    for action in others:
        name = rich(f"<b>{marked(action.obligation_id)}</b>", CELL)
        what = _what(action.action, action)
        rows.append([name, what, *_cost_and_day(action, references)])
    heading = para("Tindakan lain dalam rencana", _LOOSE_HEADING)
    widths = [60.0, TEXT_WIDTH - 214, 80.0, 74.0]
    return [CondPageBreak(_HEADING_ROOM), heading, table(rows, widths)]


def _promises(snapshot: DeclarationSnapshot, references: References) -> list[Flowable]:
    """Return what was promised last time and what became of it; nothing without promises."""
    if not snapshot.promises:
        return []
    head = head_row("Kewajiban", "Tindakan yang dijanjikan", "Paling lambat", "Sekarang")
    widths = [128.0, TEXT_WIDTH - 300, 78.0, 94.0]
    rows = [head, *map(_promise_row, snapshot.promises)]
    sign = references.markup("promises")
    heading = rich(f"Janji sebelumnya{sign}", _LOOSE_HEADING)
    return [CondPageBreak(_HEADING_ROOM), heading, table(rows, widths)]


def _promise_row(item: SnapshotPromise) -> list[Any]:
    what: list[Flowable] = [para(item.action or "–", CELL)]
    if item.owner.strip():
        what.append(para(f"penanggung jawab: {item.owner}", CELL_INK))
    return [
        rich(f"<b>{marked(item.obligation_id)}</b>  {marked(item.title)}", CELL),
        what,
        para(table_date(item.due), CELL),
        para(PROMISE_WORDS.get(item.outcome, item.outcome), CELL),
    ]
