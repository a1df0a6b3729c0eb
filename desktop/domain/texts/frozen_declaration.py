"""The frozen data of a declaration as rows of words, to be read and never changed."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.calendar import short_date
from desktop.domain.declaration import DeclarationSnapshot, SnapshotWorker
from desktop.domain.identity import mask_nik
from desktop.domain.money import format_rupiah
from desktop.domain.program import Program
from desktop.domain.texts.declaration_comparison import value_text

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class FrozenTables:
    """One table a part.

    ``workers``: name, staff number, masked identity, kind of employment, start, wage, programs
    with membership, contributions of the month. ``programs``: program, should, do, missing, to be
    confirmed, both shares. ``results``: obligation, result, explanation. ``plan``: obligation,
    action, owner, due.
    """

    workers: Rows
    programs: Rows
    results: Rows
    plan: Rows


def frozen_tables(snapshot: DeclarationSnapshot, language: str = "id") -> FrozenTables:
    """Return the tables; explanations stay in Indonesian, as they were frozen."""
    return FrozenTables(
        workers=tuple(_worker(worker, language) for worker in snapshot.workers),
        programs=tuple(
            (
                line.program,
                *(
                    value_text("expected", number, language)
                    for number in (line.expected, line.registered, line.missing, line.unconfirmed)
                ),
                format_rupiah(line.employer_share_sen),
                format_rupiah(line.worker_share_sen),
            )
            for line in snapshot.programs
        ),
        results=tuple(
            (
                f"{item.id} {item.title}",
                value_text("status", item.status, language),
                item.explanation,
            )
            for item in snapshot.obligations
        ),
        plan=tuple(
            (
                action.obligation_id,
                action.action,
                action.owner,
                short_date(action.due) if action.due else "–",
            )
            for action in snapshot.actions
        ),
    )


def _worker(worker: SnapshotWorker, language: str) -> tuple[str, ...]:
    shares = (worker.employer_share_sen.values(), worker.worker_share_sen.values())
    return (
        worker.name,
        worker.staff_number,
        mask_nik(worker.nik or worker.passport_number),
        value_text("kind", worker.kind, language),
        short_date(worker.start),
        format_rupiah(worker.basic_wage_sen + worker.fixed_allowances_sen),
        ", ".join(
            program.value
            for program in Program
            if worker.participation.get(program.value, "no") not in _OUTSIDE
        ),
        format_rupiah(sum(map(sum, shares))),
    )


_OUTSIDE = frozenset({"no", "unknown", "none"})
