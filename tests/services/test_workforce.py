"""The workforce service: find, save, remove, bring back."""

from dataclasses import replace
from datetime import date
from threading import Thread

import pytest

from desktop.domain.calendar import Month
from desktop.domain.dependant import Dependant, Relation
from desktop.domain.employer import Employer
from desktop.domain.program import MEMBER, NOT_MEMBER, JknStatus, Program
from desktop.domain.workforce_moves import MoveKind
from desktop.services.changes import WORKERS
from desktop.services.container import Services
from desktop.storage.worker_query import WorkerQuery
from tests.services.conftest import make_worker

DAY = date(2026, 11, 22)


@pytest.fixture
def staffed(services: Services, employer: Employer) -> Services:
    """Return services with three workers: one without JKK, one paid under the minimum wage."""
    services.employers.save(employer)
    services.workforce.save(make_worker(1))
    services.workforce.save(make_worker(2, employment_programs=(NOT_MEMBER, *(MEMBER,) * 4)))
    services.workforce.save(make_worker(3, basic_wage=3_000_000_00))
    return services


def test_without_an_employer_there_is_nobody(services: Services) -> None:
    """Reading an empty database gives empty lists, never an error."""
    assert services.workforce.all() == []
    assert services.workforce.count() == 0
    assert services.workforce.ids(WorkerQuery()) == []
    assert services.workforce.findings(DAY).kinds_of == {}


def test_findings_name_whom_they_concern(staffed: Services) -> None:
    """Only workers with something to mend are kept, with the kinds of their findings."""
    found = staffed.workforce.findings(DAY)
    second, third = [worker.worker_id for worker in staffed.workforce.all()][1:]

    assert found.ids("without_JKK") == found.ids("MISSING_JKK") == {second}
    assert found.ids("below_minimum_wage") == {third}
    assert found.kinds_of.keys() == {second, third}


def test_somebody_with_the_same_number_is_found(staffed: Services) -> None:
    """A NIK belongs to one person: another record with it is found, the own one is not."""
    first = staffed.workforce.all()[0]

    assert staffed.workforce.same_identity(replace(first, worker_id=0)) == first
    assert staffed.workforce.same_identity(first) is None


def test_search_and_page_give_the_workers_in_order(staffed: Services) -> None:
    """Ids come from the query, workers from the ids in the same order."""
    ids = staffed.workforce.ids(WorkerQuery(), "name", descending=True)
    workers = staffed.workforce.page(ids)

    assert [worker.name for worker in workers] == ["Pekerja 3", "Pekerja 2", "Pekerja 1"]
    assert staffed.workforce.count(WorkerQuery(text="pekerja 2")) == 1


def test_saving_changes_one_worker(staffed: Services) -> None:
    """The change set names the worker, and the stored worker is the saved one."""
    worker = staffed.workforce.all()[0]

    saved, changes = staffed.workforce.save(replace(worker, jkn_status=JknStatus.NONE))

    assert staffed.workforce.get(worker.worker_id) == saved
    assert changes.touches(frozenset({WORKERS}))
    assert changes.worker_ids == (worker.worker_id,)


def test_a_removed_worker_can_be_restored(staffed: Services) -> None:
    """Removing takes workers off the list, restoring brings the same ones back."""
    before = staffed.workforce.all()
    ids = [before[0].worker_id, before[2].worker_id]

    staffed.workforce.remove(ids)
    assert [worker.name for worker in staffed.workforce.all()] == ["Pekerja 2"]

    staffed.workforce.restore(ids)
    assert staffed.workforce.all() == before


def test_issues_are_those_of_the_worker(staffed: Services) -> None:
    """A NIK that disagrees with the birth date is named."""
    worker = replace(staffed.workforce.all()[0], birth_date=date(1991, 2, 3))

    assert [issue.code for issue in staffed.workforce.issues(worker)] == ["NIK_BIRTH_DATE_DIFFERS"]


def test_a_family_is_saved_beside_its_worker(staffed: Services) -> None:
    """Saving the worker afterwards leaves the family as it is."""
    worker = staffed.workforce.all()[0]
    child = Dependant(name="Anak Uji", relation=Relation.CHILD)

    changes = staffed.workforce.save_family(worker.worker_id, (child,))
    staffed.workforce.save(replace(worker, name="Pekerja Uji"))

    assert changes.worker_ids == (worker.worker_id,)
    assert staffed.workforce.get(worker.worker_id).family == (child,)


def test_a_raise_from_a_day_leaves_the_months_before_alone(staffed: Services) -> None:
    """Contributions of a month use the wage in force on its last day."""
    worker = staffed.workforce.all()[0]
    staffed.workforce.save(replace(worker, basic_wage=9_000_000_00), since=date(2026, 11, 1))

    def base(month: str) -> int:
        computed = staffed.contributions.month(Month.parse(month))
        (found,) = [c for c in computed.workers if c.worker.worker_id == worker.worker_id]
        return found.base[Program.JHT]

    assert (base("2026-10"), base("2026-11")) == (4_500_000_00, 9_000_000_00)


def test_an_edit_is_put_back_with_its_history(staffed: Services) -> None:
    """What was remembered before an edit undoes it, a dated one too."""
    worker = staffed.workforce.all()[0]
    before = staffed.workforce.remember([worker.worker_id])
    changed, _changes = staffed.workforce.save(
        replace(worker, basic_wage=9_000_000_00, nik="1871010101900055"), since=date(2026, 11, 1)
    )
    assert len(staffed.workforce.history(worker.worker_id)) == 2
    changes = staffed.workforce.put_back(before)
    assert changes.worker_ids == (changed.worker_id,)
    assert staffed.workforce.remember([worker.worker_id]) == before
    assert staffed.workforce.history(worker.worker_id) == ()


def test_two_records_of_one_person_become_one(staffed: Services) -> None:
    """The merged record leads to the kept one, its NIK still finds it; undoing brings both back."""
    kept, other, third = staffed.workforce.all()
    state, _changes = staffed.workforce.merge(kept.worker_id, other.worker_id)
    assert staffed.workforce.all() == [kept, third]
    assert staffed.workforce.get(other.worker_id) == kept
    assert staffed.workforce.page([other.worker_id, third.worker_id]) == [kept, third]
    (former,) = staffed.workforce.history(kept.worker_id)
    assert (former.before["nik"], former.before["name"]) == (other.nik, other.name)

    staffed.workforce.unmerge(other.worker_id, state)
    assert staffed.workforce.all() == [kept, other, third]
    assert staffed.workforce.get(other.worker_id) == other
    assert staffed.workforce.history(kept.worker_id) == ()


def test_a_chain_of_merges_leads_to_its_end(staffed: Services) -> None:
    """A record merged into one that was merged later is found where both ended."""
    first, second, third = staffed.workforce.all()
    staffed.workforce.merge(second.worker_id, first.worker_id)
    staffed.workforce.merge(third.worker_id, second.worker_id)
    assert staffed.workforce.get(first.worker_id) == third


def test_a_record_is_not_merged_with_itself(staffed: Services) -> None:
    """It would vanish."""
    worker = staffed.workforce.all()[0]
    with pytest.raises(ValueError, match="itself"):
        staffed.workforce.merge(worker.worker_id, worker.worker_id)


def test_moves_between_two_days(staffed: Services) -> None:
    """A raise, and somebody who left, since the summer."""
    first, second, _third = staffed.workforce.all()
    staffed.workforce.save(replace(first, basic_wage=5_000_000_00), since=date(2026, 10, 1))
    left = replace(second.employment, end=date(2026, 9, 30))
    staffed.workforce.save(replace(second, employment=left))
    moves = staffed.workforce.moves(date(2026, 6, 30), DAY)
    assert [(move.kind, move.worker.worker_id) for move in moves] == [
        (MoveKind.WAGE, first.worker_id),
        (MoveKind.LEFT, second.worker_id),
    ]


def test_a_change_that_lies_ahead_does_not_count_yet(staffed: Services) -> None:
    """The roster of a comparison of law has today's wage."""
    worker = staffed.workforce.all()[0]
    staffed.workforce.save(replace(worker, basic_wage=9_000_000_00), since=date(2027, 1, 1))
    assert staffed.law_changes.roster()[0].basic_wage == worker.basic_wage


def test_a_thread_that_reads_once_keeps_what_it_read_to_itself(staffed: Services) -> None:
    """Within the block all readers share the workers; another thread sees what is new meanwhile."""
    workforce, counts = staffed.workforce, []

    def look() -> None:
        with staffed.database.thread_connection():
            counts.append(len(workforce.all()))

    with workforce.reading_once():
        first = workforce.all()
        with workforce.reading_once():
            assert workforce.all()[0] is first[0]
        assert workforce.as_of(DAY)[0] is first[0]
        workforce.save(make_worker(4))
        elsewhere = Thread(target=look)
        elsewhere.start()
        elsewhere.join()
    assert counts == [4]
    assert len(workforce.all()) == 4
