from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services.backups import BackupEntry, BackupReason, BackupState
from desktop.storage.backup import CopyContents
from desktop.ui.backup_words import moment_words, reason_words, state_words

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 11, 22, 7, 5), "hari ini 07.05"),
        (datetime(2026, 11, 21, 17, 2), "kemarin 17.02"),
        (datetime(2026, 1, 2, 17, 2), "02-01-2026 17.02"),
    ],
)
def test_moments_are_said_as_people_do(app: QApplication, moment: datetime, words: str) -> None:
    """Today and yesterday by their names."""
    assert moment_words(moment, TODAY) == words


def test_a_copy_says_what_is_in_it(app: QApplication) -> None:
    """Numbers grouped as in the rest of the program; a broken one says so."""
    entry = BackupEntry(Path("x"), datetime(2026, 11, 21, 17, 2), BackupReason.ASKED)
    state = BackupState(entry, CopyContents(1, 12_345, 3))
    words = "dapat dibuka: 12.345 tenaga kerja, 3 deklarasi, kemarin 17.02"
    assert state_words(state, TODAY) == words
    assert state_words(BackupState(entry, None), TODAY).startswith("tidak dapat dibuka")


def test_every_reason_has_words(app: QApplication) -> None:
    """No copy is shown without why it was made."""
    assert all(reason_words(reason) for reason in BackupReason)
