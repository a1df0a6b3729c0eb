"""What the settings edit, read from two places and written back to both."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.employer import Employer
from desktop.domain.letter import Paper
from desktop.services.backup_wishes import BackupPolicy, BackupTime
from desktop.services.changes import EMPLOYER, LETTER
from desktop.services.container import Services
from desktop.services.data_files import DataFiles
from desktop.ui.preferences import LetterHabits, Look, PreferenceStore
from desktop.ui.settings import OPTIONS, Settings


def test_everything_comes_back_as_it_was_written(
    services: Services, settings: Settings, stored_employer: Employer, tmp_path: Path
) -> None:
    """The INI file has what belongs to the computer, the data file what belongs to the letters."""
    store = PreferenceStore(services, settings)
    wanted = replace(
        store.read(),
        look=Look("en", "dark", "dense"),
        operator="Rina",
        backup_folder=tmp_path,
        backup_time=BackupTime.ONCE_A_DAY,
        backups_kept=10,
        letters=LetterHabits("{nomor}/HRD/{tahun}", Paper.F4, b""),
    )
    assert store.write(wanted).kinds == {EMPLOYER, LETTER}
    assert PreferenceStore(services, Settings(tmp_path / "settings.ini")).read() == wanted
    assert services.employers.required() == replace(
        stored_employer, document_number="{nomor}/HRD/{tahun}"
    )
    assert services.declarations.suggested_number() == "001/HRD/2026"
    assert services.backups.second_folder == tmp_path
    assert services.backups.policy == BackupPolicy(BackupTime.ONCE_A_DAY, 10)
    assert services.signing_name() == "Rina"
    assert store.write(wanted).kinds == frozenset()


@pytest.mark.usefixtures("app")
def test_letters_are_left_alone_without_an_employer_or_a_writer(
    files: DataFiles, settings: Settings, tmp_path: Path
) -> None:
    """Preferences of the computer can be set all the same."""
    path = tmp_path / "baca.sqlite"
    files.open(path).close()
    for is_read_only in (False, True):
        opened = files.open(path, read_only=is_read_only)
        if not is_read_only:
            empty = PreferenceStore(opened.services, settings).read()
            opened.services.employers.save(Employer(name="PT Uji Coba"))
        else:
            store = PreferenceStore(opened.services, settings)
            store.write(replace(store.read(), operator="Budi"))
            assert store.read().letters is None
        opened.close()
    assert empty.letters is None
    assert settings.get(OPTIONS.operator) == "Budi"
