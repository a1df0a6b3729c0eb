"""From field values to a worker and back, and how one worker's fields fit together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop.domain.calendar import age_on, short_date
from desktop.domain.fields import FIELDS_BY_KEY, WORKER_FIELDS
from desktop.domain.identity import check_nik_against
from desktop.domain.issue import Issue, error, warning
from desktop.domain.program import EMPLOYMENT_PROGRAMS, UNKNOWN_PARTICIPATION, JknStatus
from desktop.domain.worker import Citizenship, Employment, EmploymentKind, Sex, Worker

MIN_WORKING_AGE = 15
MAX_AGE = 100

_PROGRAM_KEYS = tuple(program.value.lower() for program in EMPLOYMENT_PROGRAMS)
_EMPLOYMENT_KEYS = (
    "kind",
    "start",
    "end",
    "contract_end",
    "workplace",
    "unit",
    "position",
    "is_in_construction_project",
)
_OWN_KEYS = tuple(
    key for key in FIELDS_BY_KEY if key not in _PROGRAM_KEYS and key not in _EMPLOYMENT_KEYS
)


def worker_values(worker: Worker) -> dict[str, object]:
    """Return the worker flat, one value per field key."""
    values: dict[str, object] = {key: getattr(worker, key) for key in _OWN_KEYS}
    values.update((key, getattr(worker.employment, key)) for key in _EMPLOYMENT_KEYS)
    values.update(zip(_PROGRAM_KEYS, worker.employment_programs, strict=True))
    if worker.jkn_status is JknStatus.UNKNOWN:
        values["jkn_status"] = None
    return values


def field_value(worker: Worker, key: str) -> object:
    """Return one of ``worker_values``; raises ``AttributeError`` for no field."""
    if key in _PROGRAM_KEYS:
        return worker.employment_programs[_PROGRAM_KEYS.index(key)]
    if key == "jkn_status" and worker.jkn_status is JknStatus.UNKNOWN:
        return None
    return getattr(worker.employment if key in _EMPLOYMENT_KEYS else worker, key)


def build_worker(
    values: Mapping[str, object], *, worker_id: int = 0, source_row: int = 0
) -> tuple[Worker | None, list[Issue]]:
    """Put typed values together and check them against each other.

    Returns no worker when an error stands among the issues; warnings let the worker in.
    """
    issues = _missing(values)
    if issues:
        return None, issues
    worker = _assemble(values, worker_id, source_row)
    issues = check_worker(worker)
    return (None if any(issue.is_error for issue in issues) else worker), issues


def with_values(worker: Worker, values: Mapping[str, object]) -> Worker:
    """Return the worker with other typed values in some fields, unchecked; ``None`` empties one."""
    merged = {**worker_values(worker), **values}
    changed = _assemble(merged, worker.worker_id, worker.source_row)
    return replace(changed, family=worker.family)


def _missing(values: Mapping[str, object]) -> list[Issue]:
    issues = [
        error("REQUIRED", spec.key)
        for spec in WORKER_FIELDS
        if spec.is_required and values.get(spec.key) in (None, "")
    ]
    if not values.get("nik") and not values.get("passport_number"):
        is_foreign = values.get("citizenship") is Citizenship.FOREIGN
        issues.append(error("REQUIRED", "passport_number" if is_foreign else "nik"))
    return issues


def _assemble(values: Mapping[str, object], worker_id: int, source_row: int) -> Worker:
    given = {key: value for key, value in values.items() if value is not None}
    programs = tuple(given.pop(key, UNKNOWN_PARTICIPATION) for key in _PROGRAM_KEYS)
    given.setdefault("kind", EmploymentKind.PKWTT)
    terms = {key: given.pop(key) for key in _EMPLOYMENT_KEYS if key in given}
    # The kind of every value is its field's, as parse_value gives it.
    return Worker(
        employment=Employment(**terms),  # type: ignore[arg-type]
        employment_programs=programs,  # type: ignore[arg-type]
        worker_id=worker_id,
        source_row=source_row,
        **given,  # type: ignore[arg-type]
    )


def check_worker(worker: Worker) -> list[Issue]:
    """Check the fields of one worker against each other."""
    issues = check_nik_against(worker.nik, worker.birth_date, worker.sex is Sex.FEMALE)
    if worker.is_foreign and not worker.passport_number:
        issues.append(warning("PASSPORT_MISSING", "passport_number"))
    if not worker.is_foreign and not worker.nik:
        issues.append(error("REQUIRED", "nik"))
    issues += _check_period(worker.employment) + _check_age(worker)
    if worker.basic_wage == 0 and not worker.is_intern:
        issues.append(warning("WAGE_ZERO", "basic_wage"))
    if worker.family_differs:
        issues.append(warning("FAMILY_COUNT_DIFFERS", "family_members"))
    return issues


def _check_period(employment: Employment) -> list[Issue]:
    issues = []
    if employment.end is not None and employment.end < employment.start:
        issues.append(error("END_BEFORE_START", "end", short_date(employment.end)))
    if employment.contract_end is not None and employment.contract_end < employment.start:
        end = short_date(employment.contract_end)
        issues.append(error("CONTRACT_END_BEFORE_START", "contract_end", end))
    return issues


def _check_age(worker: Worker) -> list[Issue]:
    start = worker.employment.start
    if worker.birth_date >= start:
        return [error("START_BEFORE_BIRTH", "start", short_date(start))]
    born = short_date(worker.birth_date)
    age = age_on(worker.birth_date, start)
    if age < MIN_WORKING_AGE:
        return [warning("AGE_UNDER_15", "birth_date", born)]
    if age > MAX_AGE:
        return [warning("AGE_OVER_100", "birth_date", born)]
    return []
