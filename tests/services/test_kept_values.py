"""Odd values kept with a reason: from the finding to the frozen declaration."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from desktop.domain.employer import Employer
from desktop.domain.worker import Sex, Worker
from desktop.services.changes import KEPT_VALUES
from desktop.services.check_list import CheckItem, CheckLevel
from desktop.services.container import Services
from tests.services.conftest import make_worker


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with one worker whose NIK says another sex and whose wage is low."""
    services.employers.save(replace(employer, preparer="Rina Contoh"))
    services.workforce.save(make_worker(1, sex=Sex.FEMALE, basic_wage=3_000_000_00))
    return services


def found(services: Services, code: str) -> CheckItem:
    """Return the one item of the check list with this code."""
    (item,) = (item for item in services.declarations.check_list() if item.code == code)
    return item


def only_worker(services: Services) -> Worker:
    """Return the one worker."""
    (worker,) = services.workforce.all()
    return worker


@pytest.mark.parametrize("code", ["NIK_SEX_DIFFERS", "WAGE_BELOW_MINIMUM"])
def test_an_amber_line_turns_blue_with_its_reason(staffed: Services, code: str) -> None:
    """Odd data and failures alike; who wrote it when stands beside it."""
    item = found(staffed, code)
    assert (item.level, item.row, item.takes_reason) == (CheckLevel.AMBER, 2, True)

    changes = staffed.kept_values.keep(item.worker_id, code, "  Sesuai   KTP lama ")

    after = found(staffed, code)
    assert (after.level, after.takes_reason) == (CheckLevel.BLUE, False)
    assert after.kept is not None
    assert (after.kept.reason, after.kept.given_by) == ("Sesuai KTP lama", "Rina Contoh")
    assert after.kept.given_at == "2026-11-22T10:30"
    assert changes.touches(frozenset({KEPT_VALUES}))


def test_a_reason_falls_away_when_the_value_changes(staffed: Services) -> None:
    """Another wage is another question; the other reason stays."""
    worker = only_worker(staffed)
    for code in ("NIK_SEX_DIFFERS", "WAGE_BELOW_MINIMUM"):
        staffed.kept_values.keep(worker.worker_id, code, "Sesuai KTP lama")
    staffed.workforce.save(replace(worker, basic_wage=3_100_000_00))
    assert found(staffed, "WAGE_BELOW_MINIMUM").takes_reason
    assert found(staffed, "NIK_SEX_DIFFERS").kept is not None


def test_an_empty_reason_is_taken_back(staffed: Services) -> None:
    """The line is amber again."""
    worker_id = only_worker(staffed).worker_id
    staffed.kept_values.keep(worker_id, "NIK_SEX_DIFFERS", "Sesuai KTP lama")
    staffed.kept_values.keep(worker_id, "NIK_SEX_DIFFERS", " ")
    assert found(staffed, "NIK_SEX_DIFFERS").level is CheckLevel.AMBER
    assert staffed.kept_values.valid() == {}


def test_reasons_are_frozen_with_the_declaration(staffed: Services) -> None:
    """A missing reason does not block; one whose finding is gone is not printed."""
    worker_id = only_worker(staffed).worker_id
    staffed.kept_values.keep(worker_id, "NIK_SEX_DIFFERS", "Sesuai KTP lama")
    staffed.kept_values.keep(worker_id, "WAGE_ZERO", "Tidak perlu")
    stored, _ = staffed.declarations.finalise("001/UJI/XI/2026")
    (reason,) = json.loads(stored.snapshot)["reasons"]
    assert (reason["row"], reason["reason"]) == (2, "Sesuai KTP lama")
    assert reason["finding"].startswith("Jenis kelamin")
    assert (reason["given_by"], reason["given_at"]) == ("Rina Contoh", "2026-11-22T10:30")


def test_without_an_employer_there_are_no_reasons(services: Services) -> None:
    """Reading an empty database gives nothing, never an error."""
    assert services.kept_values.valid() == {}
