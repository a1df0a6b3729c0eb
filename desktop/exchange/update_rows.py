"""Rows that bring something to workers who are known: the reported wage, an end date, a KPJ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.issue import Issue, error
from desktop.domain.program import Participation, ParticipationState
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import build_worker, worker_values
from desktop.exchange.import_result import Finding, RowUpdate, WorkforceImport


@dataclass(frozen=True, slots=True)
class FittedUpdates:
    """Known workers with what the rows bring, and what there is to say of the other rows."""

    workers: tuple[Worker, ...]
    waiting: tuple[int, ...]
    findings: tuple[Finding, ...]


class _Known:
    """Finds the worker that a row means: by NIK, then KPJ, staff number, name with birth date."""

    def __init__(self, stored: Iterable[Worker]) -> None:
        self._by: dict[tuple[str, object], list[Worker]] = {}
        for worker in stored:
            for key in _keys(worker.nik, worker.kpj, worker.staff_number, worker.name, worker):
                self._by.setdefault(key, []).append(worker)

    def find(self, values: Mapping[str, object]) -> list[Worker]:
        """Return whom the first telling datum of the row names."""
        nik, kpj, staff, name = (
            str(values.get(key) or "") for key in ("nik", "kpj", "staff_number", "name")
        )
        for key in _keys(nik, kpj, staff, name, values.get("birth_date")):
            if found := self._by.get(key):
                return found
        return []


def _keys(
    nik: str, kpj: str, staff_number: str, name: str, person: object
) -> list[tuple[str, object]]:
    born = person.birth_date if isinstance(person, Worker) else person
    keys: list[tuple[str, object]] = [("nik", nik)] if nik else []
    keys += [("kpj", kpj)] if kpj else []
    keys += [("staff", staff_number.casefold())] if staff_number else []
    if name and born is not None:
        keys.append(("name", (" ".join(name.casefold().split()), born)))
    return keys


def fit_updates(source: WorkforceImport, stored: Iterable[Worker]) -> FittedUpdates:
    """Put each update onto the worker that it means; rows that mean nobody known wait."""
    known = _Known(stored)
    fitted: dict[int, Worker] = {}
    waiting, findings = [], []
    headings = {column.target: column.heading for column in source.columns}
    for update in source.updates:
        found = known.find(update.values)
        issues = [_not_one(update, found)] if len(found) != 1 else []
        worker = None
        if not issues:
            base = fitted.get(found[0].worker_id, found[0])
            worker, issues = _updated(base, update, source.update_fields)
        if worker is None:
            waiting.append(update.source_row)
        else:
            fitted[worker.worker_id] = worker
        findings += [
            Finding.of(issue, update.source_row, headings.get(issue.field, ""))
            for issue in issues
            if worker is None
        ]
    return FittedUpdates(tuple(fitted.values()), tuple(waiting), tuple(findings))


def _not_one(update: RowUpdate, found: Sequence[Worker]) -> Issue:
    values = update.values
    who = str(values.get("name") or values.get("nik") or values.get("kpj") or "")
    return error("WORKER_NOT_UNIQUE" if found else "WORKER_NOT_FOUND", "name", who)


def _updated(
    worker: Worker, update: RowUpdate, fields: Sequence[str]
) -> tuple[Worker | None, list[Issue]]:
    values = worker_values(worker)
    for key in fields:
        given = update.values.get(key)
        if given is not None and not _says_less(given, values.get(key)):
            values[key] = given
    changed, issues = build_worker(values, worker_id=worker.worker_id, source_row=update.source_row)
    return changed, [issue for issue in issues if issue.is_error]


def _says_less(given: object, stored: object) -> bool:
    """Tell whether a membership without its day would take the place of one with it."""
    if not isinstance(given, Participation) or not isinstance(stored, Participation):
        return False
    is_yes = given.state is stored.state is ParticipationState.YES
    return is_yes and given.registered_on is None
