"""The check list: red blocks, amber wants a look, blue is good to know."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.answers import Answer, AnswerValue
from desktop.domain.assessment import ConcernedWorker, ObligationResult, ResultWarning
from desktop.domain.employer import Employer
from desktop.domain.establishment import Establishment
from desktop.domain.issue import error, warning
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import MEMBER, NOT_MEMBER
from desktop.domain.worker import Employment, EmploymentKind
from desktop.services.check_list import (
    WAITING,
    CheckLevel,
    assessment_items,
    employer_items,
    workforce_items,
)
from desktop.services.container import Services
from tests.services.conftest import make_worker


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with an employer and two workers, one of them without JKK."""
    services.employers.save(employer)
    services.workforce.save(make_worker(1))
    services.workforce.save(make_worker(2, employment_programs=(NOT_MEMBER, *(MEMBER,) * 4)))
    return services


def test_errors_of_the_employer_block_and_warnings_do_not() -> None:
    """The place names the field, the level follows the severity."""
    items = employer_items(
        [error("RISK_GROUP_MISSING", "jkk_risk_group"), warning("EMPLOYER_FIELD_EMPTY", "nib")]
    )

    assert [(item.level, item.where) for item in items] == [
        (CheckLevel.RED, "employer.jkk_risk_group"),
        (CheckLevel.AMBER, "employer.nib"),
    ]
    assert all(item.text for item in items)


def test_nobody_employed_blocks(employer: Employer) -> None:
    """A declaration about nobody is refused; one worker is enough."""
    assert workforce_items(employer, [make_worker()]) == []
    [item] = workforce_items(employer, [])
    assert (item.level, item.code, item.where) == (
        CheckLevel.RED,
        "NO_ACTIVE_WORKER",
        "workforce",
    )


def test_a_place_that_fits_no_establishment_is_amber_once(employer: Employer) -> None:
    """It leads to the first worker with that place; places that fit are not named."""
    sited = replace(employer, establishments=(Establishment(name="Pabrik"),))
    terms = [
        Employment(EmploymentKind.PKWTT, date(2020, 1, 6), workplace=place)
        for place in ("Gudang", "pabrik", "Gudang", "")
    ]
    workers = [
        make_worker(number, employment=term, worker_id=number)
        for number, term in enumerate(terms, start=1)
    ]
    [item] = workforce_items(sited, workers)
    assert (item.level, item.code) == (CheckLevel.AMBER, "WORKPLACE_UNMATCHED")
    assert (item.where, item.row, item.worker_id) == ("workforce", 2, 1)
    assert "Gudang" in item.text


def test_rows_that_wait_are_told_before_the_declaration(
    services: Services, employer: Employer, tmp_path: Path
) -> None:
    """Whoever stands only in a row that an import left out is not counted; the list says so."""
    services.employers.save(employer)
    path = tmp_path / "daftar.csv"
    path.write_text(
        "Nama Lengkap,NIK,Tanggal Lahir,Jenis Kelamin,Tanggal Mulai Bekerja,Upah\n"
        "Siti Contoh,1871014503900001,05-03-1990,P,06-01-2020,4500000\n"
        "Budi Contoh,187101,07-04-1995,L,06-01-2020,4500000\n",
        encoding="utf-8",
    )
    desk = services.import_desk
    desk.apply(desk.plan(desk.open(path)))

    [item] = [found for found in services.declarations.check_list() if "WAIT" in found.code]
    assert (item.level, item.where) == (CheckLevel.AMBER, f"workforce.{WAITING}")
    assert item.text.startswith("1 baris impor")
    services.tray.discard(row.row_id for sheet in services.tray.sheets() for row in sheet.rows)
    assert "ROWS_WAITING" not in {found.code for found in services.declarations.check_list()}


def test_every_failed_worker_is_a_line_with_its_row(staffed: Services) -> None:
    """Under an obligation that is partly met stand the workers concerned."""
    items = [
        item
        for item in assessment_items(staffed.assessments.assess())
        if item.where == "assessment.REG-03"
    ]
    assert [item.level for item in items] == [CheckLevel.AMBER, CheckLevel.AMBER]
    assert items[0].code == ComplianceStatus.PARTLY_MET.value
    assert items[1].row == 3
    assert items[1].text


def test_open_points_and_warnings_are_blue(staffed: Services) -> None:
    """What is not known yet does not block and is not amber."""
    assessment = staffed.assessments.assess()
    open_point = assessment.result("WLK-01")
    warned = replace(
        open_point,
        status=ComplianceStatus.MET,
        warnings=(ResultWarning("WLKP_DUE_SOON", (ConcernedWorker(1, 2, "X"),)),),
    )

    items = assessment_items(replace(assessment, results=(open_point, warned)))

    assert [(item.level, item.code) for item in items] == [
        (CheckLevel.BLUE, "NEEDS_CONFIRMATION"),
        (CheckLevel.BLUE, "WLKP_DUE_SOON"),
    ]


def test_what_is_met_makes_no_line(staffed: Services) -> None:
    """An obligation that is met says nothing."""
    staffed.assessments.save_answer("REG-01", Answer(AnswerValue.YES))
    assessment = staffed.assessments.assess()
    met: ObligationResult = assessment.result("REG-01")
    assert met.status is ComplianceStatus.MET
    assert assessment_items(replace(assessment, results=(met,))) == []


def test_the_list_shows_red_alone_until_it_is_settled(
    services: Services, employer: Employer
) -> None:
    """Without workers the obligations are not judged; with one they are, red first."""
    services.employers.save(employer)
    red = services.declarations.check_list()
    assert [item.code for item in red] == ["NO_ACTIVE_WORKER"]

    services.workforce.save(make_worker(1))
    levels = [item.level for item in services.declarations.check_list()]
    assert CheckLevel.RED not in levels
    assert levels == sorted(levels, key=list(CheckLevel).index)


def test_who_has_left_does_not_count(services: Services, employer: Employer) -> None:
    """Only workers employed on the day of the assessment make a declaration possible."""
    services.employers.save(employer)
    gone = Employment(EmploymentKind.PKWTT, date(2020, 1, 6), end=date(2026, 1, 31))
    services.workforce.save(make_worker(1, employment=gone))
    assert [item.code for item in services.declarations.check_list()] == ["NO_ACTIVE_WORKER"]


def test_every_line_is_told_in_both_languages(staffed: Services) -> None:
    """The window shows its own language; files of the command line stay Indonesian."""
    items = staffed.declarations.check_list()
    assert items
    assert all(item.text and item.text_en and item.text != item.text_en for item in items)
    assert all(item.in_language("id") == item.text for item in items)
    assert all(item.in_language("en") == item.text_en for item in items)
