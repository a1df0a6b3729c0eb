"""Purging: only what is past its time, after a copy, all or nothing, and never a declaration."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.domain.answers import Answer, AnswerValue, Evidence
from desktop.domain.dependant import Dependant, Relation
from desktop.domain.employer import Employer
from desktop.domain.personal_data import PrivacyRequest, RequestKind, RequestState
from desktop.domain.worker import Worker
from desktop.errors import UserError
from desktop.services.backups import BackupReason
from desktop.services.container import Services
from desktop.services.privacy_purge import BACKUPS
from desktop.storage import purge
from desktop.storage.answers import AnswerRepository
from desktop.storage.assessments import AssessmentRepository
from desktop.storage.declarations import DeclarationRepository
from desktop.storage.import_desk import ImportDeskRepository, TrayRow, TraySheet
from desktop.storage.imports import ImportBatch
from desktop.storage.workers import WorkerRepository
from tests.services.conftest import NOW, make_worker

GONE = "Sukma Telahpergi"
GONE_NIK = "1871010101900077"
STAYS_NIK = "1871010101900088"


def left_on(worker: Worker, day: date) -> Worker:
    """Return the worker with an end of employment."""
    return replace(worker, employment=replace(worker.employment, end=day))


@pytest.fixture
def stored(services: Services, employer: Employer) -> Services:
    """Return services with somebody who left twelve years ago, and traces of them everywhere."""
    services.operator = "Rina Contoh"
    employer, _ = services.employers.save(employer)
    family = (Dependant(name="Anak Telahpergi", relation=Relation.CHILD),)
    gone, _ = services.workforce.save(make_worker(77, name=GONE, nik=GONE_NIK))
    services.workforce.save_family(gone.worker_id, family)
    stays, _ = services.workforce.save(make_worker(88, name="Ani Tetap", nik=STAYS_NIK))
    gone = left_on(gone, date(2014, 3, 31))
    repository = WorkerRepository(services.database)
    batch = repository.apply_import(
        employer.employer_id, ImportBatch("data.xlsx", "S1", "own"), [], [gone, stays]
    )
    desk = ImportDeskRepository(services.database)
    cells = (TrayRow(9, (GONE, "1871 0101 0190 0077"), ()), TrayRow(10, ("Ani", STAYS_NIK), ()))
    desk.add_to_tray(batch, TraySheet("data.xlsx", "S1", "own", ("Nama", "NIK"), cells))
    desk.log_repairs(batch, [(78, "NIK", "trim", GONE_NIK, GONE_NIK), (89, "NIK", "x", "a", "b")])
    snapshot = json.dumps({"workers": [{"name": GONE, "nik": GONE_NIK}]}).encode()
    DeclarationRepository(services.database).add(
        employer.employer_id, snapshot, "ab" * 32, "001/2014", "", datetime(2014, 1, 2, 8, 0),
        date(2014, 1, 1), b"%PDF", "cd" * 32,
    )  # fmt: skip
    return services


def counts(services: Services) -> dict[str, int]:
    """Return what the preview counts, without zeros."""
    return {line.kind.id: line.count for line in services.purge.preview() if line.count}


def one(services: Services, query: str) -> object:
    """Return the first value that a query finds."""
    return services.database.connection().execute(query).fetchone()[0]


def test_a_leaver_goes_with_every_trace(stored: Services) -> None:
    """Person, family, image of the import, waiting row, repair and words of the log; and bytes."""
    assert counts(stored) == {"leavers": 1}
    declared = one(stored, "SELECT snapshot FROM declaration")
    outcome = stored.purge.purge(["leavers"])
    assert outcome.counts == {"leavers": 1}
    assert outcome.is_wiped
    assert counts(stored) == {}
    assert [w.name for w in stored.workforce.all()] == ["Ani Tetap"]
    rows = one(stored, "SELECT before_image FROM import_batch")
    assert GONE not in str(rows)
    assert STAYS_NIK in str(rows)
    assert one(stored, "SELECT count(*) FROM tray_row") == 1
    assert one(stored, "SELECT group_concat(source_row) FROM import_repair") == "89"
    assert one(stored, "SELECT count(*) FROM dependant") == 0
    assert stored.change_log.check().is_sound
    # The declaration alone still has them, and stands in a table that nothing may touch.
    assert one(stored, "SELECT snapshot FROM declaration") == declared
    told = "SELECT count(*) FROM change_log WHERE details LIKE '%Telahpergi%'"
    assert one(stored, told) == 0
    stored.database.settle()
    content = stored.database.path.read_bytes()
    assert content.count(GONE_NIK.encode()) == bytes(declared).count(GONE_NIK.encode()) == 1
    assert b"Anak Telahpergi" not in content


def test_who_came_back_keeps_what_waits(stored: Services) -> None:
    """A newer record of the same person stays, and so do the rows that wait for it."""
    stored.workforce.save(make_worker(78, name=GONE, nik=GONE_NIK))
    stored.purge.purge(["leavers"])
    assert [worker.name for worker in stored.workforce.all()].count(GONE) == 1
    assert one(stored, "SELECT count(*) FROM tray_row") == 2


def test_the_purge_is_logged_without_names(stored: Services) -> None:
    """Who, when and how many; of a copy made before, which opens and still has everybody."""
    outcome = stored.purge.purge(["leavers"])
    newest = stored.change_log.entries(purge_query(), 1)[0]
    assert newest.details == {"subject": "", "purged": {"leavers": 1}}
    assert (newest.operator, newest.kind, newest.action) == ("Rina Contoh", "privacy", "removed")
    assert outcome.backup.contents.workers == 2
    assert outcome.backup.contents.declarations == 1
    assert f"-{BackupReason.BEFORE_PURGE}" in outcome.backup.path.stem


def purge_query() -> object:
    """Return the query for entries on personal data."""
    from desktop.services.change_log import LogQuery

    return LogQuery(kind="privacy")


def test_a_fault_leaves_everything(stored: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """One statement that touches a frozen declaration undoes the whole purge."""

    def touch(database: object, _employer: int, _ids: object) -> None:
        stored.database.connection().execute("DELETE FROM declaration")

    monkeypatch.setitem(purge._PURGES, "tray", touch)  # type: ignore[arg-type]
    stored.privacy.save_months({"tray": 1})
    due = {"leavers": (one(stored, "SELECT min(id) FROM worker"),), "tray": (1,)}
    before = one(stored, "SELECT count(*) FROM change_log")
    with pytest.raises(Exception, match="never goes"):
        stored.purge._repository.purge(1, due)  # type: ignore[arg-type]
    assert GONE in [worker.name for worker in stored.workforce.all()]
    assert one(stored, "SELECT count(*) FROM change_log") == before
    assert one(stored, "SELECT count(*) FROM dependant") == 1


def at(services: Services, moment: datetime) -> Services:
    """Let the log and the services believe in another moment."""
    services.database.sign_with(lambda: moment, lambda: "Rina Contoh")
    services.privacy._now = services.backups._now = lambda: moment
    return services


@pytest.fixture
def aged(stored: Services) -> Services:
    """Return the services six years and a day later, with one of everything that runs out."""
    employer = stored.employers.required()
    removed = stored.workforce.save(make_worker(99, name="Salah Ketik"))[0]
    stored.workforce.remove([removed.worker_id])
    answers = AnswerRepository(stored.database)
    for day in (date(2020, 12, 31), date(2026, 11, 22)):
        AssessmentRepository(stored.database).start(employer.employer_id, day)
        answer = Answer(AnswerValue.YES, note="Budi", evidence=Evidence.files("surat-Budi.pdf"))
        answers.save_answer(employer.employer_id, day, "REG-01", answer)
    request = PrivacyRequest(
        name="Sukma", kind=RequestKind.ACCESS, received_on=date(2026, 11, 20),
        due_on=date(2026, 11, 20), state=RequestState.DONE, outcome="diserahkan",
    )  # fmt: skip
    stored.privacy.save_request(request)
    stored.backups.make()
    return at(stored, datetime(2032, 11, 23, 9, 0))


def test_every_kind_is_counted_and_goes(aged: Services) -> None:
    """What is left is who works here, the newest assessment, and the frozen declaration."""
    assert counts(aged) == {
        "leavers": 1, "removed": 1, "imports": 1, "tray": 2, "assessments": 1, "requests": 1,
        "log": one(aged, "SELECT count(*) FROM change_log"), BACKUPS: 1,
    }  # fmt: skip
    outcome = aged.purge.purge([line.kind.id for line in aged.purge.preview()])
    assert outcome.counts[BACKUPS] == 1
    assert outcome.left == ()
    assert counts(aged) == {}
    assert one(aged, "SELECT group_concat(as_of) FROM assessment") == "2026-11-22"
    assert one(aged, "SELECT before_image FROM import_batch") == "{}"
    assert one(aged, "SELECT count(*) FROM change_log WHERE details IS NOT NULL") == 1
    assert aged.change_log.check().is_sound
    assert one(aged, "SELECT count(*) FROM declaration") == 1
    with pytest.raises(UserError, match="tidak dapat dibatalkan lagi"):
        WorkerRepository(aged.database).undo_import(1)
    with pytest.raises(UserError) as caught:
        aged.purge.purge(["leavers"])
    assert caught.value.code == "NOTHING_TO_PURGE"


def test_what_is_not_chosen_stays(aged: Services) -> None:
    """One kind goes; another employer's people are not counted at all."""
    before = counts(aged)
    aged.purge.purge(["tray"])
    after = counts(aged)
    assert "tray" not in after
    assert after["leavers"] == before["leavers"]
    other, _ = aged.employers.save(replace(aged.employers.required(), employer_id=0, npp="99"))
    aged.employers.choose(other.employer_id)
    assert "leavers" not in counts(aged)


def test_a_longer_time_keeps_more(stored: Services) -> None:
    """The months are the user's; what is out of bounds is refused in words."""
    stored.privacy.save_months({"leavers": 240})
    assert counts(stored) == {}
    assert stored.privacy.months()["leavers"] == 240
    stored.privacy.save_months({"leavers": 120})
    assert one(stored, "SELECT count(*) FROM retention") == 0
    with pytest.raises(UserError, match="1 sampai 600"):
        stored.privacy.save_months({"leavers": 0})


def test_without_a_copy_nothing_goes(stored: Services, tmp_path: Path) -> None:
    """Where the folder of copies cannot be made, the purge does not begin."""
    (tmp_path / "cadangan").write_text("in the way")
    with pytest.raises(UserError) as caught:
        stored.purge.purge(["leavers"])
    assert caught.value.code == "BACKUP_NOT_WRITTEN"
    assert counts(stored) == {"leavers": 1}


def test_one_person_goes_before_time(stored: Services) -> None:
    """Only who has left; the other is told to be still needed by law."""
    by_name = {worker.name: worker.worker_id for worker in stored.workforce.all()}
    with pytest.raises(UserError) as caught:
        stored.purge.forget(by_name["Ani Tetap"])
    assert caught.value.code == "WORKER_STILL_EMPLOYED"
    stored.privacy.save_months({"leavers": 600})
    assert stored.purge.forget(by_name[GONE]).counts == {"leavers": 1}
    assert [worker.name for worker in stored.workforce.all()] == ["Ani Tetap"]
    assert NOW.date() == stored.privacy.today()
