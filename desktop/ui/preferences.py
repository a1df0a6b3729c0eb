"""What the settings dialog shows as one: preferences of this computer, habits of an employer.

The first are kept in the INI file of ``Settings``, the others in the data file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.letter import Paper
from desktop.services.backup_wishes import BackupTime
from desktop.services.changes import PRIVACY, ChangeSet
from desktop.ui.file_opening import use_preferences
from desktop.ui.settings import OPTIONS, Settings

if TYPE_CHECKING:
    from desktop.domain.personal_data import RetentionKind
    from desktop.services.container import Services


@dataclass(frozen=True, slots=True)
class Look:
    """What is only seen after the window was made anew."""

    language: str
    theme: str
    density: str


@dataclass(frozen=True, slots=True)
class LetterHabits:
    """How an employer writes its letters; ``logo`` is the picture file, empty for none."""

    pattern: str
    paper: Paper
    logo: bytes


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything that the settings dialog edits.

    ``letters`` is ``None`` where there is no employer yet or the data file is only read,
    ``retention`` (months of each kind of personal data) where it is only read.
    """

    look: Look
    operator: str
    backup_folder: Path | None
    backup_time: BackupTime
    backups_kept: int
    letters: LetterHabits | None
    retention: Mapping[str, int] | None


class PreferenceStore:
    """Reads all of them, and writes those that differ."""

    def __init__(self, services: Services, settings: Settings) -> None:
        self._services = services
        self._settings = settings

    def read(self) -> Preferences:
        """Return what is in force."""
        get = self._settings.get
        folder = get(OPTIONS.backup_folder)
        return Preferences(
            look=Look(get(OPTIONS.language), get(OPTIONS.theme), get(OPTIONS.density)),
            operator=get(OPTIONS.operator),
            backup_folder=Path(folder) if folder else None,
            backup_time=BackupTime(get(OPTIONS.backup_time)),
            backups_kept=get(OPTIONS.backups_kept),
            letters=self._read_letters(),
            retention=None if self._services.is_read_only else self.retention(),
        )

    def retention(self) -> dict[str, int]:
        """Return for every kind of personal data how many months it is kept."""
        return self._services.privacy.months()

    def retention_kinds(self) -> tuple[RetentionKind, ...]:
        """Return the kinds of personal data that have a time."""
        return self._services.privacy.map.retention

    def _read_letters(self) -> LetterHabits | None:
        services = self._services
        employer = services.employers.current()
        if employer is None or services.is_read_only:
            return None
        letters = services.letters
        return LetterHabits(employer.document_number, letters.choices().paper, letters.logo())

    def example_number(self, pattern: str) -> str:
        """Return the number that the next letter would get from a pattern."""
        return self._services.declarations.number_after(pattern)

    def read_logo(self, path: Path) -> bytes:
        """Return a picture file for the letterhead; raises ``UserError`` for one that cannot be."""
        return self._services.letters.read_logo(path)

    def write(self, wanted: Preferences) -> ChangeSet:
        """Keep what differs and let the open file go by it; return what changed in the data.

        The data file comes first: where it refuses, nothing is changed. Raises ``UserError``.
        """
        kinds = set(self._write_letters(wanted.letters).kinds)
        if wanted.retention is not None and wanted.retention != self.retention():
            self._services.privacy.save_months(wanted.retention)
            kinds.add(PRIVACY)
        put = self._settings.put
        put(OPTIONS.language, wanted.look.language)
        put(OPTIONS.theme, wanted.look.theme)
        put(OPTIONS.density, wanted.look.density)
        put(OPTIONS.operator, wanted.operator)
        put(OPTIONS.backup_folder, str(wanted.backup_folder or ""))
        put(OPTIONS.backup_time, wanted.backup_time.value)
        put(OPTIONS.backups_kept, wanted.backups_kept)
        self._settings.sync()
        use_preferences(self._services, self._settings)
        return ChangeSet.of(*kinds)

    def _write_letters(self, wanted: LetterHabits | None) -> ChangeSet:
        before = self._read_letters()
        found: list[ChangeSet] = []
        if wanted is None or before is None:
            return ChangeSet.of()
        services = self._services
        if wanted.pattern != before.pattern:
            employer = replace(services.employers.required(), document_number=wanted.pattern)
            found.append(services.employers.save(employer)[1])
        if wanted.paper is not before.paper:
            found.append(services.letters.save_paper(wanted.paper))
        if wanted.logo != before.logo:
            found.append(services.letters.save_logo(wanted.logo))
        return ChangeSet(frozenset().union(*(changes.kinds for changes in found)))
