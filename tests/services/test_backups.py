"""Copies: when, which, what is in them, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.errors import UserError
from desktop.services.backup_wishes import BackupPolicy, BackupTime, BackupWishes
from desktop.services.backups import BackupMade, BackupReason, BackupService, entries_of
from desktop.services.container import Services
from desktop.storage.backup import CopyContents
from tests.services.conftest import make_worker
from tests.storage.test_opening import V0001


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 17, 2)

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now

    def pass_by(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands still."""
    return Clock()


@pytest.fixture
def filled(services: Services, employer: Employer) -> Services:
    """Return services with an employer and two workers."""
    services.employers.save(employer)
    for number in range(2):
        services.workforce.save(make_worker(number))
    return services


@pytest.fixture
def backups(filled: Services, clock: Clock) -> BackupService:
    """Return the copies of a filled file."""
    return BackupService(filled.database, clock, BackupWishes(), filled.database.changes())


def test_a_copy_is_named_opened_and_counted(backups: BackupService) -> None:
    """Moment and reason stand in its name; what it holds is read from it."""
    made = backups.make()
    assert made.path.name == "data-2026-11-22-170200-manual.sqlite"
    assert made.contents == CopyContents(employers=1, workers=2, declarations=0)
    (entry,) = backups.entries()
    assert (entry.made_at, entry.reason) == (backups._now(), BackupReason.ASKED)
    assert backups.inspect(entry).contents == made.contents


def test_at_exit_only_changes_are_copied(backups: BackupService, filled: Services) -> None:
    """Looking at the data makes no copy; one edit does, once."""
    assert backups.make_at_exit() is None
    filled.workforce.save(make_worker(3))
    assert backups.has_changes
    made = backups.make_at_exit()
    assert made is not None
    assert "keluar" in made.path.name
    assert backups.make_at_exit() is None


def test_restoring_copies_the_present_first(backups: BackupService, filled: Services) -> None:
    """What was restored over can be restored itself."""
    first = backups.make()
    filled.workforce.save(make_worker(3))
    present = backups.restore(first.path)
    assert filled.workforce.count() == 2
    assert present.contents.workers == 3
    backups.restore(present.path)
    assert filled.workforce.count() == 3


def test_a_copy_that_does_not_open_is_shown_as_such_and_not_restored(
    backups: BackupService, filled: Services
) -> None:
    """It is never called a backup; the present content stands, and no copy was needed."""
    made = backups.make()
    made.path.write_bytes(b"x" * 5_000)
    (state,) = backups.inspect_all()
    assert state.contents is None
    with pytest.raises(UserError) as caught:
        backups.restore(made.path)
    assert caught.value.code == "BACKUP_UNUSABLE"
    assert filled.workforce.count() == 2
    assert len(backups.entries()) == 1


def test_old_copies_are_thinned_but_not_those_that_were_asked_for(
    backups: BackupService, clock: Clock
) -> None:
    """Copies of every ten minutes shrink to one an hour; the user's own stay."""
    asked = backups.make().path
    for _number in range(18):
        clock.pass_by(minutes=10)
        backups.make(BackupReason.AT_EXIT)
    entries = backups.entries()
    assert asked in {entry.path for entry in entries}
    assert len(entries) <= 1 + 3 + 4


def test_the_second_folder_gets_every_copy(backups: BackupService, tmp_path: Path) -> None:
    """A stick holds the same copies, and they are listed with the others."""
    backups.second_folder = tmp_path / "stik"
    backups.second_folder.mkdir()
    assert backups.make().second_fault is None
    assert [entry.is_second for entry in backups.entries()].count(True) == 1
    assert backups.second_fault() is None


def test_a_missing_second_folder_is_said_and_stops_nothing(
    backups: BackupService, tmp_path: Path
) -> None:
    """The stick is not plugged in: the copy beside the file is made, and the fault is told."""
    backups.second_folder = tmp_path / "stik"
    made = backups.make()
    assert made.path.exists()
    assert str(tmp_path / "stik") in made.second_fault.sentence
    assert backups.second_fault().sentence == made.second_fault.sentence
    assert not backups.second_folder.exists()


def test_a_second_folder_that_refuses_is_said(
    backups: BackupService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full stick: its fault is told, and the copy beside the file counts."""
    backups.second_folder = tmp_path / "stik"
    backups.second_folder.mkdir()
    copy = backups._copy

    def refuse(folder: Path, reason: BackupReason) -> Path:
        if folder == backups.second_folder:
            raise UserError("BACKUP_NOT_WRITTEN", "Disk penuh.")
        return copy(folder, reason)

    monkeypatch.setattr(backups, "_copy", refuse)
    assert backups.make().second_fault.sentence == "Disk penuh."


def test_a_failing_folder_is_an_error(backups: BackupService) -> None:
    """A file stands where the folder of copies should be."""
    backups.folder.write_text("x")
    with pytest.raises(UserError) as caught:
        backups.make()
    assert caught.value.code == "BACKUP_NOT_WRITTEN"
    assert backups.entries() == []


def test_a_copy_under_an_own_name_replaces_nothing(backups: BackupService, tmp_path: Path) -> None:
    """The command line writes where it is told, and never over a file."""
    target = tmp_path / "salinan.sqlite"
    assert backups.write_to(target).workers == 2
    with pytest.raises(UserError) as caught:
        backups.write_to(target)
    assert caught.value.code == "DATABASE_EXISTS"


def test_copies_before_a_migration_are_listed(backups: BackupService) -> None:
    """Their date is that of the file; other files in the folder are left alone."""
    backups.folder.mkdir()
    (backups.folder / "data-skema-0001.sqlite").write_bytes(V0001.read_bytes())
    (backups.folder / "lain.sqlite").touch()
    (backups.folder / "data-2026-99-99-000000-manual.sqlite").touch()
    (entry,) = entries_of(backups._database.path)
    assert entry.reason is BackupReason.BEFORE_MIGRATION


def test_the_open_file_is_counted_and_checked(backups: BackupService) -> None:
    """What the command line says about the data file."""
    assert backups.count() == backups.check_thoroughly() == CopyContents(1, 2, 0)


def test_an_import_into_a_filled_file_is_preceded_by_a_copy(
    filled: Services, tmp_path: Path, sheet_of: Callable[[int], Path]
) -> None:
    """The state before the import can be restored."""
    filled.transfer.apply(filled.transfer.plan(filled.transfer.read(sheet_of(5))))
    (entry,) = filled.backups.entries()
    assert entry.reason is BackupReason.BEFORE_IMPORT
    state = filled.backups.inspect(entry)
    assert state.contents is not None
    assert state.contents.workers == 2


@pytest.fixture
def sheet_of(tmp_path: Path) -> Callable[[int], Path]:
    """Return a function that writes a sheet with one new worker."""

    def write(number: int) -> Path:
        path = tmp_path / "sheet.csv"
        path.write_text(
            "Nama Lengkap,NIK,Tanggal Lahir,Jenis Kelamin,Tanggal Mulai Bekerja,Upah\n"
            f"Pekerja,187101010190{number:04d},01-01-1990,L,06-01-2020,4500000\n"
        )
        return path

    return write


def test_the_policy_says_when_a_copy_is_made_at_exit(
    filled: Services, backups: BackupService, clock: Clock, tmp_path: Path
) -> None:
    """Never by itself, or one for each day: the last one, which has the whole day in it."""
    backups.second_folder = tmp_path

    def close_after_a_change() -> BackupMade | None:
        clock.pass_by(minutes=1)
        filled.workforce.save(make_worker(clock.now.minute))
        return backups.make_at_exit()

    backups.policy = BackupPolicy(BackupTime.WHEN_ASKED)
    assert close_after_a_change() is None
    asked = backups.make().path
    backups.policy = BackupPolicy(BackupTime.ONCE_A_DAY)
    made = [close_after_a_change() for _time in range(2)]
    clock.pass_by(days=1)
    made.append(close_after_a_change())
    names = [copy.path.name for copy in made if copy is not None]
    for folder in (backups.folder, tmp_path):
        assert sorted(path.name for path in folder.glob("data-*")) == [asked.name, *names[1:]]
