"""Single edits as steps that can be taken back: what they are called, and what they touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from desktop.domain.bilingual import Bilingual as Say
from desktop.errors import UserError
from desktop.services.changes import (
    ANSWERS,
    APPROVAL,
    CALENDAR,
    EMPLOYER,
    FILTERS,
    KEPT_VALUES,
    LETTER,
    PLAN,
    PRIVACY,
    RULES,
    TRAY,
    ChangeSet,
)
from desktop.services.own_rules import RuleBookProvider
from desktop.storage.database import Database
from desktop.storage.row_steps import RowChange, RowsDiffer, tables


class _About(NamedTuple):
    """What the rows of a table are called, the column that names one, and whom they concern."""

    name: Say
    subject: str
    kinds: tuple[str, ...]


_ABOUT = {
    "answer": _About(Say("jawaban", "the answer to"), "obligation_id", (ANSWERS,)),
    "action": _About(Say("tindakan", "the action for"), "obligation_id", (PLAN,)),
    "payment": _About(Say("pembayaran iuran", "payments"), "", (ANSWERS,)),
    "accident": _About(Say("kecelakaan kerja", "accidents"), "", (ANSWERS,)),
    "own_value": _About(Say("nilai peraturan sendiri", "the own value"), "", (RULES,)),
    "calendar_edit": _About(Say("hari libur", "the holiday"), "name", (CALENDAR,)),
    "letter_draft": _About(Say("isian surat", "the letter"), "", (LETTER,)),
    "logo": _About(Say("logo surat", "the logo"), "", (LETTER,)),
    "approval_rule": _About(Say("aturan persetujuan", "the rule of approval"), "", (APPROVAL,)),
    "kept_value": _About(Say("alasan nilai", "the reason for a value"), "", (KEPT_VALUES,)),
    "saved_filter": _About(Say("saringan", "the filter"), "name", (FILTERS,)),
    "tray_row": _About(Say("baris yang menunggu", "rows that wait"), "", (TRAY,)),
    "retention": _About(Say("masa simpan", "the retention period"), "", (PRIVACY,)),
    "privacy_request": _About(Say("permintaan data pribadi", "the request"), "", (PRIVACY,)),
    "employer": _About(Say("data perusahaan", "the employer's data"), "", (EMPLOYER,)),
    "establishment": _About(Say("unit usaha", "establishments"), "", (EMPLOYER,)),
    "assessment": _About(Say("penilaian", "the assessment"), "", (ANSWERS, PLAN)),
}
"""By table; what comes first names a step that touches several."""

_VERBS = {
    "added": Say("Tambah %1", "Add %1"),
    "changed": Say("Ubah %1", "Change %1"),
    "removed": Say("Hapus %1", "Remove %1"),
}
_WORKER_ID = "worker_id"


@dataclass(frozen=True, slots=True)
class EditStep:
    """One edit, of one or more rows."""

    rows: tuple[RowChange, ...]

    @property
    def size(self) -> int:
        """How many rows it changed."""
        return len(self.rows)

    @property
    def is_removal(self) -> bool:
        """Tell whether it only took something away."""
        return self._action(self._leading()) == "removed"

    def words(self, language: str) -> str:
        """Return its name: a verb, and what it is about."""
        verb = _VERBS[self._action(self._leading())]
        return verb.in_language(language).replace("%1", self.about(language))

    def about(self, language: str) -> str:
        """Return what it is about, and which one."""
        table = self._leading()
        name, subject, _kinds = _ABOUT[table]
        words = name.in_language(language)
        named = self._names(table, subject) if subject else set()
        return f"{words} {named.pop()}" if len(named) == 1 else words

    def changes(self) -> ChangeSet:
        """Return what it touches."""
        kinds = {kind for row in self.rows for kind in _ABOUT[row.table].kinds}
        kept = (row for row in self.rows if row.table == "kept_value")
        ids = {int(str(row_value(row, _WORKER_ID))) for row in kept}
        return ChangeSet.of(*kinds, worker_ids=tuple(sorted(ids)))

    def reversed(self) -> EditStep:
        """Return the step that takes this one back."""
        return EditStep(tuple(row.reversed() for row in self.rows))

    def _leading(self) -> str:
        touched = {row.table for row in self.rows}
        # A whole assessment that begins or comes to the front brings its rows along.
        if "assessment" in touched and len(self.rows) > 2:
            return "assessment"
        return next(table for table in _ABOUT if table in touched)

    def _action(self, table: str) -> str:
        rows = [row for row in self.rows if row.table == table]
        if all(row.before is None for row in rows):
            return "added"
        return "removed" if all(row.after is None for row in rows) else "changed"

    def _names(self, table: str, column: str) -> set[str]:
        return {str(row_value(row, column)) for row in self.rows if row.table == table}


def row_value(row: RowChange, column: str) -> object:
    """Return a value of a row as it is, or as it was before it went."""
    _key, columns = tables()[row.table]
    return (row.after or row.before or ())[columns.index(column)]


class EditStepService:
    """Hands out what was edited, and takes it back where nothing else changed it since."""

    def __init__(self, database: Database, rules: RuleBookProvider) -> None:
        self._database = database
        self._rules = rules

    def take(self) -> EditStep | None:
        """Return what was edited since the last call; ``None`` where nothing can be taken back.

        A new employer stays: too much hangs on it as soon as it is there.
        """
        rows = self._database.take_edits()
        is_new_employer = any(row.table == "employer" and row.before is None for row in rows)
        return EditStep(tuple(rows)) if rows and not is_new_employer else None

    def apply(self, step: EditStep) -> ChangeSet:
        """Bring the rows of a step from before to after.

        Raises ``UserError`` (``STEP_OUTDATED``) where they are not what they were before it.
        """
        try:
            self._write(step.rows)
        except RowsDiffer as fault:
            raise UserError(
                "STEP_OUTDATED",
                "Langkah ini tidak dapat diurungkan lagi karena datanya sudah diubah sesudahnya.",
                english="This step can no longer be undone: its data were changed since.",
            ) from fault
        changes = step.changes()
        if changes.touches(frozenset({RULES})):
            self._rules.refresh()
        return changes

    def _write(self, rows: Sequence[RowChange]) -> None:
        self._database.write_rows(rows)
        # Going back is no new edit.
        self._database.take_edits()
