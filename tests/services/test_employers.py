"""The employer service: what is stored, what blocks."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.employer import Employer, SizeClass
from desktop.errors import UserError
from desktop.services.changes import EMPLOYER
from desktop.services.container import Services
from desktop.storage.database import Database
from desktop.storage.employers import EmployerRepository
from tests.counting import StatementCounter

DAY = date(2026, 11, 22)


def test_an_empty_database_has_no_employer(services: Services) -> None:
    """Asking for the required employer says what to do; asking for the current one is fine."""
    assert services.employers.current() is None

    with pytest.raises(UserError) as fault:
        services.employers.required()
    assert fault.value.code == "EMPLOYER_MISSING"
    assert "halaman Perusahaan" in fault.value.sentence


def test_a_saved_employer_comes_back_and_is_the_current_one(
    services: Services, employer: Employer
) -> None:
    """Saving gives the employer an id; saving it again changes it in place."""
    saved, changes = services.employers.save(employer)
    again, _ = services.employers.save(replace(saved, name="PT Uji Ubah"))

    assert changes.kinds == {EMPLOYER}
    assert again.employer_id == saved.employer_id
    assert services.employers.current() == again


def test_issues_tell_errors_from_warnings(services: Services, employer: Employer) -> None:
    """A missing risk group blocks; a missing NIB only warns."""
    assert services.employers.issues(employer, DAY) == []

    issues = services.employers.issues(replace(employer, jkk_risk_group=0, nib=""), DAY)

    assert [(issue.code, issue.is_error) for issue in issues] == [
        ("EMPLOYER_FIELD_EMPTY", False),
        ("RISK_GROUP_MISSING", True),
    ]


def test_size_follows_the_figures_of_the_law_of_the_day(
    services: Services, employer: Employer
) -> None:
    """Annual sales of Rp10 billion are a small enterprise under PP 7/2021."""
    by_sales = replace(employer, stated_size=None, annual_sales=10_000_000_000_00)

    assert services.employers.size(by_sales, DAY).size is SizeClass.SMALL


def test_the_employer_is_read_again_only_after_something_was_written(
    services: Services, employer: Employer, count_statements: StatementCounter
) -> None:
    """One page asks for the employer a dozen times: without a change nothing is selected."""
    saved, _ = services.employers.save(employer)
    services.employers.current()

    with count_statements() as count:
        assert services.employers.current() == saved
    assert count.statements <= 1

    with ThreadPoolExecutor(1) as there:
        assert there.submit(services.employers.current).result() == saved
    with count_statements() as count:
        services.employers.current()
    assert count.statements <= 1

    services.employers.all().clear()
    assert services.employers.current() == saved


def test_what_another_connection_wrote_is_read_here(services: Services, employer: Employer) -> None:
    """A job thread, the helper process and another program write over their own connections."""
    saved, _ = services.employers.save(employer)
    assert services.employers.current() == saved
    changed = replace(saved, name="PT Uji Lain")

    with Database(services.database.path, services.database.key) as other:
        EmployerRepository(other).save(changed)

    assert services.employers.current() == changed


def test_what_is_taken_back_with_its_transaction_was_never_kept(
    services: Services, employer: Employer
) -> None:
    """Inside a transaction the new name is seen, after its failure the old one again."""
    saved, _ = services.employers.save(employer)
    changed = replace(saved, name="PT Uji Gagal")

    def save_and_fail() -> None:
        with services.database.transaction():
            services.employers.save(changed)
            assert services.employers.current() == changed
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        save_and_fail()
    assert services.employers.current() == saved


def test_what_another_thread_has_not_committed_is_not_kept(
    services: Services, employer: Employer
) -> None:
    """Its rows count as changed before they can be seen; they are seen once they can be."""
    saved, _ = services.employers.save(employer)
    changed = replace(saved, name="PT Uji Nanti")

    def save_in_thread(look: Callable[[], None]) -> None:
        with services.database.thread_connection(), services.database.transaction():
            EmployerRepository(services.database).save(changed)
            here.submit(look).result()

    def look() -> None:
        seen.append(services.employers.current())

    seen: list[Employer | None] = []
    with ThreadPoolExecutor(1) as here, ThreadPoolExecutor(1) as there:
        here.submit(look).result()
        there.submit(save_in_thread, look).result()
        here.submit(look).result()

    assert seen == [saved, saved, changed]


def test_a_restored_file_has_its_own_employer(
    services: Services, employer: Employer, tmp_path: Path
) -> None:
    """A restore changes no row one by one, so nothing counts them."""
    saved, _ = services.employers.save(employer)
    services.database.copy_to(tmp_path / "salinan.sqlite")
    services.employers.save(replace(saved, name="PT Uji Ubah"))
    assert services.employers.current() != saved

    services.database.restore_from(tmp_path / "salinan.sqlite")

    assert services.employers.current() == saved
