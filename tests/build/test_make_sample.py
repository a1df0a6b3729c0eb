"""The shipped sample: 250 invented workers with exactly the faults that it is made for."""

from __future__ import annotations

import importlib.util
from collections import Counter
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from types import ModuleType

from desktop.domain.answers import Answers, Payment
from desktop.domain.assess import assess
from desktop.domain.calendar import Month, age_on
from desktop.domain.money import rupiah
from desktop.domain.program import JknStatus, ParticipationState, Program
from desktop.domain.worker import EmploymentKind, Worker
from desktop.exchange.import_result import WorkforceImport
from desktop.exchange.toml_input import read_answers, read_employer
from desktop.exchange.worker_import import import_workforce
from desktop.paths import resource_path
from desktop.services.obligations import load_obligations
from desktop.services.rulebook import load_rulebook

AS_OF = date(2026, 11, 22)
MONTH = timedelta(days=31)
MINIMUM_WAGE = rupiah(3_491_889)
SPECIAL = {
    Program.JKK: {24, 131},
    Program.JKM: {200},
    Program.JHT: {200},
    Program.JP: {12, 37, 68, 105, 150, 172, 200, 219},
    Program.JKP: {12, 24, 37, 68, 105, 131, 150, 172, 200, 219, 231, 232, 240},
    Program.JKN: {200},
}
"""Rows of the sheet that are no members, by program."""


def _script() -> ModuleType:
    path = Path(__file__).parent.parent.parent / "build" / "make_sample.py"
    spec = importlib.util.spec_from_file_location("make_sample", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_shipped_files_are_those_of_the_script() -> None:
    """Whoever changes the script runs it: workers, bills and employer are its own."""
    script = _script()
    assert tuple(script.make_workers()) == _workers()
    folder = resource_path("templates", "sample")
    assert (folder / "employer.toml").read_text(encoding="utf-8") == script.EMPLOYER
    employer = read_employer(folder / "employer.toml")
    answers = script.make_answers(employer, list(_workers()))
    assert (folder / "answers.toml").read_text(encoding="utf-8") == answers


@cache
def _sample() -> WorkforceImport:
    return import_workforce(resource_path("templates", "sample", "sample_workforce.xlsx"))


def _workers() -> tuple[Worker, ...]:
    return _sample().workers


def test_all_rows_go_in_and_one_nik_is_doubted() -> None:
    """The only finding of the import is the NIK that disagrees with its birth date."""
    assert len(_workers()) == 250
    assert _sample().rejected_rows == ()
    assert [(f.row, f.code) for f in _sample().findings] == [(61, "NIK_BIRTH_DATE_DIFFERS")]


def test_members_are_missing_where_they_should_be() -> None:
    """Two without JKK, five without JP, and those whom a program does not take."""
    for program, rows in SPECIAL.items():
        missing = {
            w.source_row for w in _workers() if not w.participation(program).is_member_on(AS_OF)
        }
        assert missing == rows
    foreigner = next(w for w in _workers() if w.is_foreign)
    assert foreigner.participation(Program.JP).state is ParticipationState.UNKNOWN


def test_one_wage_lies_below_the_minimum() -> None:
    """Interns apart; a day's wage counts 21 and 25 times."""
    factor = {EmploymentKind.DAILY: 21}
    low = [
        worker.source_row
        for worker in _workers()
        if not worker.is_intern
        and worker.wage * factor.get(worker.employment.kind, 1) < MINIMUM_WAGE
    ]
    assert low == [88]


def test_kinds_of_contract_are_mixed_and_run_on() -> None:
    """Contracts end in the future, nobody has left, ages fit the work."""
    kinds = Counter(worker.employment.kind for worker in _workers())
    assert kinds[EmploymentKind.DAILY] == 2
    assert kinds[EmploymentKind.PART_TIME] == kinds[EmploymentKind.INTERN] == 1
    assert kinds[EmploymentKind.PKWT] > 20
    for worker in _workers():
        terms = worker.employment
        assert terms.end is None
        assert terms.contract_end is None or terms.contract_end > AS_OF
        assert terms.start < AS_OF - timedelta(days=30)
        assert age_on(worker.birth_date, terms.start) >= 18
    assert [w.source_row for w in _workers() if age_on(w.birth_date, AS_OF) >= 59] == [12]


def test_identities_are_unique_and_of_lampung() -> None:
    """Sixteen digits with a prefix of the province, no number twice."""
    niks = [worker.nik for worker in _workers() if not worker.is_foreign]
    assert len(set(niks)) == 249
    assert all(nik.startswith("18") for nik in niks)
    assert len({worker.kpj for worker in _workers()}) == 250
    assert [w.source_row for w in _workers() if w.jkn_status is JknStatus.NONE] == [200]


def test_who_is_new_has_dates_of_registration_in_time() -> None:
    """Every membership of the last twelve months' new workers is dated, within 30 days."""
    new = [worker for worker in _workers() if worker.employment.start >= date(2025, 11, 22)]
    assert len(new) > 20
    for worker in new:
        for state in worker.employment_programs:
            if state.state is ParticipationState.YES:
                assert state.registered_on is not None
                assert timedelta() <= state.registered_on - worker.employment.start < MONTH


def test_only_the_low_wage_is_reported_at_the_floor() -> None:
    """Both offices are told the wage paid; BPJS Kesehatan bills the minimum wage at least."""
    differing = {
        worker.source_row: worker.reported_wage_health
        for worker in _workers()
        if not worker.is_intern and worker.reported_wage_health != worker.reported_wage_employment
    }
    assert differing == {88: MINIMUM_WAGE}


def _answers() -> Answers:
    return read_answers(resource_path("templates", "sample", "answers.toml"), load_obligations())


def test_the_employer_and_the_answers_can_be_read() -> None:
    """Headcounts fit the faults; all payments but one in time, each of the size of a real bill."""
    employer = read_employer(resource_path("templates", "sample", "employer.toml"))
    assert (employer.name, employer.jkk_risk_group) == ("PT Contoh Sejahtera", 3)
    answers = _answers()
    counts = answers.headcounts
    assert (counts.wlkp, counts.bpjs_employment, counts.bpjs_health) == (250, 248, 249)
    months = Counter(payment.program.value for payment in answers.payments)
    assert months == {"JKN": 13, "BPJSTK": 12}
    assert all(payment.month >= Month(2025, 11) for payment in answers.payments)
    assert all(payment.amount > rupiah(10_000_000) for payment in answers.payments)
    late = [(p.program.value, str(p.month)) for p in answers.payments if _is_late(p)]
    assert late == [("BPJSTK", "2026-05")]


def _is_late(payment: Payment) -> bool:
    is_health = payment.program.value == "JKN"
    due = payment.month.first.replace(day=10) if is_health else payment.month.plus(1).first
    assert payment.paid_on is not None
    return payment.paid_on > (due if is_health else due.replace(day=15))


def test_the_assessment_of_the_sample_is_a_lively_mix() -> None:
    """Every result occurs, for the reasons that the sample was made for."""
    employer = read_employer(resource_path("templates", "sample", "employer.toml"))
    assessment = assess(
        employer, _workers(), _answers(), load_obligations(), load_rulebook(), AS_OF
    )
    found: dict[str, set[str]] = {}
    for result in assessment.results:
        found.setdefault(result.status.name, set()).add(result.obligation.id)
    open_ones = {status: ids for status, ids in found.items() if status != "MET"}
    assert open_ones == {
        "PARTLY_MET": {"REG-03", "REG-05", "REG-06", "DAT-04", "DAT-06", "IUR-03", "K3-01"},
        "NOT_MET": {"DAT-01", "UPH-01", "K3-02"},
        "NEEDS_CONFIRMATION": {"IUR-05", "HI-02", "LOK-01"},
        "NOT_APPLICABLE": {"REG-13", "IUR-08", "PHK-01", "ALH-01"},
    }
    assert len(found["MET"]) == 23
