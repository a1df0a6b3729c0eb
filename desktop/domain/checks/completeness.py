"""The check of workers' data: complete, with remarks on what looks odd."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from desktop.domain.assessment import ConcernedWorker, ResultWarning
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.checks.judgement import OK, Judgement, Verdict, concern, tally
from desktop.domain.checks.tallied import by_share, tallied
from desktop.domain.employer import Employer
from desktop.domain.identity import FEMALE_DAY_OFFSET, NIK_LENGTH, check_nik_against
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.worker import Citizenship, Sex, Worker

_REASONS = {
    ComplianceStatus.MET: "DATA_COMPLETE",
    ComplianceStatus.PARTLY_MET: "DATA_NEARLY_COMPLETE",
    ComplianceStatus.NOT_MET: "DATA_INCOMPLETE",
    ComplianceStatus.NOT_APPLICABLE: "DATA_NOBODY",
}
_OF_EMPLOYER = ("name", "nib", "npwp", "address")


@check("data_complete")
def data_complete(case: Case) -> Outcome:
    """DAT-03: identity, birth date, sex, start, kind and wage of every worker are there.

    Birth date, sex, start and kind cannot be missing in a worker that was taken in.
    """
    workers = case.subject.active
    counted = tally(workers, [_judge(worker) for worker in workers])
    status = by_share(counted, case.rate("assessment.incomplete_data_tolerance"))
    found = (
        ("NIK_DOUBLE", _doubles(workers)),
        ("NIK_DIFFERS", _differing(workers)),
    )
    warnings = [ResultWarning(code, tuple(who)) for code, who in found if who]
    if workers and not _is_complete(case.subject.employer):
        warnings.append(ResultWarning("EMPLOYER_DATA_INCOMPLETE"))
    return tallied(
        counted,
        status,
        _REASONS[status],
        inputs={"complete": str(counted.members)},
        warnings=tuple(warnings),
    )


def _judge(worker: Worker) -> Judgement:
    reason = _missing(worker)
    return Judgement(Verdict.FAILED, reason) if reason else OK


def _missing(worker: Worker) -> str:
    """Return the code of the first datum that lacks, empty for none."""
    name, nik = worker.name, worker.nik
    if not name or name.isspace():
        return "DATA_NAME_MISSING"
    if worker.citizenship is Citizenship.FOREIGN:
        if not worker.identity_number:
            return "DATA_PASSPORT_MISSING"
    elif not (len(nik) == NIK_LENGTH and nik.isascii() and nik.isdigit()):
        return "DATA_NIK_NOT_WHOLE" if nik else "DATA_NIK_MISSING"
    # An intern may go without an allowance.
    return "" if worker.wage > 0 or worker.is_intern else "DATA_WAGE_MISSING"


def _doubles(workers: Sequence[Worker]) -> list[ConcernedWorker]:
    times = Counter(worker.nik for worker in workers if worker.nik)
    if max(times.values(), default=0) < 2:
        return []
    return [concern(worker, "NIK_DOUBLE") for worker in workers if times[worker.nik] > 1]


def _differing(workers: Sequence[Worker]) -> list[ConcernedWorker]:
    """Point at each NIK that holds another birth date or sex: an old NIK may, so only warn."""
    return [
        concern(worker, issues[0].code)
        for worker in workers
        if worker.nik[6:12] != _digits(worker.birth_date, is_female=worker.sex is Sex.FEMALE)
        and (issues := check_nik_against(worker.nik, worker.birth_date, worker.sex is Sex.FEMALE))
    ]


@lru_cache(maxsize=1 << 15)  # as many as birth dates of a large workforce, of both sexes
def _digits(born: date, *, is_female: bool) -> str:
    """Return the digits that birth date and sex give a NIK, so that few need a closer look."""
    day = born.day + (FEMALE_DAY_OFFSET if is_female else 0)
    return f"{day:02d}{born.month:02d}{born.year % 100:02d}"


def _is_complete(employer: Employer) -> bool:
    return all(str(getattr(employer, key)).strip() for key in _OF_EMPLOYER)
