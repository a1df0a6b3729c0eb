"""Which work goes to the helper process, and what it may do there."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from desktop.domain.employer import Employer
from desktop.domain.obligation import Obligation
from desktop.domain.progress import Cancelled, Progress, quiet
from desktop.domain.rules import RuleBook
from desktop.errors import UserError
from desktop.exchange.worker_export import export_workforce
from desktop.services import away, packed
from desktop.services.away import HelperAway, here
from desktop.services.change_log import LogQuery
from desktop.services.container import Services, build_services
from desktop.services.errands import Errand, run_errand
from tests.services.conftest import NOW, make_worker

T = TypeVar("T")


class Nearby:
    """Stands in for the process: does errands here, over a connection that only reads."""

    def __init__(self, rulebook: RuleBook, obligations: tuple[Obligation, ...]) -> None:
        self.errands: list[Errand] = []
        self.closed = 0
        self._law = rulebook, obligations

    def ask(self, request: object, progress: Progress, *, is_patient: bool = False) -> object:
        """Do an errand."""
        assert isinstance(request, Errand)
        assert is_patient == request.writes
        self.errands.append(request)
        return run_errand(
            request, lambda opened: build_services(opened, *self._law, lambda: NOW), progress
        )

    def close(self) -> None:
        """Give the room back."""
        self.closed += 1


@pytest.fixture
def nearby(rulebook: RuleBook, obligations: tuple[Obligation, ...]) -> Nearby:
    """Return what stands in for the process."""
    return Nearby(rulebook, obligations)


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with an employer and a worker."""
    services.employers.save(employer)
    services.workforce.save(make_worker())
    return services


def test_a_small_workforce_stays(staffed: Services, nearby: Nearby) -> None:
    """The way to another process would take longer than the work."""
    go = HelperAway(staffed, nearby)  # type: ignore[arg-type]
    assert go(staffed.assessments.assess)(quiet) == staffed.assessments.assess()
    assert nearby.errands == []


def test_a_large_one_is_computed_elsewhere_from_the_same_file(
    staffed: Services, nearby: Nearby, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For the employer at work, with the same result."""
    monkeypatch.setattr(away, "HERE_UP_TO", 0)
    second = staffed.employers.save(Employer(name="PT Kedua"))[0]
    staffed.employers.choose(second.employer_id)
    staffed.workforce.save(make_worker(2, name="Orang Kedua"))
    go = HelperAway(staffed, nearby)  # type: ignore[arg-type]
    day = staffed.assessments.as_of
    assert go(staffed.workforce.judged, day)(quiet) == staffed.workforce.judged(day)
    (errand,) = nearby.errands
    assert (errand.service, errand.method) == ("workforce", "judged")
    assert errand.employer_id == second.employer_id
    assert nearby.closed == 0

    monkeypatch.setattr(away, "KEPT_UP_TO", 0)  # a very large one leaves no process behind
    go(staffed.workforce.judged, day)(quiet)
    assert nearby.closed == 1


def test_an_errand_can_only_read(
    staffed: Services, nearby: Nearby, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever becomes of the process, the file is as it was; what it made is stored here."""
    monkeypatch.setattr(away, "HERE_UP_TO", 0)
    go = HelperAway(staffed, nearby)  # type: ignore[arg-type]
    with pytest.raises(UserError) as fault:
        go(staffed.declarations.prepare, "001")(quiet)  # makes the key that is missing
    assert fault.value.code == "DATABASE_VIEW_ONLY"

    staffed.declarations.make_ready()
    new = go(staffed.declarations.prepare, "001")(quiet)
    assert staffed.declarations.all() == []
    stored, _changes = staffed.declarations.store(new)
    assert stored.pdf == new.new.pdf
    assert staffed.declarations.proof_text(stored.declaration_id)


def test_what_comes_out_of_another_method_is_made_before(
    staffed: Services, nearby: Nearby, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here, in one process, or each in its own: the same in the end."""
    service, go = staffed.declarations, HelperAway(staffed, nearby)  # type: ignore[arg-type]
    service.make_ready()
    whole = service.prepare("001", operator="Ani")

    def printed() -> object:
        return go(service.print_final, "001", operator="Ani", out_of=service.freeze)(quiet)

    assert printed() == whole
    work = here(service.print_final, "001", operator="Ani", out_of=service.freeze)
    assert work(quiet) == whole
    assert nearby.errands == []
    monkeypatch.setattr(away, "HERE_UP_TO", 0)
    assert printed() == whole
    assert [(each.method, each.then) for each in nearby.errands] == [("freeze", "print_final")]
    monkeypatch.setattr(away, "KEPT_UP_TO", 0)
    assert printed() == whole
    assert [(each.method, each.then) for each in nearby.errands[1:]] == [
        ("freeze", ""),
        ("print_final", ""),
    ]
    assert nearby.closed == 2
    go(service.print_final, "002", password="kata sandi uji", out_of=service.freeze)(quiet)
    assert "kata sandi" not in repr(nearby.errands)


def test_an_import_is_read_planned_written_and_undone_elsewhere(
    staffed: Services, nearby: Nearby, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Its plan goes there and back, packed as it is, and every row that is written is counted."""
    monkeypatch.setattr(packed, "_PORTION", 2)
    known = staffed.workforce.all()
    new = [make_worker(n) for n in range(2, 9)]
    paid = replace(known[0], basic_wage=known[0].basic_wage + 100)
    path = tmp_path / "orang.xlsx"
    export_workforce(path, [*new, paid])
    desk, go = staffed.import_desk, HelperAway(staffed, nearby)  # type: ignore[arg-type]
    here_plan = desk.read(path).plan
    assert here_plan is not None
    draft, plan = _sent(go(desk.read, path, rows=600)(quiet)).unpack()
    again = _sent(go(desk.review, draft.unread(), rows=600)(quiet)).plan
    for seen in (plan, again):
        assert seen is not None
        assert isinstance(seen.plan.new, packed.Packed)
        assert list(seen.plan.new) == list(here_plan.plan.new)
        assert list(seen.plan.changed) == list(here_plan.plan.changed)
        assert list(seen.plan.differences()) == list(here_plan.plan.differences())
        assert list(seen.plan.source.findings) == list(here_plan.plan.source.findings)
    assert staffed.workforce.count() == 1

    staffed.operator = "Ani Contoh"
    before = staffed.database.changes()
    applied = go(desk.write, _sent(plan), rows=600, writes=True)(quiet)
    assert staffed.database.changes() - before > len(new)
    assert staffed.change_log.entries(LogQuery(kind="import"))[0].operator == "Ani Contoh"
    stored = {worker.nik: worker.basic_wage for worker in staffed.workforce.all()}
    assert stored == {worker.nik: worker.basic_wage for worker in (*new, paid)}
    go(staffed.transfer.undo, applied.batch_id, rows=600, writes=True)(quiet)
    assert staffed.workforce.all() == known


def test_an_import_that_is_stopped_leaves_everything_as_it_was(
    staffed: Services, nearby: Nearby, tmp_path: Path
) -> None:
    """Whenever it is stopped: while it is read, and while it is written."""

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    path = tmp_path / "orang.xlsx"
    export_workforce(path, [make_worker(n) for n in range(2, 1_300)])
    desk, go = staffed.import_desk, HelperAway(staffed, nearby)  # type: ignore[arg-type]
    with pytest.raises(Cancelled):
        go(desk.read, path, rows=600)(stop)
    plan = desk.read(path).plan
    known, log = staffed.workforce.all(), staffed.change_log.check()
    with pytest.raises(Cancelled):
        go(desk.write, plan, rows=600, writes=True)(stop)
    assert staffed.workforce.all() == known
    assert staffed.change_log.check() == log
    assert staffed.tray.count() == 0


def _sent(what: T) -> T:
    sent: T = pickle.loads(pickle.dumps(what))
    return sent


def test_only_services_are_sent_away(staffed: Services, nearby: Nearby) -> None:
    """A function of something else is a mistake of the program; here it runs all the same."""
    go = HelperAway(staffed, nearby)  # type: ignore[arg-type]
    with pytest.raises(LookupError):
        go(make_worker)
    assert here(lambda progress: progress)(quiet) is quiet
