"""Copies in words: when, why, and whether they open."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.counts import grouped
from desktop.services.backups import BackupReason, BackupState
from desktop.ui.language import QT_TRANSLATE_NOOP

CONTEXT = "Backups"

_REASONS = {
    BackupReason.ASKED: QT_TRANSLATE_NOOP("Backups", "Diminta"),
    BackupReason.AT_EXIT: QT_TRANSLATE_NOOP("Backups", "Saat program ditutup"),
    BackupReason.BEFORE_IMPORT: QT_TRANSLATE_NOOP("Backups", "Sebelum impor"),
    BackupReason.BEFORE_RESTORE: QT_TRANSLATE_NOOP("Backups", "Sebelum pemulihan"),
    BackupReason.BEFORE_PURGE: QT_TRANSLATE_NOOP("Backups", "Sebelum penghapusan data pribadi"),
    BackupReason.BEFORE_RULES: QT_TRANSLATE_NOOP("Backups", "Sebelum paket aturan"),
    BackupReason.BEFORE_MIGRATION: QT_TRANSLATE_NOOP("Backups", "Sebelum pembaruan program"),
}
_TODAY = QT_TRANSLATE_NOOP("Backups", "hari ini %1")
_YESTERDAY = QT_TRANSLATE_NOOP("Backups", "kemarin %1")
_OPENS = QT_TRANSLATE_NOOP("Backups", "dapat dibuka: %1 tenaga kerja, %2 deklarasi, %3")
_FAILS = QT_TRANSLATE_NOOP("Backups", "tidak dapat dibuka: rusak atau memakai kata sandi lain, %1")


def _words(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def reason_words(reason: BackupReason) -> str:
    """Return why a copy was made."""
    return _words(_REASONS[reason])


def moment_words(moment: datetime, today: date) -> str:
    """Return a moment as people say it: ``kemarin 17.02``, ``22-11-2026 17.02``."""
    clock = f"{moment:%H.%M}"
    days = (today - moment.date()).days
    if days == 0:
        return _words(_TODAY).replace("%1", clock)
    if days == 1:
        return _words(_YESTERDAY).replace("%1", clock)
    return f"{moment:%d-%m-%Y} {clock}"


def state_words(state: BackupState, today: date) -> str:
    """Return whether a copy opens, and what is in it."""
    when = moment_words(state.entry.made_at, today)
    if state.contents is None:
        return _words(_FAILS).replace("%1", when)
    workers, declarations = map(grouped, (state.contents.workers, state.contents.declarations))
    text = _words(_OPENS).replace("%1", workers)
    return text.replace("%2", declarations).replace("%3", when)
