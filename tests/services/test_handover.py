"""Handing one employer over, and taking it in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.domain.obligation import Obligation
from desktop.domain.rules import RuleBook
from desktop.errors import UserError
from desktop.services.container import Services, build_services
from desktop.storage.database import Database
from desktop.storage.file_key import is_encrypted
from desktop.storage.keys import key_from_password
from tests.services.conftest import NOW, make_worker

PASSWORD = "kalimat pendek"


@pytest.fixture
def sender(services: Services, employer: Employer) -> Services:
    """Return services with two employers, the second one at work with two workers."""
    services.employers.save(replace(employer, name="PT Pertama", nib="1111111111111", npwp=""))
    services.employers.begin_new()
    services.employers.save(replace(employer, npp=""))
    for number in range(2):
        services.workforce.save(make_worker(number))
    return services


@pytest.fixture
def colleague(tmp_path: Path, rulebook: RuleBook, obligations: tuple[Obligation, ...]) -> Services:
    """Return the services of another, empty file."""
    database = Database.open(tmp_path / "rekan" / "data.sqlite")
    yield build_services(database, rulebook, obligations, lambda: NOW)
    database.close()


@pytest.fixture
def file(sender: Services, tmp_path: Path) -> Path:
    """Return the hand-over file of the employer at work."""
    path = tmp_path / "serah.patuh"
    assert sender.handover.write(path, PASSWORD).workers == 2
    return path


def test_the_file_holds_one_employer_and_is_locked(file: Path) -> None:
    """The other employer of the office is none of the colleague's business."""
    assert is_encrypted(file)
    assert [each.name for each in file.parent.glob("serah*")] == [file.name]


def test_a_colleague_takes_it_in_as_a_new_employer(file: Path, colleague: Services) -> None:
    """It becomes the employer at work, with its workers."""
    found = colleague.handover.look_into(file, PASSWORD)
    assert (found.employer.name, found.contents.workers, found.twin) == ("PT Uji Coba", 2, None)
    changes = colleague.handover.take_in(file, PASSWORD)
    assert "workers" in changes.kinds
    assert colleague.employers.required().name == "PT Uji Coba"
    assert colleague.workforce.count() == 2


def test_what_is_there_already_is_never_written_over(file: Path, sender: Services) -> None:
    """Taking it back is refused, and only beside the old one when the user says so."""
    sender.workforce.save(make_worker(3))
    with pytest.raises(UserError) as caught:
        sender.handover.take_in(file, PASSWORD)
    assert caught.value.code == "EMPLOYER_EXISTS"
    assert (len(sender.employers.all()), sender.workforce.count()) == (2, 3)
    sender.handover.take_in(file, PASSWORD, beside_twin=True)
    assert (len(sender.employers.all()), sender.workforce.count()) == (3, 2)
    sender.employers.choose(2)
    assert sender.workforce.count() == 3
    assert len(sender.backups.entries()) == 1


def test_the_recovery_key_is_taken_for_a_password(file: Path, colleague: Services) -> None:
    """Whoever has the sheet of the file needs no password."""
    key = key_from_password(file, PASSWORD)
    colleague.handover.take_in(file, key.recovery_text())
    assert colleague.workforce.count() == 2


def test_the_file_of_an_older_program_is_taken_in_and_stays_as_it_is(
    checkout: Path, tmp_path: Path, colleague: Services
) -> None:
    """It has lain on a stick for a year; the office has a newer program by now."""
    old = tmp_path / "stik" / "lama.patuh"
    old.parent.mkdir()
    old.write_bytes((checkout / "tests" / "data" / "databases" / "v0001.sqlite").read_bytes())
    before = old.read_bytes()
    assert colleague.handover.look_into(old, "").contents.workers == 1
    colleague.handover.take_in(old, "")
    assert colleague.workforce.count() == 1
    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]


@pytest.mark.parametrize(
    ("password", "code"), [("salah sama sekali", "DATABASE_PASSWORD"), ("", "PASSWORD_EMPTY")]
)
def test_a_wrong_password_is_said(
    file: Path, colleague: Services, password: str, code: str
) -> None:
    """One sentence, and nothing is taken in."""
    with pytest.raises(UserError) as caught:
        colleague.handover.take_in(file, password)
    assert caught.value.code == code
    assert colleague.employers.all() == []


def test_a_file_of_several_employers_is_no_hand_over(
    sender: Services, colleague: Services, tmp_path: Path
) -> None:
    """A whole data file is opened, not taken in."""
    copy = tmp_path / "seluruhnya.sqlite"
    sender.backups.write_to(copy)
    with pytest.raises(UserError) as caught:
        colleague.handover.look_into(copy, "")
    assert caught.value.code == "HANDOVER_NOT_ONE"


def test_no_file_is_written_over(file: Path, sender: Services) -> None:
    """The name of a file that exists is refused."""
    with pytest.raises(UserError) as caught:
        sender.handover.write(file, PASSWORD)
    assert caught.value.code == "DATABASE_EXISTS"


def test_a_hand_over_needs_a_password(sender: Services, tmp_path: Path) -> None:
    """It travels through post and messengers."""
    with pytest.raises(UserError) as caught:
        sender.handover.write(tmp_path / "x.patuh", "")
    assert caught.value.code == "PASSWORD_EMPTY"
